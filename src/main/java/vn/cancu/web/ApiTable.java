package vn.cancu.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.cancu.document.Standing;
import vn.cancu.export.Exports;
import vn.cancu.graph.ChainQuery;
import vn.cancu.index.FacetField;
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
import vn.cancu.web.ApiCall.Kind;
import vn.cancu.web.ApiCall.Parameter;
import vn.cancu.web.ApiCall.Said;

/// The table of the REST API: every call, in the order in which people read of them. A call is added here and nowhere else;
/// its example answer lies in the resources under its id.
final class ApiTable {
    private static final String V1 = "/api/v1";
    private static final String PLAN = V1 + "/documents/dd8e26cfc9e37f49";
    private static final String DIRECTIVE = V1 + "/directives/chi-thi-05-ct-tw-2016";
    private static final Parameter PAGE =
            Parameter.query("page", new Kind.Whole(1, 1_000_000, 1), "Trang, tính từ 1.", "Page, from 1.");
    private static final Parameter SIZE = Parameter.query(
            "size", new Kind.Whole(1, 100, DocumentResources.USUAL), "Số dòng mỗi trang.", "Rows a page.");
    private static final Parameter ID = Parameter.path(
            "id",
            "Mã văn bản, hoặc ít nhất 6 chữ số đầu của mã nếu chỉ một văn bản có.",
            "Id of a document, or at least its first 6 digits when only one document begins so.");
    private static final Parameter SLUG =
            Parameter.path("slug", "Tên của văn bản chỉ đạo trong địa chỉ.", "Name of a directive in addresses.");
    private static final String UNIT = V1 + "/units/so-giao-duc-va-dao-tao-tinh-quang-ninh";
    private static final Parameter SLUG_OF_UNIT =
            Parameter.path("slug", "Tên của đơn vị trong địa chỉ.", "Name of a unit in addresses.");
    private static final Parameter SLUG_OF_PERSON =
            Parameter.path("slug", "Tên của người ký trong địa chỉ.", "Name of a person in addresses.");
    private static final Parameter HELD = Parameter.query(
            "held",
            new Kind.OneOf(List.of("yes", "no")),
            "yes: chỉ văn bản có toàn văn; no: chỉ văn bản chưa có.",
            "yes: held ones only; no: those that are only cited.");
    private static final Parameter MARK = Parameter.query(
            "bom",
            new Kind.OneOf(List.of("yes", "no")),
            "yes: bắt đầu bằng dấu BOM, để Excel hiện đúng tiếng Việt.",
            "yes: begins with a byte order mark, which Excel needs.");

    private final List<ApiCall> calls = new ArrayList<>();

    private ApiTable() {}

    /// The table over a library.
    static List<ApiCall> of(Library library) {
        var table = new ApiTable();
        table.documents(new DocumentResources(library));
        var directives = new DirectiveResources(library);
        table.directives(directives);
        table.trace(new TraceController(library));
        table.state(new CoverageController(library), new ValidityController(library));
        table.registry(new RegistryResources(library), new CompareController(library));
        table.lists(new ExportController(library));
        table.around(directives, new ExportController(library));
        return List.copyOf(table.calls);
    }

