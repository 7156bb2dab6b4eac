package vn.cancu.torture;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.SearchQuery;
import vn.cancu.index.StoredDocument;

/// H5: files that are far too large. Each has a word at its beginning, one before the declared limit, and one at its end.
final class Giants {
    /// Chars of a document that are read: the limit that ARCHITECTURE.md and `ExtractSettings` declare.
    private static final long LIMIT = 5_000_000;

    /// Where the second word stands, unless the file is shorter.
    private static final long BEFORE_THE_LIMIT = LIMIT * 9 / 10;

    /// Chars of a page of the PDF, with what parts it from the next.
    private static final long CHARS_OF_A_PAGE = 125;

    private static final String EARLY = "tunguoidautien";
    private static final String LATE = "tutruocgioihan";
    private static final String BEYOND = "tusaugioihan";

    private final Bench bench;

    Giants(Bench bench) {
        this.bench = bench;
    }

    List<Row> run() throws IOException, InterruptedException {
        boolean small = bench.small();
        var rows = new ArrayList<Row>();
        Path text = bench.place("h5-txt").resolve("giant.txt");
        write(text, small ? 20_000_000 : 200_000_000);
        rows.add(judge("a text of " + Files.size(text) / 1_000_000 + " MB", text, true));
        Path pdf = bench.place("h5-pdf").resolve("giant.pdf");
        pdf(pdf, small ? 2_000 : 50_000);
        rows.add(judge("a PDF with a text of " + (small ? "2,000" : "50,000") + " pages", pdf, !small));
        Path xlsx = bench.place("h5-xlsx").resolve("giant.xlsx");
        xlsx(xlsx, small ? 10_000_000 : 100_000_000);
        rows.add(judge("a workbook of " + (small ? "10" : "100") + " million chars", xlsx, true));
        return rows;
    }

    private Row judge(String what, Path file, boolean cut) throws IOException, InterruptedException {
        Path index = bench.place("h5").resolve(file.getFileName().toString());
        Program.Running running =
                bench.program("h5").start("index", file.getParent().toString(), "--index", index.toString());
        Program.Running.Peaks peaks = running.peaks();
        Program.Ended ended = running.await();
        try (var opened = LuceneIndex.open(index)) {
            boolean early = opened.search(SearchQuery.of(EARLY)).total() == 1;
            boolean late = opened.search(SearchQuery.of(LATE)).total() == 1;
            boolean beyond = opened.search(SearchQuery.of(BEYOND)).total() == 1;
            List<StoredDocument> documents = opened.citing().stream()
                    .flatMap(citing -> opened.find(citing.card().id()).stream())
                    .toList();
            long chars = documents.stream()
                    .mapToLong(document -> document.text().raw().length())
                    .sum();
            boolean told = documents.stream()
                    .anyMatch(document -> document.diagnostics().stream()
                            .anyMatch(diagnostic -> diagnostic.code().equals("truncated")));
            return Row.of(
                    "H5",
                    what + (cut ? "" : " (below the limit)"),
                    "≤ 60 s of reading, ≤ 1 GB in any process; "
                            + (cut
                                    ? "cut at %,d chars and flagged «truncated»; found by words up to there"
                                            .formatted(LIMIT)
                                    : "whole and not flagged; found by words up to the end"),
                    "%.1f s, exit %d, %,d chars%s; found at the beginning: %s, before the limit: %s, at the end: %s; program %,d MB, parser %,d MB"
                            .formatted(
                                    ended.millis() / 1_000.0,
                                    ended.code(),
                                    chars,
                                    told ? ", flagged" : ", not flagged",
                                    early ? "yes" : "no",
                                    late ? "yes" : "no",
                                    beyond ? "yes" : "no",
                                    peaks.own(),
                                    peaks.parser()),
                    early
                            && late
                            && told == cut
                            && beyond != cut
                            && ended.code() == 0
                            && Math.max(peaks.own(), peaks.parser()) <= 1_000);
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Path file, long bytes) throws IOException {
        String block = Bench.plan(3, 6);
        byte[] words = Bench.bytes(block);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(Bench.bytes(EARLY + "\n"));
            boolean before = true;
            for (long written = 0, chars = 0; written < bytes; written += words.length, chars += block.length()) {
                if (before && chars + block.length() > BEFORE_THE_LIMIT) {
                    out.write(Bench.bytes(LATE + "\n"));
                    before = false;
                }
                out.write(words);
            }
            out.write(Bench.bytes(BEYOND + "\n"));
        }
    }

