package vn.cancu.index;

/// What became of one file (or member of an archive), kept in the index: this is how the next run knows what is unchanged
/// and how every failure can be explained.
///
/// @param content the bytes, and where they lie
/// @param result what became of them
/// @param reader version of the extraction and reading that decided, and a mark of the corrections that were put in;
///     another version means: read again
/// @param pages how its pages were read, including waiting ones; [PageCounts#NONE] when nothing was read, and for a
///     duplicate
public record FileRecord(Content content, Result result, String reader, PageCounts pages) {

    /// Bytes in a place.
    ///
    /// @param path absolute path of the file on disk
    /// @param member path inside the archive or mail, empty for the file itself
    /// @param bytes size
    /// @param modifiedMillis time of the last change of the file on disk, milliseconds since 1970
    /// @param sha256 64 hex digits, empty when the bytes could not be read
    public record Content(String path, String member, long bytes, long modifiedMillis, String sha256) {}

    /// What became of the bytes.
    ///
    /// @param reason code of `extract.Reason` when it failed, empty otherwise
    /// @param message one sentence for people when it failed, empty otherwise
    /// @param documentId the document it gave (also for a duplicate: the one it repeats), empty when none (also for
    ///     a copy of an archive)
    public record Result(Status status, String reason, String message, String documentId) {
        /// An archive, whose members have records of their own.
        public static final Result UNPACKED = new Result(Status.UNPACKED, "", "", "");

        /// A document of its own.
        public static Result indexed(String documentId) {
            return new Result(Status.INDEXED, "", "", documentId);
        }

        /// A copy of another file.
        ///
        /// @param documentId the document of that file; empty when it is an archive
        public static Result duplicate(String documentId) {
            return new Result(Status.DUPLICATE, "", "", documentId);
        }

        /// No document.
        ///
        /// @param reason code of `extract.Reason`
        /// @param message one sentence for people
        public static Result failed(String reason, String message) {
            return new Result(Status.FAILED, reason, message, "");
        }
    }

    /// The same record with these pages.
    public FileRecord with(PageCounts counts) {
        return new FileRecord(content, result, reader, counts);
    }

    /// What became of a file.
    public enum Status {
        /// A document of its own.
        INDEXED,
        /// The same bytes as a document that is already there.
        DUPLICATE,
        /// No document; there is a reason.
        FAILED,
        /// An archive; its members have records of their own. Not counted among files, documents or failures.
        UNPACKED
    }

    /// Ends the version of the reader where pages wait for OCR: the next run that has an engine reads the file again.
    public static final String WITHOUT_OCR = " without OCR";

    /// Begins the mark of the corrections that were put into the document.
    public static final char CORRECTED = '~';

    /// [#reader()] without the mark of corrections, which says nothing of how the file was read.
    public String version() {
        int mark = reader.indexOf(CORRECTED);
        int end = reader.indexOf(' ', Math.max(mark, 0));
        return mark < 0 ? reader : reader.substring(0, mark) + (end < 0 ? "" : reader.substring(end));
    }

    /// The same record with another mark of corrections.
    ///
    /// @param mark empty, or [#CORRECTED] and hex digits
    public FileRecord corrected(String mark) {
        String version = version();
        int end = version.indexOf(' ');
        String marked = end < 0 ? version + mark : version.substring(0, end) + mark + version.substring(end);
        return new FileRecord(content, result, marked, pages);
    }

    /// The same record under another version of the reading.
    public FileRecord by(String version) {
        return new FileRecord(content, result, version, pages);
    }

    /// Whether pages of the file wait for OCR; it may be a document all the same.
    public boolean waits() {
        return reader.endsWith(WITHOUT_OCR);
    }

    /// Absolute path of the file on disk.
    public String path() {
        return content.path();
    }

    /// Path inside the archive or mail, empty for the file itself.
    public String member() {
        return content.member();
    }

    /// Size in bytes.
    public long bytes() {
        return content.bytes();
    }

    /// Time of the last change of the file on disk, milliseconds since 1970.
    public long modifiedMillis() {
        return content.modifiedMillis();
    }

    /// Hash of the content, 64 hex digits; empty when it could not be read.
    public String sha256() {
        return content.sha256();
    }

    /// What became of it.
    public Status status() {
        return result.status();
    }

    /// Code of `extract.Reason` when it failed, empty otherwise.
    public String reason() {
        return result.reason();
    }

    /// One sentence for people when it failed, empty otherwise.
    public String message() {
        return result.message();
    }

    /// The document it gave or repeats, empty when none.
    public String documentId() {
        return result.documentId();
    }

    /// Identity of the record: path, and member after `!/`.
    public String id() {
        return idOf(path(), member());
    }

    /// Identity of the record of a file, or of a member of it.
    static String idOf(String path, String member) {
        return member.isEmpty() ? path : path + "!/" + member;
    }
}
