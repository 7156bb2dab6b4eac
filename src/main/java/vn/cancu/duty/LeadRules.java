package vn.cancu.duty;

import static vn.cancu.rule.Rule.row;

import vn.cancu.rule.Match;
import vn.cancu.rule.RuleTable;
import vn.cancu.rule.Vocabulary;

/// What the words before a time make of it: `chậm nhất là`, `trước`, `trong`, `thời hạn nộp hồ sơ:`.
final class LeadRules {
    /// What a time is by the words before it.
    enum Lead {
        /// No deadline, whatever the sentence says.
        NONE,
        /// The last moment: with any duty in its sentence it is a deadline.
        LATEST,
        /// A last moment in so many words (`chậm nhất`, `hạn chót`): a deadline whatever is done.
        DEADLINE,
        /// A limit: a deadline when it is a date, or counted from something.
        MOST,
        /// What stands before the colon is the duty: `Hạn nộp hồ sơ:`.
        LABEL,
        /// A label without a duty of its own: `Thời gian thực hiện:`; the duty stands above it.
        HEADED,
        /// In or on: a deadline only of what is done once and handed in.
        WITHIN,
        /// Up to: as [#WITHIN], but «đến năm 2030» is no deadline.
        UNTIL,
        /// The beginning of a stretch.
        FROM,
        /// After so long: `sau 01 năm`.
        AFTER,
        /// A stage of the work, whatever is said of it: `Giai đoạn 1 (năm 2023 - năm 2025)`.
        STAGE
    }

    private static final Vocabulary WORDS = Vocabulary.of()
            // Small words between the lead and its date.
            .word(
                    "link",
                    "(?: *(?:la|tu|sau|vao|den|het|truoc|trong|ngay|luc|hoi|tuan|thoi diem|cuoi|khoang)\\b)*[ :*]*")
            .word("latest", spaced("(?:cham|muon|dam|tre) nhat|han chot|han cuoi(?: cung)?"))
            .word("most", spaced("toi da|khong (?:qua|cham qua|muon hon|cham hon)"))
            .word(
                    "handing",
                    spaced(
                            "(?:nop|gui|dang ky|nhan|tiep nhan|bao cao|hoan thanh|hoan tat|ket thuc|dong|thu|gop y|tra loi|tong hop|lap|trinh|dang ki|ban giao|giai quyet|thanh toan)\\b"))
            .word("words", "[^.;:\\n]*")
            .word("ordinal", "(?:[0-9]{1,2}|[IVX]{1,4})")
            .word("figure", "[0-9]{1,2}")
            .word("open", "[(:]")
            .word("doing", spaced("(?:thuc hien|trien khai|tien hanh|thi cong)"));

    /// What the words before a time say.
    ///
    /// @param lead what they make of the time
    /// @param start where, in these words, the wording of the deadline begins; what stands before belongs to the duty
    record Led(Lead lead, int start) {}

