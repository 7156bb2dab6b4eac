package vn.cancu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.text.Page;
import vn.cancu.text.TextSource;

/// What the index keeps of files beside their documents.
class FileRecordsTest {
    @AutoClose
    private final OpenIndex open;

    private final LuceneIndex index;

    FileRecordsTest(@TempDir Path folder) {
        open = new OpenIndex(folder);
        index = open.index();
    }

    @Test
    void file_records_are_kept_by_path_and_member() {
        var pages = PageCounts.of(List.of(
                new Page(0, List.of(TextSource.LAYER, TextSource.SIGNATURE), "", 0, 90, -1),
                new Page(9, List.of(), "", 0, -1, -1)));
        var first = record("/a/one.pdf", "", FileRecord.Status.INDEXED).with(pages);
        var failed = record("/a/two.pdf", "", FileRecord.Status.FAILED);
        var member = record("/a/all.zip", "three.doc", FileRecord.Status.DUPLICATE);
        List.of(failed, member, first, first).forEach(open.writer()::put);
        index.refresh();
        assertThat(index.files()).containsExactly(member, first, failed);
        assertThat(index.stats().failures()).isEqualTo(1);
        assertThat(index.stats().duplicates()).isEqualTo(1);
        assertThat(index.isEmpty()).isTrue();
        open.writer().removeFile(member.id());
        index.refresh();
        assertThat(index.files()).containsExactly(first, failed);
    }

    @Test
    void a_record_that_was_just_put_can_be_removed_or_replaced_at_once() {
        var gone = record("/a/gone.pdf", "", FileRecord.Status.INDEXED);
        var old = record("/a/old.pdf", "", FileRecord.Status.INDEXED);
        var moved = record("/a/moved.pdf", "", FileRecord.Status.INDEXED);
        open.writer().put(gone);
        open.writer().put(old);
        open.writer().removeFile(gone.id());
        open.writer().put(moved, () -> new Replaced(Set.of(), Set.of(old.id())));
        open.writer().commit();
        index.refresh();
        assertThat(index.files()).containsExactly(moved);
    }

    private static FileRecord record(String path, String member, FileRecord.Status status) {
        return new FileRecord(
                new FileRecord.Content(path, member, 12, 1_700_000_000_000L, "ab".repeat(32)),
                new FileRecord.Result(status, "", "", "0123456789abcdef"),
                "1",
                PageCounts.NONE);
    }

    @Test
    void a_path_longer_than_a_lucene_term_is_kept_too() {
        String deep = "/thư mục".repeat(8_000) + "/tệp.pdf";
        open.writer().put(record(deep, "", FileRecord.Status.INDEXED));
        open.writer().put(record(deep, "", FileRecord.Status.FAILED));
        index.refresh();
        assertThat(index.files()).extracting(FileRecord::path).containsExactly(deep);
    }
}
