package vn.cancu.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import vn.cancu.index.SearchQuery;
import vn.cancu.web.page.Anchor;
import vn.cancu.web.page.ResultsPage.Paging;

/// Paging through a long list.
final class Pages {
    private Pages() {}

    /// Links to the pages of a list: the first, the last, and those around the present one.
    ///
    /// @param total things in the list
    /// @param size things on a page
    /// @param page the present one, from 1
    /// @param href address of a page
    static Paging of(long total, int size, int page, IntFunction<String> href) {
        int last = (int) Math.clamp((total + size - 1) / size, 1, SearchQuery.DEEPEST / size);
        return new Paging(
                page > 1 ? href.apply(Math.min(page - 1, last)) : "",
                page < last ? href.apply(page + 1) : "",
                last == 1 ? List.of() : steps(last, page, href));
    }

    private static List<Anchor> steps(int last, int page, IntFunction<String> href) {
        int[] numbers = IntStream.rangeClosed(1, last)
                .filter(n -> n == 1
                        || n == last
                        || Math.abs(n - page) <= 1
                        || (Math.abs(n - page) == 2 && (n == 2 || n == last - 1)))
                .toArray();
        var steps = new ArrayList<Anchor>();
        int before = 0;
        for (int n : numbers) {
            if (n > before + 1) {
                steps.add(Anchor.to("", "…"));
            }
            steps.add(new Anchor(href.apply(n), String.valueOf(n), n == page));
            before = n;
        }
        return List.copyOf(steps);
    }
}
