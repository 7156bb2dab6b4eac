package vn.cancu.web;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Runs before every handler: sets the headers of the answer and refuses requests for another host or with a method the
/// site does not support.
final class RequestFilter extends Handler.Wrapper {
    private static final Set<String> METHODS = Set.of("GET", "HEAD");
    private final Set<String> hosts = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));

    RequestFilter(WebSettings settings) {
        String own = settings.host().toLowerCase(Locale.ROOT);
        hosts.add(own.contains(":") ? "[" + own + "]" : own);
        settings.names().forEach(name -> hosts.add(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        SecurityHeaders.on(response.getHeaders());
        if (!hosts.contains(hostOf(request))) {
            Response.writeError(request, response, callback, HttpStatus.MISDIRECTED_REQUEST_421);
            return true;
        }
        if (!METHODS.contains(request.getMethod())) {
            Response.writeError(request, response, callback, HttpStatus.METHOD_NOT_ALLOWED_405);
            return true;
        }
        return super.handle(request, response, callback);
    }

    /// The host a request is for, without the port, in lower case; empty when it names none or several.
    private static String hostOf(Request request) {
        var named = request.getHeaders().getValuesList(HttpHeader.HOST);
        if (named.size() > 1) {
            return "";
        }
        String authority = named.isEmpty() ? "" : named.getFirst();
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon > authority.lastIndexOf(']');
        return (hasPort ? authority.substring(0, colon) : authority).toLowerCase(Locale.ROOT);
    }
}
