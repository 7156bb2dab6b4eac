package vn.cancu.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Word positions as on real scans at 200 dpi: the page is 1,654 pixels wide, its text reaches from 140 to 1,540.
class ReadingOrderTest {
    private static final int DPI = 200;
    private static final int HEIGHT = 24;
    private static final int LETTER = 14;

    private final List<OcrWord> words = new ArrayList<>();

    /// Adds a line of words.
    ///
    /// @param x left edge of the first word in pixels
    /// @param y top edge in pixels
    private void add(int x, int y, String text) {
        int line = words.size();
        int left = x;
        for (String word : text.split(" ")) {
            int width = LETTER * word.length();
            words.add(new OcrWord(word, new OcrWord.Box(left, y, width, HEIGHT), 90, line));
            left += width + LETTER;
        }
    }

    private List<String> read() {
        var blank = new BufferedImage(1654, 2339, BufferedImage.TYPE_BYTE_GRAY);
        Arrays.fill(GreyscaleImages.bytes(blank), (byte) 255);
        return ReadingOrder.of(words, Rulings.of(blank, DPI)).stream()
                .map(line -> line.cells().stream()
                        .map(cell -> cell.stream().map(OcrWord::text).collect(Collectors.joining(" ")))
                        .collect(Collectors.joining(" | ")))
                .toList();
    }

    private void addBody(int y) {
        add(140, y, "Thực hiện kế hoạch năm học 2021-2022 nhà trường tổ chức cho sinh viên toàn trường học tập trung");
        add(140, y + 40, "trở lại từ tháng hai sau khi đã tiêm đủ các mũi theo hướng dẫn của ngành y tế thành phố ta");
    }

    @Test
    void the_halves_of_a_head_stay_apart_though_the_page_is_askew_and_a_line_reaches_beyond_the_middle() {
        add(330, 213, "ĐẠI HỌC ĐÀ NẴNG");
        add(800, 232, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        add(142, 250, "TRƯỜNG ĐẠI HỌC CÔNG NGHỆ THÔNG TIN");
        add(950, 270, "Độc lập - Tự do - Hạnh phúc");
        add(330, 340, "Số: 221/KH-ĐHVH");
        add(1000, 345, "Đà Nẵng, ngày 24 tháng 01 năm 2022");
        add(760, 420, "KẾ HOẠCH");
        addBody(580);
        assertThat(read())
                .startsWith(
                        "ĐẠI HỌC ĐÀ NẴNG",
                        "TRƯỜNG ĐẠI HỌC CÔNG NGHỆ THÔNG TIN",
                        "Số: 221/KH-ĐHVH",
                        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                        "Độc lập - Tự do - Hạnh phúc",
                        "Đà Nẵng, ngày 24 tháng 01 năm 2022",
                        "KẾ HOẠCH");
    }

    @Test
    void a_signature_that_begins_above_the_recipients_and_shares_no_line_with_them_comes_after_them() {
        addBody(200);
        add(1100, 400, "HIỆU TRƯỞNG");
        add(148, 430, "Nơi nhận:");
        add(148, 460, "- Như Điều 3;");
        add(148, 490, "- Lưu: VP.");
        add(1110, 560, "Phạm Cân");
        assertThat(read().subList(2, 7))
                .containsExactly("Nơi nhận:", "- Như Điều 3;", "- Lưu: VP.", "HIỆU TRƯỞNG", "Phạm Cân");
    }

    @Test
    void a_speck_between_two_columns_makes_no_table_of_them() {
        add(200, 200, "UBND TỈNH KIÊN GIANG");
        add(800, 200, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        add(330, 240, "SỞ Y TẾ");
        add(620, 240, "ï");
        add(900, 240, "Độc lập - Tự do - Hạnh phúc");
        add(220, 300, "Số: 2281/TB-SYT");
        add(900, 300, "Kiên Giang, ngày 16 tháng 12 năm 2017");
        addBody(500);
        assertThat(read())
                .startsWith(
                        "UBND TỈNH KIÊN GIANG", "SỞ Y TẾ | ï", "Số: 2281/TB-SYT", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    }

    @Test
    void what_stands_behind_labels_stays_with_them() {
        addBody(200);
        add(180, 300, "1. Chuyên ngành:");
        add(700, 300, "Tai Mũi Họng");
        add(180, 340, "2. Mã số đào tạo:");
        add(700, 340, "62720155");
        assertThat(read().subList(2, 4))
                .containsExactly("1. Chuyên ngành: | Tai Mũi Họng", "2. Mã số đào tạo: | 62720155");
    }

    @Test
    void a_table_without_rulings_is_read_row_by_row() {
        addBody(200);
        add(140, 300, "Tên cơ sở");
        add(700, 300, "Địa chỉ");
        add(1200, 300, "Thời gian");
        add(140, 340, "Phòng khám nội");
        add(700, 340, "Số 40 Lý Tự Trọng");
        add(1200, 340, "08h00 - 11h00");
        add(140, 380, "Phòng khám Nhi");
        add(700, 380, "Lô F7-19");
        assertThat(read().subList(2, 5))
                .containsExactly(
                        "Tên cơ sở | Địa chỉ | Thời gian",
                        "Phòng khám nội | Số 40 Lý Tự Trọng | 08h00 - 11h00",
                        "Phòng khám Nhi | Lô F7-19");
    }

    @Test
    void a_line_with_wide_blanks_stays_one_line() {
        addBody(200);
        add(140, 300, "ngày");
        add(400, 300, "tháng");
        add(700, 300, "năm 2017 của Sở");
        assertThat(read().get(2)).isEqualTo("ngày | tháng | năm 2017 của Sở");
    }
}
