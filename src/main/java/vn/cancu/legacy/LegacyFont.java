package vn.cancu.legacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// What the name of a font promises. A hint, never a proof: see [vn.cancu.text.FontRun].
///
/// Example: `.VnTimeH,Bold` promises TCVN3, and shows small letters as capitals. It is of one family with `.VnTime`: one
/// word may be set in both, the first letter in the font of capitals.
///
/// @param family the same for all fonts that promise the same; else the name without style and signs
/// @param charsets what it promises; empty for the fonts of everybody
/// @param capitals whether it shows small letters as capitals
record LegacyFont(String family, List<LegacyCharset> charsets, boolean capitals) {
    /// No font is known.
    static final LegacyFont UNKNOWN = new LegacyFont("", List.of(), false);

    private static final List<String> STYLES = List.of("bold", "italic", "oblique", "regular", "psmt", "mt");

    /// A name begins so.
    private record Prefix(String start, List<LegacyCharset> charsets) {}

    private static final List<Prefix> PREFIXES = prefixes();

    boolean isOneFamilyWith(LegacyFont other) {
        return family.equals(other.family);
    }

    /// Reads a name as a file gives it.
    static LegacyFont of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        List<LegacyCharset> charsets = PREFIXES.stream()
                .filter(prefix -> lower.startsWith(prefix.start()))
                .findFirst()
                .map(Prefix::charsets)
                .orElse(List.of());
        String plain = withoutStyle(name);
        boolean capitals = charsets.contains(LegacyCharset.TCVN3) && plain.endsWith("H");
        String family = charsets.isEmpty() ? plain.toLowerCase(Locale.ROOT) : charsets.toString();
        return new LegacyFont(family, charsets, capitals);
    }

    private static String withoutStyle(String name) {
        var letters = new StringBuilder();
        name.chars().filter(Character::isLetterOrDigit).forEach(c -> letters.append((char) c));
        boolean more = true;
        while (more) {
            String lower = letters.toString().toLowerCase(Locale.ROOT);
            int before = letters.length();
            STYLES.stream()
                    .filter(lower::endsWith)
                    .findFirst()
                    .ifPresent(style -> letters.setLength(letters.length() - style.length()));
            more = letters.length() < before;
        }
        return letters.toString();
    }

    private static List<Prefix> prefixes() {
        try (var in = Objects.requireNonNull(LegacyFont.class.getResourceAsStream("fonts.tsv"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var rows = new ArrayList<Prefix>();
            reader.lines().skip(1).forEach(row -> rows.add(prefix(row)));
            return List.copyOf(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("fonts.tsv", e);
        }
    }

    private static Prefix prefix(String row) {
        int tab = row.indexOf('\t');
        List<LegacyCharset> charsets = Chars.words(row.substring(tab + 1).replace(',', ' ')).stream()
                .map(code -> LegacyCharset.valueOf(code.toUpperCase(Locale.ROOT)))
                .toList();
        return new Prefix(row.substring(0, tab), charsets);
    }
}
