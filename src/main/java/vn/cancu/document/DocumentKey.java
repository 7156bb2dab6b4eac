package vn.cancu.document;

import java.util.Optional;
import vn.cancu.text.Folding;

/// The identity of a document, held or only cited: `number@scope@year`, for example `05-CT/TW@TW@2016`.
///
/// A number alone is not an identity: `01/KH-PGDĐT` exists in every district every year. What is not known stays `?`,
/// and `?` is never equal to anything.
///
/// A document that is cited by its name alone has its name in place of the number: `Luật Giáo dục@Quốc hội@2019`,
/// `Chương trình giáo dục phổ thông@?@2018`. «Nghị quyết 29», if nothing tells its symbol, is `29/NQ@?@?`.
///
/// @param number canonical number, `24/2023/TT-BGDĐT`; or the name, type word first, without the year
/// @param scope the issuing body in short, with its place where such a body exists in many places
///     (`TW`, `BGDĐT`, `SGDĐT Long An`, `TP Hồ Chí Minh`); empty while unknown
/// @param year year of issue; empty while unknown
public record DocumentKey(String number, String scope, Optional<Integer> year) {

    /// Whether a name stands in place of the number; every number begins with a digit.
    public boolean isNamed() {
        return !number.isEmpty() && Character.isLetter(number.charAt(0));
    }

    /// `number@scope@year` with `?` for what is not known.
    @Override
    public String toString() {
        return number + "@" + (scope.isEmpty() ? "?" : scope) + "@"
                + year.map(String::valueOf).orElse("?");
    }

    /// The form in which keys are compared and stored as terms: [#foldNumber(String)], folded scope, year.
    public String folded() {
        return foldNumber(number) + "@" + (scope.isEmpty() ? "?" : Folding.key(scope)) + "@"
                + year.map(String::valueOf).orElse("?");
    }

    /// The name of the document's page in a URL: `05-ct-tw-tw-2016`; letters, digits and dashes only.
    public String slug() {
        return Folding.key(
                        number + " " + scope + " " + year.map(String::valueOf).orElse(""))
                .replace(' ', '-');
    }

    /// A number for comparison: no marks, upper case, one dash between groups, no leading zeros.
    ///
    /// Example: `05-CT/TW`, `5/CT-TW` and `05 ct tw` all give `5-CT-TW`. Also used for what people type.
    public static String foldNumber(String number) {
        var out = new StringBuilder(number.length());
        boolean groupStart = true;
        for (int i = 0; i < number.length(); i++) {
            char c = Character.toUpperCase(Folding.bare(number.charAt(i)));
            if (!Character.isLetterOrDigit(c) && c != '&') {
                if (!out.isEmpty() && out.charAt(out.length() - 1) != '-') {
                    out.append('-');
                }
                groupStart = true;
            } else if (groupStart && c == '0' && nextIsDigit(number, i)) {
                continue;
            } else {
                out.append(c);
                groupStart = false;
            }
        }
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == '-') {
            end--;
        }
        return out.substring(0, end);
    }

    private static boolean nextIsDigit(String text, int i) {
        return i + 1 < text.length() && Character.isDigit(text.charAt(i + 1));
    }
}
