package vn.cancu.correction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Collectors;

/// The table of corrections on disk, kept as [TableFile] describes. Safe for use by several threads.
///
/// ```
/// document          field   value            by      when        note
/// 1273884ff1fae6c7  number  12/TB-ĐT         Lê An   2026-11-26  số viết tay
/// 2021/kh.pdf       cites   05-CT/TW implements
/// ```
public final class CorrectionFile {
    private static final List<String> TITLES = List.of("document", "field", "value", "by", "when", "note");

    private final TableFile<Correction> table;

    /// @param path of the table; the file may be absent
    public CorrectionFile(Path path) {
        this.table = new TableFile<>(path, TITLES, CorrectionFile::correction);
    }

    /// Path of the table, absolute.
    public Path path() {
        return table.path();
    }

    /// The current content of the table; read again only when the file has changed. An absent file is an empty table;
    /// an invalid line becomes a problem, and the other lines count.
    ///
    /// @throws UncheckedIOException when the file is there and cannot be read
    public Corrections read() {
        TableFile.Lines<Correction> lines = table.read();
        return lines.all().isEmpty() && lines.problems().isEmpty()
                ? Corrections.NONE
                : new Corrections(lines.all(), lines.problems());
    }

    /// Identifies the current content: changes with every change of the file; empty while there is no file.
    public String version() {
        return table.version();
    }

    /// Appends a line in one write; creates the file when it is absent.
    ///
    /// @throws UncheckedIOException when it cannot be written
    public void append(Correction correction) {
        Path path = table.path();
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

    private static Correction correction(List<String> cells) {
        if (cells.size() < 3) {
            throw new IllegalArgumentException("a line needs document, field and value, with tabs between");
        }
        List<String> all = TableFile.filled(cells, TITLES.size());
        return Correction.of(all.get(0), all.get(1), all.get(2), all.get(3), all.get(4), all.get(5));
    }
}
