package vn.cancu.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class VietnameseCharsetTest {
    /// As windows-1258 writes it: the tone behind its vowel.
    private static final String TEXT =
            "KÊ\u0301 HOA\u0323CH Tô\u0309 chư\u0301c Hô\u0323i nghi\u0323 tô\u0309ng kê\u0301t năm ho\u0323c";

    private static void check(String charset, byte[] bytes) {
        assertThat(VietnameseCharset.guess(bytes).map(Charset::name).orElse("")).isEqualTo(charset);
    }

    @Test
    void tones_behind_vowels_are_windows_1258() {
        check("windows-1258", TEXT.getBytes(Charset.forName("windows-1258")));
    }

    @Test
    void utf_16_without_a_mark_is_told_by_its_zeros() {
        String text = "KẾ HOẠCH tổ chức Hội nghị tổng kết năm học 2024-2025";
        check("UTF-16LE", text.getBytes(StandardCharsets.UTF_16LE));
        check("UTF-16BE", text.getBytes(StandardCharsets.UTF_16BE));
    }

    @Test
    void what_can_only_be_utf_8_is_utf_8() {
        check("UTF-8", TEXT.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void other_texts_are_left_to_others() {
        check("", "plain words without any marks".getBytes(StandardCharsets.US_ASCII));
        check("", "Le décret du 5 août, où l'on prévoit déjà l'été à Nîmes".getBytes(Charset.forName("windows-1252")));
        check("", new byte[0]);
    }
}
