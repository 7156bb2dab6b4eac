package vn.cancu.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Answers for requests that never reach a page (an address that is too long, a broken request line, a refused host),
/// in the design of the site and with its headers.
final class ErrorResponses extends ErrorHandler {
    private final Templates templates;

    ErrorResponses(Templates templates) {
        this.templates = templates;
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        SecurityHeaders.on(response.getHeaders());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        if (code == 405) {
            response.getHeaders().put(HttpHeader.ALLOW, "GET, HEAD");
        }
        byte[] page = templates.render(Notices.of(code)).getBytes(StandardCharsets.UTF_8);
        boolean bare = HttpMethod.HEAD.is(request.getMethod());
        response.write(true, ByteBuffer.wrap(bare ? new byte[0] : page), callback);
    }
}
