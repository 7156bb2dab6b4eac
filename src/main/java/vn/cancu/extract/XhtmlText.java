package vn.cancu.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import vn.cancu.text.Block;

/// Hands the XHTML of Tika's parsers on to a [TextWriter].
///
/// Example: `<tr><td>UBND TỈNH</td><td>CỘNG HÒA</td></tr>` becomes `"UBND TỈNH\tCỘNG HÒA\n"`, a row with two cells.
final class XhtmlText extends DefaultHandler {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "hr",
            "table",
            "tbody",
            "thead",
            "tfoot",
            "caption",
            "blockquote",
            "pre",
            "address",
            "section",
            "article",
            "form",
            "center");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> PAGES = Set.of("page", "slide-content");
    private static final Set<String> MARGINS = Set.of("header", "footer");
    private static final Set<String> SILENT =
            Set.of("script", "style", "head", "title", "noscript", "template", "iframe", "object", "svg");

    private final TextWriter out;
    private final Deque<String> margins = new ArrayDeque<>();
    private final Optional<HtmlLists> lists;
    private final Optional<HtmlFonts> fonts;
    private final boolean disguised;
    private String mark = "";
    private int silent;

    /// @param html whether this is a web page: the items of its lists get the marks that a browser prints (other formats
    ///     bring them as text), and its elements name fonts
    XhtmlText(TextWriter out, boolean html) {
        this(out, html, false);
    }

    /// For a web page whose control characters are disguised by [HtmlControls].
    static XhtmlText disguised(TextWriter out) {
        return new XhtmlText(out, true, true);
    }

    private XhtmlText(TextWriter out, boolean html, boolean disguised) {
        this.out = out;
        this.disguised = disguised;
        this.lists = html ? Optional.of(new HtmlLists()) : Optional.empty();
        this.fonts = html ? Optional.of(new HtmlFonts()) : Optional.empty();
    }

    /// Whether nothing in an element is text.
    static boolean isSilent(String name) {
        return SILENT.contains(name);
    }

    @Override
    public void startElement(String uri, String local, String qualified, Attributes attributes) {
        if (SILENT.contains(local)) {
            silent++;
            return;
        }
        fonts.ifPresent(open -> open.begin(attributes));
        if (local.equals("div") || local.equals("p")) {
            division(local, String.valueOf(attributes.getValue("class")));
        }
        switch (local) {
            case "tr" -> out.beginRow();
            case "td", "th" -> out.beginCell();
            case "br" -> out.lineEnd();
            case "li" -> {
                out.begin(Block.Kind.LIST_ITEM);
                mark = lists.map(open -> open.item(attributes)).orElse("");
            }
            case "ol", "ul" -> {
                out.begin(Block.Kind.PARAGRAPH);
                lists.ifPresent(open -> open.begin(local, attributes));
            }
            default -> {
                if (BLOCKS.contains(local)) {
                    out.begin(HEADINGS.contains(local) ? Block.Kind.HEADING : Block.Kind.PARAGRAPH);
                }
            }
        }
    }

    @Override
    public void endElement(String uri, String local, String qualified) {
        if (SILENT.contains(local)) {
            silent = Math.max(0, silent - 1);
            return;
        }
        fonts.ifPresent(HtmlFonts::end);
        if (local.equals("tr")) {
            out.endRow();
        } else if (local.equals("br")) {
            out.lineEnd();
        } else {
            if (BLOCKS.contains(local)) {
                out.end();
            }
            if (local.equals("ol") || local.equals("ul")) {
                lists.ifPresent(HtmlLists::end);
            }
            if (!margins.isEmpty() && margins.peek().equals(local)) {
                margins.pop();
                out.endMargin();
            }
        }
    }

    private void division(String name, String kind) {
        if (margins.isEmpty() ? MARGINS.contains(kind) : margins.peek().equals(name)) {
            margins.push(name);
            out.beginMargin();
        } else if (PAGES.contains(kind)) {
            out.end();
            out.page();
        }
    }

    @Override
    public void characters(char[] chars, int offset, int length) throws TextWriter.Full {
        if (silent > 0) {
            return;
        }
        out.font(""); // the marks of lists are ours
        if (!mark.isEmpty() && !new String(chars, offset, length).isBlank()) {
            out.text(mark);
            mark = "";
        }
        out.font(fonts.map(HtmlFonts::font).orElse(""));
        if (disguised) {
            out.text(HtmlControls.shown(new String(chars, offset, length)));
        } else if (fonts.isEmpty() && isReplaced(chars, offset, length)) {
            out.text(new String(chars, offset, length).replace("\uFFFD", ""));
        } else {
            out.text(chars, offset, length);
        }
    }

    /// Whether Tika has replaced control characters; in Word files these mark footnotes and comments.
    private static boolean isReplaced(char[] chars, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (chars[i] == '\uFFFD') {
                return true;
            }
        }
        return false;
    }
}
