package vn.cancu.extract;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.corpus.Fingerprint;
import vn.cancu.document.Diagnostic;
import vn.cancu.legacy.LegacyText;
import vn.cancu.text.Layout;
import vn.cancu.text.SourceText;

/// Reads plain text when there is no doubt that it is: the name has a text extension, and the content is strictly valid
/// UTF-8, or UTF-16 with a byte order mark. A file is read without a worker, an archive member inside one; the same
/// bytes give the same text either way. Tika guesses the charset of everything else.
final class PlainTextExtractor {
    private static final Set<String> SUFFIXES = Set.of("txt", "text", "md", "markdown", "log");
    /// First chars of formats that also go about under the name of a text.
    private static final List<String> OTHERS =
            List.of("%PDF-", "{\\rtf", "<!doctype", "<html", "<?xml", "PK\u0003\u0004");

    /// Bytes of a file that is read at once.
    private static final int AT_ONCE = 1 << 20;

    private final int maxChars;

    PlainTextExtractor(int maxChars) {
        this.maxChars = maxChars;
    }

    /// Reads a file.
    ///
    /// @param content its content, where it has been named before
    /// @return empty when it is for the worker
    /// @throws IOException when it cannot be read
    Optional<Extraction> extract(CorpusFile file, Optional<Fingerprint.Known> content) throws IOException {
        return read(file.path(), file.name(), content).map(PlainTextExtractor::extraction);
    }

    private static Extraction extraction(Draft draft) {
        return switch (draft) {
            case Draft.Text plain -> {
                Draft.Text text = LegacyText.isSuspected(plain.raw()) ? plain.decoded() : plain;
                yield new Extraction.Extracted(
                        SourceText.of(text.raw(), text.layout()), text.metadata(), text.diagnostics(), List.of());
            }
            case Draft.Failure(Reason reason, String message, FileMetadata metadata) ->
                new Extraction.Unreadable(reason, message, metadata);
            case Draft.Archive _ -> throw new IllegalArgumentException("a plain text has no members");
        };
    }

    /// Reads a file, or an archive member unpacked into a file. Text in a legacy charset is not decoded yet.
    ///
    /// @param name of the file or member, with its extension
    /// @return empty when there is any doubt
    /// @throws IOException when it cannot be read
    Optional<Draft> read(Path file, String name) throws IOException {
        return read(file, name, Optional.empty());
    }

    private Optional<Draft> read(Path file, String name, Optional<Fingerprint.Known> content) throws IOException {
        if (!SUFFIXES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        byte[] first;
        try (InputStream in = Files.newInputStream(file)) {
            first = in.readNBytes(AT_ONCE + 1);
        }
        return first.length <= AT_ONCE ? small(first, content) : large(file, content);
    }

    /// A file read once, for its text and its hash.
    private Optional<Draft> small(byte[] bytes, Optional<Fingerprint.Known> content) throws IOException {
        Optional<Text> plain = utf8(bytes);
        Optional<Text> text = plain.isPresent() ? plain : decode(new ByteArrayInputStream(bytes));
        return text.map(read -> draft(read, content.orElseGet(() -> Fingerprint.of(bytes))));
    }

    /// A file read once for its text and, where its content has no name yet, once for its hash, in constant memory.
    private Optional<Draft> large(Path file, Optional<Fingerprint.Known> content) throws IOException {
        Optional<Text> text;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            text = decode(in);
        }
        return text.flatMap(read -> content.or(() -> named(file)).map(known -> draft(read, known)));
    }

    private static Optional<Fingerprint.Known> named(Path file) {
        return Fingerprint.of(file) instanceof Fingerprint.Known known ? Optional.of(known) : Optional.empty();
    }

    private record Text(String raw, Charset charset, boolean cut) {}

    private Draft draft(Text text, Fingerprint.Known known) {
        List<Integer> starts = pageStarts(text.raw());
        int pages = starts.size() > 1 ? starts.size() : 0;
        String charset = text.charset().name();
        var metadata = new FileMetadata("text/plain", known.sha256(), known.bytes(), pages, charset, "");
        if (!Words.hasLetters(text.raw())) {
            return Draft.Failure.of(Reason.NO_TEXT, metadata);
        }
        List<Diagnostic> diagnostics = text.cut() ? List.of(Notes.truncated(maxChars)) : List.of();
        return new Draft.Text(text.raw(), Layout.ofStarts(starts), metadata, diagnostics, List.of());
    }

    /// Decodes UTF-8, the usual case.
    ///
    /// @return empty when the bytes are not valid UTF-8, or contain U+FFFD themselves
    private Optional<Text> utf8(byte[] bytes) {
        String raw = new String(bytes, StandardCharsets.UTF_8);
        boolean marked = raw.startsWith("\uFEFF");
        boolean sure = !marked && raw.length() <= maxChars && isText(raw) && raw.indexOf('\uFFFD') < 0;
        return sure && !isOther(raw) ? Optional.of(new Text(raw, StandardCharsets.UTF_8, false)) : Optional.empty();
    }

    private static boolean isOther(String raw) {
        return OTHERS.stream().anyMatch(start -> raw.regionMatches(true, 0, start, 0, start.length()));
    }

    private Optional<Text> decode(InputStream in) throws IOException {
        try {
            Charset charset = mark(in);
            var decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
            return read(new InputStreamReader(in, decoder), charset);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private Optional<Text> read(Reader reader, Charset charset) throws IOException {
        var text = new StringBuilder();
        char[] buffer = new char[1 << 14];
        boolean cut = false;
        for (int n = reader.read(buffer); n >= 0 && !cut; n = reader.read(buffer)) {
            int room = Math.min(n, maxChars - text.length());
            cut = room < n;
            text.append(buffer, 0, room);
            if (!isText(CharBuffer.wrap(buffer, 0, room))) {
                return Optional.empty();
            }
        }
        String raw = text.toString();
        return isOther(raw) ? Optional.empty() : Optional.of(new Text(raw, charset, cut));
    }

    /// Reads the byte order mark and tells the charset by it; UTF-8 when there is none.
    private static Charset mark(InputStream in) throws IOException {
        in.mark(3);
        int first = in.read();
        int second = in.read();
        int third = in.read();
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            return StandardCharsets.UTF_8;
        }
        in.reset();
        boolean big = first == 0xFE && second == 0xFF;
        boolean little = first == 0xFF && second == 0xFE;
        if (big || little) {
            in.skipNBytes(2);
            return big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    private static boolean isText(CharSequence chars) {
        for (int i = 0; i < chars.length(); i++) {
            char c = chars.charAt(i);
            if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f' && c != '\u000b') {
                return false;
            }
        }
        return true;
    }

    /// A form feed ends a page, as in the output of programs that turn PDF into text.
    private static List<Integer> pageStarts(String raw) {
        var starts = new ArrayList<>(List.of(0));
        for (int at = raw.indexOf('\f'); at >= 0; at = raw.indexOf('\f', at + 1)) {
            if (at + 1 < raw.length()) {
                starts.add(at + 1);
            }
        }
        return starts;
    }
}
