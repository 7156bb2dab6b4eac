package vn.cancu.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import vn.cancu.web.page.Page;

/// Style, script, mark and fonts: a fixed list, read once from the class path. Any other name is
/// not found.
final class StaticFiles {
    private static final List<String> NAMES = List.of(
            "style.css",
            "text.css",
            "trace.css",
            "print.css",
            "site.js",
            "mark.svg",
            "fonts/be-vietnam-pro-latin-400-normal.woff2",
            "fonts/be-vietnam-pro-latin-400-italic.woff2",
            "fonts/be-vietnam-pro-latin-600-normal.woff2",
            "fonts/be-vietnam-pro-vietnamese-400-normal.woff2",
            "fonts/be-vietnam-pro-vietnamese-400-italic.woff2",
            "fonts/be-vietnam-pro-vietnamese-600-normal.woff2",
            "fonts/source-serif-4-latin-wght-normal.woff2",
            "fonts/source-serif-4-latin-wght-italic.woff2",
            "fonts/source-serif-4-vietnamese-wght-normal.woff2",
            "fonts/source-serif-4-vietnamese-wght-italic.woff2");
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml; charset=utf-8",
            "woff2", "font/woff2");

    private final Map<String, byte[]> files = new TreeMap<>();
    private final String version;

    StaticFiles() {
        var digest = sha256();
        for (String name : NAMES) {
            byte[] bytes = read(name);
            files.put(name, bytes);
            digest.update(bytes);
        }
        this.version = HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    }

    /// Changes when any of the files does.
    String version() {
        return version;
    }

    /// Answers with the file, or says that there is none.
    Optional<Page> answer(Context ctx) {
        String name = ctx.pathParam("name");
        byte[] bytes = files.get(name);
        if (bytes == null) {
            return Optional.of(Notices.of(404));
        }
        String type = Objects.requireNonNull(TYPES.get(name.substring(name.lastIndexOf('.') + 1)));
        boolean versioned = version.equals(ctx.queryParam("v")) || type.startsWith("font/");
        ctx.header("Cache-Control", versioned ? "public, max-age=31536000, immutable" : "no-cache");
        ctx.result(bytes);
        type(ctx, type);
        return Optional.empty();
    }

    /// Names the type of an answer exactly: without a charset when the type has none.
    static void type(Context ctx, String type) {
        ctx.res().setContentType(type);
        if (!type.contains("charset")) {
            ctx.res().setCharacterEncoding((String) null);
        }
    }

    private static byte[] read(String name) {
        try (var in = Objects.requireNonNull(StaticFiles.class.getResourceAsStream("/static/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
