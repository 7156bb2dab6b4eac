package vn.cancu.correction;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.cancu.document.IssueDate;
import vn.cancu.document.RegisterEntry;
import vn.cancu.document.Standing;

/// The register of validity on disk (sổ theo dõi hiệu lực văn bản), kept as [TableFile] describes.
/// Safe for use by several threads.
///
/// ```
/// document           standing  since       by                   part    who     when        note
/// 24/2020/TT-BGDĐT   ended     2024-02-15  05/2024/TT-BGDĐT             Lê An   2026-11-26  tra công báo
/// 12/KH-UBND@Long An@2020      partly  2021   30/KH-UBND        mục II
/// ```
public final class ValidityFile {
    /// The columns.
    public static final List<String> TITLES =
            List.of("document", "standing", "since", "by", "part", "who", "when", "note");

    private final TableFile<RegisterEntry> table;

    /// @param path of the table; the file may be absent
    public ValidityFile(Path path) {
        this.table = new TableFile<>(path, TITLES, ValidityFile::entry);
    }

    /// Path of the table, absolute.
    public Path path() {
        return table.path();
    }

    /// The valid lines, in order; the same list as long as the file is unchanged.
    ///
    /// @throws UncheckedIOException when the file is there and cannot be read
    public List<RegisterEntry> read() {
        return table.read().all();
    }

    /// One message for each invalid line, with file name and line number.
    public List<String> problems() {
        return table.read().problems();
    }

    private static RegisterEntry entry(List<String> given) {
        List<String> cells = TableFile.filled(given, TITLES.size());
        if (cells.get(0).isBlank() || cells.get(1).isBlank()) {
            throw new IllegalArgumentException("a line needs document and standing, with a tab between");
        }
        Standing standing = Standing.coded(cells.get(1))
                .orElseThrow(() -> new IllegalArgumentException(
                        "no standing «" + cells.get(1) + "»; known are " + Standing.codes()));
        return new RegisterEntry(
                cells.get(0),
                standing,
                date(cells.get(2)),
                cells.get(3),
                cells.get(4),
                new RegisterEntry.Vouching(cells.get(5), cells.get(6), cells.get(7)));
    }

    /// `2024-02-15`, `15/2/2024`, or as much as is known: `2024-02`, `2024`.
    private static Optional<IssueDate> date(String typed) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(IssueDate.parse(iso(typed)));
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("no date «" + typed + "»; write 2024-02-15, 15/2/2024, 2024-02 or 2024");
        }
    }

    private static String iso(String typed) {
        List<String> parts = List.of(typed.split("/", -1));
        return String.join("-", parts.reversed());
    }
}
