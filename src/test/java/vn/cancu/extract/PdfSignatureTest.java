package vn.cancu.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import vn.cancu.document.ElectronicSignature;
import vn.cancu.text.PlacedWord.Box;

/// What is read of an electronic signature besides what it stamps into the text.
class PdfSignatureTest {
    @Test
    void a_certificate_names_the_signer_and_the_organisation_and_the_signature_its_time() throws IOException {
        ElectronicSignature signature = signed("793", value -> {
            value.setString(COSName.M, "D:20260415085640+07'00'");
            value.setItem(COSName.CONTENTS, new COSString(padded(certificates())));
        });
        assertThat(signature.signer()).isEqualTo("Nguyễn Thị Ánh");
        assertThat(signature.organisation()).isEqualTo("Sở Giáo dục và Đào tạo, Ủy ban nhân dân tỉnh Nam An");
        assertThat(signature.time()).isEqualTo("2026-04-15T08:56:40+07:00");
        assertThat(signature.shown()).isEqualTo("793");
    }

    @Test
    void the_place_is_told_in_parts_of_the_page() throws IOException {
        assertThat(signed("793", _ -> {}).place()).contains(new Box(1000, 7250, 2000, 250));
    }

    @Test
    void without_a_certificate_the_signature_and_then_its_appearance_name_the_signer() throws IOException {
        String shown = "Signed by: Portal Date: 16.04.2026 10:20";
        assertThat(signed(shown, value -> value.setString(COSName.NAME, "An")).signer())
                .isEqualTo("An");
        ElectronicSignature spoiled =
                signed(shown, value -> value.setItem(COSName.CONTENTS, new COSString(new byte[] {0x30, 1, 2})));
        assertThat(spoiled.signer()).isEqualTo("Portal");
        assertThat(spoiled.time()).isEqualTo("2026-04-16T10:20:00");
    }

    @Test
    void a_field_that_waits_for_a_signature_is_none() throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(new PDRectangle(1000, 800));
            document.addPage(page);
            PdfStampsTest.stamp(document, page, " ", 100, 200);
            assertThat(read(document)).isEmpty();
        }
    }

    @Test
    void times_are_read_as_they_are_shown() {
        assertThat(StampTime.iso("12.03.2024 09:15:00 +07:00")).isEqualTo("2024-03-12T09:15:00+07:00");
        assertThat(StampTime.iso("2024.03.12 09:15:07 +07'00'")).isEqualTo("2024-03-12T09:15:07+07:00");
        assertThat(StampTime.iso("16/04/2026")).isEqualTo("2026-04-16");
        assertThat(StampTime.iso("16/40/2026")).isEqualTo("16/40/2026");
        assertThat(StampTime.iso("4/16/2026 9:15 PM")).isEqualTo("4/16/2026 9:15 PM");
    }

    private static ElectronicSignature signed(String shown, Consumer<COSDictionary> filling) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(new PDRectangle(1000, 800));
            document.addPage(page);
            PdfStampsTest.stamp(document, page, shown, 100, 200);
            var value = new COSDictionary();
            filling.accept(value);
            page.getAnnotations().getFirst().getCOSObject().setItem(COSName.V, value);
            return read(document).getFirst();
        }
    }

    private static List<ElectronicSignature> read(PDDocument document) throws IOException {
        var pages = new PdfPages(10_000);
        pages.read(document);
        return pages.signatures();
    }

    /// The space reserved for a signature is larger than the signature.
    private static byte[] padded(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length + 4_000);
    }

    private static byte[] certificates() {
        try (var in = Objects.requireNonNull(PdfSignatureTest.class.getResourceAsStream("certificates.p7b"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
