package vn.cancu.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.document.Diagnostic;
import vn.cancu.document.ElectronicSignature;
import vn.cancu.text.Layout;
import vn.cancu.text.LayoutBytes;
import vn.cancu.text.PlacedWord.Box;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// The protocol between the parent and a worker: binary, over the worker's standard streams.
///
/// The parent sends a [Request]. The worker answers any number of `UNIT n` (it now reads member n of the file, counted
/// from 1 in the order of reading; 0 is the file itself) and one `RESULT` with what the request asks for. A fresh
/// worker says `READY` before anything else.
final class Frames {
    static final byte READY = 1;
    static final byte UNIT = 2;
    static final byte RESULT = 3;

    private static final byte TEXT = 1;
    private static final byte ARCHIVE = 2;
    private static final byte FAILURE = 3;
    private static final byte DRAWN = 4;
    private static final int LONGEST = 1 << 28;

    private Frames() {}

    static void write(DataOutputStream out, Draft draft) throws IOException {
        switch (draft) {
            case Draft.Text text -> {
                out.writeByte(TEXT);
                write(out, text.metadata());
                write(out, text.raw());
                write(out, LayoutBytes.write(text.layout()));
                out.writeInt(text.diagnostics().size());
                for (Diagnostic diagnostic : text.diagnostics()) {
                    write(out, diagnostic);
                }
                writeParts(out, text.members());
            }
            case Draft.Archive archive -> {
                out.writeByte(ARCHIVE);
                write(out, archive.metadata());
                writeParts(out, archive.members());
            }
            case Draft.Failure failure -> {
                out.writeByte(FAILURE);
                write(out, failure.metadata());
                write(out, failure.reason().code());
                write(out, failure.message());
            }
        }
    }

    static Extraction readExtraction(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        FileMetadata metadata = readMetadata(in);
        return switch (kind) {
            case TEXT -> readText(in, metadata);
            case ARCHIVE -> new Extraction.Unpacked(metadata, readMembers(in));
            case FAILURE -> new Extraction.Unreadable(Reason.of(readString(in)), readString(in), metadata);
            default -> throw new StreamCorruptedException("kind " + kind);
        };
    }

    private static Extraction readText(DataInputStream in, FileMetadata metadata) throws IOException {
        String raw = readString(in);
        Layout layout = LayoutBytes.read(readBytes(in));
        var diagnostics = new ArrayList<Diagnostic>();
        for (int i = count(in.readInt()); i > 0; i--) {
            String code = readString(in);
            String message = readString(in);
            diagnostics.add(new Diagnostic(code, message, new Span(in.readInt(), in.readInt())));
        }
        return new Extraction.Extracted(SourceText.of(raw, layout), metadata, diagnostics, readMembers(in));
    }

    static void write(DataOutputStream out, PagePicture picture) throws IOException {
        switch (picture) {
            case PagePicture.Drawn drawn -> {
                out.writeByte(DRAWN);
                out.writeInt(drawn.width());
                out.writeInt(drawn.height());
                out.writeInt(drawn.pages());
                write(out, drawn.jpeg());
            }
            case PagePicture.Undrawn undrawn -> {
                out.writeByte(FAILURE);
                write(out, undrawn.reason().code());
                write(out, undrawn.message());
            }
        }
    }

    static PagePicture readPicture(DataInputStream in) throws IOException {
        byte kind = in.readByte();
        if (kind == FAILURE) {
            return new PagePicture.Undrawn(Reason.of(readString(in)), readString(in));
        }
        int width = in.readInt();
        int height = in.readInt();
        int pages = in.readInt();
        return new PagePicture.Drawn(readBytes(in), width, height, pages);
    }

    private static void write(DataOutputStream out, Diagnostic diagnostic) throws IOException {
        write(out, diagnostic.code());
        write(out, diagnostic.message());
        out.writeInt(diagnostic.span().start());
        out.writeInt(diagnostic.span().end());
    }

    private static void writeParts(DataOutputStream out, List<Draft.Part> parts) throws IOException {
        out.writeInt(parts.size());
        for (Draft.Part part : parts) {
            write(out, part.name());
            write(out, part.sha256());
            out.writeLong(part.bytes());
            write(out, part.draft());
        }
    }

    private static List<Extraction.Member> readMembers(DataInputStream in) throws IOException {
        var members = new ArrayList<Extraction.Member>();
        for (int i = count(in.readInt()); i > 0; i--) {
            String name = readString(in);
            String sha256 = readString(in);
            long bytes = in.readLong();
            members.add(new Extraction.Member(name, sha256, bytes, readExtraction(in)));
        }
        return members;
    }

    private static void write(DataOutputStream out, FileMetadata metadata) throws IOException {
        write(out, metadata.mediaType());
        write(out, metadata.sha256());
        out.writeLong(metadata.bytes());
        out.writeInt(metadata.pages());
        write(out, metadata.encoding());
        write(out, metadata.title());
        out.writeInt(metadata.signatures().size());
        for (ElectronicSignature signature : metadata.signatures()) {
            write(out, signature);
        }
    }

    private static FileMetadata readMetadata(DataInputStream in) throws IOException {
        String mediaType = readString(in);
        String sha256 = readString(in);
        long bytes = in.readLong();
        int pages = in.readInt();
        String encoding = readString(in);
        String title = readString(in);
        var signatures = new ArrayList<ElectronicSignature>();
        for (int i = count(in.readInt()); i > 0; i--) {
            signatures.add(readSignature(in));
        }
        return new FileMetadata(mediaType, sha256, bytes, pages, encoding, title, signatures);
    }

    private static void write(DataOutputStream out, ElectronicSignature signature) throws IOException {
        out.writeInt(signature.page());
        out.writeBoolean(signature.place().isPresent());
        if (signature.place().isPresent()) {
            Box place = signature.place().get();
            out.writeInt(place.left());
            out.writeInt(place.top());
            out.writeInt(place.width());
            out.writeInt(place.height());
        }
        write(out, signature.signer());
        write(out, signature.organisation());
        write(out, signature.time());
        write(out, signature.shown());
    }

    private static ElectronicSignature readSignature(DataInputStream in) throws IOException {
        int page = in.readInt();
        Optional<Box> place = in.readBoolean()
                ? Optional.of(new Box(in.readInt(), in.readInt(), in.readInt(), in.readInt()))
                : Optional.empty();
        return new ElectronicSignature(page, place, readString(in), readString(in), readString(in), readString(in));
    }

    static void write(DataOutputStream out, String text) throws IOException {
        write(out, text.getBytes(StandardCharsets.UTF_8));
    }

    static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static String readString(DataInputStream in) throws IOException {
        return new String(readBytes(in), StandardCharsets.UTF_8);
    }

    static byte[] readBytes(DataInputStream in) throws IOException {
        return in.readNBytes(count(in.readInt()));
    }

    static int count(int n) throws IOException {
        if (n < 0 || n > LONGEST) {
            throw new StreamCorruptedException("length " + n);
        }
        return n;
    }
}
