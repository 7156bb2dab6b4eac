package vn.cancu.duty;

import static vn.cancu.rule.Rule.row;

import vn.cancu.rule.RuleTable;
import vn.cancu.rule.Vocabulary;

/// What the column of a schedule holds, by its title.
final class ColumnRules {
    /// What a column holds.
    enum Column {
        TIME,
        WORK,
        UNIT,
        OTHER
    }

    private static final Vocabulary WORDS = Vocabulary.of().word("more", "[^.;]*");

    static final RuleTable<Column> TABLE = RuleTable.of(
            "titles of a schedule's columns",
            WORDS,
            row(
                            "who",
                            "^((don vi|co quan|bo phan|nguoi|ca nhan|luc luong)(, (ca nhan|don vi))?(/ca nhan)? (chu tri|thuc hien|phu trach|phoi hop thuc hien)|chu tri|phu trach|phan cong|thuc hien|nguoi thuc hien|don vi$|trach nhiem)",
                            _ -> Column.UNIT)
                    .like(
                            "Đơn vị chủ trì",
                            "Người thực hiện",
                            "Cơ quan chủ trì",
                            "Phụ trách",
                            "Bộ phận thực hiện",
                            "Đơn vị/cá nhân thực hiện")
                    .unlike("Nội dung thực hiện", "Đơn vị tính"),
            row("when", "^((thoi gian|thoi han|thoi diem|tien do|ngay|han)( {more})?$|thang$|tuan$)", _ -> Column.TIME)
                    .like("Thời gian thực hiện", "Thời hạn hoàn thành", "Ngày", "Thời gian", "Tháng", "Hạn hoàn thành")
                    .unlike("Số ngày nghỉ"),
            row(
                            "what",
                            "^(nhiem vu|noi dung|cong viec|ten cong viec|hoat dong|ten nhiem vu|viec|noi dung cong viec)",
                            _ -> Column.WORK)
                    .like("Nhiệm vụ", "Nội dung công việc", "Công việc", "Hoạt động")
                    .unlike("TT"));

    private ColumnRules() {}
}
