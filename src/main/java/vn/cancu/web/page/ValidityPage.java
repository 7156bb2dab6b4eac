package vn.cancu.web.page;

import java.util.List;

/// The register of validity: the documents whose standing is known.
///
/// @param total how many
/// @param rows those of this page
/// @param filters all, and one a standing
/// @param paging the other pages
/// @param problems lines of the register file that say nothing, with the reason
public record ValidityPage(
        String total, List<Row> rows, List<Anchor> filters, ResultsPage.Paging paging, List<String> problems)
        implements Page {

    public ValidityPage {
        rows = List.copyOf(rows);
        filters = List.copyOf(filters);
        problems = List.copyOf(problems);
    }

    @Override
    public String title() {
        return "Hiệu lực văn bản";
    }

    /// A document.
    ///
    /// @param directive the document
    /// @param register what a person vouches for, empty when nobody does
    /// @param changes what documents say, the first few
    public record Row(DirectiveLine directive, List<String> register, List<DirectivePage.Change> changes) {
        public Row {
            register = List.copyOf(register);
            changes = List.copyOf(changes);
        }
    }
}
