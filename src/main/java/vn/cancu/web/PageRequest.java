package vn.cancu.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of a list that an API call asks for by `page` and `size`.
///
/// @param page from 1
/// @param size rows of a page
/// @param total rows of the list
record PageRequest(int page, int size, int total) {
    /// What a request asks for; the first page of the usual size when it does not say.
    static PageRequest of(Context ctx, int total) {
        return new PageRequest(
                Parameters.number(Parameters.text(ctx, "page"), 1),
                Parameters.number(Parameters.text(ctx, "size"), DocumentResources.USUAL),
                total);
    }

    /// The rows of this page; none behind the end.
    <T> List<T> of(List<T> all) {
        int from = (int) Math.min((page - 1L) * size, all.size());
        return all.subList(from, Math.min(from + size, all.size()));
    }

    /// The address of the next page; null on the last one.
    @Nullable
    String next(Context ctx) {
        if ((long) page * size >= total) {
            return null;
        }
        var pairs = new ArrayList<String>();
        ctx.queryParamMap().forEach((name, values) -> {
            if (!name.equals("page")) {
                values.forEach(value -> pairs.add(name + "=" + SearchRequest.encoded(value)));
            }
        });
        pairs.add("page=" + (page + 1));
        return ctx.path() + "?" + String.join("&", pairs);
    }
}
