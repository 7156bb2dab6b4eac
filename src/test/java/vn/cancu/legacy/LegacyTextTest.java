package vn.cancu.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cancu.text.Block;
import vn.cancu.text.FontRun;
import vn.cancu.text.Layout;
import vn.cancu.text.Page;
import vn.cancu.text.PlacedWord;
import vn.cancu.text.Span;
import vn.cancu.text.TextSource;

class LegacyTextTest {
    private static final String PLAN = """
            Kế hoạch tổ chức thực hiện phong trào thi đua năm học mới
            Căn cứ Nghị quyết của Hội đồng nhân dân tỉnh về việc nâng cao chất lượng giáo dục
            Các đơn vị trực thuộc chịu trách nhiệm hướng dẫn, kiểm tra, báo cáo kết quả trước ngày 30/4.
            """;

    /// Stretches of text and their fonts.
    private static final class Runs {
        private final StringBuilder text = new StringBuilder();
        private final List<FontRun> fonts = new ArrayList<>();

        Runs with(String font, String run) {
            fonts.add(new FontRun(new Span(text.length(), text.length() + run.length()), font));
            text.append(run);
            return this;
        }

        String decoded() {
            return LegacyText.of(text.toString(), new Layout(List.of(Page.at(0)), List.of(), fonts, List.of()))
                    .raw();
        }
    }

    private static String plain(String raw) {
        return LegacyText.of(raw, Layout.PLAIN).raw();
    }

    private static String in(LegacyCharset charset, String text) {
        return new LegacyEncoder(charset).chars(text);
    }

    @ParameterizedTest
    @EnumSource
    void a_text_without_fonts_is_decoded_from_every_charset(LegacyCharset charset) {
        LegacyText decoded = LegacyText.of(in(charset, PLAN), Layout.PLAIN);
        assertThat(decoded.raw()).isEqualTo(PLAN);
        assertThat(decoded.decoded()).containsOnlyKeys(charset);
    }

