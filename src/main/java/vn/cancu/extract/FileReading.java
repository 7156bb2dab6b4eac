package vn.cancu.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.mime.MediaType;
import vn.cancu.corpus.Fingerprint;

/// Reads one file of any type inside a worker, and what is inside it.
final class FileReading {
    private final Formats formats;
    private final Session session;
    private final Leaf leaf;

    /// What is done with a file that is neither an archive nor a mail.
    interface Leaf {
        Draft read(Unit unit, MediaType type) throws Exception;

        /// Whether nothing more is wanted.
        default boolean isDone() {
            return false;
        }
    }

    /// Reads the text of everything.
    FileReading(Formats formats, Session session) {
        this.formats = formats;
        this.session = session;
        this.leaf = this::text;
    }

    /// Does something else.
    FileReading(Formats formats, Session session, Leaf leaf) {
        this.formats = formats;
        this.session = session;
        this.leaf = leaf;
    }

    /// Reads the file that was asked for.
    ///
    /// @param hashed its content, where it has been hashed before
    Draft read(Path file, String name, Optional<Fingerprint.Known> hashed) throws IOException {
        var unknown = new FileMetadata(FileExtractor.UNKNOWN_TYPE, "", 0, 0, "", "");
        Fingerprint content = hashed.isPresent() && Files.isReadable(file) ? hashed.get() : Fingerprint.of(file);
        return switch (content) {
            case Fingerprint.Unknown _ when !Files.exists(file) -> Draft.Failure.of(Reason.VANISHED, unknown);
            case Fingerprint.Unknown _ -> Draft.Failure.of(Reason.UNREADABLE, unknown);
            case Fingerprint.Known known -> {
                session.begin(known.bytes());
                try (TikaInputStream in = TikaInputStream.get(file)) {
                    yield read(new Unit(file, in, name, 0, 0, known));
                }
            }
        };
    }

    /// A file or a member that lies in a file of its own.
    ///
    /// @param in the file, open: what Tika finds in it while it tells the type need not be found again to read it
    /// @param ordinal 0 for the file that was asked for
    /// @param depth 0 for the file that was asked for
    record Unit(Path file, TikaInputStream in, String name, int ordinal, int depth, Fingerprint.Known content) {

        FileMetadata metadata(MediaType type, int pages, String encoding, String title) {
            return new FileMetadata(type.toString(), content.sha256(), content.bytes(), pages, encoding, title);
        }

        FileMetadata metadata(MediaType type) {
            return metadata(type, 0, "", "");
        }
    }

    /// Reads a unit. Whatever its parser throws becomes a reason; only a full memory goes on to end the worker.
    private Draft read(Unit unit) throws IOException {
        if (unit.content().bytes() == 0) {
            return Draft.Failure.of(Reason.EMPTY, unit.metadata(MediaType.EMPTY));
        }
        MediaType type = MediaType.OCTET_STREAM;
        try {
            type = formats.type(unit);
            Draft draft = dispatch(unit, type);
            if (draft instanceof Draft.Text text) {
                Draft.Text decoded = text.decoded();
                session.keep(decoded.raw());
                return decoded;
            }
            return draft;
        } catch (Exception | StackOverflowError | NoClassDefFoundError | AssertionError e) {
            return Failures.of(e, unit.metadata(type));
        }
    }

    private Draft dispatch(Unit unit, MediaType type) throws Exception {
        var members = new Members(unit, this::member, session);
        return switch (formats.kind(type)) {
            case PDF -> {
                Draft draft = leaf.read(unit, type);
                if (!leaf.isDone() && !isDamaged(draft)) {
                    PdfAttachments.read(unit.file(), members);
                }
                yield members.list().isEmpty() ? draft : draft.with(members.list());
            }
            case DOCX, TIKA, IMAGE, NONE -> leaf.read(unit, type);
            case MAIL -> new TikaReading(formats, session, Optional.of(members)).read(unit, type);
            case MAILBOX -> {
                var mails = new TikaReading(formats, session, Optional.of(members));
                yield archive(unit, type, members, mails::unpack);
            }
            case ZIP -> archive(unit, type, members, Archives::zip);
            case SEVENZIP -> archive(unit, type, members, Archives::sevenZip);
            case TAR -> archive(unit, type, members, Archives::tar);
            case RAR -> archive(unit, type, members, Archives::rar);
            case COMPRESSED -> archive(unit, type, members, Archives::compressed);
        };
    }

