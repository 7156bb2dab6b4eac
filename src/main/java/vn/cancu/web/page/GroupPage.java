package vn.cancu.web.page;

import java.util.List;

/// Documents that belong together: of a movement, of a school year.
///
/// @param kind `Phong trào`, `Năm học`
/// @param list page of all of this kind
/// @param name `Dạy tốt, học tốt`, `2024-2025`
/// @param total how many documents
/// @param all the same as a search
/// @param follow addresses by which it can be kept
/// @param facets what they can be narrowed by
/// @param documents the newest
public record GroupPage(
        String kind,
        String list,
        String name,
        String total,
        Anchor all,
        ResultsPage.Follow follow,
        List<Group> facets,
        List<DocumentLine> documents)
        implements Page {

    public GroupPage {
        facets = List.copyOf(facets);
        documents = List.copyOf(documents);
    }

    @Override
    public String title() {
        return name;
    }

    /// Values of one facet.
    public record Group(String label, List<ResultsPage.Value> values) {
        public Group {
            values = List.copyOf(values);
        }
    }
}
