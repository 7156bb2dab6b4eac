package vn.cancu.parse;

import static vn.cancu.rule.Rule.row;

import java.util.Optional;
import vn.cancu.rule.Match;
import vn.cancu.rule.RuleTable;
import vn.cancu.rule.Vocabulary;

/// The labels of numbered parts: `Phần I`, `Chương 2`, `Điều 3.`, `I.`, `A.`, `1.`, `1.1.`, `a)`.
final class SectionRules {
    private static final int ENOUGH = 200;

    private static final Vocabulary WORDS = Vocabulary.of()
            .word("dash", "(?:- *)?")
            .word("roman", "(?-i:[IVX]{1,6})")
            .word("letter", "(?-i:[A-HK-Z])")
            .word("number", "[0-9]{1,2}")
            .word("nested", "[0-9]{1,2}(?:\\.[0-9]{1,2}){1,3}")
            .word("small", "(?-i:[a-z])")
            .word("bracket", "[)]")
            .word("ordinal", "(?:[0-9]{1,3}[a-z]?|[IVX]{1,6}|thu (?:nhat|hai|ba|tu|nam|sau|bay|tam))")
            .word("end", "(?:[ .:]+|$)")
            .word("dot", "[./)] *")
            .word("gap", " *[.)]? +");

    /// A label that begins a line.
    ///
    /// @param rank where its kind stands among the others, from the top
    /// @param label as paths show it
    /// @param after where the words behind it begin
    record Label(int rank, String label, int after) {}

    static final RuleTable<Label> TABLE = RuleTable.of(
            "section labels",
            WORDS,
            row("part", "^Phần {ordinal}{end}", m -> label(0, "Phần ", "ordinal", m))
                    .like("Phần I", "Phần thứ nhất")
                    .unlike("Phần mềm"),
            row("chapter", "^Chương {ordinal}{end}", m -> label(1, "Chương ", "ordinal", m))
                    .like("Chương II")
                    .unlike("Chương trình"),
            row("division", "^Mục {ordinal}{end}", m -> label(2, "Mục ", "ordinal", m))
                    .like("Mục 1. Tổ chức")
                    .unlike("Mục tiêu"),
            row("article", "^Điều {ordinal}{end}", m -> label(4, "Điều ", "ordinal", m))
                    .like("Điều 1. Phạm vi")
                    .unlike("Điều lệ"),
            row("roman", "^{dash}{roman}{dot}", m -> label(3, "", "roman", m))
                    .like("I. MỤC ĐÍCH", "IV/ TỔ CHỨC")
                    .unlike("C. Bảng"),
            row("capital", "^{letter}. ", m -> label(2, "", "letter", m))
                    .like("A. MỤC TIÊU")
                    .unlike("I. MỤC TIÊU", "TP. Hồ Chí Minh"),
            row("nested", "^{dash}{nested}{gap}", m -> label(6, "", "nested", m))
                    .like("1.1. Tập thể", "2.1 Đối với")
                    .unlike("1.1"),
            row("number", "^{dash}{number}{dot}", m -> label(5, "", "number", m))
                    .like("1. Mục đích", "- 2. Yêu cầu", "3) Kinh phí")
                    .unlike("2021 là năm"),
            row("small letter", "^{small}{bracket} ", m -> label(7, "", "small", m))
                    .like("a) Đối với tập thể")
                    .unlike("a. b"));

    private SectionRules() {}

    static Optional<Label> of(String line) {
        return TABLE.decide(Row.opening(line, ENOUGH))
                .map(RuleTable.Decision::value)
                .filter(found -> found.after() <= line.length());
    }

    private static Label label(int rank, String word, String group, Match match) {
        return new Label(rank, word + match.group(group), match.span().end());
    }
}
