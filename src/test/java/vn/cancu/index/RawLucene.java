package vn.cancu.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import vn.cancu.text.Folding;

/// The line that no load passes: nothing but Lucene over files that are text, each word as written and without marks in
/// one field, stored. `RawLucene TEXTS INDEX` prints nothing; whoever starts it measures it.
public final class RawLucene {
    private static final int THREADS = 2;

    private RawLucene() {}

    /// @param arguments folder of texts, folder for the index
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of(arguments[0]))) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        var config = new IndexWriterConfig(new Stacked()).setRAMBufferSizeMB(256);
        config.setUseCompoundFile(false);
        try (var directory = FSDirectory.open(Path.of(arguments[1]));
                var writer = new IndexWriter(directory, config)) {
            ExecutorService pool = Executors.newFixedThreadPool(THREADS);
            for (Path file : files) {
                pool.submit(() -> writer.addDocument(document(file)));
            }
            pool.shutdown();
            if (!pool.awaitTermination(1, TimeUnit.HOURS)) {
                throw new IOException("not done within an hour");
            }
            writer.commit();
        }
    }

    private static Document document(Path file) throws IOException {
        var document = new Document();
        document.add(new StringField("path", file.toString(), Field.Store.YES));
        document.add(
                new TextField("body", new String(Files.readAllBytes(file), StandardCharsets.UTF_8), Field.Store.YES));
        return document;
    }

    private static final class Stacked extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new StandardTokenizer();
            return new TokenStreamComponents(words, new Bare(new LowerCaseFilter(words)));
        }
    }

    /// Puts a word without marks beside the one that has some.
    private static final class Bare extends TokenFilter {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private String marked = "";

        Bare(TokenStream words) {
            super(words);
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!marked.isEmpty()) {
                term.setEmpty().append(marked);
                step.setPositionIncrement(0);
                marked = "";
                return true;
            }
            if (!input.incrementToken()) {
                return false;
            }
            String word = term.toString();
            for (int i = 0; i < word.length(); i++) {
                term.buffer()[i] = Folding.fold(word.charAt(i));
            }
            marked = word.contentEquals(term) ? "" : word;
            return true;
        }
    }
}
