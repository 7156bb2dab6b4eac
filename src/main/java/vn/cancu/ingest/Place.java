package vn.cancu.ingest;

import java.util.Comparator;
import vn.cancu.corpus.CorpusFile;
import vn.cancu.extract.Reason;
import vn.cancu.index.FileRecord;
import vn.cancu.index.FileRecord.Result;
import vn.cancu.index.PageCounts;

/// Where bytes lie: a file on disk, or a member of one.
///
/// @param file the file on disk
/// @param member path inside the archive or mail, empty for the file itself
/// @param sha256 of the bytes, empty when they could not be read
/// @param bytes number of bytes
record Place(CorpusFile file, String member, String sha256, long bytes) {
    /// The order in which a walk meets paths: what lies in a folder comes where the folder's name does. Of several
    /// files with the same bytes the first in this order is the document.
    static final Comparator<String> ORDER = Place::compare;

    private static int compare(String one, String other) {
        int both = Math.min(one.length(), other.length());
        for (int i = 0; i < both; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                return a == '/' ? -1 : b == '/' ? 1 : Character.compare(a, b);
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /// The place that a record speaks of.
    static Place of(FileRecord record, CorpusFile file) {
        return new Place(file, record.member(), record.sha256(), record.bytes());
    }

    /// Hex digits of a content's SHA-256 that make a document id.
    private static final int ID_DIGITS = 16;

    /// The id of the document with these bytes.
    static String documentId(String sha256) {
        return sha256.substring(0, ID_DIGITS);
    }

    String path() {
        return file.path().toString();
    }

    /// Identity of the record of this place.
    String id() {
        return member.isEmpty() ? path() : path() + "!/" + member;
    }

    /// The name people know: the member's or the file's own, without folders.
    String name() {
        return nameOf(member.isEmpty() ? file.name() : member.replace('\\', '/'));
    }

    private static String nameOf(String whole) {
        return whole.substring(whole.lastIndexOf('/') + 1);
    }

    /// The record of this place.
    FileRecord record(Result result) {
        return record(result, Ingestion.READER);
    }

    /// The record of this place, decided by another version of the reading.
    FileRecord record(Result result, String reader) {
        var content = new FileRecord.Content(path(), member, bytes, file.modifiedMillis(), sha256);
        return new FileRecord(content, result, reader, PageCounts.NONE);
    }

    /// A record for this place with the result of another one's.
    FileRecord record(FileRecord like) {
        return record(like.result(), like.version()).with(like.pages());
    }

    FileRecord failed(Reason reason, String message) {
        return failed(reason, message, Ingestion.READER);
    }

    FileRecord failed(Reason reason, String message, String reader) {
        return record(Result.failed(reason.code(), message), reader);
    }
}
