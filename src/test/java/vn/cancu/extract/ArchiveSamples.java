package vn.cancu.extract;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/// Small containers in formats that no program on the machine writes, by their published layouts.
final class ArchiveSamples {
    private static final int RAR_HEADER = 7;
    private static final int RAR_FILE = 32;

    private ArchiveSamples() {}

    static byte[] sevenZip(Map<String, byte[]> members, Path scratch) throws IOException {
        try (var archive = new SevenZOutputFile(scratch.toFile())) {
            for (var member : members.entrySet()) {
                var entry = archive.createArchiveEntry(scratch, member.getKey());
                entry.setSize(member.getValue().length);
                archive.putArchiveEntry(entry);
                archive.write(member.getValue());
                archive.closeArchiveEntry();
            }
        }
        return Files.readAllBytes(scratch);
    }

    /// A RAR 4 archive whose members are stored as they are.
    static byte[] rar(Map<String, byte[]> members) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {'R', 'a', 'r', '!', 0x1A, RAR_HEADER, 0});
        out.writeBytes(checked(rarHeader(RAR_HEADER + 6, 0x73, 0).array()));
        members.forEach((name, bytes) -> {
            byte[] ascii = name.getBytes(UTF_8);
            var crc = new CRC32();
            crc.update(bytes);
            ByteBuffer header = rarHeader(RAR_FILE + ascii.length, 0x74, 0x8000);
            header.putInt(bytes.length).putInt(bytes.length).put((byte) 3).putInt((int) crc.getValue());
            header.putInt(0x5A5A5A5A)
                    .put((byte) 20)
                    .put((byte) 0x30)
                    .putShort((short) ascii.length)
                    .putInt(0x81A4);
            out.writeBytes(checked(header.put(ascii).array()));
            out.writeBytes(bytes);
        });
        out.writeBytes(checked(rarHeader(RAR_HEADER, 0x7B, 0x4000).array()));
        return out.toByteArray();
    }

    private static ByteBuffer rarHeader(int size, int type, int flags) {
        ByteBuffer header = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        return header.putShort((short) 0)
                .put((byte) type)
                .putShort((short) flags)
                .putShort((short) size);
    }

    /// A header with the lower half of its checksum in front.
    private static byte[] checked(byte[] header) {
        var crc = new CRC32();
        crc.update(header, 2, header.length - 2);
        header[0] = (byte) crc.getValue();
        header[1] = (byte) (crc.getValue() >> 8);
        return header;
    }

    /// A message of Outlook with one attachment.
    static byte[] msg(String subject, String body, String name, byte[] attachment) throws IOException {
        try (var store = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            var root = store.getRoot();
            put(root, "001A001F", "IPM.Note".getBytes(UTF_16LE));
            put(root, "0037001F", subject.getBytes(UTF_16LE));
            put(root, "1000001F", body.getBytes(UTF_16LE));
            root.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[32]));
            var attached = root.createDirectory("__attach_version1.0_#00000000");
            put(attached, "3707001F", name.getBytes(UTF_16LE));
            put(attached, "37010102", attachment);
            attached.createDocument("__properties_version1.0", new ByteArrayInputStream(new byte[8]));
            store.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void put(org.apache.poi.poifs.filesystem.DirectoryEntry folder, String property, byte[] value)
            throws IOException {
        folder.createDocument("__substg1.0_" + property, new ByteArrayInputStream(value));
    }
}
