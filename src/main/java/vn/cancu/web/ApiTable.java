package vn.cancu.web;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cancu.document.Standing;
import vn.cancu.document.Tsv;
import vn.cancu.export.Exports;
import vn.cancu.graph.ChainQuery;
import vn.cancu.json.ApiJson;
import vn.cancu.json.ChainJson;
import vn.cancu.json.CompareJson;
import vn.cancu.json.CoverageJson;
import vn.cancu.json.DirectiveJson;
import vn.cancu.json.ReadingJson;
import vn.cancu.json.RegistryJson;
import vn.cancu.json.SearchJson;
import vn.cancu.json.SuggestionsJson;
import vn.cancu.json.ValidityJson;
import vn.cancu.library.Library;
import vn.cancu.web.ApiCall.Answer;
import vn.cancu.web.ApiCall.Handler;
import vn.cancu.web.ApiCall.Parameter;
import vn.cancu.web.ApiCall.Said;

/// The table of the REST API: every call, in the order in which `/api` presents them. A call is a row here, which binds
/// code and parameters, and a row of `api/calls.tsv` under the same id, with its path and description; its example
/// answer is `api/ID.json` beside that file. [ApiParameters] has the parameters that several calls share.
final class ApiTable {
    private static final String V1 = "/api/v1";
    private static final Map<String, Tsv.Row> WORDS = Tsv.rows(ApiTable.class, "api/calls.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get("call"), Function.identity()));

    private ApiTable() {}

    /// The table over a library.
    static List<ApiCall> of(Library library) {
        var directives = new DirectiveResources(library);
        var exports = new ExportController(library);
        return Stream.of(
                        documents(new DocumentResources(library)),
                        directives(directives),
                        state(library),
                        registry(new RegistryResources(library), new CompareController(library)),
                        exports(exports),
                        around(directives, exports))
                .flatMap(List::stream)
                .toList();
    }

    private static List<ApiCall> documents(DocumentResources documents) {
        Parameter[] paged = {
            ApiParameters.oneOf("alike", "all"), ApiParameters.PAGE, ApiParameters.size(SearchRequest.SIZE)
        };
        return List.of(
                shape("search", documents::search, SearchJson.class, ApiParameters.search(paged)),
                shape("suggest", documents::suggest, SuggestionsJson.class, ApiParameters.text("suggest.q")),
                shape(
                        "documents",
                        documents::list,
                        ApiJson.Documents.class,
                        ApiParameters.text("after"),
                        ApiParameters.SIZE),
                shape("document", documents::one, ApiJson.Document.class, ApiParameters.ID),
                stream("text", documents::text, "text/plain; charset=utf-8", ApiParameters.ID),
                shape("reading", documents::reading, ReadingJson.class, ApiParameters.ID),
                shape("citations", documents::citations, ApiJson.Citations.class, ApiParameters.ID),
                shape("duties", documents::duties, ApiJson.Duties.class, ApiParameters.ID));
    }

    private static List<ApiCall> directives(DirectiveResources directives) {
        return List.of(
                shape(
                        "directives",
                        directives::list,
                        ApiJson.Directives.class,
                        ApiParameters.text("directives.q"),
                        ApiParameters.HELD,
                        ApiParameters.PAGE,
                        ApiParameters.SIZE),
                shape("directive", directives::one, DirectiveJson.class, ApiParameters.SLUG),
                shape(
                        "citing",
                        directives::citing,
                        ApiJson.Citing.class,
                        ApiParameters.SLUG,
                        ApiParameters.text("citing.relation"),
                        ApiParameters.text("level"),
                        ApiParameters.text("province"),
                        ApiParameters.text("year"),
                        ApiParameters.PAGE,
                        ApiParameters.SIZE),
                shape("relations", directives::relations, ApiJson.Relations.class, ApiParameters.SLUG),
                shape("failures", directives::failures, ApiJson.Failures.class, ApiParameters.PAGE, ApiParameters.SIZE),
                shape("stats", directives::stats, ApiJson.Stats.class));
    }

    private static List<ApiCall> state(Library library) {
        var coverage = new CoverageController(library);
        ChainQuery usual = ChainQuery.STANDARD;
        return List.of(
                shape(
                        "trace",
                        new TraceController(library)::data,
                        ChainJson.class,
                        ApiParameters.path("trace.slug"),
                        ApiParameters.whole("up", 0, ChainQuery.FARTHEST, usual.up()),
                        ApiParameters.whole("down", 0, ChainQuery.FARTHEST, usual.down()),
                        ApiParameters.texts("trace.relation"),
                        ApiParameters.texts("trace.level"),
                        ApiParameters.texts("open")),
                shape(
                        "coverage",
                        ctx -> CoverageJson.of(coverage.wanted(CoverageRequest.of(ctx))),
                        CoverageJson.class,
                        ApiParameters.texts("directive"),
                        ApiParameters.oneOf("units", "issuers", "provinces", "districts"),
                        ApiParameters.text("province"),
                        ApiParameters.text("level"),
                        ApiParameters.oneOf("indirect", "yes"),
                        ApiParameters.oneOf("gaps", "yes")),
                shape(
                        "validity",
                        new ValidityController(library)::register,
                        ValidityJson.Register.class,
                        ApiParameters.oneOf("standing", standings())));
    }

    private static String[] standings() {
        return Arrays.stream(Standing.values()).map(Standing::code).toArray(String[]::new);
    }

    private static List<ApiCall> registry(RegistryResources registry, CompareController compare) {
        Parameter unit = ApiParameters.path("unit.slug");
        Parameter person = ApiParameters.path("person.slug");
        Parameter page = ApiParameters.PAGE;
        Parameter size = ApiParameters.SIZE;
        return List.of(
                shape(
                        "compare",
                        compare::data,
                        CompareJson.class,
                        ApiParameters.required("a"),
                        ApiParameters.required("b")),
                shape("similar", registry::similar, RegistryJson.Similar.class, ApiParameters.ID),
                shape("units", registry::units, RegistryJson.Units.class, page, size),
                shape("unitDocuments", registry::issued, RegistryJson.Issued.class, unit, page, size),
                shape("unitNumbers", registry::numbers, RegistryJson.Registers.class, unit),
                shape("people", registry::people, RegistryJson.People.class, page, size),
                shape("personDocuments", registry::signed, RegistryJson.Issued.class, person, page, size));
    }

    private static List<ApiCall> exports(ExportController exports) {
        Handler lines = ctx -> exports.search(ctx, Exports.Form.LINES);
        Handler cited = ctx -> exports.directives(ctx, Exports.Form.LINES);
        return List.of(
                stream(
                        "documentsCsv",
                        ctx -> exports.search(ctx, form(ctx)),
                        ExportController.CSV,
                        ApiParameters.search(ApiParameters.BOM)),
                stream("documentsLines", lines, ExportController.LINES, ApiParameters.search()),
                stream(
                        "directivesCsv",
                        ctx -> exports.directives(ctx, form(ctx)),
                        ExportController.CSV,
                        ApiParameters.HELD,
                        ApiParameters.BOM),
                stream("directivesLines", cited, ExportController.LINES, ApiParameters.HELD),
                stream("graph", exports::graph, ExportController.GRAPHML));
    }

    private static List<ApiCall> around(DirectiveResources directives, ExportController exports) {
        return List.of(
                stream(
                        "citingCsv",
                        known(directives, ctx -> exports.citing(ctx, form(ctx))),
                        ExportController.CSV,
                        ApiParameters.SLUG,
                        ApiParameters.BOM),
                stream(
                        "citingLines",
                        known(directives, ctx -> exports.citing(ctx, Exports.Form.LINES)),
                        ExportController.LINES,
                        ApiParameters.SLUG),
                stream("citingFeed", known(directives, exports::feed), ExportController.ATOM, ApiParameters.SLUG),
                stream(
                        "graphAround",
                        known(directives, exports::graphAround),
                        ExportController.GRAPHML,
                        ApiParameters.SLUG,
                        ApiParameters.whole("steps", 1, Exports.FARTHEST, 2)));
    }

    /// Refuses a directive that nobody knows before anything is written.
    private static Handler known(DirectiveResources directives, Handler handler) {
        return ctx -> {
            directives.directive(ctx);
            return handler.answer(ctx);
        };
    }

    private static Exports.Form form(Context ctx) {
        return Parameters.text(ctx, "bom").equals("yes") ? Exports.Form.EXCEL : Exports.Form.CSV;
    }

    private static ApiCall shape(String id, Handler handler, Class<?> shape, Parameter... parameters) {
        return shape(id, handler, shape, List.of(parameters));
    }

    private static ApiCall shape(String id, Handler handler, Class<?> shape, List<Parameter> parameters) {
        return call(id, handler, new Answer.Shape(shape), parameters);
    }

    private static ApiCall stream(String id, Handler handler, String type, Parameter... parameters) {
        return stream(id, handler, type, List.of(parameters));
    }

    private static ApiCall stream(String id, Handler handler, String type, List<Parameter> parameters) {
        return call(id, handler, new Answer.Stream(type), parameters);
    }

    private static ApiCall call(String id, Handler handler, Answer answer, List<Parameter> parameters) {
        Tsv.Row row = WORDS.get(id);
        if (row == null) {
            throw new IllegalStateException("api/calls.tsv has no row for " + id);
        }
        return new ApiCall(
                id, V1 + row.get("path"), Said.of(row), parameters, answer, V1 + row.get("example"), handler);
    }
}
