package vn.cancu.extract;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;

/// Files that are attached to a PDF (an appendix, the sheet a plan speaks of, the parts of a portfolio), to the whole or to
/// a place on a page. Each is read for itself, like what is attached to a mail.
final class PdfAttachments {
    /// What the dictionary of an attached file says. It lies bare in the file: streams never lie in other streams.
    private static final byte[] MARK = "/EmbeddedFile".getBytes(StandardCharsets.ISO_8859_1);

    private static final int DEEPEST = 20;

    private final List<PDComplexFileSpecification> found = new ArrayList<>();
    private final Set<COSBase> met = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfAttachments() {}

    /// Reads what is attached. Damage ends it where it stands.
    ///
    /// @param pdf one that could be read
    /// @param members takes what is found
    static void read(Path pdf, Members members) throws IOException {
        if (!members.mayNest() || !isMarked(pdf)) {
            return;
        }
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (PDComplexFileSpecification attached : new PdfAttachments().of(document)) {
                Optional<PDEmbeddedFile> file = file(attached);
                if (file.isPresent()) {
                    try (InputStream stream = file.get().createInputStream()) {
                        members.add(name(attached, members.list().size() + 1), stream);
                    }
                }
            }
        } catch (Session.UsedUp e) {
            members.stop();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            members.broken();
        }
    }

    /// Whether the mark stands in a file. Its first byte occurs in it once, so nothing need be looked at twice.
    private static boolean isMarked(Path pdf) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(pdf), 1 << 16)) {
            int matched = 0;
            for (int b = in.read(); b >= 0 && matched < MARK.length; b = in.read()) {
                matched = b == MARK[matched] ? matched + 1 : b == MARK[0] ? 1 : 0;
            }
            return matched == MARK.length;
        }
    }

    private List<PDComplexFileSpecification> of(PDDocument document) throws IOException {
        PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
        if (names != null && names.getEmbeddedFiles() != null) {
            take(names.getEmbeddedFiles(), 0);
        }
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationFileAttachment attachment
                        && attachment.getFile() instanceof PDComplexFileSpecification file) {
                    take(file);
                }
            }
        }
        return found;
    }

    private void take(PDNameTreeNode<PDComplexFileSpecification> node, int depth) throws IOException {
        if (depth == DEEPEST || !met.add(node.getCOSObject())) {
            return;
        }
        Map<String, PDComplexFileSpecification> here = node.getNames();
        if (here != null) {
            here.values().forEach(this::take);
        }
        List<PDNameTreeNode<PDComplexFileSpecification>> below = node.getKids();
        if (below != null) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid : below) {
                take(kid, depth + 1);
            }
        }
    }

    private void take(PDComplexFileSpecification attached) {
        boolean isNew =
                file(attached).filter(file -> met.add(file.getCOSObject())).isPresent();
        if (isNew) {
            found.add(attached);
        }
    }

    private static Optional<PDEmbeddedFile> file(PDComplexFileSpecification attached) {
        return Optional.ofNullable(attached.getEmbeddedFileUnicode())
                .or(() -> Optional.ofNullable(attached.getEmbeddedFile()));
    }

    private static String name(PDComplexFileSpecification attached, int ordinal) {
        return Stream.of(attached.getFileUnicode(), attached.getFile())
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .orElse("attachment-" + ordinal);
    }
}