    @ParameterizedTest
    @EnumSource
    void a_text_is_suspected_when_one_of_its_lines_does_not_read_well(LegacyCharset charset) {
        assertThat(LegacyText.isSuspected(in(charset, PLAN))).isTrue();
        assertThat(LegacyText.isSuspected(PLAN + in(charset, PLAN))).isTrue();
        assertThat(LegacyText.isSuspected(in(charset, PLAN).replace("\n", "\r\n")))
                .isTrue();
        assertThat(LegacyText.isSuspected(in(charset, PLAN).replace('\n', ' '))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", " ", "\uD83D", "\uD83D\uDE00\n", "\u0301", "plan 2024\n", PLAN})
    void a_text_that_reads_well_is_not_suspected(String text) {
        assertThat(LegacyText.isSuspected(text)).isFalse();
        assertThat(LegacyText.isSuspected(text.replace("\n", "\r\n").repeat(300)))
                .isFalse();
        assertThat(LegacyText.isSuspected(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isFalse();
        assertThat(plain(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource
    void every_letter_of_a_charset_comes_back(LegacyCharset charset) {
        String letters = "ắ ằ ẳ ẵ ặ ấ ầ ẩ ẫ ậ é è ẻ ẽ ẹ ế ề ể ễ ệ í ì ỉ ĩ ị ó ò ỏ õ ọ ố ồ ổ ỗ ộ ớ ờ ở ỡ ợ"
                + " ú ù ủ ũ ụ ứ ừ ử ữ ự ý ỳ ỷ ỹ ỵ á à ả ã ạ ă â đ ê ô ơ ư Đ Ă Â Ê Ô Ơ Ư";
        String words = "h" + letters.replace(" ", "ng h") + "ng";
        assertThat(plain(in(charset, PLAN + words))).isEqualTo(PLAN + words);
    }

    @ParameterizedTest
    @EnumSource
    void unicode_and_legacy_runs_share_a_line(LegacyCharset charset) {
        String decoded = new Runs()
                .with("Times New Roman", "Căn cứ Luật Giáo dục; ")
                .with("Old", in(charset, "thực hiện chỉ đạo của Sở Giáo dục và Đào tạo"))
                .with("Times New Roman", " về việc đổi mới\n")
                .with("Old", in(charset, "phòng kế hoạch hướng dẫn các trường"))
                .decoded();
        assertThat(decoded)
                .isEqualTo("Căn cứ Luật Giáo dục; thực hiện chỉ đạo của Sở Giáo dục và Đào tạo về việc đổi mới\n"
                        + "phòng kế hoạch hướng dẫn các trường");
    }

    @Test
    void a_short_run_is_decoded_where_its_font_promises_the_charset() {
        assertThat(new Runs().with(".VnTime", "Ch­¬ng").with("Arial", " III").decoded())
                .isEqualTo("Chương III");
        assertThat(new Runs().with("VNI-Times,Bold", "Phuï luïc").decoded()).isEqualTo("Phụ lục");
        assertThat(new Runs().with("Arial", "Phuï luïc").decoded()).isEqualTo("Phuï luïc");
    }

    @Test
    void a_name_of_a_font_damages_no_unicode() {
        for (String font : List.of(".VnTime", ".VnTimeH", "VNI-Times", "VPS Times", "VNarial")) {
            assertThat(new Runs().with(font, PLAN).decoded()).isEqualTo(PLAN);
            assertThat(new Runs().with(font, "là và có trình bày").decoded()).isEqualTo("là và có trình bày");
            assertThat(new Runs().with(font, "§ 5 · 10 µm ± 2°").decoded()).isEqualTo("§ 5 · 10 µm ± 2°");
        }
    }

    @Test
    void unicode_words_inside_a_legacy_font_stay() {
        assertThat(new Runs()
                        .with("VNI-Times", "Moät soá ví duï vaø baûn aâm cuûa tuï\n")
                        .with("VNI-Times", "hoặc khai baùo laø:")
                        .decoded())
                .isEqualTo("Một số ví dụ và bản âm của tụ\nhoặc khai báo là:");
    }

    @Test
    void marks_that_are_set_one_after_the_other_or_twice_are_one() {
        String typed = "Ñaêïc tröng cuûa thuoâïc tính laø baèøng nhau, hôïïp laïi moãi thöïc theåâ";
        assertThat(new Runs().with("VNI-Times", typed).decoded())
                .isEqualTo("Đặc trưng của thuộc tính là bằng nhau, hợp lại mỗi thực thể");
        String slips = "Moät soá ví duï vaø baûn aâm cuûa caùc chöõ tieáng Vieät ñöôïc gheùp venï";
        assertThat(new Runs().with("VNI-Times", slips).decoded())
                .isEqualTo("Một số ví dụ và bản âm của các chữ tiếng Việt được ghép venï");
    }

    @Test
    void what_has_no_font_divides_what_has() {
        String raw = "Phßng Gi¸o dôc\tTröôøng hoïc";
        var fonts = List.of(new FontRun(new Span(0, 14), ".VnTime"), new FontRun(new Span(15, 27), "VNI-Times"));
        LegacyText decoded = LegacyText.of(raw, Layout.PLAIN.withFonts(fonts));
        assertThat(decoded.raw()).isEqualTo("Phòng Giáo dục\tTrường học");
        assertThat(decoded.layout().fonts().getLast().span()).isEqualTo(new Span(15, 25));
    }

    @Test
    void a_capital_font_gives_capitals_also_where_there_are_no_marks() {
        String decoded = new Runs()
                .with(".VnTimeH", "céng hßa x· héi chñ nghÜa viÖt nam")
                .with(".VnTimeH,Bold", " - ban\n")
                .with(".VnTime", "§éc lËp - Tù do")
                .decoded();
        assertThat(decoded).isEqualTo("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM - BAN\nĐộc lập - Tự do");
    }

    @Test
    void headings_in_capitals_are_capitals_without_their_font() {
        assertThat(plain(in(LegacyCharset.TCVN3, PLAN) + "CéNG HßA X· HéI CHñ NGHÜA\nUBND tØnh, SGD§T"))
                .endsWith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nUBND tỉnh, SGDĐT");
    }

    @Test
    void u_with_a_horn_is_found_behind_all_its_masks() {
        for (String mask : List.of("\u00AD", "\u200B", "\u2212", "\u2010", "-")) {
            String raw = "Tr\u00ADêng h\u00ADíng d\u00ADíi ch\u00ADa ph\u00AD¬ng ph¸p, hiÖn nay Fa-ra-®©y - 5";
            assertThat(new Runs().with(".VnTime", raw.replace("\u00AD", mask)).decoded())
                    .as(mask)
                    .isEqualTo("Trường hướng dưới chưa phương pháp, hiện nay Fa-ra-đây - 5");
        }
    }

    @Test
    void other_languages_and_bare_ascii_stay() {
        for (String text : List.of(
                "L'été dernier, où était le garçon naïf ? Là-bas, à côté de la forêt, près du château.",
                "Für größere Städte über 100.000 Einwohner gelten schärfere Maßnahmen, natürlich äußerst häufig.",
                "São Paulo não é a capital; a população às vezes põe questões.",
                "Ke hoach to chuc thuc hien phong trao thi dua",
                "中华人民共和国 日本語 한국어",
                "1.234,5 | 2.345,6 | ½ ¼ ± 5 °C × 3 µm § 12 © 2024 ®")) {
            assertThat(plain(text)).isEqualTo(text);
        }
    }

    @Test
    void a_few_words_without_fonts_prove_nothing() {
        assertThat(plain("Phuï luïc")).isEqualTo("Phuï luïc");
    }

    @Test
    void recognised_pages_are_left_alone() {
        String raw = in(LegacyCharset.VNI, PLAN);
        var ocr = new Page(0, List.of(TextSource.OCR), "", 100, 50, 90);
        assertThat(LegacyText.of(raw, Layout.ofPages(List.of(ocr))).raw()).isEqualTo(raw);
    }

    @Test
    void the_layout_moves_with_the_text() {
        String first = in(LegacyCharset.VNI, PLAN);
        String raw = first + "Trang hai: Quyết định";
        var layout = new Layout(
                List.of(Page.at(0), Page.at(first.length())),
                List.of(
                        new Block(Block.Kind.HEADING, new Span(0, first.indexOf('\n'))),
                        new Block(Block.Kind.PARAGRAPH, new Span(first.length(), raw.length()))),
                List.of(new FontRun(new Span(0, first.length()), "VNI-Times")),
                List.of(new PlacedWord(
                        new Span(first.length(), first.length() + 5), new PlacedWord.Box(1, 2, 3, 4), 9)));
        LegacyText decoded = LegacyText.of(raw, layout);
        Layout moved = decoded.layout();
        assertThat(decoded.raw()).isEqualTo(PLAN + "Trang hai: Quyết định");
        assertThat(moved.pages().get(0).charset()).isEqualTo("vni");
        assertThat(moved.pages().get(0).sources()).containsExactly(TextSource.LAYER, TextSource.LEGACY);
        assertThat(moved.pages().get(1)).isEqualTo(Page.at(PLAN.length()));
        assertThat(at(decoded.raw(), moved.blocks().get(0).span()))
                .isEqualTo("Kế hoạch tổ chức thực hiện phong trào thi đua năm học mới");
        assertThat(at(decoded.raw(), moved.blocks().get(1).span())).isEqualTo("Trang hai: Quyết định");
        assertThat(at(decoded.raw(), moved.fonts().getFirst().span())).isEqualTo(PLAN);
        assertThat(at(decoded.raw(), moved.words().getFirst().span())).isEqualTo("Trang");
    }

    private static String at(String text, Span span) {
        return text.substring(span.start(), span.end());
    }

    @Test
    void any_chars_can_be_asked() {
        var all = new StringBuilder();
        for (int c = 0; c < 0x2300; c++) {
            all.append((char) c).append(c % 7 == 0 ? " " : "");
        }
        assertThat(new Runs().with(".VnTime", all.toString()).decoded()).isNotEmpty();
        assertThat(plain(in(LegacyCharset.TCVN3, PLAN) + all)).startsWith(PLAN);
        assertThat(plain("")).isEmpty();
    }
}
