package vn.cancu.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cancu.index.UnusableIndexException;
import vn.cancu.json.Json;
import vn.cancu.library.Library;

/// Answers the calls of the table: checks the parameters against what the table says of them, answers 304 to clients
/// that have the answer already (`If-None-Match`), sends shapes as JSON and problems as `application/problem+json`.
final class ApiRoutes {
    private static final String PROGRAM = Optional.ofNullable(
                    WebServer.class.getPackage().getImplementationVersion())
            .orElse("0");

    private final Library library;
    private final List<ApiCall> calls;

    ApiRoutes(Library library, List<ApiCall> calls) {
        this.library = library;
        this.calls = calls;
    }

    /// Takes the addresses of the table; `mark` is called on every request that is answered here.
    void register(RoutesConfig routes, java.util.function.Consumer<Context> mark) {
        for (ApiCall call : calls) {
            routes.get(call.path(), ctx -> {
                mark.accept(ctx);
                answer(ctx, call);
            });
        }
    }

    private void answer(Context ctx, ApiCall call) {
        try {
            check(ctx, call);
            library.index().refuseDamaged();
            String tag = "W/\"" + PROGRAM + "-" + library.version() + "\"";
            ctx.header("ETag", tag);
            ctx.header("Cache-Control", "no-cache");
            if (knows(ctx, tag)) {
                ctx.status(304);
                return;
            }
            switch (call.answer()) {
                case ApiCall.Answer.Shape _ ->
                    send(ctx, 200, "application/json", call.handler().answer(ctx));
                case ApiCall.Answer.Stream stream -> {
                    StaticFiles.type(ctx, stream.mediaType());
                    call.handler().answer(ctx);
                }
            }
        } catch (ApiProblem problem) {
            ctx.res().setHeader("ETag", null);
            send(ctx, problem.status(), "application/problem+json", problem.shape());
        } catch (UnusableIndexException e) {
            problem(ctx, 503, "the index cannot be used now");
        }
    }

    private static boolean knows(Context ctx, String tag) {
        String known = ctx.header("If-None-Match");
        return known != null
                && (known.strip().equals("*")
                        || List.of(known.split("\\s*,\\s*")).contains(tag));
    }

    /// Sends a problem in place of an answer.
    static void problem(Context ctx, int status, String detail) {
        send(ctx, status, "application/problem+json", ApiProblem.of(status, detail));
    }

    private static void send(Context ctx, int status, String type, Object shape) {
        ctx.status(status);
        if (status >= 400) {
            ctx.header("Cache-Control", "no-store");
        }
        ctx.contentType(type + "; charset=utf-8").result(Json.line(shape));
    }

    private static void check(Context ctx, ApiCall call) {
        Set<String> left = new HashSet<>(ctx.queryParamMap().keySet());
        for (ApiCall.Parameter parameter : call.parameters()) {
            if (parameter.place() == ApiCall.Place.QUERY) {
                left.remove(parameter.name());
                check(parameter, ctx.queryParams(parameter.name()));
            }
        }
        if (!left.isEmpty()) {
            throw new ApiProblem(
                    400,
                    "no such parameter: "
                            + String.join(", ", left.stream().sorted().toList()));
        }
    }

    private static void check(ApiCall.Parameter parameter, List<String> values) {
        String name = parameter.name();
        if (parameter.required() && values.stream().allMatch(String::isBlank)) {
            throw new ApiProblem(400, "parameter " + name + " is wanted");
        }
        if (values.size() > 1 && !(parameter.kind() instanceof ApiCall.Kind.Texts)) {
            throw new ApiProblem(400, "parameter " + name + " is taken once");
        }
        for (String value : values) {
            switch (parameter.kind()) {
                case ApiCall.Kind.Text _, ApiCall.Kind.Texts _ -> {}
                case ApiCall.Kind.Whole whole -> {
                    int number = Parameters.number(value, -1);
                    if (number < whole.least() || number > whole.most()) {
                        throw new ApiProblem(
                                400, name + " is a whole number from " + whole.least() + " to " + whole.most());
                    }
                }
                case ApiCall.Kind.OneOf of -> {
                    if (!of.values().contains(value)) {
                        throw new ApiProblem(400, name + " is one of " + String.join(", ", of.values()));
                    }
                }
            }
        }
    }
}
