package vn.cancu.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tika.mime.MediaType;
import vn.cancu.legacy.LegacyText;

/// Reads a file a second time, with its fonts, when there is something in its text that may be in a legacy charset. The
/// second reading counts only where it proves that; everything else keeps the text that Tika gave.
final class LegacyReading {
    private static final int CHUNK = 1 << 16;

    private final Session session;

    LegacyReading(Session session) {
        this.session = session;
    }

    /// Takes what Tika made of a file.
    Draft improve(FileReading.Unit unit, MediaType type, Draft draft) {
        if (!(draft instanceof Draft.Text text) || !LegacyText.isSuspected(text.raw())) {
            return draft;
        }
        return read(unit, type)
                .filter(written -> !LegacyText.of(written.text(), written.layout())
                        .decoded()
                        .isEmpty())
                .<Draft>map(written -> new Draft.Text(
                        written.text(), written.layout(), text.metadata(), text.diagnostics(), text.members()))
                .orElse(draft);
    }

    /// What the reader of the format makes of it; empty when there is none or it fails, for whatever reason: there is a text
    /// already.
    private Optional<TextWriter.Written> read(FileReading.Unit unit, MediaType type) {
        var out = new TextWriter(session.charsAllowed());
        try {
            switch (type.toString()) {
                case "application/msword" -> DocReading.read(unit.file(), out);
                case "application/rtf" -> RtfReading.read(unit.file(), out);
                case "application/vnd.ms-excel" -> XlsReading.read(unit.file(), out);
                case "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.spreadsheet" ->
                    OdfReading.read(unit, session, out);
                case "text/plain" -> plain(unit.file(), out);
                default -> {
                    return Optional.empty();
                }
            }
            return Optional.of(out.written());
        } catch (TextWriter.Full e) {
            return Optional.of(out.written());
        } catch (IOException | RuntimeException | StackOverflowError | AssertionError e) {
            return Optional.empty();
        }
    }

    /// Tika's XHTML writer replaces the control characters below U+0020, where VISCII has letters.
    private static void plain(Path file, TextWriter out) throws IOException, TextWriter.Full {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] chunk = in.readNBytes(CHUNK);
            if (VietnameseCharset.guess(chunk)
                    .filter(VietnameseCharset.LEGACY::equals)
                    .isEmpty()) {
                return;
            }
            for (; chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
                out.text(VietnameseCharset.everyByte(chunk));
            }
        }
    }
}
