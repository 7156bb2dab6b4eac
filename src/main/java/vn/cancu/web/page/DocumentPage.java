package vn.cancu.web.page;

import java.util.List;

/// A held document.
///
/// @param query words marked in the text, empty for none
/// @param head what it is
/// @param fields what its head and tail state
/// @param duties what somebody has to do, in order of the text
/// @param cites directives it refers to, by relation, strongest first
/// @param citedBy documents that refer to it
/// @param similar documents like it, and why
/// @param text the text with its outline
/// @param remarks what reading it showed: open blanks, pages without text …
/// @param beside where to go from here
public record DocumentPage(
        String query,
        Head head,
        List<Fact> fields,
        List<DutyLine> duties,
        List<Group> cites,
        List<Citing> citedBy,
        List<Similar> similar,
        TextView text,
        List<String> remarks,
        Beside beside)
        implements Page {

    public DocumentPage {
        fields = List.copyOf(fields);
        duties = List.copyOf(duties);
        cites = List.copyOf(cites);
        citedBy = List.copyOf(citedBy);
        similar = List.copyOf(similar);
        remarks = List.copyOf(remarks);
    }

    @Override
    public String title() {
        return head.title();
    }

    /// Whether the title is in capitals.
    public boolean loud() {
        return Loud.is(head.title());
    }

    /// What the document is.
    ///
    /// @param id document id
    /// @param title what people call it
    /// @param number canonical number, empty when blank or absent
    /// @param type `Kế hoạch`, empty when it is no administrative document
    /// @param date `09/04/2019`
    /// @param issuer names
    /// @param directive its page as a directive, empty when nobody cites it
    /// @param original address of the file, empty when the file cannot be given
    public record Head(
            String id,
            String title,
            String number,
            String type,
            String date,
            String issuer,
            String directive,
            String original) {}

    /// A document like this one.
    ///
    /// @param why lines: `cùng căn cứ`, and what; `cùng nói về`, and what
    public record Similar(DocumentLine document, List<Reason> why) {}

    /// Why a document is like another.
    ///
    /// @param said `cùng căn cứ`
    /// @param what numbers or wordings
    public record Reason(String said, List<Anchor> what) {}

    /// Where to go from a document.
    ///
    /// @param links pages of its units, signers, province
    /// @param offers documents to see beside it: last year's, other versions
    public record Beside(List<Anchor> links, List<ComparePage.Offer> offers) {
        public Beside {
            links = List.copyOf(links);
            offers = List.copyOf(offers);
        }
    }

    /// Directives that stand in one relation to the document.
    public record Group(Chip relation, List<Cited> directives) {}

    /// A directive the document refers to.
    ///
    /// @param quotes one a mention
    public record Cited(DirectiveLine directive, List<Quote> quotes) {}
}
