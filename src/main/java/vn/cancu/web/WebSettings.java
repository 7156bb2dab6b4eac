package vn.cancu.web;

import java.util.Set;

/// Where the site is served.
///
/// @param host address to listen on; `127.0.0.1` keeps the site on this machine
/// @param port 0 for any free one
/// @param names further host names under which people reach the site (`kho.truong.edu.vn`); a request for a name that
///     is neither here, nor [#host()], nor this machine's own, is refused, so that a page elsewhere cannot pose as this
///     site
public record WebSettings(String host, int port, Set<String> names) {
    /// On this machine only, port 8080.
    public static final WebSettings LOCAL = new WebSettings("127.0.0.1", 8080, Set.of());

    public WebSettings {
        names = Set.copyOf(names);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("no such port: " + port);
        }
    }

    /// Whether other machines can reach the site.
    public boolean isOpenToOthers() {
        return !host.equals("localhost") && !host.equals("::1") && !host.startsWith("127.");
    }
}
