package vn.cancu.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import vn.cancu.legacy.LegacyText;
import vn.cancu.text.Layout;
import vn.cancu.text.VietnameseAlphabet;

/// Tells the charset of a text where Tika's detectors have no model for Vietnamese: windows-1258, which writes a tone as
/// a mark of its own behind the vowel, and UTF-16 without a byte order mark. What is strictly UTF-8 and more than ASCII is
/// UTF-8, whatever a page says of itself. What shows itself to be in a charset from before Unicode is read byte by byte.
/// Everything else is left to Tika.
///
/// Example: the bytes `4B CA EC` ("Kế") are windows-1258, because the mark `EC` stands behind a vowel.
final class VietnameseCharset implements EncodingDetector {
    private static final long serialVersionUID = 1L;
    /// The charset by which bytes of any legacy charset are read; five bytes have no char in it, see
    /// [#everyByte(byte[])].
    static final Charset LEGACY = Charset.forName("windows-1252");
    /// Number of bytes looked at to guess a charset.
    static final int SAMPLE = 1 << 16;

    private static final char FIRST_CONTROL = 0x80;
    private static final char LAST_CONTROL = 0x9F;
    private static final String WINDOWS = windows();

    private static final String VOWELS = VietnameseAlphabet.VOWELS + VietnameseAlphabet.VOWELS.toUpperCase(Locale.ROOT);
    /// Marks that a text must have before anything is concluded from them.
    private static final int ENOUGH = 5;

    private final transient EncodingDetector others;

    /// @param others asked when this one cannot tell
    VietnameseCharset(EncodingDetector others) {
        this.others = others;
    }

    @Override
    public Charset detect(InputStream input, Metadata metadata) throws IOException {
        input.mark(SAMPLE);
        byte[] sample = input.readNBytes(SAMPLE);
        input.reset();
        Optional<Charset> own = guess(sample);
        return own.isPresent() ? own.get() : others.detect(input, metadata);
    }

    /// The charset of a text by its first bytes; empty when it is none of these.
    static Optional<Charset> guess(byte[] sample) {
        if (isUtf16(sample, 1)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (isUtf16(sample, 0)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        if (isUtf8(sample)) {
            return isAscii(sample) ? Optional.empty() : Optional.of(StandardCharsets.UTF_8);
        }
        if (isWindows1258(sample)) {
            return Optional.of(Charset.forName("windows-1258"));
        }
        return isLegacy(sample) ? Optional.of(LEGACY) : Optional.empty();
    }

    /// Whether the bytes are of a legacy charset. They are then read as windows-1252, and [LegacyText] decodes what comes
    /// out.
    private static boolean isLegacy(byte[] sample) {
        String text = new String(sample, StandardCharsets.ISO_8859_1);
        return !LegacyText.of(text, Layout.PLAIN).decoded().isEmpty();
    }

    /// Reads bytes of a legacy charset, one char for every byte: that of windows-1252, or the Latin-1 control character
    /// for the five bytes that windows-1252 leaves undefined.
    static String everyByte(byte[] bytes) {
        var text = new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1));
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_CONTROL && c <= LAST_CONTROL) {
                text.setCharAt(i, WINDOWS.charAt(c - FIRST_CONTROL));
            }
        }
        return text.toString();
    }

    private static String windows() {
        var signs = new StringBuilder();
        for (char c = FIRST_CONTROL; c <= LAST_CONTROL; c++) {
            String sign = new String(new byte[] {(byte) c}, LEGACY);
            signs.append(sign.equals("\ufffd") ? String.valueOf(c) : sign);
        }
        return signs.toString();
    }

    /// Vietnamese in UTF-16 has a high byte of 0, 1, 3 or 1E throughout, and many zeros there.
    private static boolean isUtf16(byte[] sample, int high) {
        int zeros = 0;
        int pairs = sample.length / 2;
        for (int i = 0; i < pairs; i++) {
            byte b = sample[2 * i + high];
            zeros += b == 0 ? 1 : 0;
            if (b != 0 && b != 1 && b != 3 && b != 0x1E && b != 0x20) {
                return false;
            }
        }
        return pairs >= ENOUGH && 2 * zeros > pairs;
    }

    private static boolean isAscii(byte[] sample) {
        for (byte b : sample) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] sample) {
        int end = sample.length;
        for (int back = 0; back < 3 && end > 0 && sample[end - 1] < 0; back++) {
            end--;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(sample, 0, end));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean isWindows1258(byte[] sample) {
        String text = new String(sample, Charset.forName("windows-1258"));
        int good = 0;
        int bad = 0;
        for (int i = 1; i < text.length(); i++) {
            if (VietnameseAlphabet.TONES.indexOf(text.charAt(i)) >= 0) {
                boolean placed = VOWELS.indexOf(text.charAt(i - 1)) >= 0;
                good += placed ? 1 : 0;
                bad += placed ? 0 : 1;
            }
        }
        return good >= ENOUGH && good >= 20 * bad && text.indexOf('\ufffd') < 0;
    }
}
