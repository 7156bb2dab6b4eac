package vn.cancu.web.page;

import java.util.List;

/// The REST API as people read of it.
///
/// @param calls in the order of the table
public record ApiPage(List<Call> calls) implements Page {

    public ApiPage {
        calls = List.copyOf(calls);
    }

    @Override
    public String title() {
        return "API cho phần mềm";
    }

    /// One call.
    ///
    /// @param id its anchor
    /// @param path with names in braces
    /// @param says what it is for, in the language of the page
    /// @param parameters all that it takes
    /// @param example an address that gives an answer
    /// @param type media type of the answer
    /// @param answer the example answer, empty for a file
    public record Call(
            String id,
            String path,
            String says,
            List<Parameter> parameters,
            String example,
            String type,
            String answer) {}

    /// One parameter.
    ///
    /// @param kind what it may be, `1–100 (20)`; empty for any text
    /// @param says what it means, in the language of the page
    public record Parameter(String name, boolean required, String kind, String says) {}
}
