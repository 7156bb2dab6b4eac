package vn.cancu.web.page;

import java.util.List;

/// A body that issues documents.
///
/// @param head what it is
/// @param tabs the ways to look at it
/// @param part what the chosen tab shows
public record UnitPage(Head head, List<Anchor> tabs, Part part) implements Page {

    public UnitPage {
        tabs = List.copyOf(tabs);
    }

    @Override
    public String title() {
        return head.name();
    }

    /// What it is.
    ///
    /// @param level `Cấp tỉnh`, empty when unknown
    /// @param province page of the province, without an address when the province is not known by the tables
    /// @param notes what became of its place; each leads to the page of the province or of the sister unit
    public record Head(String name, String level, Anchor province, List<Anchor> notes) {
        public Head {
            notes = List.copyOf(notes);
        }
    }

    /// What a tab shows; the others are empty.
    ///
    /// @param documents of the unit, or those that send it something
    /// @param years its years with the number of documents
    /// @param duties what it has to do
    /// @param numbers the numbers it gave out
    /// @param note what people should know of this list, empty for nothing
    public record Part(
            List<DocumentLine> documents,
            List<Anchor> years,
            List<Assigned> duties,
            List<Numbers> numbers,
            ResultsPage.Paging paging,
            String note) {
        public Part {
            documents = List.copyOf(documents);
            years = List.copyOf(years);
            duties = List.copyOf(duties);
            numbers = List.copyOf(numbers);
        }
    }

    /// A duty of the unit in somebody's document.
    public record Assigned(DocumentLine document, List<DutyLine> duties) {
        public Assigned {
            duties = List.copyOf(duties);
        }
    }

    /// The numbers of a year under one symbol.
    ///
    /// @param title `KH-SGDĐT · Năm 2019`
    /// @param held how many numbers are held
    /// @param missing how many are missing
    /// @param gaps `1–792, 794`; empty when none is missing
    /// @param duplicates numbers that several documents have
    public record Numbers(String title, int held, int missing, String gaps, List<Duplicate> duplicates) {
        public Numbers {
            duplicates = List.copyOf(duplicates);
        }
    }

    /// A number that several documents have.
    ///
    /// @param number `793/KH-SGDĐT`
    /// @param alike whether their texts are nearly the same: versions of one paper rather than two papers
    /// @param documents those that have it
    public record Duplicate(String number, boolean alike, List<DocumentLine> documents) {
        public Duplicate {
            documents = List.copyOf(documents);
        }
    }
}
