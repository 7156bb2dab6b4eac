package vn.cancu.json;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.Level;
import vn.cancu.registry.NumberRegister;
import vn.cancu.registry.Person;
import vn.cancu.registry.Unit;

/// Units and people, in the API.
public final class RegistryJson {
    private RegistryJson() {}

    /// Units, those with the most documents first.
    public record Units(
            int total, List<UnitShape> units, @Nullable String next) {}

    /// A body that issues documents; `now` is the province of its place since 01/07/2025 where that is another.
    public record UnitShape(
            String slug,
            String name,
            @Nullable String level,
            @Nullable String province,
            @Nullable String now,
            int documents) {
        /// The shape of a unit.
        public static UnitShape of(Unit unit) {
            return new UnitShape(
                    unit.slug(),
                    unit.name(),
                    unit.level() == Level.UNKNOWN ? null : unit.level().name().toLowerCase(Locale.ROOT),
                    unit.province().isEmpty() ? null : unit.province(),
                    unit.successorProvince().orElse(null),
                    unit.documents().size());
        }
    }

    /// The numbers that a unit gave out, by year and symbol.
    public record Registers(UnitShape unit, List<Register> registers) {
        /// The registers of a unit.
        public static Registers of(Unit unit) {
            return new Registers(
                    UnitShape.of(unit),
                    unit.numbers().stream().map(Register::of).toList());
        }
    }

    /// The numbers of a year under one symbol; a gap is a number between 1 and the highest held one that nobody has.
    public record Register(String symbol, int year, List<Integer> held, List<Gap> gaps, List<Duplicate> duplicates) {
        private static Register of(NumberRegister numbers) {
            return new Register(
                    numbers.symbol(),
                    numbers.year(),
                    numbers.held().stream().map(NumberRegister.Entry::serial).toList(),
                    numbers.gaps().stream()
                            .map(gap -> new Gap(gap.first(), gap.last()))
                            .toList(),
                    numbers.duplicates().stream()
                            .map(entry -> new Duplicate(
                                    entry.serial(),
                                    entry.documents().stream()
                                            .map(DocumentCard::id)
                                            .toList()))
                            .toList());
        }
    }

    /// Numbers in a row that nobody has.
    public record Gap(int first, int last) {}

    /// A number that several documents have, by their ids.
    public record Duplicate(int serial, List<String> documents) {}

    /// People who sign, those with the most documents first.
    public record People(
            int total, List<PersonShape> people, @Nullable String next) {}

    /// A name under which documents are signed.
    public record PersonShape(String slug, String name, int documents) {
        /// The shape of a person.
        public static PersonShape of(Person person) {
            return new PersonShape(
                    person.slug(), person.name(), person.documents().size());
        }
    }

    /// Documents of a unit or person, newest first.
    public record Issued(
            int total, List<CardJson> documents, @Nullable String next) {}

    /// Documents to see beside one: of the year before, of the year after, and nearly the same.
    public record Similar(List<CardJson> yearBefore, List<CardJson> yearAfter, List<CardJson> alike) {}
}
