package vn.cancu.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cancu.document.Tsv;
import vn.cancu.extract.Reason;
import vn.cancu.index.FileRecord;
import vn.cancu.index.IndexStats;
import vn.cancu.index.PageCounts;
import vn.cancu.ingest.Progress;
import vn.cancu.library.Library;
import vn.cancu.text.TextSource;
import vn.cancu.web.page.Count;
import vn.cancu.web.page.IngestPage;
import vn.cancu.web.page.Page;

/// The report on loading.
final class IngestController {
    private static final int SHOWN = 100;

    /// A code beside those of [vn.cancu.extract.Reason]: files that gave no document yet because their pages wait for
    /// recognition.
    private static final String WAITING = "waiting";

    /// What to do about a file that failed, by reason.
    private static final Map<String, String> ADVICE = Tsv.rows(IngestController.class, "reasons.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("code"), row -> row.get("advice")));

    private final Library library;
    private final Supplier<Progress> progress;

    IngestController(Library library, Supplier<Progress> progress) {
        this.library = library;
        this.progress = progress;
    }

    Page show(Context ctx) {
        IndexStats stats = library.index().stats();
        long files = stats.documents() + stats.duplicates() + stats.failures();
        List<FileRecord> records = library.index().files();
        return new IngestPage(
                running(progress.get()),
                counts(stats),
                pages(records),
                Words.number(files) + " tệp = " + Words.number(stats.documents()) + " văn bản + "
                        + Words.number(stats.duplicates()) + " tệp trùng + " + Words.number(stats.failures())
                        + " tệp không đọc được",
                failures(records));
    }

    private static List<Count> counts(IndexStats stats) {
        var counts = new ArrayList<Count>();
        counts.add(new Count(Words.number(stats.documents()), "văn bản", "/search"));
        counts.add(new Count(Words.number(stats.duplicates()), "tệp trùng", ""));
        counts.add(new Count(Words.number(stats.failures()), "tệp không đọc được", "#loi"));
        counts.add(new Count(Words.bytes(stats.bytes()), "chỉ mục", ""));
        return counts;
    }

    /// The number of pages, and how those without an ordinary text layer were read.
    private static List<Count> pages(List<FileRecord> records) {
        PageCounts pages = PageCounts.of(records);
        long waiting = records.stream().filter(FileRecord::waits).count();
        return Stream.of(
                        new Count(Words.number(pages.pages()), "trang", ""),
                        new Count(Words.number(pages.from(TextSource.OCR)), "trang nhận dạng từ bản quét", ""),
                        new Count(Words.number(pages.from(TextSource.WAITING)), "trang chờ nhận dạng chữ", ""),
                        new Count(Words.number(waiting), "tệp có trang chờ nhận dạng chữ", ""),
                        new Count(Words.number(pages.from(TextSource.LEGACY)), "trang chuyển từ bảng mã cũ", ""),
                        new Count(Words.number(pages.from(TextSource.SIGNATURE)), "trang có chữ từ chữ ký số", ""),
                        new Count(Words.number(pages.empty()), "trang trắng", ""))
                .filter(count -> !count.value().equals("0"))
                .toList();
    }

    private static IngestPage.Running running(Progress progress) {
        boolean scans = progress.pages().active();
        return new IngestPage.Running(
                !progress.finished(),
                scans ? progress.pages().done() : progress.done(),
                scans ? progress.pages().found() : progress.found(),
                progress.searching(),
                state(progress),
                progress.current(),
                List.of(
                        new Count(Words.number(progress.documents()), "văn bản mới", ""),
                        new Count(Words.number(progress.unchanged()), "không đổi", ""),
                        new Count(Words.number(progress.duplicates()), "trùng", ""),
                        new Count(Words.number(progress.failures()), "lỗi", ""),
                        new Count(Words.number(progress.removed()), "đã lấy ra", "")));
    }

    private static String state(Progress progress) {
        var said = new ArrayList<String>();
        if (progress.pages().active()) {
            Progress.Pages pages = progress.pages();
            said.add("Đang nhận dạng bản quét: " + Words.number(pages.done()) + " trên " + Words.number(pages.found())
                    + " trang");
            if (pages.millisLeft() >= 0) {
                said.add("còn khoảng " + Words.duration(pages.millisLeft()));
            }
            return String.join(" · ", said);
        }
        said.add(Words.number(progress.done()) + " trên " + Words.number(progress.found()) + " tệp"
                + (progress.searching() ? " (còn đang tìm thêm)" : ""));
        long read = progress.done() - progress.unchanged();
        if (read > 0 && progress.millis() > 0) {
            said.add(Words.number(Math.max(1, read * 1_000 / progress.millis())) + " tệp mỗi giây");
        }
        if (progress.millisLeft() >= 0) {
            said.add("còn khoảng " + Words.duration(progress.millisLeft()));
        }
        return String.join(" · ", said);
    }

    /// Failures by reason, most frequent first. Scans that wait for recognition are a group apart from files without
    /// text, because they need another remedy.
    static List<IngestPage.Failures> failures(List<FileRecord> files) {
        Map<String, List<FileRecord>> byReason = new LinkedHashMap<>();
        files.stream()
                .filter(file -> file.status() == FileRecord.Status.FAILED)
                .forEach(
                        file -> byReason.computeIfAbsent(file.waits() ? WAITING : file.reason(), _ -> new ArrayList<>())
                                .add(file));
        return byReason.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        (Map.Entry<String, List<FileRecord>> e) -> -e.getValue().size()))
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static IngestPage.Failures group(String reason, List<FileRecord> files) {
        int more = files.size() - SHOWN;
        String usual = usual(files);
        return new IngestPage.Failures(
                label(reason),
                ADVICE.getOrDefault(reason, usual),
                Words.number(files.size()),
                underFolders(files.stream()
                        .limit(SHOWN)
                        .map(file -> failed(file, usual))
                        .toList()),
                more > 0 ? Words.number(more) : "");
    }

    /// The most frequent message: the advice above the list covers it, so only files with another message show theirs.
    private static String usual(List<FileRecord> files) {
        Map<String, Long> said =
                files.stream().collect(Collectors.groupingBy(FileRecord::message, TreeMap::new, Collectors.counting()));
        return said.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /// The same files; a folder is named once for the files that follow each other in it.
    private static List<IngestPage.FailedFile> underFolders(List<IngestPage.FailedFile> files) {
        var named = new ArrayList<IngestPage.FailedFile>(files.size());
        String last = "";
        for (IngestPage.FailedFile file : files) {
            named.add(file.folder().equals(last) ? new IngestPage.FailedFile(file.name(), "", file.message()) : file);
            last = file.folder();
        }
        return List.copyOf(named);
    }

    private static String label(String code) {
        if (code.equals(WAITING)) {
            return "Bản quét chờ nhận dạng chữ";
        }
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.code().equals(code))
                .map(Reason::label)
                .findFirst()
                .orElse("Lý do khác");
    }

    private static IngestPage.FailedFile failed(FileRecord file, String usual) {
        String path = file.path().replace('\\', '/');
        int cut = path.lastIndexOf('/');
        String name = path.substring(cut + 1) + (file.member().isEmpty() ? "" : " › " + file.member());
        return new IngestPage.FailedFile(
                name, cut > 0 ? path.substring(0, cut) : "", file.message().equals(usual) ? "" : file.message());
    }
}