    private void documents(DocumentResources documents) {
        shape("search", "/search", documents::search, SearchJson.class, V1 + "/search?q=05-CT%2FTW&size=1", searched())
                .says("Tìm văn bản, kèm số lượng theo từng bộ lọc.", "Finds documents, with counts for every filter.");
        shape(
                        "suggest",
                        "/suggest",
                        documents::suggest,
                        SuggestionsJson.class,
                        V1 + "/suggest?q=chi+thi+05",
                        List.of(Parameter.query("q", new Kind.Text(), "Những gì đã gõ.", "What was typed so far.")))
                .says("Gợi ý khi đang gõ.", "What the search box offers while somebody types.");
        shape(
                        "documents",
                        "/documents",
                        documents::list,
                        ApiJson.Documents.class,
                        V1 + "/documents?size=1",
                        List.of(
                                Parameter.query(
                                        "after",
                                        new Kind.Text(),
                                        "Mã văn bản cuối của trang trước.",
                                        "Last id of the page before."),
                                SIZE))
                .says("Mọi văn bản trong kho, theo mã.", "Every held document, by id.");
        shape("document", "/documents/{id}", documents::one, ApiJson.Document.class, PLAN, List.of(ID))
                .says(
                        "Một văn bản: thông tin chính, tệp gốc và địa chỉ các phần.",
                        "One document in short, with links.");
        stream(
                        "text",
                        "/documents/{id}/text",
                        documents::text,
                        "text/plain; charset=utf-8",
                        PLAN + "/text",
                        List.of(ID))
                .says("Toàn văn, đúng như trong tệp.", "The whole text as it stands in the file.");
        shape(
                        "reading",
                        "/documents/{id}/reading",
                        documents::reading,
                        ReadingJson.class,
                        PLAN + "/reading",
                        List.of(ID))
                .says(
                        "Mọi điều đọc được trong văn bản, với vị trí từng chỗ (tính theo ký tự Unicode).",
                        "All that was read in the document, with the place of each fact in code points.");
        shape(
                        "citations",
                        "/documents/{id}/citations",
                        documents::citations,
                        ApiJson.Citations.class,
                        PLAN + "/citations",
                        List.of(ID))
                .says("Các văn bản mà văn bản này viện dẫn, kèm câu.", "What the document cites, with the sentences.");
        shape(
                        "duties",
                        "/documents/{id}/duties",
                        documents::duties,
                        ApiJson.Duties.class,
                        PLAN + "/duties",
                        List.of(ID))
                .says("Nhiệm vụ, thời hạn.", "Duties and deadlines.");
    }

    private static List<Parameter> searched() {
        return searched(List.of(
                Parameter.query(
                        "alike",
                        new Kind.OneOf(List.of("all")),
                        "all: liệt kê riêng từng bản gần giống nhau.",
                        "all: near duplicates are listed one by one."),
                PAGE,
                Parameter.query(
                        "size", new Kind.Whole(1, 100, SearchRequest.SIZE), "Số dòng mỗi trang.", "Rows a page.")));
    }

    private static List<Parameter> searched(List<Parameter> more) {
        var asked = Stream.of(
                Parameter.query(
                        "q",
                        new Kind.Text(),
                        "Từ, cụm từ trong ngoặc kép, hoặc số, ký hiệu.",
                        "Words, phrases in quotes, or a number."),
                Parameter.query(
                        "sort",
                        new Kind.OneOf(List.of("relevance", "newest", "oldest", "cited")),
                        "Thứ tự.",
                        "Order."));
        var filters = Stream.of(FacetField.values())
                .map(field -> Parameter.query(
                        field.parameter(),
                        new Kind.Texts(),
                        "Chỉ lấy văn bản có giá trị này: " + field.label() + ". Dùng được nhiều lần.",
                        "Only documents with this value; may be given several times."));
        return Stream.of(asked, filters, more.stream()).flatMap(each -> each).toList();
    }

    private void directives(DirectiveResources directives) {
        shape(
                        "directives",
                        "/directives",
                        directives::list,
                        ApiJson.Directives.class,
                        V1 + "/directives?q=05-CT%2FTW",
                        List.of(
                                Parameter.query(
                                        "q",
                                        new Kind.Text(),
                                        "Số, ký hiệu như người ta hay gõ.",
                                        "A number as people type it."),
                                HELD,
                                PAGE,
                                SIZE))
                .says("Văn bản được viện dẫn, nhiều nhất trước.", "Cited documents, most cited first.");
        shape("directive", "/directives/{slug}", directives::one, DirectiveJson.class, DIRECTIVE, List.of(SLUG))
                .says("Một văn bản được viện dẫn, có toàn văn hay không.", "One cited document, held or not.");
        shape(
                        "citing",
                        "/directives/{slug}/citing",
                        directives::citing,
                        ApiJson.Citing.class,
                        DIRECTIVE + "/citing?size=1",
                        List.of(
                                SLUG,
                                Parameter.query("relation", new Kind.Text(), "Chỉ quan hệ này.", "Only this relation."),
                                Parameter.query("level", new Kind.Text(), "Chỉ cấp này.", "Only this level."),
                                Parameter.query("province", new Kind.Text(), "Chỉ tỉnh này.", "Only this province."),
                                Parameter.query("year", new Kind.Text(), "Chỉ năm này.", "Only this year."),
                                PAGE,
                                SIZE))
                .says("Các văn bản viện dẫn nó, kèm câu.", "The documents that cite it, with the sentences.");
        shape(
                        "relations",
                        "/directives/{slug}/relations",
                        directives::relations,
                        ApiJson.Relations.class,
                        DIRECTIVE + "/relations",
                        List.of(SLUG))
                .says(
                        "Quan hệ của nó với văn bản khác, kể cả do văn bản thứ ba nói.",
                        "What it cites, and what third documents say of it and another.");
        shape(
                        "failures",
                        "/failures",
                        directives::failures,
                        ApiJson.Failures.class,
                        V1 + "/failures",
                        List.of(PAGE, SIZE))
                .says("Tệp không đọc được, kèm lý do.", "Files without a document, with the reason.");
        shape("stats", "/stats", directives::stats, ApiJson.Stats.class, V1 + "/stats", List.of())
                .says("Số liệu của kho.", "Figures of what is held.");
    }

