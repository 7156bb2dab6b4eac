package vn.cancu.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.cancu.export.Exports;
import vn.cancu.index.UnusableIndexException;
import vn.cancu.ingest.Progress;
import vn.cancu.library.Library;
import vn.cancu.web.page.NoticePage;
import vn.cancu.web.page.Page;

/// What the outside can ask, and who answers.
final class Routes {
    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
    private static final String ANSWERED = "answered";
    private static final String DESCRIPTION = "/api/v1/openapi.json";

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
    private final CompareController compare;
    private final UnitController units;
    private final PersonController people;
    private final ProvinceController provinces;
    private final NameListController names;
    private final GroupController groups;
    private final ExportController exports;
    private final Library library;
    private final ApiRoutes api;
    private final ApiPages apiPages;

    Routes(Library library, Supplier<Progress> progress, Pictures pictures, StaticFiles files, Templates templates) {
        this.library = library;
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
        this.compare = new CompareController(library);
        this.units = new UnitController(library);
        this.people = new PersonController(library);
        this.provinces = new ProvinceController(library);
        this.names = new NameListController(library);
        this.groups = new GroupController(library);
        this.exports = new ExportController(library);
        List<ApiCall> calls = ApiTable.of(library);
        this.api = new ApiRoutes(library, calls);
        this.apiPages = new ApiPages(calls);
    }

    void register(RoutesConfig routes) {
        routes.before(Routes::chooseLanguage);
        routes.before(this::refuseDamaged);
        routes.get("/", page(front::show));
        routes.get("/search", page(search::show));
        routes.get("/search.atom", data(feeds::search));
        routes.get("/search.csv", answer(ctx -> exports.search(ctx, Exports.Form.EXCEL)));
        routes.get("/search.jsonl", answer(ctx -> exports.search(ctx, Exports.Form.LINES)));
        routes.get("/documents", ctx -> ctx.redirect("/search"));
        routes.get("/documents/{id}", page(documents::show));
        routes.get("/documents/{id}/original", answer(originals::give));
        routes.get("/documents/{id}/pages/{page}", answer(pictures::give));
        routes.get("/directives", page(directives::list));
        routes.get("/directives.csv", answer(ctx -> exports.directives(ctx, Exports.Form.EXCEL)));
        routes.get("/directives.jsonl", answer(ctx -> exports.directives(ctx, Exports.Form.LINES)));
        routes.get("/directives.graphml", answer(exports::graph));
        routes.get("/directives/{slug}.csv", answer(ctx -> exports.citing(ctx, Exports.Form.EXCEL)));
        routes.get("/directives/{slug}.jsonl", answer(ctx -> exports.citing(ctx, Exports.Form.LINES)));
        routes.get("/directives/{slug}.graphml", answer(exports::graphAround));
        routes.get("/directives/{slug}.atom", answer(exports::feed));
        routes.get("/directives/{slug}", page(directives::show));
        routes.get("/trace/{slug}", page(traces::show));
        routes.get("/coverage", page(coverage::show));
        routes.get("/coverage.csv", answer(coverage::table));
        routes.get("/validity", page(validity::show));
        routes.get("/compare", page(compare::show));
        routes.get("/units", page(names::units));
        routes.get("/units/{slug}", page(units::show));
        routes.get("/people", page(names::people));
        routes.get("/people/{slug}", page(people::show));
        routes.get("/movements", page(names::movements));
        routes.get("/movements/{slug}", page(groups::movement));
        routes.get("/school-years", page(names::schoolYears));
        routes.get("/school-years/{year}", page(groups::schoolYear));
        routes.get("/provinces", page(names::provinces));
        routes.get("/provinces/{slug}", page(provinces::show));
        routes.get("/ingest", page(ingest::show));
        routes.get("/api", page(apiPages::show));
        routes.get(DESCRIPTION, data(apiPages::description));
        api.register(routes, ctx -> ctx.attribute(ANSWERED, true));
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

    /// A question of a program.
    private static Handler data(Handler question) {
        return ctx -> {
            ctx.attribute(ANSWERED, true);
            question.handle(ctx);
        };
    }

    private static boolean isForPeople(Context ctx) {
        return !ctx.path().startsWith("/api/") && !ctx.path().startsWith("/static/");
    }

    /// Pages are made from an index only as long as nobody has found it damaged; the API looks for itself.
    private void refuseDamaged(Context ctx) {
        if (isForPeople(ctx)) {
            library.index().refuseDamaged();
        }
    }

    private static void chooseLanguage(Context ctx) {
        if (isForPeople(ctx) && Language.choose(ctx)) {
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
        complain(ctx, 500);
    }

    private void unanswered(Context ctx, int status) {
        if (ctx.attribute(ANSWERED) == null) {
            complain(ctx, status);
        }
    }

    /// Says that there is no answer: to a program as it reads it, to people with a page.
    private void complain(Context ctx, int status) {
        if (ctx.path().startsWith("/api/")) {
            ctx.attribute(ANSWERED, true);
            ApiRoutes.problem(ctx, status, status == 404 ? "no such call; " + DESCRIPTION + " lists all" : "");
        } else {
            send(ctx, Notices.of(status));
        }
    }
}
