package vn.cancu.web;

import io.javalin.http.Context;
import java.util.List;
import vn.cancu.document.Tsv;

/// One call of the REST API: a row of the table ([ApiTable]) from which routes, parameter checks, the OpenAPI
/// description and the page `/api` are derived, so that they cannot disagree.
///
/// @param id name of the operation, also of its example answer: `document`
/// @param path with its parameters in braces: `/api/v1/documents/{id}`
/// @param says what it is for
/// @param parameters all that it accepts; a request with any other is refused
/// @param answer what it returns
/// @param example an address that returns an answer over the documents that come with the program
/// @param handler answers
record ApiCall(
        String id, String path, Said says, List<Parameter> parameters, Answer answer, String example, Handler handler) {

    ApiCall {
        parameters = List.copyOf(parameters);
    }

    /// Answers a request whose parameters are as described.
    interface Handler {
        /// @return a shape of `json`; nothing when the answer was written already
        Object answer(Context ctx);
    }

    /// A text in both languages of the site.
    record Said(String vietnamese, String english) {
        /// The words of a row of `api/calls.tsv` or `api/parameters.tsv`.
        static Said of(Tsv.Row row) {
            return new Said(row.get("vietnamese"), row.get("english"));
        }
    }

    /// Where a parameter stands.
    enum Place {
        PATH,
        QUERY
    }

    /// What a parameter may be.
    sealed interface Kind {
        /// Any text.
        record Text() implements Kind {}

        /// Any texts; the parameter may be given several times.
        record Texts() implements Kind {}

        /// A whole number.
        record Whole(int least, int most, int usual) implements Kind {}

        /// One of these.
        record OneOf(List<String> values) implements Kind {}
    }

    /// One parameter.
    ///
    /// @param name in addresses
    /// @param required a request without it is refused
    /// @param says what it is for
    record Parameter(String name, Place place, boolean required, Kind kind, Said says) {}

    /// What a call gives.
    sealed interface Answer {
        /// JSON of this shape.
        record Shape(Class<?> shape) implements Answer {}

        /// A file that is written as it goes.
        record Stream(String mediaType) implements Answer {}
    }
}
