package vn.cancu.web;

import java.util.List;
import vn.cancu.web.page.Anchor;
import vn.cancu.web.page.NoticePage;

/// The pages that say why something cannot be shown, and what to do.
final class Notices {
    private Notices() {}

    /// The notice for a status without anything more to say.
    static NoticePage of(int status) {
        return switch (status) {
            case 400 ->
                NoticePage.of(
                        400,
                        "Yêu cầu không đọc được",
                        "Địa chỉ này viết sai. Xin kiểm tra lại, hoặc tìm từ ô phía trên.");
            case 403, 404 ->
                NoticePage.of(
                        404,
                        "Không có trang này",
                        "Địa chỉ có thể viết thiếu, hoặc văn bản đã được lấy ra khỏi kho. Thử tìm theo số, ký hiệu "
                                + "hoặc vài từ trong trích yếu.");
            case 405, 501 ->
                NoticePage.of(405, "Cách gửi này không dùng được", "Trang này chỉ để đọc, không nhận dữ liệu gửi lên.");
            case 414, 431 ->
                NoticePage.of(
                        status, "Địa chỉ quá dài", "Câu tìm quá dài. Xin rút gọn còn vài từ, hoặc chỉ số và ký hiệu.");
            case 421 ->
                NoticePage.of(
                        421,
                        "Sai tên máy chủ",
                        "Máy này không phục vụ tên miền vừa được gọi. Nếu đúng là tên của máy này, hãy khởi động lại "
                                + "chương trình với tên đó: cancu serve --name TÊN.");
            default -> status < 500 ? client(status) : server(status);
        };
    }

    /// The index is damaged, or not there for a moment.
    static NoticePage unusableIndex() {
        return new NoticePage(
                503,
                "Chỉ mục không dùng được",
                "Chỉ mục bị hỏng hoặc đang được thay. Văn bản gốc vẫn nguyên vẹn. Người quản trị chạy "
                        + "«cancu index --rebuild THƯ_MỤC» để đọc lại văn bản, hoặc «cancu restore THƯ_MỤC» để lấy lại "
                        + "bản sao lưu; trang này sẽ tự dùng được sau đó.",
                List.of(Anchor.to("/", "Thử lại")));
    }

    /// No document has this id.
    static NoticePage noDocument() {
        return new NoticePage(
                404,
                "Không có văn bản này trong kho",
                "Văn bản có thể đã được lấy ra khỏi kho, hoặc tệp gốc đã thay đổi nên có mã mới.",
                List.of(Anchor.to("/search", "Xem tất cả văn bản"), Anchor.to("/ingest", "Tình hình nạp tệp")));
    }

    /// No directive has this slug.
    static NoticePage noDirective() {
        return new NoticePage(
                404,
                "Chưa văn bản nào viện dẫn văn bản này",
                "Địa chỉ đổi khi kho biết thêm về năm và cơ quan ban hành. Thử tìm theo số, ký hiệu.",
                List.of(Anchor.to("/directives", "Tất cả văn bản được viện dẫn")));
    }

    private static NoticePage client(int status) {
        return NoticePage.of(status, "Yêu cầu không thực hiện được", "Xin thử lại từ trang đầu.");
    }

    private static NoticePage server(int status) {
        return NoticePage.of(
                status,
                "Có lỗi trong máy chủ",
                "Trang này không dựng được. Lỗi đã được ghi lại trong nhật ký; các trang khác vẫn dùng bình thường.");
    }
}
