package vn.cancu.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Small files of every format, made on the spot.
final class Samples {
    static final String TITLE = "KẾ HOẠCH tổ chức Hội nghị tổng kết năm học 2024-2025";

    private Samples() {}

    static byte[] docx() throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("2");
            var head = document.createTable(1, 2);
            head.getRow(0).getCell(0).setText("UBND TỈNH ĐỒNG THÁP");
            head.getRow(0).getCell(0).addParagraph().createRun().setText("SỞ GIÁO DỤC VÀ ĐÀO TẠO");
            head.getRow(0).getCell(1).setText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
            document.createParagraph().createRun().setText(TITLE);
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("TT");
            table.getRow(0).getCell(1).setText("Nội dung");
            table.getRow(1).getCell(0).setText("1");
            table.getRow(1).getCell(1).setText("Khai mạc");
            document.createParagraph().createRun().setText("Nơi nhận: Như trên.");
            document.write(out);
            return out.toByteArray();
        }
    }

    static byte[] xlsx() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var row = book.createSheet("Danh sách").createRow(0);
            row.createCell(0).setCellValue("Họ và tên");
            row.createCell(1).setCellValue("Đơn vị");
            book.write(out);
            return out.toByteArray();
        }
    }

    /// A page for each text; a page whose text begins with `scan:` is a picture with the rest of the text over it.
    static byte[] pdf(String password, String... pages) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var in =
                    PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf");
            var font = PDType0Font.load(document, in);
            for (String text : pages) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    if (text.startsWith("scan:")) {
                        var picture = new BufferedImage(850, 1100, BufferedImage.TYPE_BYTE_GRAY);
                        picture.getGraphics().drawString("CHỮ TRONG ẢNH", 100, 100);
                        content.drawImage(LosslessFactory.createFromImage(document, picture), 0, 0, 595, 842);
                    }
                    content.beginText();
                    content.setFont(font, 12);
                    content.setLeading(16);
                    content.newLineAtOffset(50, 780);
                    for (String line : text.replace("scan:", "").split("\n")) {
                        content.showText(line);
                        content.newLine();
                    }
                    content.endText();
                }
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        }
    }

    static byte[] png() throws IOException {
        return png(600, 200);
    }

    static byte[] png(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        picture.getGraphics().drawString("KE HOACH 793/KH-SGDDT", 50, 100);
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    static byte[] html() {
        return ("<html><head><title>Tựa</title><meta charset=\"utf-8\"></head><body><p>" + TITLE.replace(" ", "\n  ")
                        + "</p><table><tr><td>Sáng</td><td>Họp</td></tr></table></body></html>")
                .getBytes(UTF_8);
    }

    static byte[] rtf() {
        var text = new StringBuilder("{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times New Roman;}}\\uc1\\pard ");
        for (char c : TITLE.toCharArray()) {
            text.append(c < 128 ? String.valueOf(c) : "\\u" + (int) c + "?");
        }
        return text.append("\\par }").toString().getBytes(UTF_8);
    }

    static byte[] odt() throws IOException {
        String content = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content"
                + " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body><office:text><text:p>"
                + TITLE
                + "</text:p></office:text></office:body></office:document-content>";
        return zip(List.of(
                Map.entry("mimetype", "application/vnd.oasis.opendocument.text".getBytes(UTF_8)),
                Map.entry("content.xml", content.getBytes(UTF_8))));
    }

    static byte[] ods() throws IOException {
        return ods("Thứ", "Lớp trực");
    }

    /// A sheet of two rows; the cells of the first are in a font for TCVN3. An office program writes the empty rest of
    /// a sheet as cells and rows that repeat.
    static byte[] ods(String first, String second) throws IOException {
        String content = """
                <?xml version="1.0" encoding="UTF-8"?><office:document-content
                 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:automatic-styles>
                <style:style style:name="ce1" style:family="table-cell"><style:text-properties
                 style:font-name=".VnTime"/></style:style></office:automatic-styles>
                <office:body><office:spreadsheet><table:table table:name="Bảng">
                <table:table-row><table:table-cell table:style-name="ce1"><text:p>%s</text:p></table:table-cell>
                <table:table-cell table:style-name="ce1"><text:p>%s</text:p></table:table-cell>
                <table:table-cell table:number-columns-repeated="16382"/></table:table-row>
                <table:table-row><table:table-cell><text:p>Hai</text:p></table:table-cell>
                <table:table-cell><text:p>4A</text:p></table:table-cell></table:table-row>
                <table:table-row table:number-rows-repeated="1048574"><table:table-cell/></table:table-row>
                </table:table></office:spreadsheet></office:body></office:document-content>
                """;
        return zip(List.of(
                Map.entry("mimetype", "application/vnd.oasis.opendocument.spreadsheet".getBytes(UTF_8)),
                Map.entry("content.xml", content.formatted(first, second).getBytes(UTF_8))));
    }

    static byte[] eml(byte[] attachment) {
        String text = """
                From: a@example.org
                To: b@example.org
                Subject: Gui ke hoach
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="cut"

                --cut
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 8bit

                Kính gửi kế hoạch kèm theo thư này.
                --cut
                Content-Type: application/octet-stream; name="plan.docx"
                Content-Disposition: attachment; filename="plan.docx"
                Content-Transfer-Encoding: base64

                %s
                --cut--
                """;
        String body = Base64.getMimeEncoder().encodeToString(attachment);
        return text.formatted(body).replace("\r\n", "\n").replace("\n", "\r\n").getBytes(UTF_8);
    }

    /// A zip without compression, so that tests can damage it where they want.
    static byte[] zip(List<Map.Entry<String, byte[]>> members) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var member : members) {
                var entry = new ZipEntry(member.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(member.getValue().length);
                var crc = new CRC32();
                crc.update(member.getValue());
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(member.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /// Sets the bit "is encrypted" in every header of a zip.
    static byte[] locked(byte[] zip) {
        byte[] bytes = zip.clone();
        for (int i = 0; i + 9 < bytes.length; i++) {
            boolean header = bytes[i] == 'P' && bytes[i + 1] == 'K';
            if (header && bytes[i + 2] == 3 && bytes[i + 3] == 4) {
                bytes[i + 6] |= 1;
            } else if (header && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 8] |= 1;
            }
        }
        return bytes;
    }
}
