package vn.cancu.web.page;

import java.util.List;

/// All directives, most cited first.
///
/// @param total how many
/// @param ghosts how many of them are not held
/// @param directives those of this page
/// @param filters all, held, not held
/// @param paging the other pages
public record DirectivesPage(
        String total, String ghosts, List<DirectiveLine> directives, List<Anchor> filters, ResultsPage.Paging paging)
        implements Page {

    public DirectivesPage {
        directives = List.copyOf(directives);
        filters = List.copyOf(filters);
    }

    @Override
    public String title() {
        return "Văn bản được viện dẫn";
    }
}
