package vn.cancu.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cancu.corpus.Fingerprint;

/// A request of the parent to a worker.
///
/// @param <T> what the parent makes of the answer
sealed interface Request<T> {
    byte READ = 1;
    byte DRAW = 2;
    byte RECOGNISE = 3;

    /// Writes the request, as [#read(DataInputStream)] wants it.
    void write(DataOutputStream out) throws IOException;

    /// Reads the worker's answer.
    T answer(DataInputStream in) throws IOException;

    /// Reads a request.
    static Request<?> read(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case READ -> Read.from(in);
            case DRAW -> Draw.from(in);
            case RECOGNISE -> Recognise.from(in);
            default -> throw new StreamCorruptedException("no such request");
        };
    }

    /// Read a file and what is inside it.
    ///
    /// @param file absolute path
    /// @param name the name that tells the format when the content does not
    /// @param content of the file, where it has been hashed before
    /// @param maxChars longest text kept
    /// @param given reasons already known for members that ended a worker: they are not read again
    record Read(Path file, String name, Optional<Fingerprint.Known> content, int maxChars, Map<Integer, Reason> given)
            implements Request<Extraction> {

        @Override
        public void write(DataOutputStream out) throws IOException {
            out.writeByte(READ);
            Frames.write(out, file.toString());
            Frames.write(out, name);
            Frames.write(out, content.map(Fingerprint.Known::sha256).orElse(""));
            out.writeLong(content.map(Fingerprint.Known::bytes).orElse(0L));
            out.writeInt(maxChars);
            out.writeInt(given.size());
            for (var entry : given.entrySet()) {
                out.writeInt(entry.getKey());
                Frames.write(out, entry.getValue().code());
            }
        }

        @Override
        public Extraction answer(DataInputStream in) throws IOException {
            return Frames.readExtraction(in);
        }

        private static Read from(DataInputStream in) throws IOException {
            Path file = Path.of(Frames.readString(in));
            String name = Frames.readString(in);
            String sha256 = Frames.readString(in);
            var content = new Fingerprint.Known(sha256, in.readLong());
            int maxChars = in.readInt();
            var given = new HashMap<Integer, Reason>();
            for (int i = Frames.count(in.readInt()); i > 0; i--) {
                given.put(in.readInt(), Reason.of(Frames.readString(in)));
            }
            return new Read(file, name, Optional.of(content).filter(_ -> !sha256.isEmpty()), maxChars, given);
        }
    }

    /// A content and where it lies: in a file, or somewhere inside it.
    ///
    /// @param file absolute path of the file on disk
    /// @param name its name, which tells the format when the content does not
    /// @param sha256 of the content: the file's own, or that of a member at any depth
    record Place(Path file, String name, String sha256) {

        void write(DataOutputStream out) throws IOException {
            Frames.write(out, file.toString());
            Frames.write(out, name);
            Frames.write(out, sha256);
        }

        static Place from(DataInputStream in) throws IOException {
            return new Place(Path.of(Frames.readString(in)), Frames.readString(in), Frames.readString(in));
        }
    }

    /// Draw one page.
    ///
    /// @param place the file
    /// @param page from 1
    /// @param width of the picture in pixels
    record Draw(Place place, int page, int width) implements Request<PagePicture> {

        @Override
        public void write(DataOutputStream out) throws IOException {
            out.writeByte(DRAW);
            place.write(out);
            out.writeInt(page);
            out.writeInt(width);
        }

        @Override
        public PagePicture answer(DataInputStream in) throws IOException {
            return Frames.readPicture(in);
        }

        private static Draw from(DataInputStream in) throws IOException {
            return new Draw(Place.from(in), in.readInt(), in.readInt());
        }
    }

    /// Recognise pages. Units announced meanwhile are pages.
    ///
    /// @param place the file
    /// @param pages from 1, in order
    /// @param engine what recognises
    /// @param cache folder of pages that are known, which grows
    record Recognise(Place place, List<Integer> pages, TesseractEngine engine, Optional<Path> cache)
            implements Request<List<RecognisedPage>> {

        @Override
        public void write(DataOutputStream out) throws IOException {
            out.writeByte(RECOGNISE);
            place.write(out);
            out.writeInt(pages.size());
            for (int page : pages) {
                out.writeInt(page);
            }
            engine.write(out);
            Frames.write(out, cache.map(Path::toString).orElse(""));
        }

        @Override
        public List<RecognisedPage> answer(DataInputStream in) throws IOException {
            var recognised = new ArrayList<RecognisedPage>();
            for (int i = Frames.count(in.readInt()); i > 0; i--) {
                recognised.add(RecognisedPage.from(in));
            }
            return recognised;
        }

        private static Recognise from(DataInputStream in) throws IOException {
            Place place = Place.from(in);
            var pages = new ArrayList<Integer>();
            for (int i = Frames.count(in.readInt()); i > 0; i--) {
                pages.add(in.readInt());
            }
            TesseractEngine engine = TesseractEngine.from(in);
            String cache = Frames.readString(in);
            return new Recognise(
                    place, pages, engine, cache.isEmpty() ? Optional.empty() : Optional.of(Path.of(cache)));
        }
    }
}
