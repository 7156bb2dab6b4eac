package vn.cancu.parse;

import static vn.cancu.rule.Rule.row;

import vn.cancu.rule.Match;
import vn.cancu.rule.RuleTable;
import vn.cancu.rule.Vocabulary;

/// Number, date and label of a subject as scanners give them: asked only where no line of the head can be read as
/// printed ([HeadRules]). Serials and days are often written by hand; what is printed around them is still read.
///
/// The examples are what Tesseract read in the heads of scanned documents.
final class ScannedRules {
    private static final String GROUP = "(?-i:[A-Z])[A-Za-z0-9&.]*";
    private static final String REST = "(?:(?:[-/_]" + GROUP + "| ?[-/_] ?(?-i:[A-Z]{2,}[a-z]?))){1,5}";
    private static final String PLACE_WORD = "(?:(?-i:[A-Z][a-z]+)|(?-i:T[Pp]|TX|TT|HCM))\\.?";
    private static final String PLACE = PLACE_WORD + "(?:(?: *- *| +|\\.)?(?:(?-i:[A-Z][a-z']*)|(?-i:HCM)|giang|pho|xa|"
            + "tran|huyen|quan|phuong|tinh|[0-9]{1,2})\\.?){0,6}";

    private static final Vocabulary WORDS = Vocabulary.of()
            .word("label", "(?:^|[^A-Za-z0-9])(?:[s$5][oaeq06]|s)[ .:;,]*")
            .word("ink", "[^\t]{0,16}?")
            .word("edge", "(?-i:[^A-Z\t])")
            .word("bar", " *[/\\\\] *")
            .word("yearbar", "(?:(?:19|20)[0-9]{2} *[-/] *)?")
            .word("serial", "[0-9]{1,5}")
            .word("before", "(?:^|[ :.\t])")
            .word("first", "[A-Z0-9a-z§$&]{1,8}")
            .word("known", Codes.ANY)
            .word("lost", "[^\t .:]{1,4}-")
            .word("body", Codes.BODY)
            .word("rest", REST)
            .word("place", PLACE)
            .word("comma", " *[,.;]? *")
            .word("day", "[^\t]{0,10}?")
            .word("month", "[^\t]{0,8}?")
            .word("thang", "t?h+[a-z]{1,2}ng")
            .word("nam", "n[a-z]m")
            .word("year", "[12lI][09OQ][0-9OlI\\]]{2}")
            .word("v", "[VW][/#|I!W'v]{1,3}[vw]?|VI");

    /// What is printed of a number whose serial cannot be read.
    ///
    /// @param match where; `year` with its bar when one is printed
    /// @param first the first group of the symbol as read; empty when it is lost
    /// @param rest what follows it, with its separator; empty when nothing does
    /// @param serial digits that can be read; empty when none can
    record Damaged(Match match, String first, String rest, String serial) {

        static Damaged of(Match match) {
            if (match.has("body")) {
                return new Damaged(match, "", "-" + match.group("body"), "");
            }
            String first = match.has("first") ? match.group("first") : match.group("known");
            return new Damaged(
                    match,
                    first,
                    match.has("rest") ? match.group("rest") : "",
                    match.has("serial") ? match.group("serial") : "");
        }
    }

    static final RuleTable<Match> NUMBER = RuleTable.of(
            "number on a scan",
            WORDS,
            row("serial by hand", "{label}{ink}{bar}{yearbar}{known}{rest}", m -> m)
                    .like(
                            "Sá:2J 3 /KH-SYT",
                            "Số :Á35 /GM-SYT",
                            "\" Số:PDE5 /QĐ-SYT",
                            "Sóa005 /SYT-NVY",
                            "Số:4#3f/QĐ-TTg",
                            "Số: 5ƒ /2024/QĐ-UBND",
                            "sá#12 /GM-SYT",
                            "_Số: 49A.5/SYT-NVY",
                            "Số:///42/UBND- KSTTHC")
                    .unlike("Số lượng/người", "Số: /12"),
            row("bar lost", "{label}{ink}{edge}{known}{rest}", m -> m)
                    .like("Số204ÿSYT-NVY", "Sô1§4ØBGDĐT-GDPT", "Số #/§ QĐ-SYT")
                    .unlike("Số 84 Nguyễn Trãi", "Số: 201/TCKH-NS"),
            row("code by look", "{label}{ink}{bar}{yearbar}{first}{rest}", m -> m)
                    .like("Só.,2ET /8C-SYT", "Số:12/TB1-SYT")
                    .unlike("Số: 12/2020"),
            row("code lost", "{label}{ink}{lost}{body}", m -> m)
                    .like("Số: 2? #&H-SYT")
                    .unlike("Số 12-2020"),
            row("label lost", "{before}{serial}{bar}{yearbar}{known}{rest}", m -> m)
                    .like("cổ nôtcmoện tai :36/CĐ-TTg Hà Nội", "133/QĐ-UBND")
                    .unlike("36/Hà Nội"));

    /// Place and date where the day, the month or the words between are damaged.
    static final RuleTable<Match> DATE = RuleTable.of(
            "date on a scan",
            WORDS,
            row("place, damaged date", "{place}{comma}ngày{day}{thang}{month}{nam}~{year}", m -> m)
                    .like(
                            "Kiên Giang, ngày ẤJ tháng 11 năm 2017",
                            "Quảng Ngãi, ngày&2tháng 3 năm 2018",
                            "Phú Thọ, ngày 02Hháng 12 năm 2011",
                            "Hà Nội. ngày 0Ÿ tháng # năm 2026",
                            "Hà Nội, ngày ŠQ tháng †Í năm 2024")
                    .unlike("Hà Nội, ngày 1", "theo nghị quyết ngày a tháng b năm 2015"),
            row("damaged date", "^ngày{day}{thang}{month}{nam}~{year}", m -> m)
                    .like("ngày ? tháng 2{ năm 2022")
                    .unlike("từ ngày ? tháng 2 năm 2022"));

    /// The words before the subject of a letter.
    static final RuleTable<Boolean> LABEL = RuleTable.of(
            "label of a subject on a scan",
            WORDS.word("stop", "[ .:-]+").word("dirt", "[^A-Za-z]{0,3}"),
            row("về việc", "^{dirt}{v}{stop}", _ -> true)
                    .like(
                            "V/ góp ý kiến việc thực hiện",
                            "V# xin góp ý kiến",
                            "VW triển khai thực hiện",
                            "-W/v- bản giao tài sản",
                            "VÌ báo cáo nhanh",
                            "V#w triển khai")
                    .unlike("Về công tác thi", "Viện trưởng"));

    private ScannedRules() {}
}
