package vn.cancu.extract;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// Small scans made on the spot: pages are typeset, drawn, and only the pictures are kept.
public final class Scans {
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int DPI = 200;

    private Scans() {}

    /// Words at a place.
    ///
    /// @param x in points from the left
    /// @param y in points from the foot
    public record Line(int x, int y, String text) {}

    /// The picture of a page.
    public static BufferedImage picture(List<Line> lines) throws IOException {
        return picture(lines, DPI);
    }

    public static BufferedImage picture(List<Line> lines, int dpi) throws IOException {
        try (PDDocument document = Loader.loadPDF(typeset(lines))) {
            return new PDFRenderer(document).renderImageWithDPI(0, dpi, ImageType.GRAY);
        }
    }

    /// A page with letters.
    public static byte[] typeset(List<Line> lines) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            write(document, page, lines, RenderingMode.FILL);
            return saved(document);
        }
    }

    /// A scan of pages.
    public static byte[] pdf(List<List<Line>> pages) throws IOException {
        try (var document = new PDDocument()) {
            for (List<Line> lines : pages) {
                addTo(document, lines);
            }
            return saved(document);
        }
    }

    /// A scan of one page with an invisible layer of other text.
    public static byte[] withLayer(List<Line> lines, List<Line> layer) throws IOException {
        try (var document = new PDDocument()) {
            write(document, addTo(document, lines), layer, RenderingMode.NEITHER);
            return saved(document);
        }
    }

    /// Adds the picture of a page.
    public static PDPage addTo(PDDocument document, List<Line> lines) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            var image = LosslessFactory.createFromImage(document, picture(lines));
            content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
        }
        return page;
    }

    /// A scan with a serial, a day and a block about the signature stamped onto it.
    static byte[] signed(List<Line> lines) throws IOException {
        try (var document = new PDDocument()) {
            PDPage page = addTo(document, lines);
            PdfStampsTest.stamp(document, page, "793", 85, 736);
            PdfStampsTest.stamp(document, page, "14", 402, 737);
            PdfStampsTest.stamp(document, page, "Signed by: So GDDT Date: 16.04.2026", 60, 822);
            return saved(document);
        }
    }

    private static void write(PDDocument document, PDPage page, List<Line> lines, RenderingMode mode)
            throws IOException {
        var font = PDType0Font.load(document, PDDocument.class.getResourceAsStream(FONT));
        try (var content = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            for (Line line : lines) {
                content.beginText();
                content.setRenderingMode(mode);
                content.setFont(font, 13);
                content.newLineAtOffset(line.x(), line.y());
                content.showText(line.text());
                content.endText();
            }
        }
    }

    public static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    public static byte[] file(BufferedImage picture, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        if (!ImageIO.write(picture, format, out)) {
            throw new IOException("no writer for " + format);
        }
        return out.toByteArray();
    }

    /// A head in two columns, a few lines of body, recipients beside the signature.
    public static List<Line> plan() {
        return List.of(
                new Line(60, 780, "UBND TỈNH ĐỒNG THÁP"),
                new Line(60, 762, "SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
                new Line(60, 736, "Số: 793/KH-SGDĐT"),
                new Line(300, 780, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA"),
                new Line(300, 762, "Độc lập - Tự do - Hạnh phúc"),
                new Line(300, 736, "Đồng Tháp, ngày 14 tháng 4 năm 2026"),
                new Line(250, 690, "KẾ HOẠCH"),
                new Line(80, 650, "Thực hiện Chỉ thị số 31/CT-TTg ngày 04 tháng 12 năm 2019 của Thủ tướng"),
                new Line(60, 632, "Chính phủ, Sở Giáo dục và Đào tạo tổ chức Hội nghị tổng kết năm học 2025."),
                new Line(60, 560, "Nơi nhận:"),
                new Line(60, 542, "- Như trên;"),
                new Line(60, 524, "- Lưu: VT, GDTrH."),
                new Line(350, 560, "GIÁM ĐỐC"),
                new Line(340, 500, "Nguyễn Văn Hải"));
    }

    /// The picture of a page with a table; one cell has two lines, one none.
    static BufferedImage table() throws IOException {
        BufferedImage page = picture(List.of(
                new Line(150, 780, "Lịch làm việc của đoàn kiểm tra"),
                new Line(70, 730, "Ngày"),
                new Line(180, 730, "Nội dung"),
                new Line(400, 730, "Người thực hiện"),
                new Line(70, 690, "04/6/2018"),
                new Line(180, 690, "Lập hồ sơ mời thầu"),
                new Line(180, 674, "theo quy định"),
                new Line(400, 682, "Tổ chuyên gia"),
                new Line(70, 640, "20/7/2018"),
                new Line(180, 640, "Thông báo mời thầu")));
        var graphics = page.createGraphics();
        graphics.scale(DPI / 72.0, DPI / 72.0);
        graphics.translate(0, 842);
        graphics.scale(1, -1);
        graphics.setColor(Color.BLACK);
        for (int y : new int[] {750, 716, 660, 626}) {
            graphics.drawLine(60, y, 530, y);
        }
        for (int x : new int[] {60, 170, 390, 530}) {
            graphics.drawLine(x, 626, x, 750);
        }
        graphics.dispose();
        return page;
    }

    /// A layer as a wrong language makes it of such a page.
    public static List<Line> wrongLanguage() {
        return List.of(
                new Line(60, 780, "UBND TiNH BONG THAP SO GIAO DVC VA DAO T~O S6: 793IKH-SGDDT"),
                new Line(60, 650, "Thgc hi~n Chi thj s6 3 l ICT-TTg ngay 04 thang 12 nam 2019 cua Thti tuang"),
                new Line(60, 632, "Chinh phti, SO Giao d\u0111c vit Dito t~o t6 chuc H(>i nghj t6ng k~t nam hQc 2025"));
    }

    /// A layer that is wrong in the head; its body says more than the picture does.
    static List<Line> wrongHead() {
        return Stream.concat(
                        Stream.of(
                                new Line(60, 780, "UBND TiNH BONG THAP CQNG HOA xA HQi CHiJ NGHiA"),
                                new Line(60, 762, "SO GIAO DVC vA DA~ T~O Dc lp Tr do Hnh phiic"),
                                new Line(60, 736, "SO 793 KH SGDDT Dng Thap ngay thang nam")),
                        Stream.concat(
                                plan().stream().filter(line -> line.y() < 700),
                                Stream.of(
                                        new Line(60, 610, "Các đơn vị trực thuộc chuẩn bị báo cáo và gửi về Sở trước"),
                                        new Line(
                                                60,
                                                592,
                                                "ngày họp. Trường hợp vướng mắc, các đơn vị liên hệ với Sở."))))
                .toList();
    }

    static Map.Entry<String, byte[]> member(String name, List<List<Line>> pages) throws IOException {
        return Map.entry(name, pdf(pages));
    }
}
