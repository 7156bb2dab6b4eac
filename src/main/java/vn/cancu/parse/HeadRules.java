package vn.cancu.parse;

import static vn.cancu.rule.Rule.row;

import vn.cancu.rule.Match;
import vn.cancu.rule.RuleTable;
import vn.cancu.rule.Vocabulary;

/// The lines of the head: masthead, number (số, ký hiệu), place and date (địa danh, ngày tháng).
///
/// Two-column heads reach us with the columns mixed, so every table is tried on every line of the head, and what a
/// table
/// has read is masked before the next one looks.
final class HeadRules {
    private static final String GROUP = "(?-i:[A-Z])[A-Za-z0-9&.]*";
    private static final String SYMBOL = GROUP + "(?:(?: ?[-/_]|[-/_] ?)" + GROUP + "| - (?-i:[A-Z]{2,}[a-z]?)){0,6}";
    private static final String CODE = "(?-i:[A-Z])[A-Za-z0-9&.]*(?:[-/_]" + GROUP + "){1,6}";
    private static final String PLACE_WORD = "(?:(?-i:[A-Z][a-z]+)|(?-i:T[Pp]|TX|TT|HCM))\\.?";
    private static final String PLACE_NEXT =
            "(?:(?-i:[A-Z][a-z']*)|(?-i:HCM)|" + "pho|xa|tran|huyen|quan|phuong|tinh|[0-9]{1,2})";
    private static final String PLACE = PLACE_WORD + "(?:(?: *- *| +|\\.)?" + PLACE_NEXT + "\\.?){0,6}";
    private static final String OPEN = "[ ._…]*";

    private static final Vocabulary WORDS = Vocabulary.of()
            .word("label", "(?:^|[ \t(])(?:so|s6)[ .]*[:;]?")
            .word("serial", "[0-9]{1,5}(?:\\.[0-9]{1,3})?[a-z]?")
            .word("cong", "C[OQ0]NG *H[A-Z]{1,3} *XA *H[OQ0][I1] *(?:CHU *)?NGHIA(?: *[VY][I1][A-Z]{1,2} *NAM)?")
            .word("motto", "[DB][OQ0]C *LAP *[-. ]*TU *DO *[-. ]*HANH *PHUC")
            .word("unclear", "[-_ ]*[A-Z]{3} +[A-Z]{3}[-~. ]* TU *DO[-~. ]+HANH *PHUC")
            .word("blank", OPEN)
            .word("bar", "[-/]")
            .word("yearbar", "(?:(?:19|20)[0-9]{2} *[-/] *)?")
            .word("symbol", SYMBOL)
            .word("code", CODE)
            .word("place", PLACE)
            .word("capitals", "(?-i:[A-Z]{2,}(?: [A-Z]{2,}){0,5})")
            .word("comma", " *[,.;]? *")
            .word("day", "[0-9]{0,2}")
            .word("month", "[0-9]{0,2}")
            .word("full", "[0-9]{1,2}")
            .word("mon", "[0-9]{1,2}")
            .word("year", "(?:19|20)[0-9]{2}")
            .word("kind", "[^0-9/:]{3,30}")
            .word("author", "[^0-9/:]{2,90}")
            .word("masks", "[\t ]*")
            .word("a", OPEN)
            .word("b", OPEN)
            .word("c", OPEN)
            .word("d", OPEN)
            .word("e", OPEN)
            .word("slash", " *[/.-] *")
            .word("dash", " *[-/] *")
            .word("tail", "(?:[ \t].*)?");

    /// What stands over every state or Party document.
    static final RuleTable<String> MASTHEAD = RuleTable.of(
            "masthead",
            WORDS,
            row("national name", "{cong}", Match::text)
                    .like(
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "SỞ Y TẾ CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆTNAM",
                            "CỘNG HÒA XÃ HỘI NGHĨA VIỆT NAM")
                    .unlike("CỘNG HÒA PHÁP"),
            row("motto", "{motto}", Match::text)
                    .like("Độc lập - Tự do - Hạnh phúc", "TỈNH X Độc lập - Tự  do - Hạnh phúc")
                    .unlike("Độc lập, tự chủ"),
            row("motto, its first words unclear", "{unclear}", Match::text)
                    .like("- _Đặc Tập - Tự do-~ - Hạnh phúc", "SỞ Y TẾ\tĐậc lập - Tự do - Hạnh phúc")
                    .unlike("vì cuộc sống ấm no, tự do, hạnh phúc"),
            row("party", "ĐẢNG CỘNG SẢN VIỆT NAM", Match::text)
                    .like("ĐẢNG CỘNG SẢN VIỆT NAM")
                    .unlike("ĐẢNG BỘ"));

