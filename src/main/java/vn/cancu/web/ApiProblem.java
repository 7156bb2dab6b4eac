package vn.cancu.web;

import vn.cancu.json.ApiJson;

/// A request of a program that cannot be answered; becomes `application/problem+json` (RFC 9457).
final class ApiProblem extends RuntimeException {
    private final int status;

    /// @param status HTTP status
    /// @param detail one sentence in English on what is wrong with this request
    ApiProblem(int status, String detail) {
        super(detail);
        this.status = status;
    }

    /// Nothing has this name.
    static ApiProblem absent(String what, String name) {
        return new ApiProblem(404, "no " + what + " «" + name + "»");
    }

    int status() {
        return status;
    }

    /// The problem as it is sent.
    ApiJson.Problem shape() {
        return of(status, String.valueOf(getMessage()));
    }

    static ApiJson.Problem of(int status, String detail) {
        return new ApiJson.Problem("about:blank", title(status), status, detail);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 413 -> "Content Too Large";
            case 503 -> "Service Unavailable";
            default -> status < 500 ? "Request Not Answered" : "Internal Server Error";
        };
    }
}