    private void trace(TraceController traces) {
        shape(
                        "trace",
                        "/trace/{slug}",
                        ctx -> traces.data(ctx),
                        ChainJson.class,
                        V1 + "/trace/chi-thi-05-ct-tw-2016",
                        List.of(
                                Parameter.path(
                                        "slug",
                                        "Tên của văn bản chỉ đạo trong địa chỉ, hoặc mã của văn bản trong kho.",
                                        "Name of a directive in addresses, or id of a held document."),
                                Parameter.query(
                                        "up",
                                        new Kind.Whole(0, ChainQuery.FARTHEST, ChainQuery.STANDARD.up()),
                                        "Số bước ngược lên.",
                                        "Hops towards what it rests on."),
                                Parameter.query(
                                        "down",
                                        new Kind.Whole(0, ChainQuery.FARTHEST, ChainQuery.STANDARD.down()),
                                        "Số bước xuôi xuống.",
                                        "Hops towards what carries it out."),
                                Parameter.query(
                                        "relation", new Kind.Texts(), "Chỉ các quan hệ này.", "Only these relations."),
                                Parameter.query(
                                        "level",
                                        new Kind.Texts(),
                                        "Chỉ các cấp này; cấp khác được đi xuyên qua (through).",
                                        "Only these levels; others are walked through (through)."),
                                Parameter.query(
                                        "open",
                                        new Kind.Texts(),
                                        "Tách các nhóm văn bản này.",
                                        "Bundles to take apart.")))
                .says(
                        "Chuỗi triển khai: dựa vào đâu, ai đã thực hiện, qua nhiều bước.",
                        "The chain: what it rests on and who carries it out, over several hops.");
    }

    private void state(CoverageController coverage, ValidityController validity) {
        shape(
                        "coverage",
                        "/coverage",
                        ctx -> CoverageJson.of(coverage.wanted(CoverageRequest.of(ctx))),
                        CoverageJson.class,
                        V1 + "/coverage?directive=05-CT%2FTW",
                        List.of(
                                Parameter.query(
                                        "directive",
                                        new Kind.Texts(),
                                        "Văn bản chỉ đạo: số, ký hiệu hoặc tên trong địa chỉ; dùng được nhiều lần.",
                                        "Directives by number or slug; may be given several times."),
                                Parameter.query(
                                        "units",
                                        new Kind.OneOf(List.of("issuers", "provinces", "districts")),
                                        "Mỗi dòng là gì.",
                                        "What a row is."),
                                Parameter.query("province", new Kind.Text(), "Chỉ tỉnh này.", "Only this province."),
                                Parameter.query("level", new Kind.Text(), "Chỉ cấp này.", "Only this level."),
                                Parameter.query(
                                        "indirect",
                                        new Kind.OneOf(List.of("yes")),
                                        "yes: kể cả qua văn bản trung gian, nhiều nhất ba bước.",
                                        "yes: also through documents between, at most three steps."),
                                Parameter.query(
                                        "gaps",
                                        new Kind.OneOf(List.of("yes")),
                                        "yes: chỉ đơn vị chưa có văn bản.",
                                        "yes: only units without documents.")))
                .says(
                        "Đơn vị nào đã có văn bản thực hiện văn bản chỉ đạo nào; ô trống là kho chưa có.",
                        "Which unit carried out which directive; an empty cell says that no document is held.");
        shape(
                        "validity",
                        "/validity",
                        validity::register,
                        ValidityJson.Register.class,
                        V1 + "/validity",
                        List.of(Parameter.query(
                                "standing",
                                new Kind.OneOf(Arrays.stream(Standing.values())
                                        .map(Standing::code)
                                        .toList()),
                                "Chỉ tình trạng này.",
                                "Only this standing.")))
                .says(
                        "Văn bản đã được sửa đổi, thay thế, bãi bỏ: do văn bản nào, từ bao giờ.",
                        "What became of directives, by what, since when.");
    }

