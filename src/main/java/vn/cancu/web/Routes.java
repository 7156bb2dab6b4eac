package vn.cancu.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.cancu.index.UnusableIndexException;
import vn.cancu.ingest.Progress;
import vn.cancu.library.Library;
import vn.cancu.web.page.NoticePage;
import vn.cancu.web.page.Page;

/// What the outside can ask, and who answers.
final class Routes {
    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
    private static final String ANSWERED = "answered";

    private final Templates templates;
    private final StaticFiles files;
    private final FrontController front;
    private final SearchController search;
    private final FeedController feeds;
    private final DocumentController documents;
    private final OriginalController originals;
    private final PictureController pictures;
    private final DirectiveController directives;
    private final TraceController traces;
    private final CoverageController coverage;
    private final ValidityController validity;
    private final IngestController ingest;
    private final ApiController api;

    Routes(Library library, Supplier<Progress> progress, Pictures pictures, StaticFiles files, Templates templates) {
        this.templates = templates;
        this.files = files;
        this.front = new FrontController(library, progress);
        this.search = new SearchController(library);
        this.feeds = new FeedController(library);
        this.documents = new DocumentController(library);
        this.originals = new OriginalController(library);
        this.pictures = new PictureController(library, pictures);
        this.directives = new DirectiveController(library);
        this.traces = new TraceController(library);
        this.coverage = new CoverageController(library);
        this.validity = new ValidityController(library);
        this.ingest = new IngestController(library, progress);
        this.api = new ApiController(library);
    }

    void register(RoutesConfig routes) {
        routes.before(Routes::chooseLanguage);
        routes.get("/", page(front::show));
        routes.get("/search", page(search::show));
        routes.get("/search.atom", data(feeds::search));
        routes.get("/documents", ctx -> ctx.redirect("/search"));
        routes.get("/documents/{id}", page(documents::show));
        routes.get("/documents/{id}/original", answer(originals::give));
        routes.get("/documents/{id}/pages/{page}", answer(pictures::give));
        routes.get("/directives", page(directives::list));
        routes.get("/directives/{slug}", page(directives::show));
        routes.get("/trace/{slug}", page(traces::show));
        routes.get("/coverage", page(coverage::show));
        routes.get("/coverage.csv", answer(coverage::table));
        routes.get("/validity", page(validity::show));
        routes.get("/ingest", page(ingest::show));
        routes.get("/api/v1/search", data(api::search));
        routes.get("/api/v1/suggest", data(api::suggest));
        routes.get("/api/v1/documents/{id}", data(api::document));
        routes.get("/api/v1/directives", data(api::directives));
        routes.get("/api/v1/directives/{slug}", data(api::directive));
        routes.get("/api/v1/trace/{slug}", data(api::trace));
        routes.get("/api/v1/coverage", data(api::coverage));
        routes.get("/api/v1/validity", data(api::validity));
        routes.get("/static/<name>", answer(files::answer));
        routes.get("/favicon.ico", ctx -> ctx.redirect("/static/mark.svg"));

        routes.exception(UnusableIndexException.class, (_, ctx) -> send(ctx, Notices.unusableIndex()));
        routes.exception(Exception.class, this::failed);
        for (int status : new int[] {400, 404, 405, 413, 500}) {
            routes.error(status, ctx -> unanswered(ctx, status));
        }
    }

    /// A question that is always answered with a page.
    interface Question {
        Page ask(Context ctx);
    }

    /// A question that is answered with bytes, or with a page when there are none.
    interface Download {
        Optional<Page> ask(Context ctx);
    }

    private Handler page(Question question) {
        return ctx -> send(ctx, question.ask(ctx));
    }

    private Handler answer(Download question) {
        return ctx -> question.ask(ctx).ifPresentOrElse(page -> send(ctx, page), () -> ctx.attribute(ANSWERED, true));
    }

    /// A question of a program: the answer is JSON, errors too.
    private static Handler data(Handler question) {
        return ctx -> {
            ctx.attribute(ANSWERED, true);
            question.handle(ctx);
        };
    }

    private static void chooseLanguage(Context ctx) {
        boolean forPeople = !ctx.path().startsWith("/api/") && !ctx.path().startsWith("/static/");
        if (forPeople && Language.choose(ctx)) {
            ctx.attribute(ANSWERED, true);
            ctx.skipRemainingHandlers();
        }
    }

    private void send(Context ctx, Page page) {
        Language language = Language.of(ctx);
        ctx.attribute(ANSWERED, true);
        ctx.status(page.status());
        ctx.header("Cache-Control", page instanceof NoticePage ? "no-store" : "no-cache");
        ctx.header("Vary", "Cookie");
        ctx.contentType("text/html; charset=utf-8")
                .result(templates.render(page, language, language.other().address(ctx)));
    }

    private void failed(Exception exception, Context ctx) {
        LOG.error("{} {} failed", ctx.method(), ctx.path(), exception);
        send(ctx, Notices.of(500));
    }

    private void unanswered(Context ctx, int status) {
        if (ctx.attribute(ANSWERED) == null) {
            send(ctx, Notices.of(status));
        }
    }
}
