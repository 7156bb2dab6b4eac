package vn.cancu.web;

import io.javalin.http.Context;

/// Reads parameters of an address without ever failing.
final class Parameters {
    private Parameters() {}

    /// The value of a parameter of the query; empty when absent.
    static String text(Context ctx, String name) {
        String value = ctx.queryParam(name);
        return value == null ? "" : value;
    }

    /// The page of a list that the address asks for, from 1.
    static int page(Context ctx) {
        return number(ctx, "page", 1, Integer.MAX_VALUE);
    }

    /// A number from `least` to `most`; `least` when it is absent or no number.
    static int number(Context ctx, String name, int least, int most) {
        return Math.clamp(number(text(ctx, name), least), least, most);
    }

    /// The number a text writes in at most nine digits; `otherwise` when it writes none.
    static int number(String text, int otherwise) {
        boolean digits = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(text) : otherwise;
    }

    /// Whether a text can be the id of a document: hex digits, as many as a hash has at most.
    static boolean isDocumentId(String text) {
        return text.length() >= 6
                && text.length() <= 64
                && text.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
    }

    /// Whether a text can be the name of a directive in an address.
    static boolean isSlug(String text) {
        return !text.isEmpty()
                && text.length() <= 300
                && text.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }
}
