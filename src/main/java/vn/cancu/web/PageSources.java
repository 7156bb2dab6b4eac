package vn.cancu.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.cancu.text.Page;
import vn.cancu.text.TextSource;
import vn.cancu.web.page.TextView.Source;

/// Notes on how pages were read, where readers should know: from a scan, from a legacy charset, not yet at all.
final class PageSources {
    private PageSources() {}

    /// The notes on one page; empty for an ordinary text layer.
    ///
    /// @param empty whether it has no text
    static List<Source> of(Page page, boolean empty) {
        var sources = new ArrayList<Source>();
        for (TextSource source : page.sources()) {
            String said = said(source, page, empty);
            if (!said.isEmpty()) {
                sources.add(new Source(source.name().toLowerCase(Locale.ROOT), said));
            }
        }
        return List.copyOf(sources);
    }

    private static String said(TextSource source, Page page, boolean empty) {
        return switch (source) {
            case LAYER -> "";
            case LEGACY -> "Chữ chuyển từ bảng mã cũ" + charset(page);
            case SIGNATURE -> "Có chữ đọc từ chữ ký số hoặc chú thích trên trang";
            case OCR -> "Nhận dạng từ bản quét, có thể sai" + confidence(page);
            case WAITING -> (empty ? "Trang" : "Một phần trang") + " là ảnh quét, chưa được nhận dạng chữ";
        };
    }

    private static String charset(Page page) {
        return page.charset().isEmpty() ? "" : " " + page.charset().toUpperCase(Locale.ROOT);
    }

    private static String confidence(Page page) {
        return page.confidence() == Page.UNKNOWN ? "" : " · độ tin cậy " + page.confidence() + "\u00A0%";
    }

    /// The notes on a whole document, one line each: `2 trên 5 trang nhận dạng từ bản quét, có thể sai`. Empty
    /// when all pages are ordinary.
    static List<String> summary(List<Page> pages) {
        var lines = new ArrayList<String>();
        add(lines, pages, TextSource.OCR, "nhận dạng từ bản quét, có thể sai");
        add(lines, pages, TextSource.WAITING, "là ảnh quét chưa được nhận dạng chữ");
        add(lines, pages, TextSource.LEGACY, "chuyển từ bảng mã cũ" + charsets(pages));
        return List.copyOf(lines);
    }

    private static void add(List<String> lines, List<Page> pages, TextSource source, String said) {
        long count = pages.stream().filter(page -> page.isFrom(source)).count();
        if (count > 0) {
            String which = count < pages.size() ? count + " trên " + pages.size() + " trang " : "";
            String line = which + said;
            lines.add(Character.toUpperCase(line.charAt(0)) + line.substring(1));
        }
    }

    private static String charsets(List<Page> pages) {
        return pages.stream().map(PageSources::charset).distinct().sorted().collect(Collectors.joining());
    }
}
