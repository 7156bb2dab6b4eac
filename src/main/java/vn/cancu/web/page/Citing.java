package vn.cancu.web.page;

import java.util.List;

/// A document that refers to a directive.
///
/// @param document the document
/// @param relation the strongest
/// @param quotes one a mention, in order of the text
public record Citing(DocumentLine document, Chip relation, List<Quote> quotes) {

    public Citing {
        quotes = List.copyOf(quotes);
    }
}
