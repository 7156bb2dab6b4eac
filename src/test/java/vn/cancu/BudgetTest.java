package vn.cancu;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/// Measures the sources against the habits of the house and writes a table to `target/quality.md`. Nothing here is a
/// limit: a number out of line is for people to judge.
final class BudgetTest {
    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path TESTS = Path.of("src", "test", "java");
    private static final Path REPORT = Path.of("target", "quality.md");

    private record Method(String name, long lines) {}

    private record Source(Path file, List<String> lines, int types, int publicTypes, List<Method> methods) {
        String room() {
            Path at = MAIN.resolve("vn").resolve("cancu").relativize(file);
            return at.getNameCount() == 1 ? "App" : at.getName(0).toString();
        }

        long comments() {
            return lines.stream()
                    .map(String::strip)
                    .filter(line -> line.startsWith("//") || line.startsWith("*") || line.startsWith("/*"))
                    .count();
        }

        long filled() {
            return lines.stream().filter(line -> !line.isBlank()).count();
        }
    }

    @Test
    void the_habits_are_measured() throws IOException {
        List<Source> sources = read(MAIN);
        String table =
                table(sources, read(TESTS).stream().mapToLong(Source::filled).sum());
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, table);
        assertThat(sources).hasSizeGreaterThan(50);
        assertThat(sources).anySatisfy(source -> assertThat(source.methods()).isNotEmpty());
        assertThat(table).contains("| all |");
    }

    private static String table(List<Source> sources, long testLines) {
        Map<String, List<Source>> rooms = new TreeMap<>();
        sources.forEach(source ->
                rooms.computeIfAbsent(source.room(), room -> new ArrayList<>()).add(source));
        var out = new StringBuilder("# The sources in figures\n\n")
                .append(
                        "| package | files | lines | longest file | methods | median | p90 | longest method | comments | public types |\n")
                .append("|---|---:|---:|---:|---:|---:|---:|---|---:|---:|\n");
        rooms.forEach((room, files) -> out.append(row(room, files)));
        out.append(row("all", sources));
        long lines = sources.stream().mapToLong(Source::filled).sum();
        return out.append("\nLines are lines that are not blank. Test lines to main lines: ")
                .append(String.format(Locale.ROOT, "%.2f", (double) testLines / lines))
                .append(".\n")
                .append(beyond(sources))
                .toString();
    }

    private static String row(String room, List<Source> files) {
        List<Method> methods = files.stream()
                .flatMap(source -> source.methods().stream())
                .sorted(Comparator.comparingLong(Method::lines))
                .toList();
        long lines = files.stream().mapToLong(Source::filled).sum();
        long comments = files.stream().mapToLong(Source::comments).sum();
        int types = files.stream().mapToInt(Source::types).sum();
        int publicTypes = files.stream().mapToInt(Source::publicTypes).sum();
        int longest =
                files.stream().mapToInt(source -> source.lines().size()).max().orElse(0);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %d | %d | %d | %d | %d | %s | %d %% | %d of %d |%n",
                room,
                files.size(),
                lines,
                longest,
                methods.size(),
                at(methods, 50),
                at(methods, 90),
                methods.isEmpty()
                        ? ""
                        : methods.getLast().name() + " " + methods.getLast().lines(),
                100 * comments / Math.max(1, lines),
                publicTypes,
                types);
    }

    private static long at(List<Method> sorted, int percent) {
        return sorted.isEmpty()
                ? 0
                : sorted.get((sorted.size() - 1) * percent / 100).lines();
    }

    /// What is longer than the habit: files over 400 lines, methods over 40.
    private static String beyond(List<Source> sources) {
        var out = new StringBuilder();
        for (Source source : sources) {
            if (source.lines().size() > 400) {
                out.append("- file ")
                        .append(source.file().getFileName())
                        .append(": ")
                        .append(source.lines().size())
                        .append('\n');
            }
            source.methods().stream()
                    .filter(method -> method.lines() > 40)
                    .forEach(method -> out.append("- method ")
                            .append(source.file().getFileName())
                            .append(' ')
                            .append(method.name())
                            .append(": ")
                            .append(method.lines())
                            .append('\n'));
        }
        return out.isEmpty()
                ? "\nNo file over 400 lines, no method over 40.\n"
                : "\nOver 400 lines a file or 40 a method:\n\n" + out;
    }

    private static List<Source> read(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            var sources = new ArrayList<Source>();
            for (CompilationUnitTree unit : task.parse()) {
                sources.add(source(unit, positions));
            }
            return sources;
        }
    }

    private static Source source(CompilationUnitTree unit, SourcePositions positions) throws IOException {
        Path file = Path.of(unit.getSourceFile().getName());
        List<ClassTree> types = unit.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .toList();
        var methods = new ArrayList<Method>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                long start = line(unit, positions.getStartPosition(unit, method));
                long end = line(unit, positions.getEndPosition(unit, method));
                if (method.getBody() != null && end > 0) {
                    methods.add(new Method(method.getName().toString(), end - start + 1));
                }
                return super.visitMethod(method, nothing);
            }
        }.scan(unit, null);
        int publicTypes = (int) types.stream().filter(BudgetTest::isPublic).count();
        return new Source(file, Files.readAllLines(file), types.size(), publicTypes, methods);
    }

    private static boolean isPublic(Tree type) {
        return type instanceof ClassTree known
                && known.getModifiers().getFlags().contains(Modifier.PUBLIC);
    }

    private static long line(CompilationUnitTree unit, long position) {
        return position < 0 ? 0 : unit.getLineMap().getLineNumber(position);
    }
}
