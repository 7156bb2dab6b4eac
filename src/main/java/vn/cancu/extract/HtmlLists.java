package vn.cancu.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;

/// The marks that a browser prints before the items of lists: `<ol type="a" start="3"><li>` shows "c. ".
final class HtmlLists {
    private static final int NESTED = 100;

    private static final class Open {
        private final String format;
        private int next;

        Open(String format, int next) {
            this.format = format;
            this.next = next;
        }
    }

    private final Deque<Open> lists = new ArrayDeque<>();

    /// A list begins.
    ///
    /// @param name `ol` or `ul`
    void begin(String name, Attributes attributes) {
        if (lists.size() < NESTED) {
            String type = String.valueOf(attributes.getValue("type"));
            lists.push(new Open(name.equals("ul") ? "bullet" : format(type), number(attributes.getValue("start"), 1)));
        }
    }

    /// A list ends.
    void end() {
        lists.poll();
    }

    /// The mark of the item that begins, with the blank behind it.
    String item(Attributes attributes) {
        Open list = lists.peek();
        if (list == null || list.format.equals("bullet")) {
            return "• ";
        }
        int n = number(attributes.getValue("value"), list.next);
        list.next = n + 1;
        return ListMarks.number(n, list.format) + ". ";
    }

    private static String format(String type) {
        return switch (type) {
            case "a" -> "lowerLetter";
            case "A" -> "upperLetter";
            case "i" -> "lowerRoman";
            case "I" -> "upperRoman";
            default -> "decimal";
        };
    }

    private static int number(@Nullable String digits, int other) {
        boolean small = digits != null
                && !digits.isEmpty()
                && digits.length() < 7
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return small ? Integer.parseInt(digits) : other;
    }
}
