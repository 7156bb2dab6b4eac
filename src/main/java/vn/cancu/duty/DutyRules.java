package vn.cancu.duty;

import static vn.cancu.rule.Rule.row;

import vn.cancu.rule.RuleTable;
import vn.cancu.rule.Vocabulary;

/// Whether a clause states a duty.
final class DutyRules {
    /// What a clause states.
    enum Verdict {
        /// No duty: a date of entry into force, of an event, of the past.
        NO,
        /// Something is handed in, finished or looked back on: a duty with any time.
        STRONG,
        /// Something is done: a duty when its time is a last moment.
        WEAK
    }

    private static final Vocabulary WORDS = Vocabulary.of()
            .word("words", "[^.;]*")
            .word("open", "[(]")
            .word("date", "[0-9]{1,2}[/0-9. ]+(?:thang +[0-9]{1,2} +)?(?:nam +[0-9]{4} +)?")
            .word(
                    "hand",
                    spaced(
                            "(?:nop|gui|trinh|chuyen|dang ky|dang ki|bao cao|cung cap|tra loi|phan hoi|gop y|giai trinh|ban giao|quyet toan|nghiem thu|de nghi khen thuong)"))
            .word("look", spaced("(?:so ket|tong ket|so, tong ket|so tong ket|danh gia ket qua|binh xet)"))
            .word("finish", spaced("(?:hoan thanh|hoan tat|hoan thien|thuc hien xong|xong|khac phuc)"))
            .word(
                    "act",
                    spaced(
                            "(?:xay dung|ban hanh|phe duyet|tham dinh|ra soat|kiem tra|tong hop|danh gia|xet|to chuc|trien khai|thuc hien|phoi hop|huong dan|chi dao|tap huan|thanh lap|kien toan|cap nhat|cong bo|cong khai|niem yet|dang tai|thong bao|lap|de xuat|tham muu|xac nhan|xac minh|thanh toan|tra|cap|dong|thu|bo tri|giai ngan|tiep nhan|nhan|xu ly|giai quyet|quyet dinh|gui|phai|co trach nhiem|chiu trach nhiem|yeu cau|de nghi|giao|cu|chuan bi|bo sung|xem xet|ky|luu|ghi|hoan|tham gia|quan triet|cham)"));

    static final RuleTable<Verdict> TABLE = RuleTable.of(
            "whether a clause states a duty",
            WORDS,
            row(
                            "force of a text",
                            "(hieu luc|thi hanh ke tu|ap dung (tu|cho|den|ke tu|doi voi)|thoi hieu|thoi han (su dung|bao quan|hieu luc|cua giay|ghi tren))",
                            _ -> Verdict.NO)
                    .like(
                            "Thông tư này có hiệu lực thi hành từ ngày",
                            "thời hạn bảo quản 10 năm",
                            "Quy định này áp dụng từ năm học")
                    .unlike("báo cáo kết quả trước ngày"),
            row(
                            "numbering and measuring",
                            "(anh chup|anh (3|4)x|so thu tu|danh so|so (lien tiep|van ban|dang ky)|bat dau{words}(ket thuc|so 0?1)|co the keo dai|duoc tinh|thoi han (giu|thanh tra|tam giu|thue|hop dong))",
                            _ -> Verdict.NO)
                    .like(
                            "ảnh chụp trong vòng 6 tháng",
                            "bắt đầu từ số 01 và kết thúc vào ngày",
                            "thời hạn có thể kéo dài")
                    .unlike("đánh giá, tổng kết"),
            row(
                            "past",
                            "(da|duoc|vua) (ban hanh|ky|hoan thanh|thuc hien|nop|gui|bao cao|cap|phe duyet|thanh lap|to chuc|co|dang ky|xac dinh|cong nhan|tiep nhan|dong|tham gia|phat sinh|su dung|hoat dong){words}truoc",
                            _ -> Verdict.NO)
                    .like("hồ sơ đã nộp trước ngày", "dự án đã được phê duyệt, đã có quyết định trước ngày")
                    .unlike("phải nộp hồ sơ trước ngày"),
            row(
                            "basis and figures",
                            "(^~can cu (luat|bo luat|nghi|quyet|thong tu|ke hoach|chi thi|cong van|khoan|diem|dieu)|so lieu( nam bao cao)? {open}?tu |(so lieu|sau|truoc) nam bao cao|ky bao cao|trong vong{words}tinh den)",
                            _ -> Verdict.NO)
                    .like(
                            "Căn cứ Quyết định số 24 quy định quy trình rà soát hằng năm",
                            "Báo cáo năm: Số liệu từ ngày 01 tháng 01",
                            "được cấp trong vòng 06 tháng tính đến thời điểm nộp")
                    .unlike("báo cáo căn cứ kết quả"),
            row("of what was before", "truoc ngay {date}(thi|duoc|ma|da|nhung|chua) ", _ -> Verdict.NO)
                    .like(
                            "hợp đồng giao kết trước ngày 01 tháng 7 năm 2026 được rà soát",
                            "tham gia trước ngày 01/01/1995 thì tính")
                    .unlike("gửi báo cáo trước ngày 05 tháng 6 để tổng hợp"),
            row("condition", "^~(neu|qua|het|truong hop (qua|het|khong|chua)|sau khi het)( |,)", _ -> Verdict.NO)
                    .like("Nếu sau 05 ngày mà không", "Quá thời hạn", "Trường hợp không nộp")
                    .unlike("Đơn vị nộp nếu có"),
            row("handed in", "{hand} ", _ -> Verdict.STRONG)
                    .like(
                            "các trường gửi báo cáo về Phòng",
                            "nộp hồ sơ ",
                            "sinh viên đăng ký tham gia ",
                            "trình Chủ tịch ")
                    .unlike("gửi"),
            row("looked back on", "{look}", _ -> Verdict.STRONG)
                    .like("tổ chức sơ kết phong trào", "Tổng kết Phong trào thi đua")
                    .unlike("kết luận"),
            row("finished", "{finish}", _ -> Verdict.STRONG)
                    .like("các đơn vị hoàn thành việc kiểm kê", "khắc phục tồn tại")
                    .unlike("thành lập"),
            row("done", "{act} ", _ -> Verdict.WEAK)
                    .like("tổ chức hội thi cấp trường", "ban hành kế hoạch ", "phải thông báo ")
                    .unlike("quy định tại khoản"));

