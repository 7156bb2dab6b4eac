package vn.cancu.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import vn.cancu.web.page.ResultsPage.Paging;

/// One page of a list, with the links to the other pages.
///
/// @param rows the rows of the page, in the order of the list
/// @param paging links to the other pages
record ListPage<T>(List<T> rows, Paging paging) {

    ListPage {
        rows = List.copyOf(rows);
    }

    /// Cuts a page out of a list.
    ///
    /// @param page from 1; the last page when there are fewer
    /// @param size rows on a page
    /// @param href address of a page
    static <T> ListPage<T> of(List<T> all, int page, int size, IntFunction<String> href) {
        int last = Math.max(1, (all.size() + size - 1) / size);
        int at = Math.clamp(page, 1, last);
        int from = (at - 1) * size;
        return new ListPage<>(
                all.subList(from, Math.min(from + size, all.size())), Pages.of(all.size(), size, at, href));
    }

    /// The rows as a page shows them.
    <R> List<R> rows(Function<? super T, ? extends R> line) {
        return rows.stream().<R>map(line).toList();
    }
}
