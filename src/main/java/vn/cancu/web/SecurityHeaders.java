package vn.cancu.web;

import java.util.Map;
import org.eclipse.jetty.http.HttpFields;

/// The headers of every answer: pages, files, refusals and Jetty's own error pages.
final class SecurityHeaders {
    /// Nothing but what this site serves; no script or style inside a page.
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
            + "object-src 'none'";

    /// For originals: a browser that shows the file after all shows it without rights.
    static final String SANDBOX = "default-src 'none'; sandbox; base-uri 'none'; frame-ancestors 'none'; "
            + "form-action 'none'; object-src 'none'";

    private static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "accelerometer=(), camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    private SecurityHeaders() {}

    /// Sets them; one that is already set is replaced.
    static void on(HttpFields.Mutable headers) {
        ALL.forEach(headers::put);
    }
}
