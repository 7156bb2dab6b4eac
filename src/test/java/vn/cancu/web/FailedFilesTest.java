package vn.cancu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cancu.index.FileRecord;
import vn.cancu.index.PageCounts;
import vn.cancu.web.page.IngestPage;

/// How the page «Nạp tệp» groups the files that gave no document.
class FailedFilesTest {
    private static FileRecord failed(String path, String reason, String message, String reader) {
        return new FileRecord(
                new FileRecord.Content(path, "", 1, 0, ""),
                FileRecord.Result.failed(reason, message),
                reader,
                PageCounts.NONE);
    }

    @Test
    void scans_that_wait_are_apart_from_files_without_text() {
        var groups = IngestController.failures(List.of(
                failed("/a/1.pdf", "no-text", "Wait for OCR.", "1" + FileRecord.WITHOUT_OCR),
                failed("/a/2.pdf", "no-text", "Wait for OCR.", "1" + FileRecord.WITHOUT_OCR),
                failed("/a/3.pdf", "no-text", "Holds no text.", "1")));
        assertThat(groups)
                .extracting(IngestPage.Failures::reason, IngestPage.Failures::count)
                .containsExactly(tuple("Bản quét chờ nhận dạng chữ", "2"), tuple("Không có chữ", "1"));
        assertThat(groups.getFirst().advice()).contains("cancu index");
    }

    @Test
    void beside_a_file_stands_only_what_differs_from_the_others() {
        var groups = IngestController.failures(List.of(
                failed("/a/1.pdf", "no-text", "Holds no text.", "1"),
                failed("/a/2.png", "no-text", "Too small a picture.", "1"),
                failed("/a/3.pdf", "no-text", "Holds no text.", "1")));
        assertThat(groups)
                .singleElement()
                .satisfies(group -> assertThat(group.files())
                        .extracting(IngestPage.FailedFile::message)
                        .containsExactly("", "Too small a picture.", ""));
    }
}
