package vn.cancu.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The languages in which the site speaks. Documents are never translated, only the words around them.
enum Language {
    /// The default.
    VIETNAMESE("vi", "Tiếng Việt"),
    ENGLISH("en", "English");

    private static final String NAME = "lang";
    private static final int ONE_YEAR = 365 * 24 * 60 * 60;

    private final String code;
    private final String label;

    Language(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /// Code for the `lang` of a page: `vi`.
    String code() {
        return code;
    }

    /// Its name in itself: `Tiếng Việt`.
    String label() {
        return label;
    }

    /// The other language, to which a link on each page leads.
    Language other() {
        return this == VIETNAMESE ? ENGLISH : VIETNAMESE;
    }

    /// The language chosen before, from the cookie of the browser.
    static Language of(Context ctx) {
        return named(ctx.cookie(NAME)).orElse(VIETNAMESE);
    }

    /// The same page in this language: `?lang=en&q=thi+%C4%91ua`, relative to where it stands.
    String address(Context ctx) {
        String rest = rest(ctx);
        return "?" + NAME + "=" + code + (rest.isEmpty() ? "" : "&" + rest);
    }

    /// Answers an address that chooses a language: stores the choice in a cookie and redirects to the address without
    /// it.
    ///
    /// @return whether it was such an address; otherwise nothing is answered
    static boolean choose(Context ctx) {
        Optional<Language> chosen = named(ctx.queryParam(NAME));
        chosen.ifPresent(language -> {
            var cookie =
                    new Cookie(NAME, language.code, "/", ONE_YEAR, ctx.scheme().equals("https"), true);
            cookie.setSameSite(SameSite.LAX);
            ctx.cookie(cookie);
            ctx.redirect(path(ctx) + (rest(ctx).isEmpty() ? "" : "?" + rest(ctx)), HttpStatus.SEE_OTHER);
        });
        return chosen.isPresent();
    }

    /// The path as it was asked for, on this host whatever it holds: `//host/x` would lead away.
    private static String path(Context ctx) {
        String path = ctx.req().getRequestURI();
        int start = 0;
        while (start < path.length() && (path.charAt(start) == '/' || path.charAt(start) == '\\')) {
            start++;
        }
        return "/" + path.substring(start);
    }

    private static String rest(Context ctx) {
        String query = ctx.queryString();
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(part -> !part.isEmpty() && !part.startsWith(NAME + "="))
                        .collect(Collectors.joining("&"));
    }

    /// @param code what a request says; null when it says nothing
    static Optional<Language> named(@Nullable String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
