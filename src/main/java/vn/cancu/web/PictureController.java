package vn.cancu.web;

import io.javalin.http.Context;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.cancu.extract.PagePicture;
import vn.cancu.extract.Reason;
import vn.cancu.index.StoredDocument;
import vn.cancu.library.Library;
import vn.cancu.web.page.Anchor;
import vn.cancu.web.page.NoticePage;
import vn.cancu.web.page.Page;

/// Serves pages of held documents as pictures: `/documents/{id}/pages/{n}`, `?width=1600` for a large one. Only what
/// the index holds can be asked for; the file is opened in a worker process and nowhere else.
final class PictureController {
    static final int WIDTH = 800;
    static final int LARGE = 1_600;

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final Library library;
    private final Pictures pictures;

    PictureController(Library library, Pictures pictures) {
        this.library = library;
        this.pictures = pictures;
    }

    /// The address of the pictures of a document, without the number of the page; empty when it has none.
    static String address(StoredDocument document) {
        return Pictures.arePossible(document.file())
                ? Lines.documentAddress(document.card().id()) + "/pages/"
                : "";
    }

    Optional<Page> give(Context ctx) {
        String id = ctx.pathParam("id");
        Optional<StoredDocument> found =
                Parameters.isDocumentId(id) ? library.index().find(id) : Optional.empty();
        if (found.isEmpty()) {
            return Optional.of(Notices.noDocument());
        }
        StoredDocument document = found.get();
        int page = Parameters.number(ctx.pathParam("page"), 0);
        if (page < 1 || page > document.text().pages().size() || !Pictures.arePossible(document.file())) {
            return Optional.of(noSuchPage(document));
        }
        int width = Parameters.text(ctx, "width").equals(String.valueOf(LARGE)) ? LARGE : WIDTH;
        return give(ctx, document, new PictureKey(document.file().sha256(), page, width));
    }

    private Optional<Page> give(Context ctx, StoredDocument document, PictureKey key) {
        if (key.tag().equals(ctx.header("If-None-Match"))) {
            headers(ctx, key);
            ctx.status(NOT_MODIFIED);
            return Optional.empty();
        }
        Optional<PagePicture> picture = pictures.of(document.file(), key.page(), key.width());
        if (picture.isEmpty()) {
            ctx.header("Retry-After", "5");
            return Optional.of(busy(document, key.page()));
        }
        return switch (picture.get()) {
            case PagePicture.Drawn drawn -> {
                headers(ctx, key);
                ctx.header("Content-Length", String.valueOf(drawn.jpeg().length));
                ctx.status(OK).disableCompression().result(drawn.jpeg());
                StaticFiles.type(ctx, "image/jpeg");
                yield Optional.empty();
            }
            case PagePicture.Undrawn(var reason, var _) -> Optional.of(undrawn(document, key.page(), reason));
        };
    }

    /// The id in the address identifies the content, so a cached picture never changes.
    private static void headers(Context ctx, PictureKey key) {
        ctx.header("Content-Security-Policy", SecurityHeaders.SANDBOX);
        ctx.header("Cache-Control", "private, max-age=31536000, immutable");
        ctx.header("ETag", key.tag());
    }

    private static NoticePage noSuchPage(StoredDocument document) {
        return notice(
                404,
                "Không có ảnh của trang này",
                Pictures.arePossible(document.file())
                        ? "Văn bản có " + document.text().pages().size() + " trang."
                        : "Tệp gốc không phải bản in hay bản quét nên không có ảnh trang.",
                document,
                1);
    }

    private static NoticePage busy(StoredDocument document, int page) {
        return notice(
                503,
                "Máy đang bận dựng ảnh trang",
                "Nhiều trang đang được xem cùng lúc. Xin tải lại sau vài giây.",
                document,
                page);
    }

    private static NoticePage undrawn(StoredDocument document, int page, Reason reason) {
        return switch (reason) {
            case VANISHED, CHANGING, EMPTY -> moved(document, page);
            case ENCRYPTED, DAMAGED, NO_TEXT, UNSUPPORTED, TIMEOUT, MEMORY, CRASH, TOO_LARGE, UNREADABLE ->
                notice(
                        404,
                        "Không dựng được ảnh trang này",
                        reason.label() + ". Toàn văn vẫn đọc được; xin mở tệp gốc để xem trang.",
                        document,
                        page);
        };
    }

    private static NoticePage moved(StoredDocument document, int page) {
        boolean there = Files.isRegularFile(Path.of(document.file().path()));
        return notice(
                404,
                there ? "Tệp gốc đã thay đổi" : "Tệp gốc không còn ở chỗ cũ",
                "Tệp «" + document.file().name() + "» "
                        + (there ? "đã được sửa" : "đã được chuyển đi hoặc xóa")
                        + " sau lần nạp cuối nên không có ảnh trang. Toàn văn vẫn còn trong kho.",
                document,
                page);
    }

    private static NoticePage notice(int status, String title, String said, StoredDocument document, int page) {
        String text = Lines.documentAddress(document.card().id()) + "#page-" + page;
        return new NoticePage(status, title, said, List.of(Anchor.to(text, "Xem toàn văn")));
    }
}
