package vn.cancu.extract;

import java.util.ArrayList;
import java.util.List;

/// Small questions about texts: whether there are letters, and how lists of numbers are written.
final class Words {
    private Words() {}

    static boolean hasLetters(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (isWord(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /// Number of letters and digits.
    static int count(CharSequence text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += isWord(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    /// Page numbers as people write them: `1-3, 5`.
    static String ranges(List<Integer> pages) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < pages.size(); i++) {
            int first = pages.get(i);
            while (i + 1 < pages.size() && pages.get(i + 1) == pages.get(i) + 1) {
                i++;
            }
            parts.add(first == pages.get(i) ? String.valueOf(first) : first + "-" + pages.get(i));
        }
        return String.join(", ", parts);
    }
}
