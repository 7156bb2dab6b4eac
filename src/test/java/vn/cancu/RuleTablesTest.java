package vn.cancu;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.cancu.rule.RuleTable;

/// Every row of every rule table proves itself by its own examples. Tables are found, not listed: a new one cannot be
/// forgotten.
final class RuleTablesTest {
    private record Found(Field field, RuleTable<?> table) {}

    private static final Set<Found> TABLES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.cancu").stream()
                    .map(JavaClass::reflect)
                    .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                    .filter(field -> Modifier.isStatic(field.getModifiers()))
                    .filter(field -> mentionsTables(field.getGenericType().getTypeName()))
                    .flatMap(field -> tables(value(field)).map(table -> new Found(field, table)))
                    .collect(Collectors.toUnmodifiableSet());

    @Test
    void both_readers_are_made_of_tables() {
        assertThat(TABLES.stream()
                        .map(found -> found.field().getDeclaringClass().getPackageName()))
                .contains("vn.cancu.parse", "vn.cancu.citation");
    }

    @TestFactory
    Stream<DynamicTest> every_row_reaches_its_examples() {
        return TABLES.stream()
                .map(found -> DynamicTest.dynamicTest(
                        found.field().getDeclaringClass().getSimpleName() + "."
                                + found.field().getName(),
                        () -> assertThat(found.table().proof()).isEmpty()));
    }

    private static boolean mentionsTables(String type) {
        return type.contains(RuleTable.class.getName() + "<") || type.contains(RuleTable.class.getName() + ">");
    }

    private static Stream<RuleTable<?>> tables(Object value) {
        return switch (value) {
            case RuleTable<?> table -> Stream.of(table);
            case Collection<?> many -> many.stream().flatMap(RuleTablesTest::tables);
            case Map<?, ?> many -> many.values().stream().flatMap(RuleTablesTest::tables);
            case Object[] many -> Arrays.stream(many).flatMap(RuleTablesTest::tables);
            default -> Stream.of();
        };
    }

    private static Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field.toString(), e);
        }
    }
}
