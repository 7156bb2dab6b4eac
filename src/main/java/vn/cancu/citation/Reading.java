package vn.cancu.citation;

import java.util.List;
import vn.cancu.document.AdministrativeDocument;
import vn.cancu.text.SourceText;

/// A document read to the end: its text, what is written in it, and what it refers to. A pure function of the text.
///
/// @param text the text
/// @param document the document
/// @param citations one a mention, in order of the text
public record Reading(SourceText text, AdministrativeDocument document, List<Citation> citations) {

    public Reading {
        citations = List.copyOf(citations);
    }
}
