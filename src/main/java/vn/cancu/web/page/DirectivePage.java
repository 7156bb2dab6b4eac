package vn.cancu.web.page;

import java.util.List;

/// A directive: a document that somebody cites, held or not.
///
/// @param name what it is
/// @param known what is known, and from whom
/// @param validity what became of it
/// @param narrowing by what the citing documents can be narrowed
/// @param years citing documents by year of issue, oldest first
/// @param citing documents that refer to it: those of this page
/// @param paging the other pages
/// @param around what else it is joined to
public record DirectivePage(
        Name name,
        Known known,
        Validity validity,
        Narrowing narrowing,
        List<Year> years,
        List<Citing> citing,
        ResultsPage.Paging paging,
        Around around)
        implements Page {

    public DirectivePage {
        years = List.copyOf(years);
        citing = List.copyOf(citing);
    }

    @Override
    public String title() {
        return name.title();
    }

    /// What the directive is.
    ///
    /// @param title `Chỉ thị 05-CT/TW`
    /// @param subject as quoted, empty when nobody quotes it
    /// @param held page of the document itself, empty when it is not held
    /// @param count documents that refer to it
    /// @param trace its chain
    /// @param coverage its coverage matrix
    /// @param page its own address
    public record Name(
            String title, String subject, String held, int count, String trace, String coverage, String page) {}

    /// What is known.
    ///
    /// @param facts one a kind of fact
    /// @param spellings how it is written
    public record Known(List<Told> facts, List<Spelling> spellings) {
        public Known {
            facts = List.copyOf(facts);
            spellings = List.copyOf(spellings);
        }
    }

    /// A fact in all the ways in which it is said.
    ///
    /// @param missing what is shown when nobody says it
    public record Told(String label, List<Spelling> said, String missing) {
        public Told {
            said = List.copyOf(said);
        }
    }

    /// A way of saying or writing something.
    ///
    /// @param count how often; 0 where it is not counted
    public record Spelling(String text, int count) {}

    /// What became of it.
    ///
    /// @param badge the whole in short
    /// @param register what a person vouches for, empty when nobody does
    /// @param changes what documents say
    public record Validity(Badge badge, List<String> register, List<Change> changes) {
        public Validity {
            register = List.copyOf(register);
            changes = List.copyOf(changes);
        }
    }

    /// That a document changes or ends it.
    ///
    /// @param acting who
    /// @param since `từ 15/05/2024`, or `ban hành 29/03/2024`; empty when unknown
    /// @param pins the places meant, empty for the whole
    /// @param said the sentence
    /// @param asserted whether a third document says so
    public record Change(
            Badge effect, Anchor acting, String since, String pins, TracePage.Saying said, boolean asserted) {}

    /// By what the citing documents can be narrowed.
    ///
    /// @param clear the page without filters; empty when none is on
    /// @param total how many match
    /// @param search the same as a search
    public record Narrowing(List<Facet> facets, String clear, int total, String search) {
        public Narrowing {
            facets = List.copyOf(facets);
        }
    }

    /// A kind of filter.
    ///
    /// @param first values always shown
    /// @param rest values behind a fold
    public record Facet(String label, List<Choice> first, List<Choice> rest) {
        public Facet {
            first = List.copyOf(first);
            rest = List.copyOf(rest);
        }
    }

    /// A filter.
    public record Choice(Anchor anchor, String code, int count) {}

    /// A year of the timeline.
    ///
    /// @param share of the fullest year, 1 to 100
    public record Year(Anchor anchor, int count, int share) {}

    /// What else it is joined to.
    ///
    /// @param cites what the held document refers to, by relation
    /// @param asserted what third documents say of it and another one
    /// @param beside directives cited together with it
    public record Around(List<DocumentPage.Group> cites, List<Asserted> asserted, List<Beside> beside) {
        public Around {
            cites = List.copyOf(cites);
            asserted = List.copyOf(asserted);
            beside = List.copyOf(beside);
        }
    }

    /// What third documents say of it and another one.
    ///
    /// @param acts whether it acts on the other, or the other on it
    /// @param sayings the first few
    /// @param count how many documents say so
    public record Asserted(
            boolean acts, Chip relation, DirectiveLine other, List<TracePage.Saying> sayings, int count) {
        public Asserted {
            sayings = List.copyOf(sayings);
        }
    }

    /// A directive cited together with it.
    ///
    /// @param together documents that cite both
    public record Beside(DirectiveLine directive, int together) {}
}
