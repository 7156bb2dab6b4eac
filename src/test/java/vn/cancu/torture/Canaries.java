package vn.cancu.torture;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.cancu.index.FileRecord;
import vn.cancu.index.LuceneIndex;
import vn.cancu.index.SearchQuery;

/// H6: files that want to reach a neighbour of this machine, or a file that is none of their business.
final class Canaries {
    private static final String CANARY = "chimhoangyentronglong";

    private static final int FILES = 6;

    private final Bench bench;

    Canaries(Bench bench) {
        this.bench = bench;
    }

    List<Row> run() throws IOException, InterruptedException {
        Path tree = bench.place("h6-tree");
        Path canary = Files.writeString(bench.place("h6").resolve("canary.txt"), CANARY);
        var connections = new AtomicInteger();
        try (var listener = new ServerSocket()) {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            Thread.ofPlatform().daemon().start(() -> listen(listener, connections));
            String address = "http://127.0.0.1:" + listener.getLocalPort() + "/";
            boolean hears = hears(listener, connections);
            lay(tree, canary, address);
            Path index = bench.place("h6").resolve("index");
            Program.Ended ended = bench.program("h6").run("index", tree.toString(), "--index", index.toString());
            try (var opened = LuceneIndex.open(index)) {
                long leaked = opened.search(SearchQuery.of(CANARY)).total()
                        + opened.citing().stream()
                                .flatMap(citing -> opened.find(citing.card().id()).stream())
                                .filter(document -> document.text().raw().contains(CANARY))
                                .count();
                String outcomes = opened.files().stream()
                        .map(file -> file.path().substring(file.path().lastIndexOf('.'))
                                + (file.status() == FileRecord.Status.INDEXED ? " indexed" : " " + file.reason()))
                        .collect(Collectors.joining(", "));
                return List.of(Row.of(
                                "H6",
                                opened.files().size()
                                        + " files (a PDF form, Word, XML, SVG, XHTML, HTML) whose entities, "
                                        + "images and templates ask for a listener on this machine and for a canary file",
                                "0 connections, 0 canary words; each file has an outcome",
                                connections + " connections" + (hears ? "" : " (the listener is deaf)") + ", " + leaked
                                        + " documents with the canary, exit " + ended.code() + "; " + outcomes,
                                hears
                                        && connections.get() == 0
                                        && leaked == 0
                                        && opened.files().size() == FILES)
                        .without("attempts to reach other machines: only this one listens"));
            }
        }
    }

    /// Calls the listener once and discards the call: only a listener that hears proves anything by hearing nothing.
    private static boolean hears(ServerSocket listener, AtomicInteger connections)
            throws IOException, InterruptedException {
        try (var call = new Socket(listener.getInetAddress(), listener.getLocalPort())) {
            call.getInputStream().read();
        }
        return connections.getAndSet(0) == 1;
    }

    private static void listen(ServerSocket listener, AtomicInteger connections) {
        while (!listener.isClosed()) {
            try (var _ = listener.accept()) {
                connections.incrementAndGet(); // before the caller is hung up on
            } catch (IOException _) {
                return; // closed: the trial is over
            }
        }
    }

    private static void lay(Path tree, Path canary, String address) throws IOException {
        String entities = "<!DOCTYPE x [<!ENTITY file SYSTEM \"" + canary.toUri() + "\"><!ENTITY net SYSTEM \""
                + address + "e\"><!ENTITY % p SYSTEM \"" + address + "p\"> %p;]>";
        Files.writeString(
                tree.resolve("a.xml"),
                "<?xml version=\"1.0\"?>" + entities
                        + "<plan>Kế hoạch &file; &net; một hai ba bốn năm sáu bảy tám</plan>");
        Files.writeString(
                tree.resolve("a.svg"),
                "<?xml version=\"1.0\"?>" + entities
                        + "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"" + address
                        + "i\"/><text>&file;&net; Kế hoạch"
                        + "</text></svg>");
        Files.writeString(
                tree.resolve("a.xhtml"),
                "<?xml version=\"1.0\"?>" + entities
                        + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>Kế hoạch &file; &net;</p><img src=\""
                        + address
                        + "i\"/></body></html>");
        Files.writeString(
                tree.resolve("a.html"),
                "<html><head><link rel=stylesheet href=\"" + address
                        + "c\"></head><body>Kế hoạch năm học <iframe src=\"" + canary.toUri()
                        + "\"></iframe><img src=\"" + address
                        + "\"></body></html>");
        docx(tree.resolve("a.docx"), entities, address);
        Files.write(tree.resolve("a.pdf"), form(entities).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void docx(Path file, String entities, String address) throws IOException {
        String space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            entry(
                    out,
                    "[Content_Types].xml",
                    "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/"
                            + "package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd."
                            + "openxmlformats-package.relationships+xml\"/><Override PartName=\"/word/document.xml\" ContentType="
                            + "\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            entry(
                    out,
                    "_rels/.rels",
                    "<?xml version=\"1.0\"?>" + entities.replace("<!DOCTYPE x", "<!DOCTYPE Relationships")
                            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
                            + "Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                            + " Target=\"word/document.xml\"/></Relationships>");
            entry(
                    out,
                    "word/document.xml",
                    "<?xml version=\"1.0\"?>" + entities + "<w:document " + space
                            + "><w:body><w:p><w:r><w:t>Kế hoạch &file; &net;</w:t></w:r></w:p></w:body></w:document>");
            entry(
                    out,
                    "word/_rels/document.xml.rels",
                    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/"
                            + "2006/relationships\"><Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/"
                            + "2006/relationships/attachedTemplate\" Target=\"" + address
                            + "t.dotm\" TargetMode=\"External\"/>"
                            + "</Relationships>");
        }
    }

    private static void entry(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(Bench.bytes(text));
    }

    /// A PDF whose form is XML (XFA) with entities.
    private static String form(String entities) {
        String xfa = "<?xml version=\"1.0\"?>" + entities
                + "<xdp:xdp xmlns:xdp=\"http://ns.adobe.com/xdp/\"><field name=\"a\"><value><text>&file;&net;</text></value>"
                + "</field></xdp:xdp>";
        return "%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R/AcroForm<</XFA 5 0 R/Fields[]>>>>endobj\n"
                + "2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font"
                + "/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
                + "4 0 obj<</Length 51>>stream\nBT /F1 12 Tf 72 700 Td (Ke hoach nam hoc moi) Tj ET \nendstream endobj\n"
                + "5 0 obj<</Length " + xfa.length() + ">>stream\n" + xfa + "\nendstream endobj\n"
                + "trailer<</Root 1 0 R/Size 6>>\n%%EOF\n";
    }
}
