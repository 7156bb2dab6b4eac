package vn.cancu.extract;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// Carries control characters of a web page past Tika, which replaces them although VPS and VISCII have letters there.
/// Before parsing they are disguised as private-use chars; [XhtmlText] turns them back.
///
/// Example: the bytes `42 81 4F` in the font `VPS Times` are *BẢO*; Tika alone would give U+FFFD for the second.
final class HtmlControls {
    /// Bytes; a larger page goes to Tika unchanged.
    private static final long LARGEST = 1 << 24;

    /// First of the 256 private-use chars that stand for U+0000 to U+00FF.
    private static final char TRAVELLING = '\uE900';

    private HtmlControls() {}

    /// The page in UTF-8 with its control characters disguised; empty when it has none, is too large, or is in a
    /// charset that has no letters there.
    static Optional<byte[]> disguised(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        return VietnameseCharset.guess(Arrays.copyOf(bytes, Math.min(bytes.length, VietnameseCharset.SAMPLE)))
                .flatMap(charset -> page(bytes, charset))
                .filter(page -> page.chars().anyMatch(HtmlControls::isControl))
                .map(page -> disguised(page).getBytes(StandardCharsets.UTF_8));
    }

    /// The decoded page when it is in UTF-8 or in a legacy charset; empty for any other charset, which cannot hold such
    /// letters.
    private static Optional<String> page(byte[] bytes, Charset charset) {
        if (charset.equals(VietnameseCharset.LEGACY)) {
            return Optional.of(VietnameseCharset.everyByte(bytes));
        }
        return charset.equals(StandardCharsets.UTF_8) ? Optional.of(new String(bytes, charset)) : Optional.empty();
    }

    private static String disguised(String page) {
        var out = new StringBuilder(page);
        for (int i = 0; i < out.length(); i++) {
            char c = out.charAt(i);
            if (isControl(c)) {
                out.setCharAt(i, (char) (TRAVELLING + c));
            }
        }
        return out.toString();
    }

    private static boolean isControl(int c) {
        boolean low = c > 0 && c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f';
        return low || c >= 0x80 && c <= 0x9F;
    }

    /// Undoes the disguise in text that Tika has read.
    static String shown(String text) {
        var out = new StringBuilder(text);
        for (int i = 0; i < out.length(); i++) {
            int code = out.charAt(i) - TRAVELLING;
            if (code > 0 && code < 0x100) {
                out.setCharAt(i, (char) code);
            }
        }
        return out.toString();
    }
}
