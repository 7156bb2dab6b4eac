package vn.cancu.web.page;

import java.util.List;

/// A province as it is since 01/07/2025, with those that it was before.
///
/// @param name `Tây Ninh`
/// @param merged whether it took in others
/// @param all the documents of all of them as a search
/// @param before the provinces that it was, with their documents as searches
/// @param units bodies of each, in the order of `before`
public record ProvincePage(String name, boolean merged, Anchor all, List<NamesPage.Name> before, List<Units> units)
        implements Page {

    public ProvincePage {
        before = List.copyOf(before);
        units = List.copyOf(units);
    }

    @Override
    public String title() {
        return name;
    }

    /// The bodies of one old province.
    public record Units(String province, List<NamesPage.Name> units) {
        public Units {
            units = List.copyOf(units);
        }
    }
}
