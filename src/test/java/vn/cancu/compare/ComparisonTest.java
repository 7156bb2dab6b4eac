package vn.cancu.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.cancu.citation.DocumentReader;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.Level;
import vn.cancu.duty.Duty;
import vn.cancu.duty.Moment;
import vn.cancu.text.SourceText;

class ComparisonTest {
    private static final String OLD = """
            SỞ GIÁO DỤC VÀ ĐÀO TẠO LONG AN
            Số: 120/KH-SGDĐT
            Long An, ngày 10 tháng 9 năm 2023

            KẾ HOẠCH
            Triển khai phong trào thi đua năm học 2023 - 2024

            I. MỤC ĐÍCH
            Động viên toàn ngành thi đua dạy tốt, học tốt, đổi mới sáng tạo trong quản lý và giảng dạy.

            II. NHIỆM VỤ
            1. Các trường trung học phổ thông gửi kế hoạch về Sở trước ngày 15/10/2023.
            2. Phòng Giáo dục và Đào tạo báo cáo kết quả về Sở trước ngày 25/5/2024.
            3. Các trường tổ chức hội thi giáo viên dạy giỏi cấp trường trước ngày 30/11/2023.

            Nơi nhận:
            - UBND tỉnh (để b/c);
            - Lưu: VT.
            """;
    private static final String NEW = """
            SỞ GIÁO DỤC VÀ ĐÀO TẠO LONG AN
            Số: 131/KH-SGDĐT
            Long An, ngày 12 tháng 9 năm 2024

            KẾ HOẠCH
            Triển khai phong trào thi đua năm học 2024 - 2025

            I. MỤC ĐÍCH
            Động viên toàn ngành thi đua dạy tốt, học tốt, đổi mới sáng tạo trong quản lý và giảng dạy.

            II. NHIỆM VỤ
            1. Các trường trung học phổ thông gửi kế hoạch về Sở trước ngày 20/10/2024.
            2. Phòng Giáo dục và Đào tạo báo cáo kết quả về Sở trước ngày 25/5/2025.

            Nơi nhận:
            - UBND tỉnh (để b/c);
            - Công đoàn ngành;
            - Lưu: VT.
            """;

    private static Comparison.Subject subject(String text) {
        var card = new DocumentCard(
                "aaaaaaaaaaaaaaaa",
                "a.txt",
                Optional.empty(),
                "",
                new DocumentKey("", "", Optional.empty()),
                Optional.empty(),
                List.of(),
                Level.UNKNOWN,
                "",
                "",
                List.of());
        return new Comparison.Subject(card, new DocumentReader().read(SourceText.of(text), "a.txt"), List.of());
    }

    private static Comparison compare(String before, String after) {
        return Comparison.of(subject(before), subject(after));
    }

    @Test
    void a_document_beside_itself_has_nothing_new() {
        Comparison same = compare(OLD, OLD);
        assertThat(same.copied()).isEqualTo(100);
        assertThat(same.passages()).allSatisfy(row -> assertThat(row.kind()).isEqualTo(Passage.Kind.SAME));
        assertThat(same.recipients().fresh()).isEmpty();
        assertThat(same.recipients().gone()).isEmpty();
        assertThat(same.duties()).isNotEmpty().noneMatch(DutyChange::isOtherTime);
    }

    @Test
    void a_paragraph_with_another_date_is_changed_and_only_the_date_is_marked() {
        assertThat(compare(OLD, NEW).passages()).anySatisfy(row -> {
            assertThat(row.kind()).isEqualTo(Passage.Kind.CHANGED);
            assertThat(changed(row.before())).isEqualTo("15/10/2023.");
            assertThat(changed(row.after())).isEqualTo("20/10/2024.");
        });
    }

    private static String changed(Optional<Passage.Side> side) {
        return side.orElseThrow().pieces().stream()
                .filter(Passage.Piece::changed)
                .map(Passage.Piece::text)
                .collect(Collectors.joining(" "));
    }

    @Test
    void what_stands_elsewhere_word_for_word_was_moved_and_counts_as_copied() {
        String aim = "Động viên toàn ngành thi đua dạy tốt, học tốt, đổi mới sáng tạo trong quản lý và giảng dạy.\n";
        String turned = OLD.replace(aim, "").replace("Nơi nhận:", aim + "\nNơi nhận:");
        Comparison comparison = compare(OLD, turned);
        assertThat(comparison.passages().stream().filter(row -> row.kind() != Passage.Kind.SAME))
                .hasSize(2)
                .allSatisfy(row -> {
                    assertThat(row.kind()).isEqualTo(Passage.Kind.MOVED);
                    assertThat(row.before()
                                    .or(row::after)
                                    .orElseThrow()
                                    .pieces()
                                    .getFirst()
                                    .text())
                            .startsWith("Động viên toàn ngành");
                });
        assertThat(comparison.copied()).isEqualTo(100);
    }

    @Test
    void a_plan_of_the_next_year_has_most_words_of_the_last() {
        assertThat(compare(OLD, NEW).copied()).isBetween(70, 95);
        assertThat(compare(OLD, "Quyết định khen thưởng cá nhân").copied()).isLessThan(50);
    }

    @Test
    void every_paragraph_stands_in_exactly_one_row_in_the_order_of_its_text() {
        for (Comparison comparison :
                List.of(compare(OLD, NEW), compare(NEW, OLD), compare("", OLD), compare(OLD, ""))) {
            assertThat(comparison.passages().stream()
                            .flatMap(row -> row.before().stream())
                            .map(Passage.Side::span))
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .hasSameSizeAs(Paragraph.of(comparison.before().reading().text()));
            assertThat(comparison.passages().stream()
                            .flatMap(row -> row.after().stream())
                            .map(Passage.Side::span))
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .hasSameSizeAs(Paragraph.of(comparison.after().reading().text()));
        }
    }

    @Test
    void the_duties_of_the_next_year_are_those_of_this_year_at_another_time() {
        List<DutyChange> duties = compare(OLD, NEW).duties();
        assertThat(duties.stream().filter(DutyChange::isOtherTime))
                .extracting(change -> iso(change.before()) + " " + iso(change.after()))
                .containsExactly("2023-10-15 2024-10-20", "2024-05-25 2025-05-25");
        assertThat(duties.stream().filter(change -> change.after().isEmpty()))
                .singleElement()
                .satisfies(gone ->
                        assertThat(gone.before().orElseThrow().task().what()).contains("hội thi"));
    }

    private static String iso(Optional<Duty> duty) {
        return duty.flatMap(Duty::due).map(Moment::iso).orElse("");
    }

    @Test
    void recipients_are_compared_by_name() {
        Change<String> recipients = compare(OLD, NEW).recipients();
        assertThat(recipients.fresh()).containsExactly("Công đoàn ngành");
        assertThat(recipients.gone()).isEmpty();
        assertThat(recipients.kept()).contains("UBND tỉnh");
    }

    @Test
    void texts_without_end_are_cut_and_texts_without_anything_in_common_are_all_gone_and_new() {
        Comparison comparison = compare(noise(1), noise(2));
        assertThat(comparison.cut()).isTrue();
        assertThat(comparison.copied()).isLessThan(5);
        assertThat(comparison.passages()).hasSize(2 * Paragraph.MOST);
    }

    private static String noise(int seed) {
        var random = new Random(seed);
        return IntStream.range(0, Paragraph.MOST + 50)
                .mapToObj(_ -> IntStream.range(0, 12)
                        .mapToObj(_ -> Long.toString(random.nextLong(1L << 40), 36))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n\n"));
    }
}
