package vn.cancu.graph;

import java.util.List;
import vn.cancu.citation.Relation;
import vn.cancu.document.Part;
import vn.cancu.text.Span;

/// One mention as proof of an edge.
///
/// @param relation what this mention says
/// @param text as printed, `Chỉ thị số 05-CT/TW`
/// @param span of `text` in the raw text of the citing document
/// @param sentence the sentence as printed
/// @param sentenceSpan of `sentence` in the raw text
/// @param page page of the citing document, from 1
/// @param part where in the document
/// @param completed what the document itself leaves open, and other documents settle: [Completed#NOTHING] when the
///     mention is complete as it stands, or stays open
/// @param pins the places in it that are meant, `khoản 2 Điều 5`; empty for the whole document
public record Evidence(
        Relation relation,
        String text,
        Span span,
        String sentence,
        Span sentenceSpan,
        int page,
        Part part,
        Completed completed,
        List<String> pins) {

    public Evidence {
        pins = List.copyOf(pins);
    }

    /// What of the identity of the cited document came from the corpus.
    public enum Completed {
        NOTHING,
        YEAR,
        SCOPE,
        BOTH
    }
}
