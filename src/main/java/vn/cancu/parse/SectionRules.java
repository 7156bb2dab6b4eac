package vn.cancu.parse;

import static vn.cancu.rule.Rule.row;

import java.util.Optional;
import vn.cancu.rule.RuleTable;
import vn.cancu.rule.Vocabulary;
import vn.cancu.text.Folding;

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

    /// A kind of label.
    enum Kind {
        PART(0, "Phần"),
        CHAPTER(1, "Chương"),
        DIVISION(2, "Mục"),
        ARTICLE(4, "Điều"),
        ROMAN(3, ""),
        CAPITAL(2, ""),
        NESTED(6, ""),
        NUMBER(5, ""),
        SMALL(7, "");

        private final int rank;
        private final String word;

        /// @param word before the ordinal; empty when there is none
        Kind(int rank, String word) {
            this.rank = rank;
            this.word = word;
        }
    }

    static final RuleTable<Kind> TABLE = RuleTable.of(
            "section labels",
            WORDS,
            row("part", "^Phần {ordinal}{end}", _ -> Kind.PART)
                    .like("Phần I", "Phần thứ nhất")
                    .unlike("Phần mềm"),
            row("chapter", "^Chương {ordinal}{end}", _ -> Kind.CHAPTER)
                    .like("Chương II")
                    .unlike("Chương trình"),
            row("division", "^Mục {ordinal}{end}", _ -> Kind.DIVISION)
                    .like("Mục 1. Tổ chức")
                    .unlike("Mục tiêu"),
            row("article", "^Điều {ordinal}{end}", _ -> Kind.ARTICLE)
                    .like("Điều 1. Phạm vi")
                    .unlike("Điều lệ"),
            row("roman", "^{dash}{roman}{dot}", _ -> Kind.ROMAN)
                    .like("I. MỤC ĐÍCH", "IV/ TỔ CHỨC")
                    .unlike("C. Bảng"),
            row("capital", "^{letter}. ", _ -> Kind.CAPITAL)
                    .like("A. MỤC TIÊU")
                    .unlike("I. MỤC TIÊU", "TP. Hồ Chí Minh"),
            row("nested", "^{dash}{nested}{gap}", _ -> Kind.NESTED)
                    .like("1.1. Tập thể", "2.1 Đối với")
                    .unlike("1.1"),
            row("number", "^{dash}{number}{dot}", _ -> Kind.NUMBER)
                    .like("1. Mục đích", "- 2. Yêu cầu", "3) Kinh phí")
                    .unlike("2021 là năm"),
            row("small letter", "^{small}{bracket} ", _ -> Kind.SMALL)
                    .like("a) Đối với tập thể")
                    .unlike("a. b"));

    private SectionRules() {}

    /// Whether a line begins with a label.
    static boolean isLabelled(String line) {
        return TABLE.matches(line, ENOUGH);
    }

    /// The label with which a line begins.
    static Optional<Label> of(String line) {
        return TABLE.decide(line, ENOUGH).map(found -> label(found.value(), line));
    }

    /// Reads the label that the table has found: an ordinal has no blank and no mark in it, but for `thứ nhất` and the
    /// dots of `1.1`.
    private static Label label(Kind kind, String line) {
        boolean word = !kind.word.isEmpty();
        int start = behind(line, word ? " " : "- ", kind.word.length());
        boolean inWords = word && Folding.fold(line.charAt(start)) == 't';
        int end = inWords ? line.indexOf(' ', start) + 1 : start;
        while (end < line.length()
                && (" .:/)".indexOf(line.charAt(end)) < 0 || kind == Kind.NESTED && isDot(line, end))) {
            end++;
        }
        String ordinal = line.substring(start, end);
        return word
                ? new Label(kind.rank, kind.word + " " + ordinal, behind(line, " .:", end))
                : new Label(kind.rank, ordinal, behindMark(kind, line, end));
    }

    /// Whether a dot stands before a digit.
    private static boolean isDot(String line, int at) {
        return line.charAt(at) == '.' && at + 1 < line.length() && Character.isDigit(line.charAt(at + 1));
    }

    /// Where the words begin behind the mark of an ordinal; `1.1` may have none, or one behind a blank.
    private static int behindMark(Kind kind, String line, int end) {
        if (kind != Kind.NESTED) {
            return behind(line, " ", end + 1);
        }
        int at = behind(line, " ", end);
        boolean mark = line.startsWith(". ", at) || line.startsWith(") ", at);
        return mark ? behind(line, " ", at + 1) : at;
    }

    private static int behind(String line, String signs, int from) {
        int at = from;
        while (at < line.length() && signs.indexOf(line.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
