package vn.cancu;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The REST API over the seeds, through real HTTP: the description is sound, every call answers as it is described, and so
/// do the example answers. A call without an example answer fails and leaves `X.actual.json` where the
/// example belongs; `-Dgolden.update=true` rewrites them.
class ApiTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path EXAMPLES = Path.of("src/main/resources/vn/cancu/web/api");

    @TempDir
    private static Path folder;

    private static SeedSite site;
    private static JsonNode description;

    @BeforeAll
    static void serve() throws Exception {
        site = SeedSite.over(folder.resolve("index"), SeedSite.SEEDS);
        description = JSON.readTree(get("/api/v1/openapi.json").body());
    }

    @AfterAll
    static void end() {
        site.close();
    }

    @Test
    void the_description_is_openapi_without_a_complaint() {
        SwaggerParseResult read = new OpenAPIV3Parser().readContents(description.toString());
        assertThat(read.getMessages()).isNullOrEmpty();
        assertThat(read.getOpenAPI().getOpenapi()).isEqualTo("3.1.0");
        assertThat(read.getOpenAPI().getPaths())
                .hasSameSizeAs(description.at("/paths").properties());
    }

    @TestFactory
    Stream<DynamicTest> every_call_answers_as_it_is_described() {
        return calls().map(
                        call -> DynamicTest.dynamicTest(call.at("/operationId").asString(), () -> answers(call)));
    }

    private static Stream<JsonNode> calls() {
        return description.at("/paths").properties().stream()
                .map(path -> path.getValue().at("/get"));
    }

    private static void answers(JsonNode call) throws Exception {
        HttpResponse<String> answer = get(call.at("/x-example").asString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        Map.Entry<String, JsonNode> content =
                call.at("/responses/200/content").properties().iterator().next();
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(content.getKey());
        assertThat(answer.body()).isNotBlank();
        if (content.getKey().equals("application/json")) {
            JsonNode said = JSON.readTree(answer.body());
            assertThat(faults("", said, content.getValue().at("/schema"))).isEmpty();
            example(
                    call.at("/operationId").asString(),
                    shortened(said, ""),
                    content.getValue().at("/schema"));
        }
    }

    /// The example has the shape of the answer. Its values are those of the day it was written: what is read of the seeds
    /// better since does not spoil it.
    private static void example(String id, JsonNode actual, JsonNode schema) throws IOException {
        String text = JSON.writeValueAsString(actual) + "\n";
        Path example = EXAMPLES.resolve(id + ".json");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(EXAMPLES);
            Files.writeString(example, text);
        }
        if (!Files.exists(example)) {
            Files.writeString(EXAMPLES.resolve(id + ".actual.json"), text);
        }
        assertThat(example).exists();
        assertThat(faults("", JSON.readTree(Files.readString(example)), schema)).isEmpty();
    }

    /// An answer as an example shows it: of a list the first, of a long text the beginning; what differs from machine to
    /// machine and from run to run is made the same.
    private static JsonNode shortened(JsonNode said, String name) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        if (said instanceof ArrayNode list) {
            ArrayNode out = make.arrayNode();
            list.values().stream().limit(1).forEach(one -> out.add(shortened(one, name)));
            return out;
        }
        if (said instanceof ObjectNode object) {
            ObjectNode out = make.objectNode();
            object.properties().forEach(one -> out.set(one.getKey(), shortened(one.getValue(), one.getKey())));
            return out;
        }
        return switch (name) {
            case "millis" -> make.numberNode(3);
            case "committed" -> make.stringNode("2026-01-05T08:00:00Z");
            case "score" -> make.numberNode(12.5);
            case "bytes" -> make.numberNode(6871);
            case "path" -> make.stringNode(said.asString().replaceAll(".*/", ""));
            default ->
                said.isString() && said.asString().length() > 160
                        ? make.stringNode(said.asString().substring(0, 150) + "…")
                        : said;
        };
    }

    /// What of an answer is not as its schema says.
    private static List<String> faults(String at, JsonNode said, JsonNode schema) {
        if (schema.has("$ref")) {
            return faults(at, said, description.at(schema.get("$ref").asString().substring(1)));
        }
        if (schema.has("anyOf")) {
            boolean fits = schema.get("anyOf").values().stream()
                    .anyMatch(one -> faults(at, said, one).isEmpty());
            return fits ? List.of() : List.of(at + " fits nothing: " + said);
        }
        var faults = new ArrayList<String>();
        List<String> types = schema.get("type").isArray()
                ? schema.get("type").values().stream().map(JsonNode::asString).toList()
                : List.of(schema.get("type").asString());
        if (types.stream().noneMatch(type -> is(said, type))) {
            faults.add(at + " is no " + types + ": " + said);
        } else if (said.isArray()) {
            said.values().forEach(one -> faults.addAll(faults(at + "[]", one, schema.get("items"))));
        } else if (said.isObject() && schema.has("properties")) {
            if (!List.copyOf(said.propertyNames())
                    .equals(List.copyOf(schema.get("properties").propertyNames()))) {
                faults.add(at + " has other parts: " + said.propertyNames());
            }
            schema.get("properties")
                    .properties()
                    .forEach(part ->
                            faults.addAll(faults(at + "/" + part.getKey(), said.path(part.getKey()), part.getValue())));
        }
        return faults;
    }

    private static boolean is(JsonNode said, String type) {
        return switch (type) {
            case "string" -> said.isString();
            case "boolean" -> said.isBoolean();
            case "integer" -> said.isIntegralNumber();
            case "number" -> said.isNumber();
            case "array" -> said.isArray();
            case "object" -> said.isObject();
            case "null" -> said.isNull();
            default -> false;
        };
    }

    @Test
    void an_answer_that_the_caller_has_is_not_sent_again() throws Exception {
        String tag = get("/api/v1/stats").headers().firstValue("ETag").orElseThrow();
        HttpRequest again = HttpRequest.newBuilder(URI.create(site.address("/api/v1/stats")))
                .header("If-None-Match", "\"other\", " + tag)
                .build();
        HttpResponse<String> answer = HTTP.send(again, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/nothing, 404",
        "/api/v1/documents/ffffffffffffffff, 404",
        "/api/v1/documents/zzz/text, 404",
        "/api/v1/directives/khong-co, 404",
        "/api/v1/directives/khong-co/citing.csv, 404",
        "/api/v1/directives/khong-co/graph.graphml, 404",
        "/api/v1/search?yeer=2021, 400",
        "/api/v1/search?size=0, 400",
        "/api/v1/search?size=101, 400",
        "/api/v1/search?page=1&page=2, 400",
        "/api/v1/search?page=200000, 400",
        "/api/v1/search?sort=best, 400",
        "/api/v1/directives?held=maybe, 400",
    })
    void what_cannot_be_answered_is_a_problem(String path, int status) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json; charset=utf-8");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.at("/status").asInt()).isEqualTo(status);
        assertThat(problem.at("/detail").asString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/documents?size=2",
                "/api/v1/directives?size=7",
                "/api/v1/directives/chi-thi-05-ct-tw-2016/citing?size=1"
            })
    void the_pages_of_a_list_give_every_row_once(String path) throws Exception {
        var rows = new ArrayList<String>();
        var next = path;
        int total = -1;
        while (!next.isEmpty()) {
            JsonNode page = JSON.readTree(get(next).body());
            page.properties().stream()
                    .map(Map.Entry::getValue)
                    .filter(JsonNode::isArray)
                    .forEach(list -> list.values().forEach(row -> rows.add(row.toString())));
            total = page.path("total").asInt(5);
            next = page.get("next").isNull() ? "" : page.get("next").asString();
        }
        assertThat(rows).hasSize(total).doesNotHaveDuplicates();
    }

    @Test
    void the_page_about_the_api_names_every_call_in_both_languages() throws Exception {
        String vietnamese = get("/api").body();
        HttpRequest inEnglish = HttpRequest.newBuilder(URI.create(site.address("/api")))
                .header("Cookie", "lang=en")
                .build();
        String english =
                HTTP.send(inEnglish, HttpResponse.BodyHandlers.ofString()).body();
        assertThat(vietnamese).contains("<html lang=\"vi\">", "Chỉ đọc, không cần khóa");
        assertThat(english).contains("<html lang=\"en\">", "Reading only, no key needed");
        var paths = new LinkedHashMap<String, JsonNode>();
        description.at("/paths").properties().forEach(path -> paths.put(path.getKey(), path.getValue()));
        assertThat(paths.keySet()).allSatisfy(path -> {
            assertThat(vietnamese.replace("&#x2F;", "/")).contains("GET " + path);
            assertThat(english.replace("&#x2F;", "/")).contains("GET " + path);
        });
    }

    private static HttpResponse<String> get(String path) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(site.address(path))).build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
