package vn.cancu.graph;

import java.util.List;
import vn.cancu.citation.Relation;
import vn.cancu.document.DocumentCard;
import vn.cancu.text.Span;

/// An edge between two directives that a held document asserts without being one of them: «Kế hoạch 63-KH/TU … về thực
/// hiện Chỉ thị 05-CT/TW» in a school's plan.
///
/// @param from slug of the directive that acts
/// @param to slug of the directive it acts on
/// @param relation what it does
/// @param citing the document that says so
/// @param sentence as printed
/// @param sentenceSpan of `sentence` in the raw text of the citing document
/// @param page page of the citing document, from 1
/// @param pins the places of the mentioned document that are meant; empty for the whole
public record Assertion(
        String from,
        String to,
        Relation relation,
        DocumentCard citing,
        String sentence,
        Span sentenceSpan,
        int page,
        List<String> pins) {

    public Assertion {
        pins = List.copyOf(pins);
    }
}
