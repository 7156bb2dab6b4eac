package vn.cancu.duty;

import static vn.cancu.rule.Rule.row;

import vn.cancu.rule.Match;
import vn.cancu.rule.RuleTable;
import vn.cancu.rule.Vocabulary;
import vn.cancu.text.Span;

/// Finds units and persons: who has to do something, and to whom it is reported.
final class UnitRules {
    /// The words with which a unit or an office begins. Those that are also other words without their marks (*sở* and
    /// *số*, *bộ* and *bổ*) need a capital behind them.
    private static final String UNIT =
            "(?:(?:tat ca|toan the) )?(?:(?:cac|moi|nhung|tung) (?:to chuc|truong|phong|to|bo|ban|ben|so|xa|phuong|ho|huyen|tinh|quan|doan|hoi|cum|khoi|nhom|lop|vu|vien|thon|ap|ubnd|chi hoi|nganh)\\b|"
                    + "(?:cac |moi |nhung |tung )?(?:"
                    + "(?:so|bo|ban|to|vu|hat|vien|hoi|tinh|quan|huyen|xa|phuong|quy|co|thay|ong|ba|doan|khoi|cum) (?-i:[A-Z][a-z]+)|"
                    + "bo truong|bo phan|ban (?:chi dao|giam|to chuc|thuong|chap|can|dan|quan ly|dai dien|thanh tra|cha me|kiem|truyen|bien|chuyen)|"
                    + "to (?:truong|chuyen mon|cong tac|kiem|giup|thuong|tham|bien|soan|tu van|dan|chuc, ca nhan|chuc tin dung)|"
                    + "phong (?:gd|giao duc|chuc nang|chuyen mon|to chuc|noi vu|tai chinh|tai nguyen|van hoa|y te|lao dong|kinh te|cong thuong|dao tao|(?-i:[A-Z]))[a-zA-Z&]*|"
                    + "truong (?:hoc|mam non|tieu hoc|th|mn|thcs|thpt|dai hoc|cao dang|trung hoc|pho thong|lien ket|truc thuoc|(?-i:[A-Z]))[a-zA-Z]*|"
                    + "uy ban|ubnd|hoi dong|hdnd|nha truong|khoa|don vi|co quan|co so|thu truong|hieu truong|"
                    + "pho hieu truong|giao vien|hoc sinh|sinh vien|chi doan|doan thanh nien|doan truong|doan kiem tra|cong doan|trung tam|van phong|"
                    + "ca nhan|doanh nghiep|chi hoi|cum thi dua|tong cuc|cuc|chi cuc|thanh tra|cong an|benh vien|kho bac|"
                    + "ngan hang|chu tich|pho chu tich|giam doc|pho giam doc|truong phong|can bo|lanh dao|thu tuong|chinh phu|quoc hoi|toa an|"
                    + "kiem toan|bao hiem|cong ty|dia phuong|thi tran|thanh pho|gvcn|gv|bgh|phu huynh|mat tran|lien doan|"
                    + "nguoi|dong chi|dai bieu|ho (?:gia dinh|kinh doanh)|chu dau tu|nha thau|tro ly|tong phu trach|ke toan|van thu|"
                    + "thanh vien|thi sinh|ung vien|dang vien|chi bo|dang uy|sgddt|pgddt|hop tac xa|tieu ban|btc|p[.] ?[a-z]+|"
                    + "gd&dt)\\b)";

