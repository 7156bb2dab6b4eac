package vn.cancu.correction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The table of corrections on disk: UTF-8, a line each, cells between tabs, a line of titles first. Blank lines and
/// lines that begin with `#` are remarks. Safe for use by several threads.
///
/// ```
/// document          field   value            by      when        note
/// 1273884ff1fae6c7  number  12/TB-ĐT         Lê An   2026-11-26  số viết tay
/// 2021/kh.pdf       cites   05-CT/TW implements
/// ```
public final class CorrectionFile {
    private static final List<String> TITLES = List.of("document", "field", "value", "by", "when", "note");
    /// Larger than any table that people keep by hand.
    private static final long MOST_BYTES = 16_000_000;

    private final Path path;
    private volatile Kept kept = new Kept(-1, -1, Corrections.NONE);

    /// What was read, and of which state of the file.
    private record Kept(long bytes, long modifiedMillis, Corrections corrections) {}

    /// @param path where the table lies; it may be absent
    public CorrectionFile(Path path) {
        this.path = path.toAbsolutePath().normalize();
    }

    /// Where the table lies.
    public Path path() {
        return path;
    }

    /// What the table says now; read again only when the file has changed. An absent file says nothing; of a bad line
    /// there is a problem, and the rest holds.
    ///
    /// @throws UncheckedIOException when the file is there and cannot be read
    public Corrections read() {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            long modified = attributes.lastModifiedTime().toMillis();
            Kept known = kept;
            if (known.bytes() != attributes.size() || known.modifiedMillis() != modified) {
                known = new Kept(attributes.size(), modified, parsed(attributes.size()));
                kept = known;
            }
            return known.corrections();
        } catch (NoSuchFileException _) {
            return Corrections.NONE;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path + ": " + e.getMessage(), e);
        }
    }

    /// Adds a line at the end, in one write; the file is made when it is not there.
    ///
    /// @throws UncheckedIOException when it cannot be written
    public void append(Correction correction) {
        try {
            Files.createDirectories(path.getParent());
            try (var channel = FileChannel.open(
                            path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    var _ = channel.lock()) {
                String before = channel.size() == 0 ? line(TITLES) : endsLine(channel) ? "" : "\n";
                byte[] bytes = (before + line(correction.cells())).getBytes(StandardCharsets.UTF_8);
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                channel.position(channel.size());
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path + ": " + e.getMessage(), e);
        }
    }

    private static boolean endsLine(FileChannel channel) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, channel.size() - 1);
        return last.get(0) == '\n';
    }

    private static String line(List<String> cells) {
        return cells.stream().map(cell -> cell.replaceAll("\\s+", " ")).collect(Collectors.joining("\t")) + "\n";
    }

    private Corrections parsed(long bytes) throws IOException {
        String name = path.getFileName().toString();
        if (bytes > MOST_BYTES) {
            return new Corrections(List.of(), List.of(name + ": larger than " + MOST_BYTES + " bytes; it is left out"));
        }
        // Not readString: bytes that are no UTF-8 spoil their line only.
        List<String> lines = new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
                .lines()
                .toList();
        List<Correction> corrections = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = cells(lines.get(i));
            if (cells.getFirst().isBlank() && cells.size() == 1
                    || cells.getFirst().startsWith("#")
                    || cells.getFirst().equals(TITLES.getFirst())) {
                continue;
            }
            try {
                corrections.add(correction(cells));
            } catch (IllegalArgumentException e) {
                problems.add(name + ", line " + (i + 1) + ": " + e.getMessage());
            }
        }
        return new Corrections(corrections, problems);
    }

    private static Correction correction(List<String> cells) {
        if (cells.size() < 3) {
            throw new IllegalArgumentException("a line needs document, field and value, with tabs between");
        }
        List<String> all = new ArrayList<>(cells);
        while (all.size() < TITLES.size()) {
            all.add("");
        }
        return Correction.of(all.get(0), all.get(1), all.get(2), all.get(3), all.get(4), all.get(5));
    }

    /// The cells of a line, without the quotation marks that spreadsheets put around some.
    private static List<String> cells(String line) {
        String bare = line.startsWith("\uFEFF") ? line.substring(1) : line;
        return Arrays.stream(bare.split("\t", -1))
                .map(String::strip)
                .map(cell -> cell.length() > 1 && cell.startsWith("\"") && cell.endsWith("\"")
                        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
                        : cell)
                .toList();
    }
}