    /// Duties that have no time of their own: a report that somebody is to get.
    static final RuleTable<Verdict> WITHOUT_TIME = RuleTable.of(
            "a duty without a time",
            Vocabulary.of()
                    .word("any", "[^.;]*")
                    .word("begin", "(?:[-+*•]|[a-z0-9]{1,2}[).])")
                    .word("unit", "(?-i:[A-Z])"),
            row(
                            "only in trouble",
                            "(vuong mac|kho khan|neu co|phat sinh|dot xuat|khi co yeu cau|theo yeu cau|qua trinh)",
                            _ -> Verdict.NO)
                    .like("nếu có khó khăn, vướng mắc, báo cáo về Sở", "báo cáo đột xuất về Phòng")
                    .unlike("báo cáo kết quả về Sở"),
            row(
                            "report the plan to",
                            "^~{begin}?~bao cao (ubnd|uy ban|so|phong|ban|bo|{unit}){any} ve ",
                            _ -> Verdict.STRONG)
                    .like("- Báo cáo UBND quận, huyện về Kế hoạch phối hợp", "Báo cáo Ban Chỉ đạo về kết quả ")
                    .unlike("nghe báo cáo Ban Chỉ đạo về"),
            row(
                            "report to",
                            "bao cao( ket qua| tinh hinh| tien do| viec)?{any} (ve|gui|cho) (ban |so |phong |ubnd |uy ban |bo |{unit})",
                            _ -> Verdict.STRONG)
                    .like("báo cáo kết quả thực hiện về Sở GDĐT", "Báo cáo kết quả thực hiện về Ban giám hiệu")
                    .unlike("nghe báo cáo kết quả của các tổ"),
            row(
                            "look back",
                            "^~{begin}?~(to chuc|tien hanh|thuc hien) (to chuc )?(so ket|so, tong ket|tong ket)",
                            _ -> Verdict.STRONG)
                    .like(
                            "- Tổ chức sơ kết, tổng kết để biểu dương",
                            "Tiến hành tổng kết",
                            "- Thực hiện tổ chức sơ kết, tổng kết")
                    .unlike("việc tổ chức sơ kết"));

    private DutyRules() {}

    /// Any number of blanks between words: lines that were joined leave two.
    private static String spaced(String words) {
        return words.replace(" ", " +");
    }
}
