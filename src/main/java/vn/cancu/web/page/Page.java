package vn.cancu.web.page;

/// A page of the site. Its template has the name of the record: `templates/DocumentPage.peb`.
public sealed interface Page
        permits ApiPage,
                ComparePage,
                CoveragePage,
                DirectivePage,
                DirectivesPage,
                DocumentPage,
                FrontPage,
                GroupPage,
                IngestPage,
                NamesPage,
                NoticePage,
                PersonPage,
                ProvincePage,
                ResultsPage,
                TracePage,
                UnitPage,
                ValidityPage {

    /// What the browser shows as the title, without the name of the site.
    String title();

    /// What stands in the search box.
    default String query() {
        return "";
    }

    /// Address of an Atom feed of what the page lists; empty when there is none.
    default String feed() {
        return "";
    }

    /// HTTP status of the answer.
    default int status() {
        return 200;
    }

    /// Seconds after which the page asks for itself again; 0 for never.
    default int refreshSeconds() {
        return 0;
    }

    /// Name of the template.
    default String template() {
        return getClass().getSimpleName();
    }
}
