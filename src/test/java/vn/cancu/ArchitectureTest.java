package vn.cancu;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Keeps the house clean: who may use whom, which library lives where, and what is not done at all.
final class ArchitectureTest {
    private static final String BASE = "vn.cancu";

    /// The floors: a package imports lower floors only. The same table stands in ARCHITECTURE.md.
    static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("text", 0),
            Map.entry("corpus", 1),
            Map.entry("document", 1),
            Map.entry("legacy", 1),
            Map.entry("picture", 1),
            Map.entry("rule", 2),
            Map.entry("number", 2),
            Map.entry("extract", 2),
            Map.entry("parse", 3),
            Map.entry("citation", 4),
            Map.entry("index", 5),
            Map.entry("graph", 5),
            Map.entry("duty", 5),
            Map.entry("correction", 5),
            Map.entry("library", 7),
            Map.entry("ingest", 6),
            Map.entry("compare", 6),
            Map.entry("registry", 5),
            Map.entry("json", 7),
            Map.entry("export", 8),
            Map.entry("evaluate", 8),
            Map.entry("web", 9),
            Map.entry("cli", 10),
            Map.entry("", 11));

    /// The libraries of a package, by the beginning of their package names. What is not named is not used.
    private static final Map<String, List<String>> LIBRARIES = Map.of(
            "rule", List.of("com.google.re2j"),
            "extract",
                    List.of(
                            "org.apache.tika",
                            "org.apache.pdfbox",
                            "org.apache.fontbox",
                            "org.apache.poi",
                            "org.apache.commons.compress",
                            "com.github.junrar",
                            "org.jsoup"),
            "index", List.of("org.apache.lucene"),
            "json", List.of("tools.jackson", "com.fasterxml.jackson.annotation"),
            "web",
                    List.of(
                            "io.javalin",
                            "io.pebbletemplates",
                            "jakarta.servlet",
                            "org.eclipse.jetty",
                            "kotlin",
                            "org.slf4j"),
            "compare", List.of("com.github.difflib"),
            "cli", List.of("picocli"));

    private static final List<String> EVERYWHERE =
            List.of("java", "javax", "org.xml.sax", "org.w3c.dom", "org.jspecify.annotations");

    private static final String[] LINEAR_TIME_ONLY = packages("text", "legacy", "rule", "number", "parse", "citation");
    private static final String[] PURE =
            packages("text", "legacy", "document", "rule", "number", "parse", "citation", "duty", "graph", "picture");
    private static final String[] MAY_SPEAK = packages("cli", "extract");
    private static final String[] MAY_ASK_THE_TIME = packages("", "cli", "ingest", "web");
    private static final String[] MAY_MEASURE = packages("", "cli", "ingest", "web", "extract", "index");

    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(BASE);

    @Test
    void the_test_sees_the_product() {
        assertThat(OURS.size()).isGreaterThan(60);
    }

    @Test
    void every_package_is_in_the_table_and_every_row_is_a_package() {
        assertThat(OURS.stream().map(ArchitectureTest::room).distinct().sorted())
                .containsExactlyElementsOf(FLOORS.keySet().stream().sorted().toList());
    }

    @TestFactory
    Stream<DynamicTest> each_package_imports_lower_floors_only() {
        return eachPackage(
                "stand on a lower floor",
                (room, used) -> !isOurs(used)
                        || room(used).equals(room)
                        || FLOORS.getOrDefault(room(used), 99) < FLOORS.get(room));
    }

    @TestFactory
    Stream<DynamicTest> each_package_uses_its_own_libraries_only() {
        return eachPackage(
                "belong to the libraries of the package",
                (room, used) -> isOurs(used)
                        || begins(used, EVERYWHERE)
                        || begins(used, LIBRARIES.getOrDefault(room, List.of())));
    }

    /// One test for each package: what its classes use obeys a rule.
    private static Stream<DynamicTest> eachPackage(String rule, BiPredicate<String, JavaClass> obeys) {
        return FLOORS.keySet().stream()
                .sorted()
                .map(room -> DynamicTest.dynamicTest(
                        name(room),
                        () -> classes()
                                .that(are(in(room)))
                                .should()
                                .onlyDependOnClassesThat(describe(rule, used -> obeys.test(room, used)))
                                .check(OURS)));
    }

    @Test
    void there_are_no_cycles() {
        slices().matching(BASE + ".(*)..").should().beFreeOfCycles().check(OURS);
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(OURS.stream().map(JavaClass::getPackage).distinct())
                .allSatisfy(room -> assertThat(room.isAnnotatedWith(NullMarked.class))
                        .as(room.getName())
                        .isTrue());
    }

    @Test
    void patterns_run_in_linear_time() {
        noClasses()
                .that()
                .resideInAnyPackage(LINEAR_TIME_ONLY)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.util.regex..")
                .orShould()
                .accessTargetWhere(
                        calls(String.class, "matches", "replaceAll", "replaceFirst", "split", "splitWithDelimiters"))
                .check(OURS);
    }

    @Test
    void what_reads_text_touches_no_files_and_no_network() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.io\\.(File|RandomAccess).*")
                .check(OURS);
    }

    @Test
    void the_standard_streams_belong_to_the_command_line_and_the_parser_worker() {
        noClasses()
                .that()
                .resideOutsideOfPackages(MAY_SPEAK)
                .should()
                .accessTargetWhere(calls(System.class, "out", "err", "in", "setOut", "setErr", "setIn", "console"))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.IO")
                .check(OURS);
    }

    @Test
    void a_stack_trace_is_printed_by_the_command_line_only_and_only_when_asked() {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + ".cli..")
                .should()
                .accessTargetWhere(describe(
                        "prints a stack trace", access -> access.getName().equals("printStackTrace")))
                .check(OURS);
    }

    @Test
    void the_clock_and_chance_stay_at_the_edges() {
        noClasses()
                .that()
                .resideOutsideOfPackages(MAY_ASK_THE_TIME)
                .should()
                .accessTargetWhere(describe("asks the clock", ArchitectureTest::asksTheClock))
                .orShould()
                .accessTargetWhere(calls(java.util.Date.class, "<init>"))
                .orShould()
                .accessTargetWhere(calls(Math.class, "random"))
                .orShould()
                .accessTargetWhere(calls(java.util.UUID.class, "randomUUID"))
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\..*Random(Generator)?")
                .check(OURS);
    }

    @Test
    void only_what_waits_or_reports_measures_time() {
        noClasses()
                .that()
                .resideOutsideOfPackages(MAY_MEASURE)
                .should()
                .accessTargetWhere(calls(System.class, "nanoTime"))
                .check(OURS);
    }

    @Test
    void nothing_depends_on_the_language_of_the_machine() {
        noClasses()
                .should()
                .accessTargetWhere(describe(
                        "uses the default locale",
                        access -> owner(access, String.class)
                                && Set.of("toLowerCase", "toUpperCase").contains(access.getName())
                                && access.getTarget().getFullName().endsWith("()")))
                .orShould()
                .accessTargetWhere(calls(java.util.Locale.class, "getDefault"))
                .check(OURS);
    }

    @Test
    void no_name_is_vague() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Helper|Manager|Base|Abstract\\w*)")
                .check(OURS);
    }

    @Test
    void no_public_field_can_be_changed() {
        fields().that().arePublic().should().beFinal().check(OURS);
    }

    @Test
    void every_class_is_final_sealed_abstract_or_a_value() {
        classes()
                .that(are(describe("open to extension", ArchitectureTest::isOpen)))
                .should(notExist())
                .allowEmptyShould(true)
                .check(OURS);
    }

    @Test
    void at_most_three_exceptions_are_known_outside_their_class() {
        assertThat(OURS.stream()
                        .filter(type -> type.isAssignableTo(Throwable.class) && !type.isNestedClass())
                        .map(JavaClass::getName))
                .hasSizeLessThanOrEqualTo(3);
    }

    private static String[] packages(String... rooms) {
        return Arrays.stream(rooms)
                .map(room -> room.isEmpty() ? BASE : BASE + "." + room + "..")
                .toArray(String[]::new);
    }

    private static String name(String room) {
        return room.isEmpty() ? "App" : room;
    }

    private static boolean isOurs(JavaClass type) {
        String at = type.getBaseComponentType().getPackageName();
        return at.equals(BASE) || at.startsWith(BASE + ".");
    }

    /// The first part of the package name after the base; empty for the base package itself.
    private static String room(JavaClass type) {
        String at = type.getBaseComponentType().getPackageName();
        return at.equals(BASE) ? "" : at.substring(BASE.length() + 1).split("\\.")[0];
    }

    private static DescribedPredicate<JavaClass> in(String room) {
        return describe("in " + name(room), type -> room(type).equals(room));
    }

    private static boolean begins(JavaClass type, List<String> libraries) {
        JavaClass element = type.getBaseComponentType();
        return element.isPrimitive()
                || libraries.stream().anyMatch(library -> element.getName().startsWith(library + "."));
    }

    private static boolean owner(JavaAccess<?> access, Class<?> type) {
        return access.getTargetOwner().isEquivalentTo(type);
    }

    private static DescribedPredicate<JavaAccess<?>> calls(Class<?> type, String... members) {
        Set<String> names = Set.of(members);
        return describe(
                "uses " + type.getSimpleName() + "." + names,
                access -> owner(access, type) && names.contains(access.getName()));
    }

    private static boolean asksTheClock(JavaAccess<?> access) {
        return owner(access, System.class) && access.getName().equals("currentTimeMillis")
                || access.getTargetOwner().getPackageName().equals("java.time")
                        && Set.of("now", "system", "systemUTC", "systemDefaultZone", "systemDefault")
                                .contains(access.getName());
    }

    private static boolean isOpen(JavaClass type) {
        return !type.isInterface()
                && !type.isAnonymousClass()
                && !type.isEnum()
                && !type.getSimpleName().equals("package-info")
                && !type.getModifiers().contains(JavaModifier.FINAL)
                && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && !type.getModifiers().contains(JavaModifier.SYNTHETIC)
                && !type.reflect().isSealed()
                && !(type.isInnerClass()
                        && type.getEnclosingClass().map(JavaClass::isEnum).orElse(false));
    }

    private static ArchCondition<JavaClass> notExist() {
        return new ArchCondition<>("be final, sealed, abstract, a record or an enum") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(SimpleConditionEvent.violated(type, type.getDescription() + " is open to extension"));
            }
        };
    }
}
