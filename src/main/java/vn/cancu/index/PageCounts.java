package vn.cancu.index;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.cancu.text.Page;
import vn.cancu.text.TextSource;

/// How many pages a text has and how they were read. A page that has several sources counts with each of them; a file of a
/// format without pages is one page.
///
/// @param pages all
/// @param sources how many came out of each source; one that gave none is missing
/// @param empty those on which there is nothing to read
public record PageCounts(int pages, Map<TextSource, Integer> sources, int empty) {
    /// No pages: what an archive, a copy or a file that could not be read has.
    public static final PageCounts NONE = new PageCounts(0, Map.of(), 0);

    public PageCounts {
        sources = Map.copyOf(sources);
    }

    /// Counts the pages of a text.
    public static PageCounts of(List<Page> pages) {
        var sources = new EnumMap<TextSource, Integer>(TextSource.class);
        pages.forEach(page -> page.sources().forEach(source -> sources.merge(source, 1, Integer::sum)));
        int empty =
                (int) pages.stream().filter(page -> page.sources().isEmpty()).count();
        return new PageCounts(pages.size(), sources, empty);
    }

    /// The pages of many files.
    public static PageCounts of(Collection<FileRecord> files) {
        return files.stream().map(FileRecord::pages).reduce(NONE, PageCounts::plus);
    }

    /// How many came out of a source.
    public int from(TextSource source) {
        return sources.getOrDefault(source, 0);
    }

    /// Those of two texts.
    public PageCounts plus(PageCounts other) {
        var all = new EnumMap<TextSource, Integer>(TextSource.class);
        all.putAll(sources);
        other.sources.forEach((source, count) -> all.merge(source, count, Integer::sum));
        return new PageCounts(pages + other.pages, all, empty + other.empty);
    }
}
