package vn.cancu.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import vn.cancu.extract.PagePictures;
import vn.cancu.ingest.Progress;
import vn.cancu.library.Library;

/// The site, served over HTTP. It is read-only: no request changes anything.
public final class WebServer implements AutoCloseable {
    /// Pictures of pages drawn at a time; more worker processes than this are never busy.
    public static final int PICTURES_AT_A_TIME = 2;

    private final WebSettings settings;
    private final Pictures pictures;
    private final Javalin app;

    /// Prepares the site; nothing is listened to before [#start()].
    ///
    /// @param settings where to serve
    /// @param library what to show; not closed with the server
    /// @param drawing draws pages of originals; not closed with the server
    /// @param progress of the run that loads files now, or [Progress#NONE]
    public WebServer(WebSettings settings, Library library, PagePictures drawing, Supplier<Progress> progress) {
        this.settings = settings;
        this.pictures = new Pictures(drawing);
        var assets = new StaticFiles();
        var templates = new Templates(assets.version());
        var routes = new Routes(library, progress, pictures, assets, templates);
        this.app = Javalin.create(config -> configure(config, templates, routes));
    }

    private void configure(JavalinConfig config, Templates templates, Routes routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.concurrency.useVirtualThreads = true;
        config.http.defaultContentType = "text/html; charset=utf-8";
        config.http.prefer405over404 = true;
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.modifyHttpConfiguration(WebServer::quiet);
        config.jetty.modifyServer(server -> guard(server, templates));
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(new ErrorResponses(templates)));
        routes.register(config.routes);
    }

    private void guard(Server server, Templates templates) {
        server.setErrorHandler(new ErrorResponses(templates));
        server.setHandler(new RequestFilter(settings));
        server.setStopTimeout(2_000);
    }

    private static void quiet(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(16_384);
    }

    /// Starts to listen.
    ///
    /// @return this server
    /// @throws RuntimeException when the port is taken or the address is not this machine's
    public WebServer start() {
        app.start();
        return this;
    }

    /// The port that is listened to; of use when the settings left it open.
    public int port() {
        return app.port();
    }

    /// The address of the front page, for people.
    public String address() {
        String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return "http://" + host + ":" + port() + "/";
    }

    /// The paths that are answered, with names in braces.
    List<String> paths() {
        return app.unsafe.internalRouter.allHttpHandlers().stream()
                .map(one -> one.endpoint.path)
                .toList();
    }

    /// Stops listening; requests under way are finished first.
    @Override
    public void close() {
        pictures.close();
        app.stop();
    }
}