    /// A printed number; the value is its canonical raw material: serial and rest without the label.
    static final RuleTable<PrintedNumber> NUMBER = RuleTable.of(
            "number and symbol",
            WORDS,
            row("numbered", "{label}~{serial}~{bar}~{yearbar}{symbol}", PrintedNumber::of)
                    .like(
                            "Số: 793 /KH-SGDĐT",
                            "Số 282/KH-NK",
                            "Số: 01 /HTĐ-KT",
                            "Nghị quyết số: 98/2023/QH15",
                            "Số 05-NQ/ĐU",
                            "Số:230 /KH-THPT.PB",
                            "Số: 52 /2024/TT- BGTVT",
                            "Số: 67/TB-KT&ĐBCL Đà Nẵng",
                            "Số: 158/UB",
                            "Số : 10 /TB - HTTT")
                    .unlike("Số: /KH-PGDĐT", "Số lượng: 20/KH-A", "Số: 12/2020"),
            row("spaced", "{label}~{serial} {code}", PrintedNumber::of)
                    .like("Số 84 QĐ/TWĐTN")
                    .unlike("Số 84 Nguyễn Trãi", "Số: 12/KH-A"),
            row("left blank", "{label}{blank}{bar}~{yearbar}{symbol}", PrintedNumber::of)
                    .like("Số: /KH-PGDĐT", "Số: ....../QĐ-UBND", "Số:          /2024/TT- BGTVT", "Số: …-NQ/ĐU")
                    .unlike("Số: 793 /KH-SGDĐT", "Số điện thoại/Fax"),
            row("bare", "^{serial}~{bar}~{yearbar}{code}$", PrintedNumber::of)
                    .like("15/2010/QĐ-UBND", "05-NQ/ĐU")
                    .unlike("22/22 xã", "15/QĐ", "12/2020"));

    /// A title that holds the number: what stands before «số» is type and body.
    static final RuleTable<PrintedNumber> TITLE = RuleTable.of(
            "number in the title",
            WORDS,
            row("act of a body", "^({kind} )?CỦA {author} SỐ~:?~{serial}~{bar}~{yearbar}{symbol}", PrintedNumber::of)
                    .like(
                            "CỦA CHÍNH PHỦ SỐ 37/2007/NĐ-CP NGÀY 09 THÁNG 3 NĂM 2007",
                            "NGHỊ ĐỊNH CỦA CHÍNH PHỦ SỐ 12/2001/NĐ-CP VỀ VĂN THƯ",
                            "CỦA BỘ TRƯỞNG BỘ GIÁO DỤC VÀ ĐÀO TẠO SỐ: 7/2005/QĐ-BGDĐT")
                    .unlike("SỬA ĐỔI NGHỊ ĐỊNH SỐ 37/2007/NĐ-CP", "CỦA CHÍNH PHỦ"));

    /// Place and date of issue; empty day or month when they are left open.
    static final RuleTable<PrintedDate> DATE = RuleTable.of(
            "place and date",
            WORDS,
            row("place, day in words", "{place}{comma}ngày{a}{day}{b}tháng{c}{month}{d}năm{e}{year}", PrintedDate::of)
                    .like(
                            "Quảng Ninh, ngày 9 tháng 4 năm 2019",
                            "Thủ Thừa, ngày tháng 12 năm 2020",
                            "Tp.HCM, ngày 10 tháng 3 năm 2014",
                            "Thành phố Hồ Chí Minh, ngày 19 tháng11 năm 2025")
                    .unlike("theo nghị quyết ngày 19 tháng 6 năm 2015", "Quảng Ninh, năm 2019"),
            row("place, day in figures", "{place}{comma}ngày{a}{full}{slash}{mon}{dash}{year}", PrintedDate::of)
                    .like("Tp. Hồ Chí Minh, ngày 10/4/2026", "Hà Nội, ngày 1-2-2003")
                    .unlike("Hà Nội, ngày 1 tháng 2 năm 2003"),
            row("day alone", "^{masks}ngày{a}{day}{b}tháng{c}{month}{d}năm{e}{year}{tail}$", PrintedDate::of)
                    .like("ngày 05 tháng 02 năm 2026", "Ngày tháng 4 năm 2026")
                    .unlike("từ ngày 05 tháng 02 năm 2026"),
            row("place, month", "{place}{comma}tháng{c}{month}{d}năm{e}{year}", PrintedDate::of)
                    .like("Hà Nội, tháng 12 năm 2020")
                    .unlike("Hà Nội, ngày 1 tháng 2 năm 2003"),
            row("place in capitals", "^{capitals}~,~ngày{a}{day}{b}tháng{c}{month}{d}năm{e}{year}", PrintedDate::of)
                    .like("HÀ NỘI, NGÀY 3 THÁNG 2 NĂM 1999")
                    .unlike("HÀ NỘI 1999"),
            row("nothing but the place", "{place}{comma}ngày{a}{day}{b}tháng{c}{month}{d}năm", PrintedDate::of)
                    .like("Hà Nội, ngày … tháng … năm …")
                    .unlike("Hà Nội, năm"));

    private HeadRules() {}
}
