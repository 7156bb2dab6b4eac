package vn.cancu.extract;

import com.github.junrar.Archive;
import com.github.junrar.rarfile.FileHeader;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipException;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveInputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/// Opens archives member by member. Links and folders inside are skipped, and the name of a member never becomes a path
/// on disk.
final class Archives {
    /// Memory, in kilobytes, that a decompressor may ask for.
    private static final int MEMORY = 100_000;

    private Archives() {}

    /// A zip by its directory; when that is lost, by what stands in the stream.
    static void zip(FileReading.Unit unit, Members members) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(unit.file()).get()) {
            Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
            while (entries.hasMoreElements()) {
                ZipArchiveEntry entry = entries.nextElement();
                if (!entry.isDirectory() && !entry.isUnixSymlink()) {
                    zipMember(zip, entry, members);
                }
            }
            return;
        } catch (ZipException | EOFException e) {
            if (!members.list().isEmpty()) {
                throw e;
            }
        }
        stream(new ZipArchiveInputStream(buffered(unit.file()), "UTF-8", true, true), members);
    }

    private static void zipMember(ZipFile zip, ZipArchiveEntry entry, Members members) throws IOException {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            members.unreadable(entry.getName(), Reason.ENCRYPTED, Messages.PASSWORD_IN_ARCHIVE);
        } else if (zip.canReadEntryData(entry)) {
            try (InputStream in = zip.getInputStream(entry)) {
                guarded(entry.getName(), in, members);
            }
        } else {
            members.unreadable(entry.getName(), Reason.UNSUPPORTED, Messages.of(Reason.UNSUPPORTED));
        }
    }

    /// One damaged member of an archive with a directory does not hide the others.
    private static void guarded(String name, InputStream in, Members members) throws IOException {
        try {
            members.add(name, in);
        } catch (Session.UsedUp e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            members.unreadable(name, Reason.DAMAGED, Messages.of(Reason.DAMAGED));
        }
    }

    static void sevenZip(FileReading.Unit unit, Members members) throws IOException {
        try (SevenZFile archive = SevenZFile.builder()
                .setPath(unit.file())
                .setMaxMemoryLimitKiB(MEMORY)
                .get()) {
            for (SevenZArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (!entry.isDirectory()) {
                    sevenZipMember(archive, entry, members);
                }
            }
        }
    }

    private static void sevenZipMember(SevenZFile archive, SevenZArchiveEntry entry, Members members)
            throws IOException {
        String name = entry.getName() == null ? "…" : entry.getName();
        try {
            members.add(name, archive.getInputStream(entry));
        } catch (PasswordRequiredException e) {
            members.unreadable(name, Reason.ENCRYPTED, Messages.PASSWORD_IN_ARCHIVE);
        }
    }

    static void tar(FileReading.Unit unit, Members members) throws IOException {
        stream(new TarArchiveInputStream(buffered(unit.file()), "UTF-8"), members);
    }

    private static void stream(ArchiveInputStream<? extends ArchiveEntry> archive, Members members) throws IOException {
        try (archive) {
            for (ArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                boolean file = !(entry instanceof TarArchiveEntry tar) || tar.isFile();
                if (entry.isDirectory() || !file) {
                    continue;
                }
                if (archive.canReadEntryData(entry)) {
                    members.add(entry.getName(), archive);
                } else {
                    members.unreadable(entry.getName(), Reason.ENCRYPTED, Messages.PASSWORD_IN_ARCHIVE);
                }
            }
        }
    }

    static void rar(FileReading.Unit unit, Members members) throws Exception {
        try (var archive = new Archive(unit.file().toFile())) {
            if (archive.isEncrypted()) {
                throw new PasswordRequiredException(unit.name());
            }
            for (FileHeader header = archive.nextFileHeader(); header != null; header = archive.nextFileHeader()) {
                if (header.isDirectory()) {
                    continue;
                }
                if (header.isEncrypted()) {
                    members.unreadable(header.getFileName(), Reason.ENCRYPTED, Messages.PASSWORD_IN_ARCHIVE);
                } else {
                    try (InputStream in = archive.getInputStream(header)) {
                        guarded(header.getFileName(), in, members);
                    }
                }
            }
        }
    }

    /// One compressed file: `plan.txt.gz` holds `plan.txt`.
    static void compressed(FileReading.Unit unit, Members members) throws IOException {
        try (InputStream in = buffered(unit.file());
                InputStream plain = new CompressorStreamFactory(true, MEMORY).createCompressorInputStream(in)) {
            members.add(inner(unit.name()), plain);
        } catch (CompressorException e) {
            throw new IOException(e);
        }
    }

    private static String inner(String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return name.endsWith(".tgz") || name.endsWith(".tbz2") || name.endsWith(".txz") ? stem + ".tar" : stem;
    }

    private static InputStream buffered(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }
}