    /// The word that stands at a place, with a blank; empty at most places.
    private static String mark(long i, long late, long all) {
        return i == 0 ? EARLY + " " : i == late ? LATE + " " : i == all - 1 ? BEYOND + " " : "";
    }

    /// Pages of a few words each, written by hand.
    private static void pdf(Path file, int pages) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            var places = new ArrayList<Long>();
            long at = put(out, "%PDF-1.4\n");
            places.add(at);
            at += put(out, "1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n");
            places.add(at);
            var kids = new StringBuilder();
            for (int i = 0; i < pages; i++) {
                kids.append(4 + 2 * i).append(" 0 R ");
            }
            at += put(out, "2 0 obj <</Type/Pages/Count " + pages + "/Kids[" + kids + "]>> endobj\n");
            places.add(at);
            at += put(out, "3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n");
            long late = Math.min(pages * 9L / 10, BEFORE_THE_LIMIT / CHARS_OF_A_PAGE);
            for (int i = 0; i < pages; i++) {
                String words = "BT /F1 12 Tf 72 700 Td (" + mark(i, late, pages) + "Ke hoach nam hoc trang so " + i
                        + " cua phong giao duc va dao tao ve thi dua khen thuong va chuyen doi so trong cac truong hoc) Tj ET";
                places.add(at);
                at += put(
                        out,
                        (4 + 2 * i)
                                + " 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
                                + "/Contents " + (5 + 2 * i) + " 0 R>> endobj\n");
                places.add(at);
                at += put(
                        out,
                        (5 + 2 * i) + " 0 obj <</Length " + words.length() + ">> stream\n" + words
                                + "\nendstream endobj\n");
            }
            put(out, "xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n");
            for (long place : places) {
                put(out, "%010d 00000 n \n".formatted(place));
            }
            put(out, "trailer <</Size " + (places.size() + 1) + "/Root 1 0 R>>\nstartxref\n" + at + "\n%%EOF\n");
        }
    }

    private static long put(OutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        out.write(bytes);
        return bytes.length;
    }

    private static void xlsx(Path file, long chars) throws IOException {
        try (var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            entry(out, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
                    ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" \
                    ContentType="application/xml"/><Override PartName="/xl/workbook.xml" \
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override \
                    PartName="/xl/worksheets/sheet1.xml" \
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>""");
            entry(out, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
            entry(out, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
            entry(out, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>\
                    <sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>""");
            out.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            put(out, "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>");
            String[] words =
                    Bench.plan(3, 1).replaceAll("[^\\p{IsAlphabetic} ]", " ").split(" +");
            long written = 0;
            boolean before = true;
            for (int i = 1; written < chars; i++) {
                String mark = i == 1 ? EARLY + " " : "";
                if (before && written > BEFORE_THE_LIMIT) {
                    mark = LATE + " ";
                    before = false;
                }
                String cell = mark + words[i % words.length] + " " + i * 7_919L + " " + words[i * 31 % words.length];
                out.write(Bench.bytes("<row r=\"" + i + "\"><c r=\"A" + i + "\" t=\"inlineStr\"><is><t>" + cell
                        + "</t></is></c></row>"));
                written += cell.length();
            }
            put(out, "<row><c t=\"inlineStr\"><is><t>" + BEYOND + "</t></is></c></row></sheetData></worksheet>");
        }
    }

    private static void entry(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(Bench.bytes(text));
    }

    private static String relation(String kind, String target) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
                + "Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind
                + "\" Target=\"" + target + "\"/></Relationships>";
    }
}
