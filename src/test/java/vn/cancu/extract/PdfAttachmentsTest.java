package vn.cancu.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.corpus.CorpusFile;

/// Files attached to a PDF, made on the spot and read by a real worker.
class PdfAttachmentsTest {
    private static final String APPENDIX = "PHỤ LỤC kèm theo Kế hoạch số 5/KH-UBND";

    @AutoClose
    private static final FileExtractor EXTRACTOR =
            new FileExtractor(ExtractSettings.standard().withWorkers(1));

    @TempDir
    private Path folder;

    private Extraction.Extracted read(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        Path file = Files.write(folder.resolve("plan.pdf"), out.toByteArray());
        return (Extraction.Extracted) EXTRACTOR.extract(new CorpusFile(file, out.size(), 0));
    }

    private static PDDocument page(String text) throws IOException {
        return Loader.loadPDF(Scans.typeset(List.of(new Scans.Line(72, 700, text))));
    }

    private static PDComplexFileSpecification attached(PDDocument document, String name, byte[] bytes)
            throws IOException {
        var attached = new PDComplexFileSpecification();
        attached.setFile("ten.bin");
        attached.setFileUnicode(name);
        attached.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(bytes)));
        return attached;
    }

    private static PDEmbeddedFilesNameTreeNode names(PDDocument document) {
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        var tree = new PDEmbeddedFilesNameTreeNode();
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        return tree;
    }

    @Test
    void what_is_attached_to_the_whole_or_to_a_page_is_read_for_itself_and_once() throws IOException {
        try (PDDocument document = page("Ke hoach nam hoc")) {
            var appendix = attached(document, "Phụ lục.txt", APPENDIX.getBytes(UTF_8));
            names(document).setNames(Map.of("a", appendix, "b", attached(document, "kế hoạch.docx", Samples.docx())));
            var again = new PDAnnotationFileAttachment();
            again.setFile(appendix);
            var note = new PDAnnotationFileAttachment();
            note.setFile(attached(document, "ghi chú.txt", "một ghi chú".getBytes(UTF_8)));
            document.getPage(0).setAnnotations(List.of(again, note));
            Extraction.Extracted pdf = read(document);
            assertThat(pdf.text().raw()).contains("Ke hoach nam hoc").doesNotContain("PHỤ LỤC");
            assertThat(pdf.members())
                    .extracting(Extraction.Member::name)
                    .containsExactlyInAnyOrder("Phụ lục.txt", "kế hoạch.docx", "ghi chú.txt");
            assertThat(pdf.members())
                    .extracting(member ->
                            ((Extraction.Extracted) member.extraction()).text().raw())
                    .anyMatch(APPENDIX::equals)
                    .anyMatch(text -> text.contains(Samples.TITLE));
        }
    }

    @Test
    void a_cover_without_words_is_kept_for_what_is_attached_to_it() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            names(document).setNames(Map.of("a", attached(document, "Phụ lục.txt", APPENDIX.getBytes(UTF_8))));
            Extraction.Extracted pdf = read(document);
            assertThat(pdf.text().raw()).isEmpty();
            assertThat(pdf.members()).hasSize(1);
        }
    }

    @Test
    void a_tree_of_names_that_leads_back_to_itself_ends() throws IOException {
        try (PDDocument document = page("Ke hoach nam hoc")) {
            PDEmbeddedFilesNameTreeNode tree = names(document);
            tree.setNames(Map.of("a", attached(document, "Phụ lục.txt", APPENDIX.getBytes(UTF_8))));
            var kids = new COSArray();
            kids.add(tree.getCOSObject());
            kids.add(tree.getCOSObject());
            tree.getCOSObject().setItem(COSName.KIDS, kids);
            assertThat(read(document).members()).hasSize(1);
        }
    }
}
