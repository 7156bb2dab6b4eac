package vn.cancu.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// Collects the members of one container.
final class Members {

    /// Reads one member.
    interface Reader {
        Draft.Part read(FileReading.Unit container, String name, InputStream stream) throws IOException;
    }

    private final FileReading.Unit container;
    private final Reader reader;
    private final Session session;
    private final List<Draft.Part> parts = new ArrayList<>();
    private String current = "";

    Members(FileReading.Unit container, Reader reader, Session session) {
        this.container = container;
        this.reader = reader;
        this.session = session;
    }

    /// Reads the next member. Hidden ones (`.DS_Store`, `__MACOSX/._plan.docx`) are skipped like hidden files on disk.
    ///
    /// @param name as the container gives it
    /// @throws Session.UsedUp when a limit is reached
    void add(String name, InputStream stream) throws IOException {
        if (isHidden(name)) {
            return;
        }
        current = name;
        parts.add(reader.read(container, name, stream));
        current = "";
    }

    /// Notes a member that cannot be read.
    void unreadable(String name, Reason reason, String message) throws IOException {
        if (!isHidden(name)) {
            session.nextMember();
            parts.add(failure(name, reason, message));
        }
    }

    /// Whether archives may be opened inside this one.
    boolean mayNest() {
        return container.depth() < Session.MAX_DEPTH;
    }

    /// Notes that a limit ended the reading here.
    void stop() {
        parts.add(failure(last(), Reason.TOO_LARGE, Messages.TOO_MANY));
    }

    /// Notes that the container is damaged from here on.
    void broken() {
        parts.add(failure(last(), Reason.DAMAGED, Messages.BROKEN_ARCHIVE));
    }

    List<Draft.Part> list() {
        return parts;
    }

    /// The member at which reading ended; "…" when it fell between two.
    private String last() {
        return current.isEmpty() ? "…" : current;
    }

    private static Draft.Part failure(String name, Reason reason, String message) {
        var metadata = new FileMetadata(FileExtractor.UNKNOWN_TYPE, "", 0, 0, "", "");
        return new Draft.Part(name, "", 0, new Draft.Failure(reason, message, metadata));
    }

    private static boolean isHidden(String name) {
        String path = name.replace('\\', '/');
        String own = path.substring(path.lastIndexOf('/') + 1);
        return own.startsWith(".") || own.startsWith("~$") || path.startsWith("__MACOSX/");
    }
}
