package vn.cancu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.cancu.citation.Relation;
import vn.cancu.document.Part;
import vn.cancu.graph.Evidence;
import vn.cancu.index.SearchPage;
import vn.cancu.text.Span;
import vn.cancu.web.page.Bit;

/// Quotes as lists show them: short, with the mention in the middle.
class LinesTest {
    @Test
    void of_a_list_only_the_item_with_the_mention_is_quoted() {
        String list = """
                Căn cứ Luật Tổ chức Chính phủ số 63/2025/QH15;
                Căn cứ Luật Đấu thầu số 22/2023/QH15
                ngày 23/6/2023; \nCăn cứ Luật Công nghệ thông tin số 67/2006/QH11;""";
        assertThat(quoted(list, "Luật Đấu thầu số 22/2023/QH15"))
                .isEqualTo("\nCăn cứ [Luật Đấu thầu số 22/2023/QH15]\nngày 23/6/2023; ");
        assertThat(quoted(list, "Luật Tổ chức Chính phủ số 63/2025/QH15"))
                .isEqualTo("Căn cứ [Luật Tổ chức Chính phủ số 63/2025/QH15];");
        assertThat(quoted(list, "Luật Công nghệ thông tin số 67/2006/QH11"))
                .isEqualTo("\nCăn cứ [Luật Công nghệ thông tin số 67/2006/QH11];");
    }

    @Test
    void a_sentence_over_several_lines_is_quoted_whole() {
        String sentence = "Thực hiện Chỉ thị; nghị quyết và\nKế hoạch số 12/KH-UBND\ncủa tỉnh; sở lập kế hoạch.";
        assertThat(quoted(sentence, "Kế hoạch số 12/KH-UBND"))
                .isEqualTo("Thực hiện Chỉ thị; nghị quyết và\n[Kế hoạch số 12/KH-UBND]\ncủa tỉnh; sở lập kế hoạch.");
    }

    @Test
    void long_rules_are_cut_to_three_signs() {
        assertThat(Words.shortRules("Ông (bà): ........ ____ năm 2000 ……………"))
                .isEqualTo("Ông (bà): ... ___ năm 2000 ………");
    }

    @Test
    void a_snippet_cut_out_of_a_sentence_has_dots_where_it_is_cut() {
        assertThat(shown("quản lý công tác ", "thi đua", ", khen thưởng."))
                .isEqualTo("… quản lý công tác [thi đua], khen thưởng.");
        assertThat(shown("Phong trào ", "thi đua", " yêu nước")).isEqualTo("Phong trào [thi đua] yêu nước …");
        assertThat(SearchController.bits(List.of())).isEmpty();
    }

    private static String shown(String before, String match, String after) {
        return told(SearchController.bits(List.of(
                new SearchPage.Piece(before, false),
                new SearchPage.Piece(match, true),
                new SearchPage.Piece(after, false))));
    }

    private static String told(List<Bit> bits) {
        return bits.stream()
                .map(bit -> bit.match() ? "[" + bit.text() + "]" : bit.text())
                .collect(Collectors.joining());
    }

    private static String quoted(String sentence, String mention) {
        int start = 100 + sentence.indexOf(mention);
        var span = new Span(start, start + mention.length());
        var evidence = new Evidence(
                Relation.BASED_ON,
                mention,
                span,
                sentence,
                new Span(100, 100 + sentence.length()),
                1,
                Part.PREAMBLE,
                Evidence.Completed.NOTHING,
                List.of());
        return told(Lines.bits(evidence));
    }
}