    /// Read at the end of the words before a time.
    static final RuleTable<Led> TABLE = RuleTable.of(
            "words before a time",
            WORDS,
            row("over and past", "(qua|het|ngoai) (thoi han|thoi gian|han)( {words})?$", m -> whole(Lead.NONE, m))
                    .like("Quá thời hạn ", "hết thời hạn ")
                    .unlike("Trong thời hạn "),
            row(
                            "counted back",
                            "((so lieu|du lieu|tuoi) tinh|tinh den( het)?|tinh tu|sinh|(duoc|da|ngay) (ky|ban hanh|thanh lap|cap|khoi cong)|hieu luc){link}$",
                            m -> whole(Lead.NONE, m))
                    .like(
                            "số liệu tính đến hết ngày ",
                            "sinh trước ngày ",
                            "được ban hành trước ngày ",
                            "có hiệu lực từ ")
                    .unlike(
                            "hoàn thành trước ngày ",
                            "báo cáo UBND tỉnh trước ",
                            "Ủy ban nhân dân tỉnh theo quy định (trước "),
            row(
                            "label of a duty",
                            "(han|thoi han|thoi gian|thoi diem|ngay) {handing}{words}:{link}$",
                            m -> behind(Lead.LABEL, m))
                    .like(
                            "Hạn nộp hồ sơ: ",
                            "Thời hạn gửi báo cáo về Sở: trước ",
                            "1. Thời gian đăng ký: từ ",
                            "Thời gian hoàn thành: ",
                            "Hạn đăng ký và nộp hồ sơ cấp trường: trước ")
                    .unlike("Thời gian thi: ", "Thời gian: "),
            row(
                            "label of what stands above",
                            "(thoi han|tien do|(thoi han|thoi gian|tien do|thoi diem) {doing})~:{link}$",
                            m -> whole(Lead.HEADED, m))
                    .like("- Thời gian thực hiện: ", "Thời hạn: ", "Tiến độ thực hiện: ", "Thời gian triển khai: từ ")
                    .unlike("Thời gian tổ chức hội thi: ", "Thời gian thi: "),
            row("stage", "(giai doan|dot|buoc) {ordinal}~{open}{link}$", m -> behind(Lead.STAGE, m))
                    .like("1. Giai đoạn 1 (", "Giai đoạn II: từ ", "Đợt 2 (từ ngày ")
                    .unlike("giai đoạn ", "Đợt 1 năm "),
            row("looked back on", "(so ket|tong ket|so, tong ket|danh gia){link}$", m -> behind(Lead.LATEST, m))
                    .like("đánh giá tổng kết ", "sơ kết sau ", "tổng kết vào ")
                    .unlike("kết quả "),
            row("at the latest", "{latest}{link}$", m -> whole(Lead.DEADLINE, m))
                    .like("chậm nhất là ngày ", "muộn nhất ", "hạn chót ", "chậm nhất đến hết ", "đậm nhất vào ")
                    .unlike("chậm hơn "),
            row("within at most", "(trong|sau) (thoi han|thoi gian|vong) {most}{link}$", m -> whole(Lead.LATEST, m))
                    .like("trong thời hạn không quá ", "trong thời gian tối đa là ")
                    .unlike("không quá "),
            row("at most", "({most}|(trong|sau) thoi gian){link}$", m -> whole(Lead.MOST, m))
                    .like("không quá ", "tối đa ", "không muộn hơn ngày ", "trong thời gian ")
                    .unlike("quá "),
            row("so many months of", "{figure} thang~$", m -> whole(Lead.NONE, m))
                    .like("báo cáo 6 tháng", "9 tháng")
                    .unlike("hằng tháng"),
            row("before", "truoc( khi| luc| thoi diem)?{link}$", m -> whole(Lead.LATEST, m))
                    .like("trước ngày ", "về Sở trước ", "trước **", "trước khi ", "trước lúc ")
                    .unlike("trong "),
            row(
                            "done by",
                            "(hoan thanh|hoan tat|hoan thien|xong|ket thuc|thuc hien xong){link}$",
                            m -> behind(Lead.LATEST, m))
                    .like("hoàn thành trong ", "xong vào ", "hoàn thành ", "hoàn tất ")
                    .unlike("hoàn thành chương trình "),
            row("within a length of time", "(trong|sau) (thoi han|vong)( tu)?{link}$", m -> whole(Lead.LATEST, m))
                    .like("Trong thời hạn ", "trong vòng ", "sau thời hạn ")
                    .unlike("trong thời gian "),
            row("to the end", "(den het|cho den het|den truoc|den|toi){link}$", m -> whole(Lead.UNTIL, m))
                    .like("đến hết ngày ", "đến ", "kéo dài đến hết ")
                    .unlike("từ "),
            row("from", "(tu|ke tu|bat dau){link}$", m -> whole(Lead.FROM, m))
                    .like("từ ngày ", "từ ", "bắt đầu từ ")
                    .unlike("trong "),
            row("after", "sau( khi)?{link}$", m -> whole(Lead.AFTER, m))
                    .like("sau ", "sau khi ")
                    .unlike("trong "),
            row("in or on", "(vao|vao dip|trong|ngay|khi){link}$", m -> whole(Lead.WITHIN, m))
                    .like("vào ", "trong ", "vào dịp ", "khi ")
                    .unlike("với "));

    private LeadRules() {}

    /// Any number of blanks between words: lines that were joined leave two.
    private static String spaced(String words) {
        return words.replace(" ", " +");
    }

    /// All the words belong to the deadline: `chậm nhất là`.
    private static Led whole(Lead lead, Match match) {
        return new Led(lead, match.span().start());
    }

    /// The words say what the duty is; only the small words behind them belong to the deadline: `hoàn thành` *trước*.
    private static Led behind(Lead lead, Match match) {
        return new Led(lead, match.span("link").start());
    }
}
