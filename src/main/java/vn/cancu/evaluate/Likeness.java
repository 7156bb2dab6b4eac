package vn.cancu.evaluate;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// When two wordings count as the same: the comparison rules of the gold collection.
final class Likeness {
    /// Two subjects or recipients with at least this share of common characters count as the same (OCR misreads a
    /// letter here and there).
    private static final double ENOUGH = 0.9;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern PUNCTUATION = Pattern.compile("[\\s\"“”'.,;:–—-]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SEPARATORS = Pattern.compile("[\\s/\\-–_]+");
    private static final Pattern PLACE_WORDS =
            Pattern.compile("\\b(tinh|thanh pho|tp|huyen|quan|thi xa|xa|phuong|thi tran)\\b");
    private static final Pattern YEAR = Pattern.compile("^\\d{4}[/-]");

    private Likeness() {}

    /// Small letters without marks, with one blank for any run of blanks and punctuation.
    ///
    /// Example: `folded("Về việc: “Dạy – Học”")` is `ve viec day hoc`.
    static String folded(String text) {
        String plain = text.replace('Đ', 'D').replace('đ', 'd').replace('Ð', 'D');
        String bare =
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFD)).replaceAll("");
        return PUNCTUATION
                .matcher(bare.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /// A document number without marks, separators and leading zeros: `05-CT/TW` and `5/CT-TW` are the same.
    static String number(String text) {
        String[] parts = SEPARATORS.split(folded(text).toUpperCase(Locale.ROOT));
        return Arrays.stream(parts)
                .filter(part -> !part.isEmpty())
                .map(Likeness::withoutZeros)
                .collect(Collectors.joining("-"));
    }

    private static String withoutZeros(String part) {
        if (!part.chars().allMatch(Character::isDigit)) {
            return part;
        }
        int first = 0;
        while (first < part.length() - 1 && part.charAt(first) == '0') {
            first++;
        }
        return part.substring(first);
    }

    /// What follows serial and year in a number: `TT-BGDĐT` of `24/2023/TT-BGDĐT`; empty for an empty number.
    static String symbol(String number) {
        int cut = 0;
        while (cut < number.length() && "/-".indexOf(number.charAt(cut)) < 0) {
            cut++;
        }
        String rest = cut < number.length() ? number.substring(cut + 1) : number;
        return YEAR.matcher(rest).replaceFirst("");
    }

    static boolean sameNumber(String a, String b) {
        return number(a).equals(number(b));
    }

    static boolean same(String a, String b) {
        return folded(a).equals(folded(b));
    }

    /// The same words, with or without tỉnh, thành phố, huyện …
    static boolean samePlace(String a, String b) {
        return same(a, b) || withoutPlaceWords(a).equals(withoutPlaceWords(b));
    }

    private static String withoutPlaceWords(String text) {
        return folded(PLACE_WORDS.matcher(folded(text)).replaceAll(" "));
    }

    /// The same words, or nearly so.
    static boolean similar(String a, String b) {
        String left = folded(a);
        String right = folded(b);
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        int shorter = Math.min(left.length(), right.length());
        double length = left.length() + right.length();
        return left.equals(right) || 2 * shorter / length >= ENOUGH && 2 * common(left, right) / length >= ENOUGH;
    }

    /// How many characters two texts have in common, by Ratcliff and Obershelp: the longest common stretch, and then
    /// the same to its left and to its right.
    private static int common(String a, String b) {
        int sum = 0;
        Deque<Window> open = new ArrayDeque<>();
        open.push(new Window(0, a.length(), 0, b.length()));
        while (!open.isEmpty()) {
            Window window = open.pop();
            Common longest = window.longest(a, b);
            if (longest.length() > 0) {
                sum += longest.length();
                open.push(new Window(window.fromA, longest.a(), window.fromB, longest.b()));
                open.push(new Window(
                        longest.a() + longest.length(), window.toA, longest.b() + longest.length(), window.toB));
            }
        }
        return sum;
    }

    /// A common stretch of two texts: where it begins in each.
    private record Common(int a, int b, int length) {}

    /// A part of one text beside a part of another.
    private record Window(int fromA, int toA, int fromB, int toB) {

        /// The longest common stretch; of several the one that begins first in `a`, then in `b`.
        Common longest(String a, String b) {
            var best = new Common(fromA, fromB, 0);
            int[] before = new int[toB - fromB + 1];
            for (int i = fromA; i < toA; i++) {
                int[] now = new int[before.length];
                for (int j = fromB; j < toB; j++) {
                    if (a.charAt(i) == b.charAt(j)) {
                        int length = before[j - fromB] + 1;
                        now[j - fromB + 1] = length;
                        if (length > best.length()) {
                            best = new Common(i - length + 1, j - length + 1, length);
                        }
                    }
                }
                before = now;
            }
            return best;
        }
    }
}
