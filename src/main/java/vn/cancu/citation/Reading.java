package vn.cancu.citation;

import java.util.List;
import vn.cancu.document.AdministrativeDocument;
import vn.cancu.document.DocumentKey;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// A document read to the end: its text, what is written in it, and what it refers to. A pure function of the text.
///
/// @param text the text
/// @param document the document
/// @param citations one a mention, in order of the text
public record Reading(SourceText text, AdministrativeDocument document, List<Citation> citations) {

    public Reading {
        citations = List.copyOf(citations);
    }

    /// What one cited document does to another, as this document says it: «Kế hoạch 63-KH/TU … về thực hiện Chỉ thị
    /// 05-CT/TW». The document itself does none of it.
    ///
    /// @param from key of the document that acts
    /// @param to key of the document it acts on
    /// @param relation what it does
    /// @param evidence the sentence in the raw text
    public record Edge(DocumentKey from, DocumentKey to, Relation relation, Span evidence) {}

    /// One edge for each mention within another, in order of the text.
    public List<Edge> edges() {
        return citations.stream()
                .filter(citation -> !citation.self())
                .flatMap(citation -> citation.attached().within().stream()
                        .map(within -> within.inverse()
                                ? new Edge(citation.key(), within.holder(), within.relation(), citation.evidence())
                                : new Edge(within.holder(), citation.key(), within.relation(), citation.evidence())))
                .toList();
    }
}
