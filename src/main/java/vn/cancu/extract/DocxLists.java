package vn.cancu.extract;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;

/// The automatic numbers of a .docx: the text holds "Phạm vi", the page shows "Điều 1. Phạm vi". Counts on with every
/// paragraph that it is asked about, so ask in the order of the text.
final class DocxLists {
    private static final int LEVELS = 9;

    /// How a level of a list is numbered, as the file says it element by element.
    private static final class Level {
        private int start;
        private String format = "decimal";
        /// `Điều %1.`: `%n` stands for the number of level n.
        private String text = "";
        private String suffix = "tab";
        /// The paragraph style that belongs to this level.
        private String style = "";
        /// All numbers in digits, whatever their levels say.
        private boolean legal;
        /// False when it counts on through the items above it.
        private boolean restarts = true;

        void take(DocxXml xml) {
            switch (xml.name()) {
                case "start" -> start = xml.number("val", 0);
                case "numFmt" -> format = xml.val();
                case "lvlText" -> text = xml.val();
                case "suff" -> suffix = xml.val();
                case "pStyle" -> style = xml.val();
                case "isLgl" -> legal = xml.isOn();
                case "lvlRestart" -> restarts = xml.number("val", 1) > 0;
                default -> {}
            }
        }
    }

    private static final class Scheme {
        private final Level[] levels = new Level[LEVELS];
        private final int[] counts = new int[LEVELS];
        private final boolean[] begun = new boolean[LEVELS];
        private String link = "";
        private String linkedBy = "";

        Scheme() {
            Arrays.setAll(levels, _ -> new Level());
        }
    }

    private static final class Numbering {
        private final Map<Integer, Level> levels = new HashMap<>();
        private final Map<Integer, Integer> starts = new HashMap<>();
        private final Set<Integer> started = new HashSet<>();
        private int scheme = -1;
    }

    private final Map<Integer, Scheme> schemes = new HashMap<>();
    private final Map<Integer, Numbering> numberings = new HashMap<>();

    /// Reads `numbering.xml`.
    static DocxLists read(DocxXml xml) throws IOException {
        var lists = new DocxLists();
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "abstractNum" -> lists.schemes.put(xml.number("abstractNumId", -1), scheme(xml));
                    case "num" -> lists.numberings.put(xml.number("numId", -1), numbering(xml));
                    default -> {}
                }
            }
        }
        return lists;
    }

    private static Scheme scheme(DocxXml xml) throws IOException {
        var scheme = new Scheme();
        while (true) {
            int event = xml.next();
            String name = event == XMLStreamConstants.CHARACTERS ? "" : xml.name();
            if (event == XMLStreamConstants.END_ELEMENT && name.equals("abstractNum")) {
                return scheme;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (name) {
                    case "lvl" -> scheme.levels[level(xml)] = levelOf(xml);
                    case "styleLink" -> scheme.linkedBy = xml.val();
                    case "numStyleLink" -> scheme.link = xml.val();
                    default -> {}
                }
            }
        }
    }

    private static int level(DocxXml xml) {
        return Math.min(xml.number("ilvl", 0), LEVELS - 1);
    }

    private static Level levelOf(DocxXml xml) throws IOException {
        var level = new Level();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("lvl")) {
                return level;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                level.take(xml);
            }
        }
    }

    private static Numbering numbering(DocxXml xml) throws IOException {
        var numbering = new Numbering();
        int at = 0;
        while (true) {
            int event = xml.next();
            String name = event == XMLStreamConstants.CHARACTERS ? "" : xml.name();
            if (event == XMLStreamConstants.END_ELEMENT && name.equals("num")) {
                return numbering;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (name) {
                    case "abstractNumId" -> numbering.scheme = xml.number("val", -1);
                    case "lvlOverride" -> at = level(xml);
                    case "startOverride" -> numbering.starts.put(at, xml.number("val", 1));
                    case "lvl" -> numbering.levels.put(at, levelOf(xml));
                    default -> {}
                }
            }
        }
    }

    /// The mark of the next paragraph of a list, with the blank behind it: `"a) "`.
    ///
    /// @param list as the paragraph or its style names it; 0 for none
    /// @param level 0 to 8; empty where the style tells it
    /// @return `""` when it has no mark
    String mark(int list, Optional<Integer> level, String style) {
        Numbering numbering = numberings.get(list);
        if (numbering == null) {
            return "";
        }
        Scheme scheme = scheme(numbering.scheme);
        int at = Math.min(level.orElseGet(() -> levelOf(scheme, style)), LEVELS - 1);
        count(numbering, scheme, at);
        Level shown = level(numbering, scheme, at);
        String text = shown.format.equals("bullet") ? ListMarks.bullet(shown.text) : text(numbering, scheme, shown);
        return text.isBlank() ? "" : text + (shown.suffix.equals("nothing") ? "" : " ");
    }

    private Scheme scheme(int id) {
        Scheme scheme = schemes.getOrDefault(id, new Scheme());
        return scheme.link.isEmpty()
                ? scheme
                : schemes.values().stream()
                        .filter(other -> other.linkedBy.equals(scheme.link))
                        .findFirst()
                        .orElse(scheme);
    }

    private static int levelOf(Scheme scheme, String style) {
        for (int i = 0; i < LEVELS; i++) {
            if (!style.isEmpty() && scheme.levels[i].style.equals(style)) {
                return i;
            }
        }
        return 0;
    }

    private static Level level(Numbering numbering, Scheme scheme, int at) {
        return numbering.levels.getOrDefault(at, scheme.levels[at]);
    }

    private static void count(Numbering numbering, Scheme scheme, int at) {
        boolean restart = numbering.starts.containsKey(at) && numbering.started.add(at);
        if (restart || !scheme.begun[at]) {
            int start = level(numbering, scheme, at).start;
            scheme.counts[at] = numbering.starts.getOrDefault(at, start);
        } else {
            scheme.counts[at]++;
        }
        scheme.begun[at] = true;
        for (int i = at + 1; i < LEVELS; i++) {
            scheme.begun[i] &= !level(numbering, scheme, i).restarts;
        }
    }

    private static String text(Numbering numbering, Scheme scheme, Level shown) {
        var out = new StringBuilder();
        String text = shown.text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (c == '%' && next >= '1' && next <= '9') {
                out.append(number(numbering, scheme, next - '1', shown.legal));
                i++;
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String number(Numbering numbering, Scheme scheme, int at, boolean legal) {
        Level level = level(numbering, scheme, at);
        int n = scheme.begun[at] ? scheme.counts[at] : level.start;
        return ListMarks.number(n, legal ? "decimal" : level.format);
    }
}
