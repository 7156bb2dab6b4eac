package vn.cancu.citation;

import static vn.cancu.rule.Rule.row;

import vn.cancu.rule.RuleTable;
import vn.cancu.rule.Vocabulary;

/// What the words around a mention say of its relation to the document (reference B.2).
///
/// The left tables see the words of the sentence part before the mention, without the mention's own words; the words
/// «…» at their start mark that the part began further left. In doubt nothing is claimed: the relation is a mention.
final class RelationRules {

    /// How a mention that has another one before it in its part of the sentence belongs to that one.
    enum Step {
        /// A list: the same relation as the one before.
        SAME,
        /// It stands in the title, the alias or the history of the one before: nothing the document itself does.
        NESTED,
        /// It has words of its own.
        OWN
    }

    /// A list mark and words that lead to the cue: «a) », «1. », «Nhằm tiếp tục ».
    private static final String MARK =
            "[ ]*(?:[-+*•❖][ ]*)?(?:[0-9a-z]{1,3}[.)][ ]*)*(?:[-+][ ]*)?" + "(?:va |dong thoi |nham |de |tiep tuc )*";

    private static final Vocabulary WORDS = Vocabulary.of()
            .word("any", ".*")
            .word("more", ".*")
            .word("rest", ".*")
            .word("comma", "(?:^|, |: |\\) |; |va )[ ]*(?:[-+][ ]*|[0-9]+\\.[ ]*)?")
            .word("close", "(?:, |\\) |[”\"] )")
            .word("note", "[0-9]{1,2}")
            .word("start", "^")
            .word("plural", "(?:cac |nhung |so )*")
            .word("clause", "[^,]*")
            .word("opening", "^" + MARK)
            .word("mark", MARK)
            .word(
                    "pin",
                    "(?:[ ,:.\"“()]|dieu|khoan|diem|muc|phan|chuong|noi dung|toan bo|mot so|mot phan|cho|cua|tai|"
                            + "cac|nhung|van ban|sau day|duoi day|"
                            + "quy dinh|phu luc|quy che|ban hanh kem theo|kem theo|ban hanh|va|vao|ten|[0-9]+[a-z]?|[a-z]\\b)*")
            .word(
                    "well",
                    "(?:[ ,:]|tot|nghiem|nghiem tuc|co hieu qua|hieu qua|dung|day du|kip thoi|dong bo|quyet liet|"
                            + "sau rong|cac|nhung|noi dung|nhiem vu|"
                            + "giai phap|muc tieu|cua|tinh than|su chi dao|chi dao|y kien|yeu cau|tai|viec|theo noi dung|"
                            + "va|to chuc|trien khai|thuc hien|quan triet|"
                            + "quy dinh|ket luan|chu truong)*")
            .word(
                    "glue",
                    "[ ,:;]*(?:(?:va|voi|hoac|cung|cung voi|so|cac|nhung|kem theo so|van ban|[0-9]{1,2})[ ,:;]*)*")
            .word(
                    "title",
                    "(?:ve|v/v|luat|bo luat|thong tu|nghi dinh|quy dinh|ban hanh|phe duyet|huong dan|sua doi|bo sung|thong qua|cong bo|giao|trien "
                            + "khai|thuc hien|quy che|"
                            + "de|nham|chap thuan|dieu chinh|to chuc|thay the|bai bo|kem theo|“|\")\\b?");

