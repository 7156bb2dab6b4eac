package vn.cancu.extract;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import vn.cancu.extract.DocxStyles.Format;
import vn.cancu.text.Block;

/// Reads one story of a .docx (the body, a header, the notes) the way it is printed: with the numbers of lists, without
/// deleted and hidden text, text boxes once, and nothing of what drawings say about themselves.
final class DocxBody {
    /// Elements of which nothing is text.
    private static final Set<String> SILENT = Set.of(
            "del",
            "moveFrom",
            "delText",
            "instrText",
            "delInstrText",
            "rPrChange",
            "pPrChange",
            "tblPr",
            "tblGrid",
            "tblPrEx",
            "tcPr",
            "trPr",
            "sdtPr",
            "sectPr",
            "tabs");
    /// Parts of other formats inside the text.
    private static final Set<String> FOREIGN = Set.of("altChunk", "subDoc");
    private static final int MAX_NESTED = 100;

    private final DocxXml xml;
    private final TextWriter out;
    private final DocxStyles styles;
    private final DocxLists lists;
    private final Deque<Paragraph> paragraphs = new ArrayDeque<>();
    private final Deque<Boolean> alternatives = new ArrayDeque<>();
    private final Deque<Boolean> fields = new ArrayDeque<>();
    private Format run = Format.NONE;
    private String runStyle = "";
    private boolean inRunFormat;
    private boolean inText;
    private int notes;
    private boolean rendered;

    /// A paragraph in hand. It is begun in the text when its first letter comes, because its properties come before.
    private static final class Paragraph {
        private String style = "";
        private Format own = Format.NONE;
        private Format whole = Format.NONE;
        private boolean inProperties;
        private boolean begun;
    }

    DocxBody(DocxXml xml, TextWriter out, DocxStyles styles, DocxLists lists) {
        this.xml = xml;
        this.out = out;
        this.styles = styles;
        this.lists = lists;
        paragraphs.push(new Paragraph());
    }

