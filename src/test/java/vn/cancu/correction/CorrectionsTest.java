package vn.cancu.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cancu.citation.Citation;
import vn.cancu.citation.DocumentReader;
import vn.cancu.citation.OwnKey;
import vn.cancu.citation.Reading;
import vn.cancu.citation.Relation;
import vn.cancu.document.Confidence;
import vn.cancu.document.DocumentNumber;
import vn.cancu.document.Field;
import vn.cancu.document.Issuer;
import vn.cancu.document.Level;
import vn.cancu.document.Signer;
import vn.cancu.document.Source;
import vn.cancu.text.SourceText;

class CorrectionsTest {
    private static final String HASH = "a".repeat(64);
    private static final Reading READ = new DocumentReader().read(SourceText.of("""
            PHÒNG GIÁO DỤC VÀ ĐÀO TẠO
            Số:      /KH-PGDĐT
            Thủ Thừa, ngày     tháng 12 năm 2020

            KẾ HOẠCH
            Tổ chức hội thi

            Căn cứ Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị;
            Phòng Giáo dục và Đào tạo lập kế hoạch.

            TRƯỞNG PHÒNG



            Lê Văn An
            """), "");

    private static Reading corrected(String... fieldsAndValues) {
        List<Correction> all = Arrays.stream(fieldsAndValues)
                .map(line -> line.split("=", 2))
                .map(line -> Correction.of("aaaaaaaa", line[0], line[1], "Hà", "2026-11-26", ""))
                .toList();
        return new Corrections(all, List.of()).applied(READ, HASH, "/x.pdf");
    }

    @Test
    void a_reviewed_number_beats_the_blank_and_keeps_what_is_printed_beneath() {
        Field<DocumentNumber> number =
                corrected("number=214/KH-PGDĐT").document().header().number();
        assertThat(number.whole().map(DocumentNumber::canonical)).contains("214/KH-PGDĐT");
        assertThat(number.source()).contains(Source.CORRECTION);
        assertThat(number.confidence()).contains(Confidence.SURE);
        assertThat(number.printed()).isInstanceOf(Field.Blank.class);
    }

    @Test
    void the_identity_follows_what_was_corrected() {
        assertThat(OwnKey.of(corrected("number=214/KH-PGDĐT", "date=2020-12-09").document())
                        .toString())
                .startsWith("214/KH-PGDĐT@")
                .endsWith("@2020");
    }

    @Test
    void of_two_corrections_the_later_holds_and_the_print_is_not_forgotten() {
        var place =
                corrected("place=Long An", "place=Tân An").document().header().place();
        assertThat(place.known()).contains("Tân An");
        assertThat(place.printed().known()).contains("Thủ Thừa");
    }

    @Test
    void issuers_and_signers_say_in_their_rule_who_corrected_them_and_what_was_read() {
        Reading reading = corrected("issuer=Phòng A; Phòng B", "signer=Trần Bình, Phó Trưởng phòng");
        assertThat(reading.document().header().issuers())
                .extracting(Issuer::name)
                .containsExactly("Phòng A", "Phòng B");
        Signer signer = reading.document().signers().getFirst();
        assertThat(signer.name()).isEqualTo("Trần Bình");
        assertThat(signer.position()).isEqualTo("Phó Trưởng phòng");
        assertThat(signer.evidence().rule()).isEqualTo("corrected by Hà, 2026-11-26 (read: Lê Văn An)");
    }

    @Test
    void a_corrected_issuer_stands_where_its_new_name_says() {
        Issuer before = READ.document().header().issuers().getFirst();
        assertThat(before.level()).isEqualTo(Level.DISTRICT);
        Issuer after = corrected("issuer=Sở Giáo dục và Đào tạo tỉnh Đồng Tháp")
                .document()
                .header()
                .issuers()
                .getFirst();
        assertThat(after.level()).isEqualTo(Level.PROVINCE);
        assertThat(after.province()).isEqualTo("Đồng Tháp");
        assertThat(after.superior()).isEmpty();
    }

    @Test
    void type_date_and_subject_are_taken_as_they_are_typed() {
        var header = corrected("type=Hướng dẫn", "date=9/12/2020", "subject=Hội thi đọc sách")
                .document()
                .header();
        assertThat(header.type().known().orElseThrow().code()).isEqualTo("HD");
        assertThat(header.date().known().orElseThrow().iso()).isEqualTo("2020-12-09");
        assertThat(header.subject().known()).contains("Hội thi đọc sách");
    }

    @Test
    void citations_are_added_and_taken_away() {
        assertThat(READ.citations()).hasSize(1);
        assertThat(corrected("cites-not=5-CT/TW").citations()).isEmpty();
        Citation added = corrected("cites=29-NQ/TW based_on").citations().getFirst();
        assertThat(added.key().toString()).isEqualTo("29-NQ/TW@TW@?");
        assertThat(added.relation()).isEqualTo(Relation.BASED_ON);
        assertThat(added.rule()).isEqualTo("corrected by Hà, 2026-11-26");
    }

    @Test
    void a_document_that_nothing_is_about_is_left_as_it_is() {
        var corrections = new Corrections(List.of(Correction.of("bbbbbbbb", "place", "Huế", "", "", "")), List.of());
        assertThat(corrections.applied(READ, HASH, "/x.pdf")).isSameAs(READ);
    }
}
