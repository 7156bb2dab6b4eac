package vn.cancu.citation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cancu.text.SourceText;

class OwnKeyTest {

    @ParameterizedTest
    @CsvSource({
        "4743/KH-SGDĐT, Sở Giáo dục và Đào tạo tỉnh Long An, PROVINCE, Long An, 4743/KH-SGDĐT@Long An@2020",
        "17/CT-UBND, Ủy ban nhân dân thành phố Hà Nội, PROVINCE, Hà Nội, 17/CT-UBND@Hà Nội@2020",
        "24/2020/TT-BGDĐT, Bộ Giáo dục và Đào tạo, CENTRAL, '', 24/2020/TT-BGDĐT@BGDĐT@2020",
        "1315/QĐ-TTg, Thủ tướng Chính phủ, CENTRAL, '', 1315/QĐ-TTg@TTg@2020"
    })
    void a_document_and_a_citation_of_it_have_one_key(
            String number, String issuer, String level, String province, String key) {
        String facts = "number: " + number + "\ndate: 2020-11-23\nissuer: " + issuer + "\nlevel: " + level
                + "\nprovince: " + province;
        assertThat(OwnKey.of(Documents.of(facts))).hasToString(key);
        SourceText citing = SourceText.of("Căn cứ văn bản số " + number + " ngày 23/11/2020 của " + issuer + ";");
        assertThat(new CitationReader().read(citing, Documents.EMPTY))
                .extracting(citation -> citation.key().toString())
                .containsExactly(key);
    }

    @ParameterizedTest
    @CsvSource({"number: /KH-PGDĐT, @?@?", "date: 2020-01-02, @?@2020"})
    void a_document_without_number_has_a_key_without_number(String facts, String key) {
        assertThat(OwnKey.of(Documents.of(facts))).hasToString(key);
    }
}