    private void registry(RegistryResources registry, CompareController compare) {
        shape(
                        "compare",
                        "/compare",
                        compare::data,
                        CompareJson.class,
                        V1 + "/compare?a=dd8e26cfc9e37f49&b=3aad3ad3a3bb84f7",
                        List.of(
                                Parameter.wanted(
                                        "a",
                                        "Văn bản trước: mã, hoặc số và ký hiệu.",
                                        "The first document: id or number."),
                                Parameter.wanted("b", "Văn bản sau.", "The second document.")))
                .says(
                        "Hai văn bản khác nhau ở đâu: viện dẫn, nhiệm vụ, nơi nhận, từng đoạn lời văn.",
                        "What changed from one document to another.");
        shape(
                        "similar",
                        "/documents/{id}/similar",
                        registry::similar,
                        RegistryJson.Similar.class,
                        PLAN + "/similar",
                        List.of(ID))
                .says(
                        "Kế hoạch năm trước, năm sau của cùng đơn vị, và các bản gần trùng.",
                        "The same unit's plan of the year before and after, and near duplicates.");
        shape("units", "/units", registry::units, RegistryJson.Units.class, V1 + "/units", List.of(PAGE, SIZE))
                .says("Đơn vị ban hành, nhiều văn bản trước.", "Bodies that issue, those with most documents first.");
        shape(
                        "unitDocuments",
                        "/units/{slug}/documents",
                        registry::issued,
                        RegistryJson.Issued.class,
                        UNIT + "/documents",
                        List.of(SLUG_OF_UNIT, PAGE, SIZE))
                .says("Văn bản của một đơn vị, mới nhất trước.", "Documents of a unit, newest first.");
        shape(
                        "unitNumbers",
                        "/units/{slug}/numbers",
                        registry::numbers,
                        RegistryJson.Registers.class,
                        UNIT + "/numbers",
                        List.of(SLUG_OF_UNIT))
                .says(
                        "Sổ số của một đơn vị: số đang có, số thiếu, số trùng, theo năm và ký hiệu.",
                        "The numbers a unit gave out: held, missing, used twice.");
        shape("people", "/people", registry::people, RegistryJson.People.class, V1 + "/people", List.of(PAGE, SIZE))
                .says("Người ký.", "People who sign.");
        shape(
                        "personDocuments",
                        "/people/{slug}/documents",
                        registry::signed,
                        RegistryJson.Issued.class,
                        V1 + "/people/vu-lien-oanh/documents",
                        List.of(SLUG_OF_PERSON, PAGE, SIZE))
                .says("Văn bản do một người ký, mới nhất trước.", "Documents that a person signed, newest first.");
    }

