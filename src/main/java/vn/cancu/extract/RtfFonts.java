package vn.cancu.extract;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import vn.cancu.legacy.LegacyText;

/// The font table of an RTF, and the text in hand: bytes become chars by the charset of their font.
///
/// Bytes in a font that promises a legacy charset are taken for windows-1252 whatever the table says of them: that is
/// what [LegacyText] expects.
final class RtfFonts {
    private static final int MAX_FONTS = 10_000;
    private static final int LONGEST_NAME = 200;
    /// The charsets of Windows by the numbers of `\fcharset`.
    private static final Map<Integer, String> CHARSETS = Map.ofEntries(
            Map.entry(128, "windows-31j"),
            Map.entry(129, "x-windows-949"),
            Map.entry(134, "GBK"),
            Map.entry(136, "Big5"),
            Map.entry(161, "windows-1253"),
            Map.entry(162, "windows-1254"),
            Map.entry(163, "windows-1258"),
            Map.entry(177, "windows-1255"),
            Map.entry(178, "windows-1256"),
            Map.entry(186, "windows-1257"),
            Map.entry(204, "windows-1251"),
            Map.entry(222, "x-windows-874"),
            Map.entry(238, "windows-1250"));
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private final Map<Integer, Font> fonts = new HashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final StringBuilder text = new StringBuilder();
    private Font open = new Font();
    private Font used = new Font();
    private Charset codePage = WESTERN;
    private int standard;

    private static final class Font {
        private final StringBuilder name = new StringBuilder();
        private int charset;
        private boolean complete;
    }

    /// The font of text that names none.
    int standard() {
        return standard;
    }

    void setStandard(int font) {
        standard = font;
    }

    void setCodePage(int number) {
        String name = "windows-" + number;
        codePage = Charset.isSupported(name) ? Charset.forName(name) : WESTERN;
    }

    /// A control word inside the font table.
    void word(String word, int number) {
        if (word.equals("f") && fonts.size() < MAX_FONTS) {
            open = new Font();
            fonts.put(number, open);
        } else if (word.equals("fcharset")) {
            open.charset = number;
        }
    }

    /// A char of a name; a semicolon ends it.
    void name(char c) {
        open.complete |= c == ';';
        if (!open.complete && open.name.length() < LONGEST_NAME) {
            open.name.append(c);
        }
    }

    /// The name of a font; `""` for one that the table does not have.
    String nameOf(int font) {
        Font found = fonts.get(font);
        return found == null ? "" : found.name.toString().strip();
    }

    /// Adds a byte of text.
    void put(int font, int b) {
        use(font);
        bytes.write(b);
    }

    /// Adds a char of text.
    void put(int font, char c) {
        use(font);
        decode();
        text.append(c);
    }

    private void use(int font) {
        used = fonts.getOrDefault(font, used);
    }

    private void decode() {
        if (bytes.size() == 0) {
            return;
        }
        byte[] taken = bytes.toByteArray();
        bytes.reset();
        Charset charset = charset();
        if (!charset.equals(WESTERN)) {
            text.append(new String(taken, charset));
            return;
        }
        String latin = new String(taken, StandardCharsets.ISO_8859_1);
        String western = new String(taken, WESTERN);
        for (int i = 0; i < western.length(); i++) {
            char c = western.charAt(i);
            text.append(c == '\uFFFD' ? latin.charAt(i) : c);
        }
    }

    private Charset charset() {
        if (LegacyText.isPromisedBy(used.name.toString())) {
            return WESTERN;
        }
        String name = CHARSETS.get(used.charset);
        return name == null || !Charset.isSupported(name) ? codePage : Charset.forName(name);
    }

    /// The text since the last call. All of it is of one font.
    String take() {
        decode();
        String taken = text.toString();
        text.setLength(0);
        return taken;
    }
}
