package vn.cancu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SourceTextTest {

    private static void check(String raw, String normal) {
        assertThat(SourceText.of(raw).normal()).isEqualTo(normal);
    }

    @Test
    void twins_of_letters_dashes_slashes_and_blanks_become_one() {
        check("Số: 15/Q\u00D0\u2011UBND", "Số: 15/QĐ-UBND");
        check("\u0110 \u0189 \u00F0", "Đ Đ đ");
        check("a\u2013b\u2014c\u2212d", "a-b-c-d");
        check("12\u2044QĐ\uFF0FA", "12/QĐ/A");
        check("a\u00A0b\u3000c\td\u2009e", "a b c d e");
    }

    @Test
    void chars_without_width_vanish() {
        check("\uFEFFKế\u200B hoạch\u00AD", "Kế hoạch");
    }

    @Test
    void a_soft_hyphen_is_a_hyphen_in_a_number_and_between_blanks() {
        check("15/QĐ\u00ADUBND 2021\u00AD2025 29\u00ADNQ/TW", "15/QĐ-UBND 2021-2025 29-NQ/TW");
        check("\u00AD Như trên;\n\u00AD Lưu \u00AD VT", "- Như trên;\n- Lưu - VT");
        check("kế\u00AD\nhoạch, t\u00ADíng", "kế\nhoạch, tíng");
    }

    @Test
    void the_ligatures_fi_and_fl_are_two_letters_and_others_stay() {
        check("\uFB01le \uFB02ow \u00BD \u2460", "file flow \u00BD \u2460");
        SourceText text = SourceText.of("a\uFB01b");
        assertThat(text.raw(new Span(1, 3))).isEqualTo(new Span(1, 2));
        assertThat(text.raw(new Span(2, 3))).isEqualTo(new Span(1, 2));
        assertThat(text.normal(new Span(1, 2))).isEqualTo(new Span(1, 3));
    }

    @Test
    void a_tone_on_two_vowels_has_one_place() {
        check("Uỷ ban, UỶ BAN, Hoà Bình, khoá, loè, Thuý", "Ủy ban, ỦY BAN, Hòa Bình, khóa, lòe, Thúy");
        check("Ủy ban, hòa, hoàn, ngoài, quý, quỳ, Huỳnh, thuỷ,", "Ủy ban, hòa, hoàn, ngoài, quý, quỳ, Huỳnh, thủy,");
        check("hòan thành, qúy, HÒAN", "hoàn thành, quý, HOÀN");
        check("hoa, khuya, quê, thuở, của, mùa, hoặc, tuyến", "hoa, khuya, quê, thuở, của, mùa, hoặc, tuyến");
        SourceText text = SourceText.of("tỉnh uy\u0309 viên");
        assertThat(text.normal()).isEqualTo("tỉnh ủy viên");
        assertThat(text.at(text.raw(new Span(5, 6)))).isEqualTo("uy\u0309");
        assertThat(text.at(text.raw(new Span(6, 7)))).isEqualTo("uy\u0309");
    }

    @Test
    void a_span_of_the_raw_text_leads_to_the_normal_text() {
        SourceText text = SourceText.of("a\u200B\u200Be\u0302\u0301c");
        assertThat(text.normal()).isEqualTo("aếc");
        assertThat(text.normal(new Span(0, 6))).isEqualTo(new Span(0, 2));
        assertThat(text.normal(new Span(4, 5))).isEqualTo(new Span(1, 2));
        assertThat(text.normal(new Span(1, 3))).isEqualTo(new Span(1, 1));
        assertThat(text.normal(new Span(7, 7))).isEqualTo(new Span(3, 3));
    }

    @Test
    void every_kind_of_line_end_is_one() {
        check("a\r\nb\rc\fd\u2028e", "a\nb\nc\nd\ne");
        assertThat(SourceText.of("a\r\nb\rc").lines()).extracting(Line::text).containsExactly("a", "b", "c");
    }

    @Test
    void decomposed_letters_are_composed() {
        String composed = "Ủy ban nhân dân tỉnh Đắk Lắk, ngày 9 tháng 4";
        check(Normalizer.normalize(composed, Normalizer.Form.NFD), composed);
    }

    @Test
    void a_span_of_the_normal_text_leads_back_to_the_raw_text() {
        String raw = Normalizer.normalize("Số: 793\u200B /KH\u2011SGDĐT\r\nQuảng Ninh", Normalizer.Form.NFD);
        SourceText text = SourceText.of(raw);
        int at = text.normal().indexOf("793 /KH-SGDĐT");
        Span span = text.raw(new Span(at, at + "793 /KH-SGDĐT".length()));
        assertThat(Normalizer.normalize(text.at(span), Normalizer.Form.NFC)).isEqualTo("793\u200B /KH\u2011SGDĐT");
        int place = text.normal().indexOf("Quảng");
        assertThat(Normalizer.normalize(text.at(text.raw(new Span(place, place + 5))), Normalizer.Form.NFC))
                .isEqualTo("Quảng");
    }

    @Test
    void every_char_of_the_normal_text_has_its_place_in_the_raw_text() {
        var random = new Random(3);
        String chars = "aĐ\u0301\u0302\u0323ế \r\n\u200B\u00AD\u00D0\u2013\uD83D\uDE00.";
        for (int i = 0; i < 300; i++) {
            var raw = new StringBuilder();
            for (int k = 0; k < 60; k++) {
                raw.append(chars.charAt(random.nextInt(chars.length())));
            }
            SourceText text = SourceText.of(raw.toString());
            int last = 0;
            for (int k = 0; k < text.normal().length(); k++) {
                Span span = text.raw(new Span(k, k + 1));
                assertThat(span.start()).isGreaterThanOrEqualTo(last);
                assertThat(span.end()).isLessThanOrEqualTo(raw.length());
                last = span.start();
            }
            Span all = text.raw(new Span(0, text.normal().length()));
            assertThat(all.end()).isLessThanOrEqualTo(raw.length());
        }
    }

    @Test
    void an_empty_span_stays_empty() {
        SourceText text = SourceText.of("\u200Babc");
        assertThat(text.raw(new Span(1, 1)).length()).isZero();
        assertThat(text.raw(new Span(3, 3))).isEqualTo(new Span(4, 4));
        assertThat(SourceText.of("").raw(new Span(0, 0))).isEqualTo(new Span(0, 0));
    }

    @Test
    void a_line_is_found_by_any_of_its_offsets() {
        SourceText text = SourceText.of("một\n\nba");
        assertThat(text.lines()).hasSize(3);
        assertThat(text.lineAt(0).index()).isZero();
        assertThat(text.lineAt(4).index()).isEqualTo(1);
        assertThat(text.lineAt(5).text()).isEqualTo("ba");
        assertThat(text.lineAt(99).text()).isEqualTo("ba");
    }

    @Test
    void pages_are_counted_from_one() {
        SourceText text = SourceText.of("aaaabbbb", Layout.ofStarts(List.of(0, 4)));
        assertThat(text.pages()).hasSize(2);
        assertThat(text.at(text.page(1))).isEqualTo("aaaa");
        assertThat(text.at(text.page(2))).isEqualTo("bbbb");
        assertThat(text.pageAt(3)).isEqualTo(1);
        assertThat(text.pageAt(4)).isEqualTo(2);
        assertThat(SourceText.of("x", Layout.ofStarts(List.of())).pages()).hasSize(1);
    }

    @Test
    void a_place_behind_empty_pages_stands_on_the_page_that_has_text() {
        SourceText text = SourceText.of("aaaabbbb", Layout.ofStarts(List.of(0, 4, 4, 4)));
        assertThat(text.pageAt(0)).isEqualTo(1);
        assertThat(text.pageAt(4)).isEqualTo(4);
        assertThat(text.pageAt(7)).isEqualTo(4);
        assertThat(text.at(text.page(2))).isEmpty();
    }

    @Test
    void offsets_can_be_counted_in_code_points() {
        assertThat(SourceText.of("\uD83D\uDE00ab").codePoints(3)).isEqualTo(2);
    }
}
