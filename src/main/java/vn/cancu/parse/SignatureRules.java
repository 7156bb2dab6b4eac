package vn.cancu.parse;

import static vn.cancu.rule.Rule.row;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cancu.document.Tsv;
import vn.cancu.rule.Match;
import vn.cancu.rule.RuleTable;
import vn.cancu.rule.Vocabulary;
import vn.cancu.text.Folding;

/// The lines of a signature block: capacity (`KT. GIÁM ĐỐC`), position (`PHÓ GIÁM ĐỐC`), name (`ThS. Lê Hà Như Thảo`).
final class SignatureRules {
    /// Chars of the longest line of a signature block.
    static final int LONGEST = 90;
    private static final Set<String> SURNAMES = Tsv.rows(SignatureRules.class, "surnames.tsv").stream()
            .map(row -> Folding.fold(row.get("name")))
            .collect(Collectors.toUnmodifiableSet());
    private static final String OFFICES = Tsv.rows(SignatureRules.class, "offices.tsv").stream()
            .map(row -> Folding.fold(row.get("name")))
            .collect(Collectors.joining("|", "(?:", ")"));
    private static final String DEGREES = "(?:(?:TSKH|PGS|GS|TS|ThS|Th\\.S|Ths|BSCK[I12]*|BS|DS|CN|KS|KTS|LS|"
            + "NGND|NGUT|NSND|NSUT|"
            + "TTND|TTUT|CK[I12]+|Dr|Ong|Ba|Thac si|Tien si|Dai ta|Thuong ta|Trung ta|Thieu ta|Dai tuong|Thuong tuong|"
            + "Trung tuong|Thieu tuong|Dai uy)(?:[. ,]+))*";

    private static final Vocabulary WORDS = Vocabulary.of()
            .word("mark", "(?-i:KT|TM|TL|TUQ|T/M|K/T|T/L|T/UQ)")
            .word("acting", "(?-i:Q)")
            .word("sep", " *[.:,]+ *| +")
            .word("dot", "\\. *")
            .word("for", "[^ .:].*")
            .word("deputy", "(?:pho |quyen )?")
            .word("office", OFFICES)
            .word("more", "(?:[ ,(].*)?")
            .word("signed", "(?:\\(? *(?:da ky|ky ten|da ky va dong dau)[^)]{0,30}\\)? *)?")
            .word("degree", DEGREES)
            .word("name", "(?-i:[A-Z][a-z']+|[YHK]'?)(?:[ -]+(?-i:[A-Z][a-z']*)){1,5}")
            .word("capitals", "(?-i:[A-Z]{2,})(?: (?-i:[A-Z]+)){1,4}");

    /// A line that says as what somebody signs.
    ///
    /// @param capacity `KT.` …, empty when the line has none
    /// @param words what stands after it, as printed
    record Office(String capacity, String words) {}

    static final RuleTable<Office> OFFICE = RuleTable.of(
            "capacity and position",
            WORDS,
            row("capacity", "^{mark}{sep}{for}$", m -> new Office(mark(m.group("mark")), m.group("for")))
                    .like(
                            "KT. GIÁM ĐỐC",
                            "KT.TRƯỞNG PHÒNG",
                            "KT, GIÁM ĐÓC",
                            "TM. ỦY BAN NHÂN DÂN",
                            "T/M BAN THƯỜNG VỤ",
                            "TL. CHỦ TỊCH")
                    .unlike("TM-DV", "Kt. giám đốc", "KTTH"),
            row(
                            "acting head",
                            "^{acting}{dot}{office}{more}$",
                            m -> new Office("Q.", m.group("office") + m.group("more")))
                    .like("Q. GIÁM ĐỐC", "Q.TRƯỞNG PHÒNG")
                    .unlike("Q. 1"),
            row("position", "^{deputy}{office}{more}$", m -> new Office("", m.text()))
                    .like("PHÓ TRƯỞNG PHÒNG PHỤ TRÁCH", "GIÁM ĐỐC", "Hiệu trưởng")
                    .unlike("GIÁM ĐỊNH", "Phó phòng"));

    static final RuleTable<String> NAME = RuleTable.of(
            "name of a signer",
            WORDS,
            row("name", "^{signed}{degree}{name}$", m -> m.group("name"))
                    .like(
                            "Vũ Liên Oanh",
                            "ThS. Lê Hà Như Thảo",
                            "(đã ký) Mai Văn Nam",
                            "PGS.TS. Nguyễn Văn A",
                            "Y Thoang Niê")
                    .unlike("GIÁM ĐỐC", "Nơi nhận: Sở", "Phạm"),
            row("name in capitals", "^{signed}{degree}{capitals}$", m -> m.group("capitals"))
                    .like("NGUYỄN VĂN HẢI")
                    .unlike("Nguyễn Văn Hải"));

    private SignatureRules() {}

    /// The line as an office: in capitals, or nothing but the office. A colon behind it announces something else:
    /// `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐIỆN:`.
    static Optional<Office> office(String cell) {
        if (cell.length() > LONGEST || cell.endsWith(":")) {
            return Optional.empty();
        }
        return OFFICE.decide(cell)
                .filter(found -> Row.isUpper(cell) || isPlain(found.match(), found.value()))
                .map(RuleTable.Decision::value);
    }

    /// The name on a line; a surname must begin it unless the line stands where only a name can.
    ///
    /// @param expected whether an office stands just above
    static Optional<String> name(String cell, boolean expected) {
        if (cell.length() > LONGEST) {
            return Optional.empty();
        }
        return NAME.decide(cell)
                .map(RuleTable.Decision::value)
                .map(Row::squeeze)
                .filter(name -> hasSurname(name) || expected && !Row.isUpper(name) && !Bodies.begins(name))
                .map(name -> Row.isUpper(name) ? titled(name) : name);
    }

    /// Whether the first word is a family name.
    static boolean hasSurname(String name) {
        return SURNAMES.contains(Folding.fold(Cells.words(name).getFirst()));
    }

    private static boolean isPlain(Match match, Office office) {
        return !office.capacity().isEmpty()
                ? Row.isUpper(office.words())
                        || Character.isUpperCase(office.words().charAt(0))
                : match.group("more").isBlank()
                        && Character.isUpperCase(match.text().charAt(0));
    }

    private static String titled(String name) {
        var out = new StringBuilder();
        for (String word : Cells.words(name)) {
            out.append(out.isEmpty() ? "" : " ")
                    .append(word.charAt(0))
                    .append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return out.toString();
    }

    private static String mark(String printed) {
        return printed.replace("/", "") + ".";
    }
}
