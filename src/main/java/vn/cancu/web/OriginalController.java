package vn.cancu.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cancu.index.SourceFile;
import vn.cancu.index.StoredDocument;
import vn.cancu.library.Library;
import vn.cancu.text.Folding;
import vn.cancu.web.page.Anchor;
import vn.cancu.web.page.NoticePage;
import vn.cancu.web.page.Page;

/// Serves the original file of a document as a download; the browser must never display it inside this site.
final class OriginalController {
    /// Types that are named to the browser; everything else is a stream of bytes.
    private static final Set<String> TYPES = Set.of(
            "application/pdf",
            "application/msword",
            "application/vnd.ms-excel",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.oasis.opendocument.text",
            "application/rtf",
            "text/plain",
            "image/png",
            "image/jpeg",
            "image/tiff");

    private final Library library;

    OriginalController(Library library) {
        this.library = library;
    }

    Optional<Page> give(Context ctx) {
        String id = ctx.pathParam("id");
        Optional<StoredDocument> found =
                Parameters.isDocumentId(id) ? library.index().find(id) : Optional.empty();
        if (found.isEmpty()) {
            return Optional.of(Notices.noDocument());
        }
        SourceFile file = found.get().file();
        if (!file.member().isEmpty()) {
            return Optional.of(inArchive(found.get()));
        }
        Path path = Path.of(file.path());
        if (!Files.isRegularFile(path)) {
            return Optional.of(gone(found.get()));
        }
        send(ctx, file, path);
        return Optional.empty();
    }

    private static void send(Context ctx, SourceFile file, Path path) {
        try {
            ctx.header("Content-Security-Policy", SecurityHeaders.SANDBOX);
            ctx.header("Content-Disposition", disposition(file.name()));
            ctx.header("Cache-Control", "private, no-cache");
            ctx.header("Content-Length", String.valueOf(Files.size(path)));
            ctx.disableCompression().result(Files.newInputStream(path));
            StaticFiles.type(ctx, typeOf(file.mediaType()));
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }

    /// The media type to send for the one detected by content.
    static String typeOf(String mediaType) {
        int end = mediaType.indexOf(';');
        String bare = (end < 0 ? mediaType : mediaType.substring(0, end)).strip();
        return TYPES.contains(bare) ? bare : "application/octet-stream";
    }

    /// `attachment` with the name twice: in ASCII for old programs, and whole (RFC 6266, RFC 8187).
    static String disposition(String name) {
        var plain = new StringBuilder();
        for (char c : Folding.bare(name).toCharArray()) {
            plain.append(c >= ' ' && c < 127 && c != '"' && c != '\\' && c != '%' ? c : '_');
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + extended(name);
    }

    /// The name in the alphabet of RFC 8187: letters, digits and a few signs; every other byte of its UTF-8 as `%XX`.
    private static String extended(String name) {
        var out = new StringBuilder();
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean safe = c < 128 && (Character.isLetterOrDigit(c) || "!#$&+-.^_`|~".indexOf(c) >= 0);
            out.append(safe ? String.valueOf(c) : String.format("%%%02X", b & 0xFF));
        }
        return out.toString();
    }

    private static NoticePage inArchive(StoredDocument document) {
        var file = document.file();
        String archive = file.path().substring(file.path().replace('\\', '/').lastIndexOf('/') + 1);
        return new NoticePage(
                404,
                "Tệp gốc nằm trong một tệp nén",
                "Văn bản này là «" + file.member() + "» trong «" + archive + "». "
                        + "Xin mở tệp nén đó trên máy để lấy bản gốc.",
                List.of(Anchor.to(Lines.documentAddress(document.card().id()), "Xem toàn văn")));
    }

    private static NoticePage gone(StoredDocument document) {
        return new NoticePage(
                404,
                "Tệp gốc không còn ở chỗ cũ",
                "Tệp «" + document.file().name() + "» đã được chuyển đi hoặc xóa sau lần nạp cuối. "
                        + "Toàn văn vẫn còn trong kho.",
                List.of(
                        Anchor.to(Lines.documentAddress(document.card().id()), "Xem toàn văn"),
                        Anchor.to("/ingest", "Tình hình nạp tệp")));
    }
}
