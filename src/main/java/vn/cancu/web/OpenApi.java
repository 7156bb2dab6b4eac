package vn.cancu.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cancu.json.ApiJson;
import vn.cancu.json.Json;
import vn.cancu.json.Schemas;

/// The table of the REST API as an OpenAPI 3.1 description.
final class OpenApi {
    private final List<ApiCall> calls;
    private final Schemas schemas = new Schemas();

    private OpenApi(List<ApiCall> calls) {
        this.calls = calls;
    }

    /// The description as JSON.
    static String of(List<ApiCall> calls) {
        return Json.pretty(new OpenApi(calls).whole());
    }

    /// The example answer of a call; empty for a call that writes a file.
    static Optional<String> example(ApiCall call) {
        try (var in = OpenApi.class.getResourceAsStream("api/" + call.id() + ".json")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(call.id(), e);
        }
    }

    private Map<String, Object> whole() {
        var paths = new LinkedHashMap<String, Object>();
        calls.forEach(call -> paths.put(call.path(), Map.of("get", operation(call))));
        var whole = new LinkedHashMap<String, Object>();
        whole.put("openapi", "3.1.0");
        whole.put(
                "info",
                ordered(
                        "title", "Căn Cứ",
                        "version", "1",
                        "summary", "Documents of the administration, the directives they rest on, and who cites whom.",
                        "description",
                                "Reading only. Answers carry an ETag that changes with what is held; errors are "
                                        + "application/problem+json (RFC 9457). A call refuses parameters that it does not "
                                        + "know.",
                        "license", Map.of("name", "Apache-2.0", "identifier", "Apache-2.0")));
        whole.put("servers", List.of(Map.of("url", "/")));
        whole.put("paths", paths);
        Map<String, Object> problem = schemas.of(ApiJson.Problem.class);
        whole.put(
                "components",
                ordered(
                        "schemas",
                        schemas.all(),
                        "responses",
                        Map.of(
                                "Problem",
                                ordered(
                                        "description",
                                        "The request cannot be answered.",
                                        "content",
                                        Map.of("application/problem+json", Map.of("schema", problem))))));
        return whole;
    }

    private Map<String, Object> operation(ApiCall call) {
        var operation = ordered("operationId", call.id(), "summary", call.says().english());
        operation.put("description", call.says().vietnamese());
        if (!call.parameters().isEmpty()) {
            operation.put(
                    "parameters",
                    call.parameters().stream().map(OpenApi::parameter).toList());
        }
        var answers = new LinkedHashMap<String, Object>();
        answers.put("200", ordered("description", "The answer.", "content", content(call)));
        answers.put("304", Map.of("description", "What the caller has (If-None-Match) still holds."));
        answers.put("default", Map.of("$ref", "#/components/responses/Problem"));
        operation.put("responses", answers);
        operation.put("x-example", call.example());
        return operation;
    }

    private Map<String, Object> content(ApiCall call) {
        return switch (call.answer()) {
            case ApiCall.Answer.Shape shape -> {
                var media = ordered("schema", schemas.of(shape.shape()));
                example(call)
                        .ifPresent(text -> media.put(
                                "examples",
                                Map.of(
                                        call.id(),
                                        ordered("summary", call.example(), "value", Json.read(text, Object.class)))));
                yield Map.of("application/json", media);
            }
            case ApiCall.Answer.Stream stream ->
                Map.of(
                        stream.mediaType().substring(0, stream.mediaType().indexOf(';')),
                        Map.of("schema", Map.of("type", "string")));
        };
    }

    private static Map<String, Object> parameter(ApiCall.Parameter parameter) {
        boolean inPath = parameter.place() == ApiCall.Place.PATH;
        var described = ordered("name", parameter.name(), "in", inPath ? "path" : "query");
        described.put("required", parameter.required());
        described.put("description", parameter.says().english());
        described.put("schema", schema(parameter.kind()));
        return described;
    }

    private static Map<String, Object> schema(ApiCall.Kind kind) {
        return switch (kind) {
            case ApiCall.Kind.Text _ -> Map.of("type", "string");
            case ApiCall.Kind.Texts _ -> ordered("type", "array", "items", Map.of("type", "string"));
            case ApiCall.Kind.Whole whole ->
                ordered(
                        "type", "integer",
                        "minimum", whole.least(),
                        "maximum", whole.most(),
                        "default", whole.usual());
            case ApiCall.Kind.OneOf of -> ordered("type", "string", "enum", new ArrayList<>(of.values()));
        };
    }

    /// A map in the order of its pairs.
    private static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
