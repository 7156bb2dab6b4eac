package vn.cancu.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import vn.cancu.web.page.ApiPage;
import vn.cancu.web.page.Page;

/// What people read of the REST API: the page made from its table, and the OpenAPI description.
final class ApiPages {
    private final List<ApiCall> calls;
    private final String description;

    ApiPages(List<ApiCall> calls) {
        this.calls = calls;
        this.description = OpenApi.of(calls);
    }

    /// The OpenAPI description, as JSON.
    void description(Context ctx) {
        ctx.header("Cache-Control", "no-cache");
        ctx.contentType("application/openapi+json; charset=utf-8").result(description);
    }

    Page show(Context ctx) {
        Language language = Language.of(ctx);
        return new ApiPage(calls.stream().map(call -> call(call, language)).toList());
    }

    private static ApiPage.Call call(ApiCall call, Language language) {
        return new ApiPage.Call(
                call.id(),
                call.path(),
                said(call.says(), language),
                call.parameters().stream().map(one -> parameter(one, language)).toList(),
                call.example(),
                type(call.answer()),
                OpenApi.example(call).orElse(""));
    }

    private static String said(ApiCall.Said said, Language language) {
        return language == Language.ENGLISH ? said.english() : said.vietnamese();
    }

    private static ApiPage.Parameter parameter(ApiCall.Parameter parameter, Language language) {
        return new ApiPage.Parameter(
                parameter.name(), parameter.required(), kind(parameter.kind()), said(parameter.says(), language));
    }

    private static String kind(ApiCall.Kind kind) {
        return switch (kind) {
            case ApiCall.Kind.Text _, ApiCall.Kind.Texts _ -> "";
            case ApiCall.Kind.Whole whole -> whole.least() + "–" + whole.most() + " (" + whole.usual() + ")";
            case ApiCall.Kind.OneOf of -> String.join(" | ", new ArrayList<>(of.values()));
        };
    }

    private static String type(ApiCall.Answer answer) {
        return switch (answer) {
            case ApiCall.Answer.Shape _ -> "application/json";
            case ApiCall.Answer.Stream stream ->
                stream.mediaType().substring(0, stream.mediaType().indexOf(';'));
        };
    }
}
