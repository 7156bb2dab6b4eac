package vn.cancu.parse;

import static vn.cancu.rule.Rule.row;

import java.util.Optional;
import vn.cancu.rule.RuleTable;
import vn.cancu.rule.Vocabulary;

/// How the lines after the head begin: what starts the text, an address, a subject.
final class Openings {
    private static final int ENOUGH = 80;

    /// What a line opens.
    enum Kind {
        /// The text; no subject begins so: `Căn cứ Luật …`.
        TEXT,
        /// The text, or a subject: `Thực hiện Phong trào thi đua …`.
        LIKELY,
        /// The address of a letter: `Kính gửi: …`.
        ADDRESS,
        /// The subject of a letter: `V/v …`.
        SUBJECT,
        /// What the document is attached to: `(Kèm theo Quyết định số …)`.
        ATTACHED
    }

    private static final Vocabulary WORDS = Vocabulary.of()
            .word("roman", "[IVX]{1,5}")
            .word("figure", "[0-9]{1,2}")
            .word("bracket", "[(\\[]?")
            .word("dot", "[./)]")
            .word("any", ".*")
            .word("end", "(?:[ ,.:/]|$)")
            .word(
                    "verb",
                    "(?:xay dung|ban hanh|thong bao|trien khai|to chuc|de nghi|yeu cau|huong dan|bao cao|phat dong|"
                            + "moi|"
                            + "tran trong|nhan duoc|cong bo|dieu chinh|quyet dinh|de ra|kinh)")
            .word("body", "(?:truong|so|phong|uy ban|ubnd|bo|ban|hoi dong|trung tam|vien|cuc|cong doan|doan|hoi)");

    static final RuleTable<Kind> TABLE = RuleTable.of(
            "openings",
            WORDS,
            row("address", "^Kính (gửi|gởi|trình|chuyển){end}", _ -> Kind.ADDRESS)
                    .like("Kính gửi: Sở Y tế", "Kính gởi:")
                    .unlike("Kính mời", "Kinh phí"),
            row("subject of a letter", "^(V~/~v|Về việc|Vv){end}", _ -> Kind.SUBJECT)
                    .like("V/v đăng ký thi", "Về việc tổ chức")
                    .unlike("Về công tác thi"),
            row("attached", "^{bracket}(Ban hành )?(Đính )?kèm theo{end}", _ -> Kind.ATTACHED)
                    .like("(Kèm theo Quyết định số 1/QĐ-X)", "Ban hành kèm theo", "(Đính kèm theo Kế hoạch")
                    .unlike("Kèm cặp"),
            row(
                            "attached to",
                            "^{bracket}Đính kèm (Kế hoạch|Quyết định|Công văn|Thông báo|Hướng dẫn)",
                            _ -> Kind.ATTACHED)
                    .like("(Đính kèm Kế hoạch số 362/KH-SGDĐT)")
                    .unlike("Đính kèm:"),
            row(
                            "basis",
                            "^(Căn cứ|Nhằm|Xét đề nghị|Xét Tờ trình|Thi hành|Trên cơ sở|Được sự|Nhân dịp|Kính thưa|Sau khi|Vừa qua|Hiện nay|Trong thời gian"
                                    + "|Thời gian qua|Hôm nay|Phát huy những){end}",
                            _ -> Kind.TEXT)
                    .like("Căn cứ Luật Giáo dục", "Nhằm tiếp tục triển khai", "Xét đề nghị")
                    .unlike("Xét", "Căn hộ"),
            row("day", "^Ngày {figure}", _ -> Kind.TEXT)
                    .like("Ngày 03/01/2025, Phó Chủ tịch")
                    .unlike("Ngày hội"),
            row("article", "^(Điều|Chương|Phần|Mục) ({figure}|{roman}|thứ){end}", _ -> Kind.TEXT)
                    .like("Điều 1. Phạm vi", "Chương I", "Phần thứ nhất")
                    .unlike("Điều lệ", "Mục tiêu"),
            row("preface", "^Lời (nói|mở) đầu$", _ -> Kind.TEXT)
                    .like("LỜI NÓI ĐẦU", "Lời mở đầu")
                    .unlike("Lời nói đầu của"),
            row("numbered", "^({roman}|{figure}|A|B)~{dot} ", _ -> Kind.TEXT)
                    .like("I. MỤC ĐÍCH, YÊU CẦU", "1. Thời gian")
                    .unlike("2021 – 2030", "Iran"),
            row("numbered as the Party does", "^{roman}- ", _ -> Kind.TEXT)
                    .like("I- TÌNH HÌNH", "II- MỤC TIÊU")
                    .unlike("2021 - 2030", "I-ran"),
            row(
                            "likely",
                            "^(Thực hiện|Theo|Để|Trong|Qua|Tiếp tục|Nay|Năm học|Hưởng ứng|Phát huy|Góp phần|Đại hội|Tiếp theo){end}",
                            _ -> Kind.LIKELY)
                    .like("Thực hiện Chương trình", "Theo đề nghị của", "Để chuẩn bị")
                    .unlike("Thực phẩm"),
            row("the body speaks", "^{body} {any}{verb} ", _ -> Kind.LIKELY)
                    .like("Trường THPT Nguyễn Khuyến xây dựng Kế hoạch", "Sở GDĐT tỉnh Đồng Tháp thông báo kết quả")
                    .unlike("Tổ chức thi"));

    private Openings() {}

    static Optional<Kind> of(String line) {
        String words = line.substring(firstWord(line));
        Optional<Kind> kind = TABLE.decide(words, ENOUGH).map(RuleTable.Decision::value);
        boolean goesOn = Row.beginsSmall(Row.opening(words, 1));
        return kind.filter(
                found -> !goesOn || found == Kind.ADDRESS || found == Kind.SUBJECT || found == Kind.ATTACHED);
    }

    /// Where the words begin: a list mark or what a scanner saw may stand before them, a bracket belongs to them.
    private static int firstWord(String line) {
        int at = 0;
        while (at < line.length() && !Character.isLetterOrDigit(line.charAt(at)) && "([".indexOf(line.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    static boolean is(String line, Kind kind) {
        return of(line).filter(kind::equals).isPresent();
    }
}
