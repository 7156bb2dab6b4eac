package vn.cancu.extract;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// Which fonts the styles of an OpenDocument file name.
final class OdfStyles {
    /// Styles that each inherit from the next, more than anybody makes.
    private static final int LONGEST = 20;

    /// @param font as the style names it, `""` when it does not
    /// @param parent key of the style it inherits from
    private record Style(String font, String parent) {}

    private final Map<String, Style> styles = new HashMap<>();
    /// Declared fonts: by their name in the file the name of the family.
    private final Map<String, String> families = new HashMap<>();

    /// Takes an element that begins, if it is a declaration.
    ///
    /// @param style key of the style that is open, `""` for none
    /// @return key of the style that is open now
    String declare(DocxXml xml, String style) throws IOException {
        switch (xml.localName()) {
            case "font-face" -> families.put(xml.anyAttribute("name"), unquoted(xml.anyAttribute("font-family")));
            case "style", "default-style" -> {
                String family = xml.anyAttribute("family");
                String key = key(family, xml.anyAttribute("name"));
                styles.put(key, new Style("", key(family, xml.anyAttribute("parent-style-name"))));
                return key;
            }
            case "text-properties" -> {
                String family = unquoted(xml.anyAttribute("font-family"));
                String name = xml.anyAttribute("font-name");
                String font = family.isEmpty() ? families.getOrDefault(name, name) : family;
                styles.computeIfPresent(style, (_, known) -> new Style(font, known.parent()));
            }
            default -> {}
        }
        return style;
    }

    /// The font of a style; `""` when neither it nor what it inherits from names one.
    ///
    /// @param family `paragraph`, `text` or `table-cell`
    String font(String family, String name) {
        String key = key(family, name);
        for (int i = 0; i < LONGEST; i++) {
            Style style = styles.get(key);
            if (style == null) {
                return "";
            }
            if (!style.font().isEmpty() || key.equals(style.parent())) {
                return style.font();
            }
            key = style.parent();
        }
        return "";
    }

    /// The default style of a family has the empty name.
    private static String key(String family, String name) {
        return family + " " + name;
    }

    private static String unquoted(String family) {
        return family.replace('\'', ' ').strip();
    }
}