    /// Reads to the end.
    ///
    /// @throws DocxXml.Unexpected when it holds what this reader does not know
    /// @throws TextWriter.Full when the text reaches its limit
    void read() throws IOException, TextWriter.Full {
        for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start(xml.name());
                case XMLStreamConstants.END_ELEMENT -> end(xml.name());
                default -> {
                    if (inText) {
                        text(xml.chars(), xml.charsStart(), xml.charsLength());
                    }
                }
            }
        }
    }

    /// Whether the word processor has noted where its pages began when it last showed them.
    boolean isRendered() {
        return rendered;
    }

    private void start(String name) throws IOException, TextWriter.Full {
        if (SILENT.contains(name) || isSeparator(name)) {
            xml.skip();
            return;
        }
        if (FOREIGN.contains(name)) {
            throw new DocxXml.Unexpected(name);
        }
        if (paragraph().inProperties) {
            property(name);
            return;
        }
        switch (name) {
            case "p" -> beginParagraph();
            case "pPr" -> paragraph().inProperties = true;
            case "r" -> beginRun();
            case "rPr" -> inRunFormat = true;
            case "rStyle" -> runStyle = xml.val();
            case "t", "m:t" -> inText = true;
            case "tr" -> out.beginRow();
            case "tc" -> out.beginCell();
            case "txbxContent" -> out.beginBox();
            case "mc:AlternateContent" -> alternatives.push(false);
            case "mc:Choice", "mc:Fallback" -> alternative();
            default -> mark(name);
        }
    }

    /// Elements that stand for a char or for a change of state inside a run.
    private void mark(String name) throws IOException, TextWriter.Full {
        if (inRunFormat) {
            run = run.with(xml);
            return;
        }
        switch (name) {
            case "tab", "ptab" -> put('\t');
            case "noBreakHyphen" -> put('\u2011');
            case "softHyphen" -> put('\u00ad');
            case "sym" -> symbol();
            case "br", "cr" -> lineBreak();
            case "lastRenderedPageBreak" -> {
                rendered = true;
                out.page();
            }
            case "fldChar" -> field(xml.attribute("fldCharType").orElse(""));
            case "footnoteRef", "endnoteRef", "footnoteReference", "endnoteReference" -> note();
            default -> {}
        }
    }

    /// The mark of a note, raised in print: brackets keep it apart from the number before it.
    private void note() throws TextWriter.Full {
        String mark = "[" + ++notes + "]";
        text(mark.toCharArray(), 0, mark.length());
    }

    private void property(String name) throws IOException {
        Paragraph paragraph = paragraph();
        switch (name) {
            case "pStyle" -> paragraph.style = xml.val();
            case "pageBreakBefore" -> {
                if (xml.isOn()) {
                    out.end();
                    out.page();
                }
            }
            case "rPr" -> xml.skip();
            default -> paragraph.own = paragraph.own.with(xml);
        }
    }

    private void end(String name) throws TextWriter.Full {
        switch (name) {
            case "p" -> endParagraph();
            case "pPr" -> endProperties();
            case "rPr" -> inRunFormat = false;
            case "t", "m:t" -> inText = false;
            case "tr" -> out.endRow();
            case "txbxContent" -> out.endBox();
            case "mc:AlternateContent" -> alternatives.pop();
            default -> {}
        }
    }

    /// The lines that separate notes from the text are notes of their own.
    private boolean isSeparator(String name) {
        boolean isNote = name.equals("footnote") || name.equals("endnote");
        return isNote
                && xml.attribute("type").filter(type -> !type.equals("normal")).isPresent();
    }

    /// The same thing may be given in several vocabularies: the first is taken.
    private void alternative() throws IOException {
        if (alternatives.isEmpty()) {
            throw new DocxXml.Unexpected("alternative");
        }
        if (alternatives.peek()) {
            xml.skip();
        } else {
            alternatives.pop();
            alternatives.push(true);
        }
    }

    private Paragraph paragraph() {
        return paragraphs.element();
    }

    private void beginParagraph() throws IOException {
        if (paragraphs.size() > MAX_NESTED) {
            throw new DocxXml.Unexpected("paragraphs in paragraphs");
        }
        if (paragraphs.size() == 1) {
            out.end();
        }
        paragraphs.push(new Paragraph());
        paragraph().whole = styles.paragraph("");
    }

    private void endProperties() {
        Paragraph paragraph = paragraph();
        paragraph.inProperties = false;
        paragraph.whole = paragraph.own.over(styles.paragraph(paragraph.style));
    }

    private void endParagraph() throws TextWriter.Full {
        open();
        paragraphs.pop();
        fields.removeIf(inInstruction -> inInstruction);
        inText = false;
        out.end();
    }

    private void beginRun() {
        run = Format.NONE;
        runStyle = "";
    }

    /// What holds for the run in hand.
    private Format format() {
        Format own = runStyle.isEmpty() ? run : run.over(styles.run(runStyle));
        return own.over(paragraph().whole);
    }

    private boolean isSilent(Format format) {
        return fields.contains(true) || format.hidden().orElse(false);
    }

    private void text(char[] chars, int offset, int length) throws TextWriter.Full {
        Format format = format();
        if (!isSilent(format)) {
            open();
            out.font(format.font().orElse(""));
            out.inline(chars, offset, length);
        }
    }

    private void put(char c) throws TextWriter.Full {
        text(new char[] {c}, 0, 1);
    }

    /// Begins the paragraph in the text, with the number that a list gives it. One without text has a number too.
    private void open() throws TextWriter.Full {
        Paragraph paragraph = paragraph();
        if (paragraph.begun) {
            return;
        }
        paragraph.begun = true;
        Format whole = paragraph.whole;
        int list = whole.list().orElse(0);
        Optional<Integer> level =
                paragraph.own.list().isPresent() ? paragraph.own.level().or(() -> Optional.of(0)) : whole.level();
        String mark = list == 0 ? "" : lists.mark(list, level, paragraph.style);
        Block.Kind item = mark.isEmpty() ? Block.Kind.PARAGRAPH : Block.Kind.LIST_ITEM;
        out.begin(whole.isHeading() ? Block.Kind.HEADING : item);
        out.font("");
        out.text(mark);
    }

    /// A char that the file gives by its number in a font. In the fonts of symbols it is a picture; in any other font it
    /// is the letter with that code.
    private void symbol() throws IOException, TextWriter.Full {
        String code = xml.attribute("char").orElse("");
        String font = xml.attribute("font").orElse("");
        if (code.length() > 4 || code.isEmpty() || !code.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            return;
        }
        char c = (char) Integer.parseInt(code, 16);
        boolean picture = font.equals("Symbol") || font.startsWith("Wingdings") || font.startsWith("Webdings");
        boolean coded = c >= '\uf000' && c <= '\uf0ff';
        run = new Format(
                Optional.of(picture ? "" : font), Optional.empty(), Optional.empty(), Optional.empty(), run.hidden());
        put(picture ? ListMarks.symbol(coded ? c : (char) (0xf000 + (c & 0xff))) : coded ? (char) (c - 0xf000) : c);
    }

    private void lineBreak() {
        out.lineEnd();
        if (xml.attribute("type").filter("page"::equals).isPresent()) {
            out.page();
        }
    }

    /// A field has an instruction, which is not printed, and a result, which is.
    private void field(String what) throws IOException {
        switch (what) {
            case "begin" -> {
                if (fields.size() > MAX_NESTED) {
                    throw new DocxXml.Unexpected("fields in fields");
                }
                fields.push(true);
            }
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.pop();
                    fields.push(false);
                }
            }
            case "end" -> fields.poll();
            default -> {}
        }
    }
}
