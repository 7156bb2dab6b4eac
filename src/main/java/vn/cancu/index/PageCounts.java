package vn.cancu.index;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.cancu.text.Page;
import vn.cancu.text.TextSource;

/// How many pages a text has and how they were read. A page with text from several sources counts for each of them; a
/// file in a format without pages is one page.
///
/// @param pages number of pages
/// @param sources number of pages by source; a source without pages has no entry
/// @param empty number of pages with nothing to read
public record PageCounts(int pages, Map<TextSource, Integer> sources, int empty) {
    /// No pages: for an archive, a copy or a file that could not be read.
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

    /// The sum over many files.
    public static PageCounts of(Collection<FileRecord> files) {
        return files.stream().map(FileRecord::pages).reduce(NONE, PageCounts::plus);
    }

    /// Number of pages with text from a source.
    public int from(TextSource source) {
        return sources.getOrDefault(source, 0);
    }

    /// The sum of two counts.
    public PageCounts plus(PageCounts other) {
        var all = new EnumMap<TextSource, Integer>(TextSource.class);
        all.putAll(sources);
        other.sources.forEach((source, count) -> all.merge(source, count, Integer::sum));
        return new PageCounts(pages + other.pages, all, empty + other.empty);
    }
}