    /// The words before the first mention of a part of a sentence.
    static final RuleTable<Relation> BEFORE = RuleTable.of(
            "relation from the words before",
            WORDS,
            row(
                            "proposal",
                            "(đề nghị|đề xuất|kiến nghị|dự thảo|góp ý|tham mưu|rà soát){any}(sửa đổi|bổ sung|thay thế|bãi "
                                    + "bỏ|hủy bỏ){more}$",
                            _ -> Relation.MENTIONS)
                    .like("đề nghị Bộ xem xét sửa đổi, bổ sung", "góp ý dự thảo Quyết định sửa đổi", "rà soát, bãi bỏ")
                    .unlike("Sửa đổi, bổ sung một số điều của"),
            row(
                            "history",
                            "(đã|được|đã được|bị) (sửa đổi|bổ sung|thay thế|bãi bỏ|hủy bỏ){any}$",
                            _ -> Relation.MENTIONS)
                    .like("được sửa đổi, bổ sung tại", "đã được thay thế bởi")
                    .unlike("Thông tư này thay thế"),
            row(
                            "the changing one",
                            "({opening}|[-.,] |hiệu lực{rest})văn bản (sửa đổi|bổ sung|thay thế|bãi bỏ|hủy bỏ){any}:~$",
                            _ -> Relation.MENTIONS)
                    .like(
                            "Hết hiệu lực một phần - Văn bản sửa đổi, bổ sung, thay thế, bãi bỏ một phần:",
                            "- Văn bản bãi bỏ một phần: ")
                    .unlike("Bãi bỏ các văn bản sau đây:"),
            row("issued with", "(kèm theo|đính kèm|ban hành theo)( các)?~$", _ -> Relation.ISSUED_WITH)
                    .like("Quy chế ban hành kèm theo", "(Kèm theo", "theo mẫu ban hành kèm theo")
                    .unlike("gửi kèm theo hồ sơ của"),
            row(
                            "repeals",
                            "({opening}|này{any}|hiệu lực{more}|thay thế{rest}|quyết định )(bãi bỏ|hủy bỏ|huỷ bỏ|thu "
                                    + "hồi){pin}$",
                            _ -> Relation.REPEALS)
                    .like(
                            "Bãi bỏ",
                            "Thông tư này bãi bỏ các văn bản sau đây:",
                            "có hiệu lực kể từ ngày ký và bãi bỏ khoản 2 Điều 3 của",
                            "a) Hủy bỏ",
                            "Bãi bỏ các văn bản sau đây: a) ")
                    .unlike("việc bãi bỏ"),
            row(
                            "ceases",
                            "(văn bản|quy định|thông tư|quyết định|nghị định)( sau| sau đây| dưới đây)?( đây)?{clause}hết "
                                    + "hiệu lực{any}:~$",
                            _ -> Relation.REPEALS)
                    .like("các văn bản sau đây hết hiệu lực kể từ ngày Thông tư này có hiệu lực:")
                    .unlike("văn bản đã hết hiệu lực"),
            row("replaces", "({opening}|này{any}|hiệu lực{more})thay thế{pin}$", _ -> Relation.REPLACES)
                    .like(
                            "Quyết định này có hiệu lực từ ngày ký và thay thế",
                            "Thông tư này thay thế các văn bản sau đây:",
                            "Thay thế")
                    .unlike("phương án thay thế tại"),
            row(
                            "by rule",
                            "theo( đúng)?( các)?( nội dung| tinh thần)?( quy định| hướng dẫn| yêu cầu| chỉ đạo| kế "
                                    + "hoạch)?( tại| của| trong)?( điều| khoản)?~$",
                            _ -> Relation.MENTIONS)
                    .like("thực hiện theo", "theo quy định tại", "Theo hướng dẫn của", "sửa đổi, bổ sung theo")
                    .unlike("Thực hiện"),
            row(
                            "amends",
                            "^{mark}(sửa đổi|bổ sung|đính chính|điều chỉnh){clause}(,~bổ sung{any})?{pin}$",
                            _ -> Relation.AMENDS)
                    .like(
                            "Sửa đổi, bổ sung một số điều của",
                            "1. Sửa đổi khoản 2 Điều 5",
                            "Bổ sung Điều 3a vào",
                            "a) Bổ sung")
                    .unlike("việc sửa đổi"),
            row("this amends", "này (sửa đổi|bổ sung){any}$", _ -> Relation.AMENDS)
                    .like("Nghị định này sửa đổi, bổ sung một số điều của")
                    .unlike("sửa đổi, bổ sung"),
            row(
                            "issues an amendment",
                            "ban hành~(luật|bộ luật|nghị quyết|nghị định|thông tư|thông tư liên tịch|quyết định|pháp "
                                    + "lệnh)~(sửa đổi|bổ sung){any}$",
                            _ -> Relation.AMENDS)
                    .like(
                            "Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của",
                            "Bộ trưởng Bộ Tài chính ban hành Thông tư sửa đổi, bổ sung")
                    .unlike("sửa đổi, bổ sung một số điều của"),
            row(
                            "issues a repeal",
                            "ban hành~(nghị quyết|nghị định|thông tư|thông tư liên tịch|quyết định)~(bãi bỏ|hủy bỏ){any}$",
                            _ -> Relation.REPEALS)
                    .like("Bộ trưởng Bộ Tài chính ban hành Thông tư bãi bỏ")
                    .unlike("ban hành Thông tư hướng dẫn"),
            row("this guides", "này (quy định chi tiết|hướng dẫn){any}$", _ -> Relation.GUIDES)
                    .like(
                            "Thông tư này hướng dẫn thi hành một số điều của",
                            "Nghị định này quy định chi tiết một số điều của")
                    .unlike("theo hướng dẫn tại"),
            row("on proposal", "(theo|xét)( nội dung)? (đề nghị|báo cáo|ý kiến){any}$", _ -> Relation.BASED_ON)
                    .like("Theo đề nghị của Giám đốc Sở Tài chính tại", "Xét đề nghị của Chánh Văn phòng tại")
                    .unlike("theo quy định tại"),
            row("based on", "{comma}căn cứ{any}$", _ -> Relation.BASED_ON)
                    .like(
                            "Căn cứ",
                            "- Căn cứ vào",
                            "Thực hiện nhiệm vụ năm học, căn cứ hướng dẫn tại",
                            "Căn cứ kết quả thực hiện")
                    .unlike("làm căn cứ để"),
            row("on the basis", "^{mark}trên cơ sở{any}$", _ -> Relation.BASED_ON)
                    .like("Trên cơ sở", "Trên cơ sở nội dung")
                    .unlike("các cơ sở"),
            row(
                            "implements",
                            "(thực hiện|triển khai|quán triệt|thi hành|chấp hành)( thực hiện)?{well}~$",
                            _ -> Relation.IMPLEMENTS)
                    .like(
                            "Thực hiện",
                            "Nhằm tiếp tục triển khai thực hiện có hiệu quả",
                            "gắn phong trào với việc triển khai có hiệu quả",
                            "Tiếp tục tổ chức thực hiện tốt",
                            "Thực hiện ý kiến chỉ đạo tại")
                    .unlike("thực hiện theo quy định tại", "thực hiện các bước sau: theo"),
            row("begins to implement", "^{mark}(triển khai|thực hiện|thi hành){clause}$", _ -> Relation.IMPLEMENTS)
                    .like(
                            "Thực hiện chỉ đạo của Ủy ban nhân dân tỉnh tại",
                            "Để triển khai kết luận của Chủ tịch tại",
                            "Nhằm tiếp tục thực hiện chương trình công tác năm và")
                    .unlike("Đơn vị thực hiện đúng quy định nêu tại"));

