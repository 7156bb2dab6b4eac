package vn.cancu.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import vn.cancu.citation.DocumentReader;
import vn.cancu.corpus.Fingerprint;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.Level;
import vn.cancu.index.HeldDocument;
import vn.cancu.index.SourceFile;
import vn.cancu.text.Layout;
import vn.cancu.text.Page;
import vn.cancu.text.PlacedWord;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;
import vn.cancu.text.TextSource;

/// A real PDF of four pages, and what a recognition would say of it: where each word of the first two stands, that the
/// third waits, that the last was written in an old charset.
public final class ScannedPlan {
    /// The directive cited on the first page, as the text writes it.
    public static final String CITED = "Chỉ thị số 34-CT/TW";

    /// A word the recognition was not sure of.
    public static final String DOUBTFUL = "phiếm";

    private static final List<String> FIRST = List.of(
            "UBND TỈNH LONG AN",
            "SỞ GIÁO DỤC VÀ ĐÀO TẠO",
            "Số: 12/KH-SGDĐT",
            "Long An, ngày 23 tháng 11 năm 2020",
            "KẾ HOẠCH",
            "Thực hiện phong trào thi đua năm 2020",
            "Căn cứ Chỉ thị số 34-CT/TW ngày 07 tháng 4 năm 2014 của Bộ Chính trị, Sở lập kế hoạch.",
            "I. MỤC ĐÍCH, YÊU CẦU",
            "Chống mọi biểu hiện phiếm diện, hình thức trong thi đua và khen thưởng.");
    private static final List<String> SECOND = List.of(
            "II. TỔ CHỨC THỰC HIỆN",
            "Phòng Chính trị tư tưởng chủ trì, phối hợp với các đơn vị triển khai kế hoạch này.",
            "Các trường báo cáo kết quả về Sở trước ngày 15 tháng 5 hằng năm.");
    private static final List<String> LAST =
            List.of("PHỤ LỤC", "Danh sách đơn vị đăng ký thi đua kèm theo kế hoạch này.");

    private static final float SIZE = 12;
    private static final float LEADING = 26;
    private static final float LEFT = 60;
    private static final float TOP = 80;

    private final StringBuilder raw = new StringBuilder();
    private final List<Page> pages = new ArrayList<>();
    private final List<PlacedWord> words = new ArrayList<>();

    private ScannedPlan() {}

    /// Writes the file and says what is to be put into an index; the document's id is the beginning of its content's
    /// hash.
    public static HeldDocument write(Path file) throws IOException {
        var plan = new ScannedPlan();
        try (var document = new PDDocument()) {
            var in =
                    PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
            var font = PDType0Font.load(document, in);
            plan.page(document, font, FIRST, List.of(TextSource.OCR), "");
            plan.page(document, font, SECOND, List.of(TextSource.OCR), "");
            plan.page(document, font, List.of(), List.of(TextSource.WAITING), "");
            plan.page(document, font, LAST, List.of(TextSource.LEGACY), "tcvn3");
            document.save(file.toFile());
        }
        return held(file, "", file, "application/pdf", plan.text(), plan.pages.size());
    }

    /// A document whose text is given.
    ///
    /// @param file on disk
    /// @param member path inside it, or empty
    /// @param content the document's own bytes
    static HeldDocument held(Path file, String member, Path content, String mediaType, SourceText text, int pages)
            throws IOException {
        if (!(Fingerprint.of(content) instanceof Fingerprint.Known known)) {
            throw new IOException("cannot be read: " + content);
        }
        var source = new SourceFile(
                file.toString(), member, mediaType, known.sha256(), Files.size(content), pages, "", true, List.of());
        var card = new DocumentCard(
                known.sha256().substring(0, 16),
                source.name(),
                Optional.empty(),
                "",
                new DocumentKey("", "", Optional.empty()),
                Optional.empty(),
                List.of(),
                Level.UNKNOWN,
                "",
                "phong trào thi đua năm 2020",
                List.of());
        return new HeldDocument(card, new DocumentReader().read(text, source.name()), source, List.of());
    }

    /// The text with its layout.
    SourceText text() {
        return SourceText.of(raw.toString(), new Layout(pages, List.of(), List.of(), words));
    }

    private void page(PDDocument document, PDFont font, List<String> lines, List<TextSource> sources, String charset)
            throws IOException {
        boolean recognised = sources.contains(TextSource.OCR);
        pages.add(new Page(raw.length(), sources, charset, 100, Page.UNKNOWN, recognised ? 91 : Page.UNKNOWN));
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            float y = TOP;
            for (String line : lines) {
                show(content, font, line, y, recognised);
                raw.append('\n');
                y += LEADING;
            }
        }
    }

    /// Draws a line word by word.
    ///
    /// @param y of its base, from the top of the page
    private void show(PDPageContentStream content, PDFont font, String line, float y, boolean recognised)
            throws IOException {
        float x = LEFT;
        for (String word : line.split(" ")) {
            content.beginText();
            content.setFont(font, SIZE);
            content.newLineAtOffset(x, PDRectangle.A4.getHeight() - y);
            content.showText(word);
            content.endText();
            float width = font.getStringWidth(word) * SIZE / 1_000;
            var span = new Span(raw.length(), raw.length() + word.length());
            if (recognised) {
                words.add(new PlacedWord(span, box(x, y, width), word.startsWith(DOUBTFUL) ? 31 : 93));
            }
            raw.append(word).append(' ');
            x += width + SIZE / 4;
        }
        raw.setLength(raw.length() - 1);
    }

    private static PlacedWord.Box box(float x, float y, float width) {
        PDRectangle paper = PDRectangle.A4;
        return new PlacedWord.Box(
                Math.round(x / paper.getWidth() * 10_000),
                Math.round((y - SIZE) / paper.getHeight() * 10_000),
                Math.round(width / paper.getWidth() * 10_000),
                Math.round(SIZE * 1.25f / paper.getHeight() * 10_000));
    }
}
