package vn.cancu.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import vn.cancu.correction.CorrectionFile;
import vn.cancu.extract.OcrEngine;
import vn.cancu.extract.TextExtractor;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.UnusableIndexException;
import vn.cancu.library.Library;

/// The command `cancu` and what all its commands share.
@Command(
        name = "cancu",
        mixinStandardHelpOptions = true,
        versionProvider = Cancu.Version.class,
        sortOptions = false,
        description = "Căn Cứ: searches Vietnamese administrative documents and traces the directives they cite.",
        footer = {"", "Exit codes: 0 done, 1 broke, 2 wrong usage, 3 done with failures, 4 another process writes."})
public final class Cancu implements Runnable {
    private final Services services;
    /// Whether a [QuickLook] has found that there is something to read.
    private final boolean changed;

    @Option(
            names = "--index",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Index folder (default: index/ of the installation).")
    private @Nullable Path indexFolder;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print the stack trace of an error.")
    private boolean debug;

    private Cancu(Services services, boolean changed) {
        this.services = services;
        this.changed = changed;
    }

    /// Runs one command.
    ///
    /// @param services what commands need
    /// @param arguments as the shell gives them
    /// @return the exit code
    public static int run(Services services, String... arguments) {
        boolean changed = false;
        if (speaksUtf8()) {
            Optional<QuickLook> look = QuickLook.of(services.index(), arguments);
            if (look.isPresent()) {
                if (look.get().look(services) instanceof QuickLook.Outcome.Told(int code)) {
                    return code;
                }
                changed = true;
            }
        }
        return run(new Cancu(services, changed), arguments);
    }

    private static int run(Cancu root, String... arguments) {
        var line = new CommandLine(root);
        asked(commands(root), arguments).forEach(line::addSubcommand);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setOut(new PrintWriter(System.out, false, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        line.setExecutionExceptionHandler((exception, at, _) -> root.broke(exception, at));
        line.setParameterExceptionHandler((exception, _) -> {
            CommandLine at = exception.getCommandLine();
            boolean unknown = at.getParent() == null && exception instanceof CommandLine.UnmatchedArgumentException;
            at.getErr()
                    .println("cancu: "
                            + (unknown ? "no such command or option: " + arguments[0] : exception.getMessage())
                            + meant(exception));
            at.getErr().println("Try 'cancu " + (at.getParent() == null ? "" : at.getCommandName() + " ") + "--help'.");
            return ExitCode.WRONG_USAGE;
        });
        if (!speaksUtf8()) {
            line.getErr()
                    .println(
                            "cancu: in this locale files with Vietnamese names cannot be opened: start with LC_ALL=C.UTF-8");
        }
        int code = execute(line, arguments);
        line.getOut().flush();
        return code;
    }

    /// The command or option most similar to a misspelt one: `; did you mean search?`, or nothing.
    private static String meant(CommandLine.ParameterException exception) {
        return exception instanceof CommandLine.UnmatchedArgumentException unmatched
                ? unmatched.getSuggestions().stream()
                        .findFirst()
                        .map(near -> "; did you mean " + near + "?")
                        .orElse("")
                : "";
    }

    private static boolean speaksUtf8() {
        return StandardCharsets.UTF_8.name().equalsIgnoreCase(System.getProperty("sun.jnu.encoding"));
    }

    private static int execute(CommandLine line, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (OutOfMemoryError _) {
            line.getErr()
                    .println("cancu: the memory the program may use is full: give it more, CANCU_JAVA_OPTS=-Xmx2g");
            return ExitCode.BROKE;
        }
    }

    /// Every command by its name.
    private static Map<String, Supplier<BaseCommand>> commands(Cancu root) {
        var commands = new LinkedHashMap<String, Supplier<BaseCommand>>();
        commands.put("index", () -> new IndexCommand(root));
        commands.put("watch", () -> new WatchCommand(root));
        commands.put("search", () -> new SearchCommand(root));
        commands.put("read", () -> new ReadCommand(root));
        commands.put("evaluate", () -> new EvaluateCommand(root));
        commands.put("evaluate-search", () -> new EvaluateSearchCommand(root));
        commands.put("show", () -> new ShowCommand(root));
        commands.put("correct", () -> new CorrectCommand(root));
        commands.put("trace", () -> new TraceCommand(root));
        commands.put("compare", () -> new CompareCommand(root));
        commands.put("coverage", () -> new CoverageCommand(root));
        commands.put("validity", () -> new ValidityCommand(root));
        commands.put("failures", () -> new FailuresCommand(root));
        commands.put("stats", () -> new StatsCommand(root));
        commands.put("verify", () -> new VerifyCommand(root));
        commands.put("export", () -> new ExportCommand(root));
        commands.put("backup", () -> new BackupCommand(root));
        commands.put("restore", () -> new RestoreCommand(root));
        commands.put("serve", () -> new ServeCommand(root));
        commands.put("doctor", () -> new DoctorCommand(root));
        return commands;
    }

    /// The commands named among the arguments, or all when none is: setting up all of them takes longer than most of
    /// them run.
    private static List<BaseCommand> asked(Map<String, Supplier<BaseCommand>> commands, String... arguments) {
        Set<String> words = Set.copyOf(List.of(arguments));
        boolean named = commands.keySet().stream().anyMatch(words::contains);
        return commands.entrySet().stream()
                .filter(command -> !named || words.contains(command.getKey()))
                .map(command -> command.getValue().get())
                .toList();
    }

    /// Prints the help, when no command is given.
    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }

    private int broke(Exception exception, CommandLine at) {
        at.getOut().flush();
        if (exception instanceof WrongUsage) {
            at.getErr().println("cancu: " + exception.getMessage());
            return ExitCode.WRONG_USAGE;
        }
        at.getErr()
                .println("cancu: " + Optional.ofNullable(exception.getMessage()).orElse(exception.toString()));
        if (debug) {
            exception.printStackTrace(at.getErr());
        }
        return exception instanceof UnusableIndexException unusable ? code(unusable.why()) : ExitCode.BROKE;
    }

    private static int code(UnusableIndexException.Why why) {
        return switch (why) {
            case BROKEN -> ExitCode.BROKE;
            case IN_USE -> ExitCode.IN_USE;
            case WRONG_FOLDER -> ExitCode.WRONG_USAGE;
        };
    }

    /// The parts of the program.
    Services services() {
        return services;
    }

    /// Whether a [QuickLook] has already been made, so that the command need not check again for an unchanged folder.
    boolean hasChanged() {
        return changed;
    }

    /// The index folder asked for.
    Path indexFolder() {
        return (indexFolder == null ? services.index() : indexFolder)
                .toAbsolutePath()
                .normalize();
    }

    /// The table of corrections; its invalid lines are reported once per command.
    CorrectionFile corrections(PrintWriter complaints) {
        services.corrections().read().problems().forEach(problem -> complaints.println("cancu: " + problem));
        return services.corrections();
    }

    /// Opens the library over the index folder asked for.
    Library library() {
        return services.library().apply(indexFolder());
    }

    /// Makes an extractor beside the index folder asked for; the caller closes it.
    ///
    /// @param withoutOcr whether pages that are pictures are left waiting
    TextExtractor extractor(boolean withoutOcr) {
        OcrEngine ocr = withoutOcr ? OcrEngine.none() : services.ocr().get();
        return services.extractor().apply(indexFolder(), ocr);
    }

    /// Whether pages that are pictures can be recognised.
    boolean hasOcr(boolean withoutOcr) {
        return !withoutOcr && services.ocr().get().isInstalled();
    }

    /// What to read: the paths named, else what was read the last time, else `corpus/`.
    List<Path> roots(LuceneIndex index, List<Path> named) {
        List<Path> known = named.isEmpty() ? index.roots() : named;
        return known.isEmpty() ? List.of(services.corpus()) : known;
    }

    /// The user asked for something that does not exist or is malformed; the message is one line.
    static final class WrongUsage extends RuntimeException {
        WrongUsage(String message) {
            super(message);
        }
    }

    /// Name, version and index format.
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Optional.ofNullable(Cancu.class.getPackage().getImplementationVersion())
                    .orElse("(not packaged)");
            return new String[] {"Căn Cứ (cancu) " + version + ", index format " + LuceneIndex.FORMAT};
        }
    }
}
