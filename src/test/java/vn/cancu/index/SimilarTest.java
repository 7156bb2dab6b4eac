package vn.cancu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarTest {
    private static final HeldDocument LIFELONG = Samples.titled(
            "xây dựng xã hội học tập",
            "Đẩy mạnh học tập suốt đời trong nhà trường. Học tập suốt đời là quyền của mọi người. Thư viện phục vụ.");
    private static final HeldDocument ALIKE = Samples.titled(
            "đẩy mạnh học tập suốt đời",
            "Xây dựng xã hội học tập, học tập suốt đời trong các dòng họ và cộng đồng dân cư của xã.");
    private static final HeldDocument TRAFFIC = Samples.titled(
            "bảo đảm an toàn giao thông",
            "Học sinh đội mũ bảo hiểm khi đi xe máy; nhà trường ký cam kết với gia đình.");
    private static final HeldDocument HELMETS = Samples.titled(
            "thực hiện an toàn giao thông", "Phụ huynh đội mũ bảo hiểm cho học sinh khi đi xe máy đến trường.");

    @TempDir
    private Path folder;

    @Test
    void documents_that_speak_of_the_same_rare_things_are_found_with_what_these_are() {
        try (var index = LuceneIndex.open(folder)) {
            try (var writer = index.writer()) {
                List.of(LIFELONG, ALIKE, TRAFFIC, HELMETS).forEach(writer::put);
            }
            Likeness best = index.similar(LIFELONG.card().id(), 3).getFirst();
            assertThat(best.card().id()).isEqualTo(ALIKE.card().id());
            assertThat(best.share()).isBetween(0.2, 1.0);
            assertThat(best.subjects()).anyMatch(subject -> subject.contains("học tập suốt đời"));
            assertThat(index.similar(TRAFFIC.card().id(), 3))
                    .first()
                    .satisfies(like -> assertThat(like.card().id())
                            .isEqualTo(HELMETS.card().id()))
                    .satisfies(like ->
                            assertThat(like.subjects()).anyMatch(subject -> subject.contains("an toàn giao thông")));
        }
    }

    @Test
    void what_is_unknown_or_has_no_words_is_like_nothing() {
        HeldDocument empty = Samples.text("1 2 3");
        try (var index = LuceneIndex.open(folder)) {
            try (var writer = index.writer()) {
                writer.put(empty);
            }
            assertThat(index.similar(empty.card().id(), 3)).isEmpty();
            assertThat(index.similar("ffffffffffffffff", 3)).isEmpty();
        }
    }
}