    private static final Vocabulary WORDS = Vocabulary.of()
            .word("unit", spaced(UNIT))
            .word(
                    "mark",
                    "[ *_]*(?:(?:[-+•o*·]|[IVX]{1,4}[.)]|[0-9]{1,2}(?:[.][0-9]{1,2}){0,3}[.)]?|[a-zd][.)])[ *]*)?")
            .word(
                    "early",
                    "(?:(?:hang|dinh ky|truoc|cham nhat|trong|sau|khi|vao|den|tu|ngay|nay|tren co so|dua tren|can cu|theo|ket thuc|dau|cuoi)\\b[^,:]*[,:] *(?:[^,:]*, *)??|nam [0-9]{4}[ ,]+)?")
            .word("name", "[^;:]*?")
            .word(
                    "does",
                    spaced(
                            "(?-i:(?:co trach nhiem|chiu trach nhiem|phai|chu tri|chu dong|phoi hop|xay dung|bao cao|gui|nop|hoan thanh|"
                                    + "to chuc (?:thuc hien|trien khai|cac|hoi|thi|lay|kiem|tap|le|cho|quan|danh|so ket|tong ket|tuyen|hop|phat)|"
                                    + "lap (?:danh sach|ke hoach|ho so|bao cao|bien ban|to trinh|du toan|phuong an)|dang ky (?:tham gia|danh sach|du|voi|thi|nhom|chi tieu)|"
                                    + "chuyen (?:ho so|den|cho|tra)|trinh (?:cap|co quan|lanh dao|(?-i:[A-Z]))|co (?:van ban|y kien)|"
                                    + "thuc hien|tham muu|can cu|tiep thu|ra soat|tong hop|huong dan|kiem tra|thong bao|trien khai|"
                                    + "nghien cuu|de xuat|cung cap|quyet dinh|ban hanh|tien hanh|tham dinh|xem xet|xac nhan|ra soat|cap giay|tra loi|"
                                    + "de nghi|cong bo|cong khai|khan truong|tiep tuc|chi dao|phan cong|thanh lap|hoan thien|cap nhat|niem yet|dang tai|tong ket|so ket|danh gia|"
                                    + "lua chon|nghiem tuc|thuong xuyen|se|quan triet|theo doi|chuan bi|bo tri|ban giao|giai quyet|cham|"
                                    + "gop y|kiem ke|thanh toan|don doc)\\b)"))
            .word("task", spaced("(?:giao(?: cho)?|yeu cau|de nghi|phan cong|chi dao|giao nhiem vu cho)"))
            .word(
                    "stop",
                    spaced(
                            "(?:[,;.()]|$| (?:truoc|de|tu|theo|qua|thong qua|cham nhat|bang|trong|vao|xem xet|phe duyet|quyet dinh|ban hanh|ket qua|tinh hinh|ve|nham|xong|hang|dinh ky|va gui|ngay|danh sach|ho so|bao cao|cho|khi|kem|theo quy dinh)\\b)"))
            .word("over", "[^;.]*?")
            .word("give", spaced("(?:bao cao|gui|nop|trinh|chuyen|ban giao|dang ky|tra loi|thong bao|cung cap)"));

    /// Who is to do what a clause says.
    static final RuleTable<Span> WHO = RuleTable.of(
            "who has a duty",
            WORDS,
            row("charged", "{task} {unit}:?{name} {does}", UnitRules::named)
                    .like(
                            "giao Sở Tài chính chủ trì, phối hợp",
                            "Giao các phòng: Mầm non, Tiểu học xây dựng kế hoạch",
                            "Đề nghị các trường báo cáo kết quả")
                    .unlike("giao thông thuận lợi"),
            row("begins with the unit", "^{mark}{early}{unit}{name} {does}", UnitRules::named)
                    .like(
                            "- Các đơn vị gửi danh sách",
                            "Hằng năm, Sở Tài chính có trách nhiệm báo cáo",
                            "Trước ngày 15 tháng 6, phòng Đào tạo lập danh sách",
                            "Trong thời hạn 05 ngày, Bộ Công Thương ban hành",
                            "Năm 2023 Sở Giáo dục tổ chức sơ kết")
                    .unlike(
                            "Đổi mới công tác tổ chức",
                            "Phong trào thi đua phải",
                            "Trường hợp không đủ thì báo cáo",
                            "Số lượng hồ sơ gửi"),
            row("named before a colon", "^{mark}{unit}{name}:", UnitRules::named)
                    .like("2. Phòng Tổ chức cán bộ: Tổng hợp kết quả", "Chi đoàn: ra quân")
                    .unlike("Mục tiêu:"));

    /// A heading that names who has the duties below it.
    static final RuleTable<Span> HEADING = RuleTable.of(
            "a heading that names a unit",
            WORDS,
            row("responsibility of", "trach nhiem cua {unit}", m -> m.span("unit"))
                    .like("Trách nhiệm của Ủy ban nhân dân cấp tỉnh")
                    .unlike("Trách nhiệm thi hành"),
            row("unit", "^{mark}((giao|doi voi|phan cong) )?{unit}", m -> m.span("unit"))
                    .like("2. Chi hội khuyến học", "Đối với các trường tiểu học", "Giao các phòng")
                    .unlike("Mục đích, yêu cầu"));

    /// To whom something is reported or handed in.
    static final RuleTable<Span> TO = RuleTable.of(
            "to whom",
            WORDS,
            row("to the unit", "{give}{over} (ve|cho|den|toi|len|gui) {unit}{name}{stop}", UnitRules::named)
                    .like("gửi danh sách về Phòng Tổ chức cán bộ trước ngày", "báo cáo kết quả về Ban giám hiệu.")
                    .unlike("báo cáo về kết quả"),
            row("straight to the unit", "{give} {unit}{name}{stop}", UnitRules::named)
                    .like("báo cáo UBND tỉnh trước ngày 20/02", "trình Chủ tịch Ủy ban nhân dân tỉnh phê duyệt")
                    .unlike("báo cáo kết quả"));

    private UnitRules() {}

    /// Any number of blanks between words: lines that were joined leave two.
    private static String spaced(String words) {
        return words.replace(" ", " +");
    }

    /// The unit with the rest of its name.
    private static Span named(Match match) {
        return match.span("unit").union(match.span("name"));
    }
}
