package vn.cancu.web.page;

import java.util.List;

/// Somebody who signs documents.
///
/// @param name as the documents print it
/// @param positions in which they were signed, newest first
/// @param several whether the bodies are so many that the name may belong to several people
/// @param read the newest documents, whose positions are shown; 0 when those of all are
/// @param documents of this page, newest first
/// @param paging the other pages
public record PersonPage(
        String name,
        List<Position> positions,
        boolean several,
        int read,
        List<DocumentLine> documents,
        ResultsPage.Paging paging)
        implements Page {

    public PersonPage {
        positions = List.copyOf(positions);
        documents = List.copyOf(documents);
    }

    @Override
    public String title() {
        return name;
    }

    /// A position in one body.
    ///
    /// @param position `Phó Giám đốc`; empty when none is printed
    /// @param unit the body
    /// @param time `09/04/2019 – 12/2020`, empty when unknown
    /// @param count documents
    public record Position(String position, Anchor unit, String time, int count) {}
}
