package vn.cancu.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.cancu.citation.Relation;
import vn.cancu.document.Part;
import vn.cancu.graph.Evidence;
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

    private static String quoted(String sentence, String mention) {
        int start = 100 + sentence.indexOf(mention);
        var span = new Span(start, start + mention.length());
        var evidence = new Evidence(
                Relation.BASED_ON, mention, span, sentence, new Span(100, 100 + sentence.length()), 1, Part.PREAMBLE);
        var out = new StringBuilder();
        for (Bit bit : Lines.bits(evidence)) {
            out.append(bit.match() ? "[" + bit.text() + "]" : bit.text());
        }
        return out.toString();
    }
}
