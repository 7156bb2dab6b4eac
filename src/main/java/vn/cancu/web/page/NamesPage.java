package vn.cancu.web.page;

import java.util.List;

/// A list of names with how many documents stand behind each: units, people, provinces, movements, school years.
///
/// @param title what is listed
/// @param lead one sentence on it
/// @param tabs the sister lists and filters
/// @param names those of this page
/// @param paging the other pages
public record NamesPage(String title, String lead, List<Anchor> tabs, List<Name> names, ResultsPage.Paging paging)
        implements Page {

    public NamesPage {
        tabs = List.copyOf(tabs);
        names = List.copyOf(names);
    }

    /// A name.
    ///
    /// @param href its page
    /// @param meta what is known of it in a few words, empty for nothing
    /// @param count documents
    public record Name(String href, String name, String meta, int count) {}
}
