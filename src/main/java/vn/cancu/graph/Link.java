package vn.cancu.graph;

import java.util.List;
import vn.cancu.citation.Relation;
import vn.cancu.document.DocumentCard;

/// An edge: a held document refers to a directive.
///
/// @param citing the held document
/// @param directive slug of the directive
/// @param relation the strongest among the evidence
/// @param evidence one a mention, in order of the text
public record Link(DocumentCard citing, String directive, Relation relation, List<Evidence> evidence) {

    public Link {
        evidence = List.copyOf(evidence);
    }
}
