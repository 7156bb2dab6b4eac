package vn.cancu.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cancu.index.SourceFile;
import vn.cancu.json.Json;
import vn.cancu.text.Page;
import vn.cancu.text.SourceText;
import vn.cancu.text.TextSource;

/// Prints how the pages of a text were read: a line a page.
final class PagesPrinter {
    /// Syllables of a hundred words below which a text is doubtful: good text has 90, the worst 30 to 66.
    private static final int FEW_SYLLABLES = 80;
    /// Mean confidence below which a recognised page is doubtful.
    private static final int LITTLE_CONFIDENCE = 75;
    /// Words that tell something about a page's syllables.
    private static final int ENOUGH_CHARACTERS = 100;

    private final PrintWriter out;
    private final boolean json;

    PagesPrinter(PrintWriter out, boolean json) {
        this.out = out;
        this.json = json;
    }

    /// A page as `read --pages --json` prints it; what was not measured is null.
    record Shape(
            String path,
            int page,
            int characters,
            List<String> sources,
            @Nullable String charset,
            int images,
            @Nullable Integer syllables,
            @Nullable Integer confidence,
            String verdict) {}

    void print(SourceFile source, SourceText text) {
        String path = source.member().isEmpty() ? source.path() : source.path() + "!/" + source.member();
        if (!json) {
            out.println(path);
            out.println("page  characters  images  syllables  confidence  verdict    sources");
        }
        for (int number = 1; number <= text.pages().size(); number++) {
            print(shape(path, number, text));
        }
    }

    private void print(Shape page) {
        if (json) {
            out.println(Json.line(page));
            return;
        }
        String sources = String.join(", ", page.sources()) + (page.charset() == null ? "" : " " + page.charset());
        out.printf(
                "%4d  %10d  %5d%%  %9s  %10s  %-9s  %s%n",
                page.page(),
                page.characters(),
                page.images(),
                percent(page.syllables()),
                percent(page.confidence()),
                page.verdict(),
                sources.isEmpty() ? "-" : sources);
    }

    private static String percent(@Nullable Integer value) {
        return value == null ? "-" : value + "%";
    }

    private static Shape shape(String path, int number, SourceText text) {
        Page page = text.pages().get(number - 1);
        int characters = (int) text.at(text.page(number))
                .codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .count();
        return new Shape(
                path,
                number,
                characters,
                page.sources().stream().map(TextSource::code).collect(Collectors.toList()),
                page.charset().isEmpty() ? null : page.charset(),
                page.images(),
                known(page.syllables()),
                known(page.confidence()),
                verdict(page, characters));
    }

    private static @Nullable Integer known(int value) {
        return value == Page.UNKNOWN ? null : value;
    }

    private static String verdict(Page page, int characters) {
        if (page.isFrom(TextSource.WAITING)) {
            return "waiting";
        }
        if (characters == 0) {
            return "empty";
        }
        boolean doubtful =
                page.syllables() != Page.UNKNOWN && page.syllables() < FEW_SYLLABLES && characters >= ENOUGH_CHARACTERS
                        || page.confidence() != Page.UNKNOWN && page.confidence() < LITTLE_CONFIDENCE;
        return doubtful ? "doubtful" : "good";
    }
}