    /// The words before a mention in the head: what the document says of itself in its own subject.
    static final RuleTable<Relation> TITLE = RuleTable.of(
            "relation from the words of the subject",
            WORDS,
            row(
                            "proposal in the subject",
                            "(đề nghị|đề xuất|kiến nghị|dự thảo|góp ý|lấy ý kiến){any}$",
                            _ -> Relation.MENTIONS)
                    .like("V/v góp ý dự thảo Nghị định sửa đổi")
                    .unlike("Sửa đổi, bổ sung một số điều của"),
            row("subject amends", "(sửa đổi|bổ sung|đính chính|điều chỉnh){any}$", _ -> Relation.AMENDS)
                    .like("Sửa đổi, bổ sung một số điều của", "về việc điều chỉnh")
                    .unlike("triển khai"),
            row("subject repeals", "(bãi bỏ|hủy bỏ|thu hồi){any}$", _ -> Relation.REPEALS)
                    .like("Về việc bãi bỏ", "V/v thu hồi")
                    .unlike("triển khai"),
            row("subject replaces", "thay thế{any}$", _ -> Relation.REPLACES)
                    .like("Về việc thay thế")
                    .unlike("triển khai"),
            row("subject issued with", "(kèm theo|đính kèm){any}$", _ -> Relation.ISSUED_WITH)
                    .like("(Ban hành kèm theo", "Kèm theo")
                    .unlike("theo"),
            row("subject guides", "(hướng dẫn|quy định chi tiết){any}$", _ -> Relation.GUIDES)
                    .like("Hướng dẫn thi hành một số điều của", "Quy định chi tiết một số điều của")
                    .unlike("triển khai"),
            row("subject based on", "căn cứ{any}$", _ -> Relation.BASED_ON)
                    .like("Căn cứ")
                    .unlike("theo"),
            row("subject implements", "(triển khai|thực hiện|thi hành){any}$", _ -> Relation.IMPLEMENTS)
                    .like("V/v triển khai thực hiện", "Thực hiện")
                    .unlike("theo"));

