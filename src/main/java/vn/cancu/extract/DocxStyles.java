package vn.cancu.extract;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;

/// The styles of a .docx, as far as they say something about the text: font, heading, list, hidden.
final class DocxStyles {
    private static final int LONGEST_CHAIN = 30;
    private static final int DEEPEST_OUTLINE = 8;

    /// What a style or a paragraph says itself; empty where it leaves it to the style that it is based on.
    ///
    /// @param font `""` for a font of the theme, which is always Unicode
    /// @param outline 0 to 8 for a heading, 9 for body text
    record Format(
            Optional<String> font,
            Optional<Integer> outline,
            Optional<Integer> list,
            Optional<Integer> level,
            Optional<Boolean> hidden) {
        static final Format NONE =
                new Format(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /// This format where it says something, the other elsewhere.
        Format over(Format other) {
            return new Format(
                    font.or(other::font),
                    outline.or(other::outline),
                    list.or(other::list),
                    level.or(other::level),
                    hidden.or(other::hidden));
        }

        boolean isHeading() {
            return outline.filter(level -> level <= DEEPEST_OUTLINE).isPresent();
        }

        private Format withFont(Optional<String> name) {
            return name.isEmpty() ? this : new Format(name, outline, list, level, hidden);
        }

        /// The same with what an element of `w:pPr` or `w:rPr` says.
        Format with(DocxXml xml) {
            return switch (xml.name()) {
                case "rFonts" -> withFont(fontOf(xml));
                case "outlineLvl" -> new Format(font, Optional.of(xml.number("val", 9)), list, level, hidden);
                case "numId" -> new Format(font, outline, Optional.of(xml.number("val", 0)), level, hidden);
                case "ilvl" -> new Format(font, outline, list, Optional.of(xml.number("val", 0)), hidden);
                case "vanish" -> new Format(font, outline, list, level, Optional.of(xml.isOn()));
                default -> this;
            };
        }

        /// The font for the letters outside of ASCII: they are the ones that a legacy charset is about.
        private static Optional<String> fontOf(DocxXml xml) {
            boolean theme = xml.attribute("hAnsiTheme")
                    .or(() -> xml.attribute("asciiTheme"))
                    .isPresent();
            return theme ? Optional.of("") : xml.attribute("hAnsi").or(() -> xml.attribute("ascii"));
        }
    }

    private record Style(String basedOn, Format own) {}

    private final Map<String, Style> styles = new HashMap<>();
    private final Map<String, Format> resolved = new HashMap<>();
    private Format defaults = Format.NONE;
    private String paragraph = "";

    /// Reads `styles.xml`.
    static DocxStyles read(DocxXml xml) throws IOException {
        var styles = new DocxStyles();
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "docDefaults" ->
                        styles.defaults = styles.format(xml, "").own();
                    case "style" -> styles.style(xml);
                    case "latentStyles" -> xml.skip();
                    default -> {}
                }
            }
        }
        return styles;
    }

    private void style(DocxXml xml) throws IOException {
        String id = xml.attribute("styleId").orElse("");
        boolean standard = xml.attribute("default").filter("1"::equals).isPresent()
                && xml.attribute("type").filter("paragraph"::equals).isPresent();
        if (standard) {
            paragraph = id;
        }
        styles.put(id, format(xml, ""));
    }

    /// Reads an element to its end.
    private Style format(DocxXml xml, String parent) throws IOException {
        var format = Format.NONE;
        String basedOn = parent;
        int depth = 1;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                switch (xml.name()) {
                    case "basedOn" -> basedOn = xml.val();
                    case "name" -> format = named(xml.val()).over(format);
                    case "pPrChange", "rPrChange", "tblStylePr" -> {
                        xml.skip();
                        depth--;
                    }
                    default -> format = format.with(xml);
                }
            } else if (event != XMLStreamConstants.CHARACTERS) {
                depth--;
            }
        }
        return new Style(basedOn, format);
    }

    /// Word knows its headings by name, whatever the outline says.
    private static Format named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        boolean heading = lower.equals("title")
                || lower.length() == 9 && lower.startsWith("heading ") && Character.isDigit(lower.charAt(8));
        return heading
                ? new Format(Optional.empty(), Optional.of(0), Optional.empty(), Optional.empty(), Optional.empty())
                : Format.NONE;
    }

    /// What a style says, with all it is based on, and the defaults of the document below it.
    ///
    /// @param id of a paragraph style; the default style where it is empty
    Format paragraph(String id) {
        String known = styles.containsKey(id) ? id : paragraph;
        return resolve(known).over(defaults);
    }

    /// What a character style says.
    Format run(String id) {
        return resolve(id);
    }

    private Format resolve(String id) {
        Format known = resolved.get(id);
        if (known != null) {
            return known;
        }
        Format format = Format.NONE;
        Style style = styles.get(id);
        for (int i = 0; style != null && i < LONGEST_CHAIN; i++) {
            format = format.over(style.own());
            style = styles.get(style.basedOn());
        }
        resolved.put(id, format);
        return format;
    }
}