    private void lists(ExportController exports) {
        stream(
                        "documentsCsv",
                        "/exports/documents.csv",
                        ctx -> exports.search(ctx, form(ctx)),
                        ExportController.CSV,
                        V1 + "/exports/documents.csv?level=DISTRICT",
                        searched(List.of(MARK)))
                .says("Mọi văn bản của một lần tìm, dạng bảng CSV.", "Every document of a search as CSV.");
        stream(
                        "documentsLines",
                        "/exports/documents.jsonl",
                        ctx -> exports.search(ctx, Exports.Form.LINES),
                        ExportController.LINES,
                        V1 + "/exports/documents.jsonl?level=DISTRICT",
                        searched(List.of()))
                .says("Như trên, mỗi văn bản một dòng JSON.", "The same, one JSON object a line.");
        stream(
                        "directivesCsv",
                        "/exports/directives.csv",
                        ctx -> exports.directives(ctx, form(ctx)),
                        ExportController.CSV,
                        V1 + "/exports/directives.csv",
                        List.of(HELD, MARK))
                .says("Mọi văn bản được viện dẫn, dạng bảng CSV.", "Every cited document as CSV.");
        stream(
                        "directivesLines",
                        "/exports/directives.jsonl",
                        ctx -> exports.directives(ctx, Exports.Form.LINES),
                        ExportController.LINES,
                        V1 + "/exports/directives.jsonl",
                        List.of(HELD))
                .says("Như trên, mỗi văn bản một dòng JSON.", "The same, one JSON object a line.");
        stream(
                        "graph",
                        "/exports/graph.graphml",
                        exports::graph,
                        ExportController.GRAPHML,
                        V1 + "/exports/graph.graphml",
                        List.of())
                .says("Toàn bộ mạng lưới viện dẫn, dạng GraphML.", "The whole graph of citations as GraphML.");
    }

    private void around(DirectiveResources directives, ExportController exports) {
        stream(
                        "citingCsv",
                        "/directives/{slug}/citing.csv",
                        held(directives, ctx -> exports.citing(ctx, form(ctx))),
                        ExportController.CSV,
                        DIRECTIVE + "/citing.csv",
                        List.of(SLUG, MARK))
                .says("Các văn bản viện dẫn nó, dạng bảng CSV.", "The documents that cite it as CSV.");
        stream(
                        "citingLines",
                        "/directives/{slug}/citing.jsonl",
                        held(directives, ctx -> exports.citing(ctx, Exports.Form.LINES)),
                        ExportController.LINES,
                        DIRECTIVE + "/citing.jsonl",
                        List.of(SLUG))
                .says("Như trên, mỗi văn bản một dòng JSON.", "The same, one JSON object a line.");
        stream(
                        "citingFeed",
                        "/directives/{slug}/citing.atom",
                        held(directives, exports::feed),
                        ExportController.ATOM,
                        DIRECTIVE + "/citing.atom",
                        List.of(SLUG))
                .says("Văn bản mới viện dẫn nó, dạng Atom để theo dõi.", "New citing documents as an Atom feed.");
        stream(
                        "graphAround",
                        "/directives/{slug}/graph.graphml",
                        held(directives, exports::graphAround),
                        ExportController.GRAPHML,
                        DIRECTIVE + "/graph.graphml",
                        List.of(
                                SLUG,
                                Parameter.query(
                                        "steps",
                                        new Kind.Whole(1, Exports.FARTHEST, 2),
                                        "Xa bao nhiêu bước.",
                                        "How many steps.")))
                .says("Mạng lưới quanh một văn bản, dạng GraphML.", "The graph around a directive as GraphML.");
    }

    /// Refuses a directive that nobody knows before anything is written.
    private static Handler held(DirectiveResources directives, Handler handler) {
        return ctx -> {
            directives.directive(ctx);
            return handler.answer(ctx);
        };
    }

    private static Exports.Form form(io.javalin.http.Context ctx) {
        return Parameters.text(ctx, "bom").equals("yes") ? Exports.Form.EXCEL : Exports.Form.CSV;
    }

    private Row shape(
            String id, String path, Handler handler, Class<?> shape, String example, List<Parameter> parameters) {
        return new Row(id, path, handler, new Answer.Shape(shape), example, parameters);
    }

    private Row stream(
            String id, String path, Handler handler, String type, String example, List<Parameter> parameters) {
        return new Row(id, path, handler, new Answer.Stream(type), example, parameters);
    }

    /// A row without its words.
    private final class Row {
        private final String id;
        private final String path;
        private final Handler handler;
        private final Answer answer;
        private final String example;
        private final List<Parameter> parameters;

        Row(String id, String path, Handler handler, Answer answer, String example, List<Parameter> parameters) {
            this.id = id;
            this.path = path;
            this.handler = handler;
            this.answer = answer;
            this.example = example;
            this.parameters = parameters;
        }

        void says(String vietnamese, String english) {
            calls.add(new ApiCall(id, V1 + path, new Said(vietnamese, english), parameters, answer, example, handler));
        }
    }
}
