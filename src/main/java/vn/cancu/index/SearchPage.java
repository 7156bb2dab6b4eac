package vn.cancu.index;

import java.util.List;
import vn.cancu.document.DocumentCard;

/// The answer to a [SearchQuery].
///
/// @param query what was asked
/// @param total documents that match
/// @param folded documents among them that are not hits because a near duplicate stands for them
/// @param hits the documents of this page
/// @param facets one for each [FacetField], counted over all that match
/// @param meant the query with misspelt words corrected, «ý bạn là»; empty when there is nothing to correct, or when
///     the corrected query was searched at once, which a note says
/// @param notes remarks for people, in Vietnamese: query cut, unbalanced quotes read as words; usually empty
/// @param millis time taken
public record SearchPage(
        SearchQuery query,
        long total,
        long folded,
        List<Hit> hits,
        List<Facet> facets,
        String meant,
        List<String> notes,
        long millis) {

    public SearchPage {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
        notes = List.copyOf(notes);
    }

    /// A document that matches.
    ///
    /// @param card the document
    /// @param score by relevance; larger is better, comparable within one answer only
    /// @param snippets best places, at most three; empty when only a field outside the text matches
    public record Hit(DocumentCard card, float score, List<Snippet> snippets) {}

    /// A piece of the raw text around what matches.
    ///
    /// @param pieces the text in order; concatenated they are the raw text
    /// @param start raw offset (chars) of the first matching piece, for a jump to it
    /// @param page page of the document, from 1
    /// @param paged whether the document has pages worth naming
    public record Snippet(List<Piece> pieces, int start, int page, boolean paged) {}

    /// Text that matches, or stands between.
    public record Piece(String text, boolean match) {}

    /// The values of one field among all that match.
    ///
    /// @param values most frequent first (times: newest first); selected ones are always among them
    /// @param others values that were left out, because they are too many or not among those asked for
    public record Facet(FacetField field, List<FacetValue> values, int others) {}

    /// One value.
    ///
    /// @param value as it stands in URLs: type name, level name, province, year, relation code
    /// @param label in Vietnamese
    /// @param count documents
    /// @param selected whether the query narrows by it
    public record FacetValue(String value, String label, long count, boolean selected) {}
}
