package vn.cancu.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;
import org.xml.sax.Attributes;

/// The fonts of a web page, as its elements name them: a hint which charset a stretch is in.
///
/// Example: `<font face=".VnTime, serif">` and `<span style="font-family:'.VnTime'">` both name `.VnTime`. What a style
/// sheet says of classes is not looked at.
final class HtmlFonts {
    private static final String FAMILY = "font-family:";
    /// Elements inside each other; what lies deeper has no font.
    private static final int DEEPEST = 1_000;

    private final Deque<String> open = new ArrayDeque<>();
    private int deeper;

    /// An element begins.
    void begin(Attributes attributes) {
        if (open.size() == DEEPEST) {
            deeper++;
        } else {
            String named = named(attributes);
            open.push(named.isEmpty() ? font() : named);
        }
    }

    /// The element in hand ends.
    void end() {
        if (deeper > 0) {
            deeper--;
        } else {
            open.poll();
        }
    }

    /// The font of text that stands here; `""` when none is named.
    String font() {
        return Objects.requireNonNullElse(open.peek(), "");
    }

    private static String named(Attributes attributes) {
        String face = attributes.getValue("face");
        if (face != null) {
            return first(face);
        }
        String style = Objects.requireNonNullElse(attributes.getValue("style"), "");
        int at = style.toLowerCase(Locale.ROOT).indexOf(FAMILY);
        int end = style.indexOf(';', Math.max(0, at));
        return at < 0 ? "" : first(style.substring(at + FAMILY.length(), end < 0 ? style.length() : end));
    }

    /// The first of several names, without quotes.
    private static String first(String families) {
        int comma = families.indexOf(',');
        String name = comma < 0 ? families : families.substring(0, comma);
        return name.replace('"', ' ').replace('\'', ' ').strip();
    }
}