    /// The words between two mentions of one part of a sentence, date and issuer of the first taken off.
    static final RuleTable<Step> BETWEEN = RuleTable.of(
            "words between two mentions",
            WORDS,
            row("list", "^{glue}$", _ -> Step.SAME)
                    .like(", ", " và ", ", số ", "; các ", " và số ")
                    .unlike(" về việc "),
            row("range", "^~(đến|tới) ~{plural}$", _ -> Step.SAME)
                    .like(" đến số ", " đến ")
                    .unlike(" đến các trường theo "),
            row("alias", "(sau đây|gọi tắt|viết tắt|gọi là){any}$", _ -> Step.NESTED)
                    .like(" về đổi mới (sau đây gọi tắt là ")
                    .unlike(", "),
            row(
                            "history between",
                            "(được|bị) (sửa đổi|bổ sung|thay thế|bãi bỏ|hướng dẫn|ban hành){any}$",
                            _ -> Step.NESTED)
                    .like(" đã được sửa đổi, bổ sung một số điều theo ", ", được thay thế bằng ")
                    .unlike(" và bãi bỏ "),
            row("based anew", "{comma}căn cứ{clause}$", _ -> Step.OWN)
                    .like(" về công tác năm 2020, căn cứ ")
                    .unlike(", và "),
            row("replaces and repeals", "(và|,|đồng thời) (bãi bỏ|hủy bỏ|thay thế){pin}$", _ -> Step.OWN)
                    .like(" về thi đua và bãi bỏ ")
                    .unlike(" bãi bỏ "),
            row("by the rule of", "{close}(theo|thực hiện|triển khai){clause}$", _ -> Step.OWN)
                    .like(" về thi đua, thực hiện ", " (khóa XI), theo quy định tại ")
                    .unlike(" về thực hiện "),
            row("title ends", "^~{title}{any}(,|;| và) ~{plural}$", _ -> Step.SAME)
                    .like(" về việc thi đua năm 2020, ", " quy định về khen thưởng và ", " ban hành quy chế, các ")
                    .unlike(" về việc thực hiện "),
            row("title", "^~(,~)?{title}{any}$", _ -> Step.NESTED)
                    .like(
                            " Luật sửa đổi, bổ sung một số điều của ",
                            " về thực hiện ",
                            " ban hành Kế hoạch thực hiện ",
                            " phê duyệt Đề án và sửa đổi ")
                    .unlike(" đạt mục tiêu theo "),
            row("after a list", "(,| và) ~{plural}$", _ -> Step.SAME)
                    .like(" (bản sao), ", " của Bộ và ")
                    .unlike(" theo "),
            row("words of its own", "{any}", _ -> Step.OWN).like(" đạt và vượt mục tiêu theo "));

    /// The words between a mention and the act that changed it, as an act of the second on the first.
    static final RuleTable<Relation> HISTORY = RuleTable.of(
            "relation of the act that changed another",
            WORDS,
            row("amended by", "(sửa đổi|bổ sung)", _ -> Relation.AMENDS)
                    .like(" đã được sửa đổi, bổ sung một số điều theo ")
                    .unlike(" được thay thế bằng "),
            row("replaced by", "thay thế", _ -> Relation.REPLACES)
                    .like(", được thay thế bằng ")
                    .unlike(" bị bãi bỏ bởi "),
            row("repealed by", "bãi bỏ", _ -> Relation.REPEALS)
                    .like(" bị bãi bỏ bởi ")
                    .unlike(" được hướng dẫn tại "),
            row("guided by", "hướng dẫn", _ -> Relation.GUIDES)
                    .like(" được hướng dẫn tại ")
                    .unlike(" được ban hành kèm theo "),
            row("issued with it", "ban hành", _ -> Relation.ISSUED_WITH)
                    .like(" được ban hành kèm theo ")
                    .unlike(" được hướng dẫn tại "));

    /// The words before a mention that begins an item of a list and says nothing itself.
    static final RuleTable<Step> ITEM = RuleTable.of(
            "beginning of a list item",
            WORDS,
            row("footnote", "^~{note} $", _ -> Step.OWN).like("5 ").unlike("5. ", " và "),
            row("item", "^{mark}{glue}$", _ -> Step.SAME)
                    .like("", " ", " - ", " a) ", " các ", " và ")
                    .unlike(" ban hành "));

    /// The words after the last mention of a sentence.
    static final RuleTable<Relation> AFTER = RuleTable.of(
            "relation from the words after",
            WORDS,
            row("had ceased", "đã (hết hiệu lực|bị bãi bỏ|được thay thế)", _ -> Relation.MENTIONS)
                    .like(" đã hết hiệu lực từ năm 2015")
                    .unlike(" hết hiệu lực thi hành"),
            row("ceases after", "(hết hiệu lực|không còn hiệu lực|bị bãi bỏ|được bãi bỏ)", _ -> Relation.REPEALS)
                    .like(" hết hiệu lực thi hành kể từ ngày Thông tư này có hiệu lực", " đều bị bãi bỏ")
                    .unlike(" có hiệu lực"));

    private RelationRules() {}
}