    private static boolean isDamaged(Draft draft) {
        return draft instanceof Draft.Failure failure && failure.reason() == Reason.DAMAGED;
    }

    private Draft text(Unit unit, MediaType type) throws Exception {
        return switch (formats.kind(type)) {
            case PDF -> new PdfReading(unit.metadata(type), session.charsAllowed()).read(unit.file());
            case DOCX -> docx(unit, type);
            case TIKA -> {
                Optional<Draft> plain = new PlainTextExtractor(session.charsAllowed()).read(unit.file(), unit.name());
                if (plain.isPresent()) {
                    yield plain.get();
                }
                Draft draft = new TikaReading(formats, session, Optional.empty()).read(unit, type);
                yield new LegacyReading(session).improve(unit, type, draft);
            }
            case IMAGE -> PictureReading.read(unit, type);
            case NONE, MAIL, MAILBOX, ZIP, SEVENZIP, TAR, RAR, COMPRESSED ->
                Draft.Failure.of(Reason.UNSUPPORTED, unit.metadata(type));
        };
    }

    private Draft docx(Unit unit, MediaType type) throws Exception {
        try {
            return new DocxReading(session).read(unit, type);
        } catch (Session.UsedUp e) {
            throw e;
        } catch (IOException e) {
            return new TikaReading(formats, session, Optional.empty()).read(unit, type);
        }
    }

    private static Draft archive(Unit unit, MediaType type, Members members, Unpacking unpacking) throws Exception {
        FileMetadata metadata = unit.metadata(type);
        if (unit.depth() == Session.MAX_DEPTH) {
            return new Draft.Failure(Reason.TOO_LARGE, Messages.TOO_DEEP, metadata);
        }
        try {
            unpacking.unpack(unit, members);
        } catch (Session.UsedUp e) {
            members.stop();
        } catch (Exception | StackOverflowError e) {
            if (members.list().isEmpty()) {
                throw e;
            }
            members.broken();
        }
        List<Draft.Part> parts = members.list();
        return parts.isEmpty()
                ? new Draft.Failure(Reason.EMPTY, Messages.EMPTY_ARCHIVE, metadata)
                : new Draft.Archive(metadata, parts);
    }

    /// Gives the members of an archive one after the other.
    interface Unpacking {
        void unpack(Unit unit, Members members) throws Exception;
    }

    /// Reads a member from its stream, which is not closed.
    private Draft.Part member(Unit container, String name, InputStream stream) throws IOException {
        if (leaf.isDone()) {
            throw new Session.UsedUp();
        }
        int ordinal = session.nextMember();
        session.announce(ordinal);
        Path file = session.temporaryFile();
        try {
            Files.copy(session.limited(stream), file);
            if (!(Fingerprint.of(file) instanceof Fingerprint.Known content)) {
                throw new IOException("a temporary file cannot be read");
            }
            try (TikaInputStream in = TikaInputStream.get(file)) {
                var unit = new Unit(file, in, name, ordinal, container.depth() + 1, content);
                Optional<Reason> known = session.given(ordinal);
                Draft draft = known.isPresent()
                        ? Draft.Failure.of(known.get(), unit.metadata(MediaType.OCTET_STREAM))
                        : read(unit);
                return new Draft.Part(name, content.sha256(), content.bytes(), draft);
            }
        } finally {
            Files.deleteIfExists(file);
            session.announce(container.ordinal());
        }
    }
}
