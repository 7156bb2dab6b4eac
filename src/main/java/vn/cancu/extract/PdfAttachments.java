package vn.cancu.extract;

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

/// Files attached to a PDF as a whole or to a place on a page: an appendix, a spreadsheet, the parts of a portfolio.
/// Each is read as a member of its own, like the attachments of a mail.
final class PdfAttachments {
    /// The type in the dictionary of an attached file. It stands uncompressed in the PDF, because a stream object
    /// cannot lie inside an object stream (ISO 32000-1, 7.5.7).
    private static final byte[] MARK = "/EmbeddedFile".getBytes(StandardCharsets.ISO_8859_1);

    private static final int BLOCK = 1 << 16;
    private static final int DEEPEST = 20;

    private final List<PDComplexFileSpecification> found = new ArrayList<>();
    private final Set<COSBase> met = Collections.newSetFromMap(new IdentityHashMap<>());

    private PdfAttachments() {}

    /// Adds the attachments of a PDF to `members`. Where the PDF is damaged, what was found before the damage counts.
    ///
    /// @param pdf a file that PDFBox has opened already
    /// @param members receives each attachment with its name
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

    /// Whether a file contains [#MARK]. The slash occurs in the mark only once, so a mismatch never needs to go back.
    /// Every PDF is read through here, so bytes are looked at in blocks: one call a byte took a third of all extraction.
    private static boolean isMarked(Path pdf) throws IOException {
        try (InputStream in = Files.newInputStream(pdf)) {
            var block = new byte[BLOCK];
            int matched = 0;
            for (int length = in.read(block); length >= 0; length = in.read(block)) {
                for (int i = 0; i < length; i++) {
                    byte b = block[i];
                    matched = b == MARK[matched] ? matched + 1 : b == MARK[0] ? 1 : 0;
                    if (matched == MARK.length) {
                        return true;
                    }
                }
            }
            return false;
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
