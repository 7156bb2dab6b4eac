package vn.cancu.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// A parser for tests that does for real what bad files make parsers do. The first word of the file says what.
public final class TroubleParser implements Parser {

    @Override
    public Set<MediaType> getSupportedTypes(ParseContext context) {
        return Set.of(MediaType.text("x-trouble"));
    }

    @Override
    public void parse(InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
            throws IOException, SAXException, TikaException {
        String words = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        var text = new XHTMLContentHandler(handler, metadata);
        text.startDocument();
        switch (words.split(" ")[0]) {
            case "hang" -> hang();
            case "child" -> {
                new ProcessBuilder("/bin/sleep", "600").start();
                hang();
            }
            case "fill" -> fill();
            case "exit" -> System.exit(7);
            case "deep" -> deep(1);
            case "throw" -> throw new NullPointerException("a parser that broke");
            case "print" -> {
                System.out.println("noise on the standard output");
                System.err.println("noise on the standard error");
                text.element("p", "a quiet text");
            }
            case "break" -> {
                text.element(
                        "p", "This text is long enough to be worth keeping although the rest of the file is broken.");
                throw new TikaException("broken");
            }
            case "endless" -> {
                while (true) {
                    text.element("p", "the same words again and again");
                }
            }
            default -> text.element("p", words);
        }
        text.endDocument();
    }

    private static void hang() {
        long n = 0;
        while (n >= 0) {
            n = (n + 1) % 1_000_003;
        }
    }

    private static void fill() {
        var blocks = new ArrayList<byte[]>();
        while (true) {
            blocks.add(new byte[1 << 20]);
        }
    }

    private static int deep(int n) {
        return deep(n + 1) + n;
    }
}
