package vn.cancu.compare;

import java.util.List;
import vn.cancu.citation.Reading;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.Recipient;
import vn.cancu.duty.Duty;
import vn.cancu.duty.DutyReader;
import vn.cancu.graph.Directive;
import vn.cancu.text.Folding;

/// What changed from one document to another.
///
/// @param before the first document, the older one as a rule
/// @param after the second document
/// @param directives what they cite, by identity and not by spelling
/// @param duties what somebody has to do
/// @param recipients names of who receives them
/// @param units who is named as responsible in the duties
/// @param passages their texts side by side
/// @param copied share of the words of the second text that stand in the first too, in per cent
/// @param cut whether one of the texts is so long that only its beginning was compared
public record Comparison(
        Subject before,
        Subject after,
        Change<Directive> directives,
        List<DutyChange> duties,
        Change<String> recipients,
        Change<String> units,
        List<Passage> passages,
        int copied,
        boolean cut) {

    private static final int LONGEST_NAME = 60;

    public Comparison {
        duties = List.copyOf(duties);
        passages = List.copyOf(passages);
    }

    /// One of the two documents.
    ///
    /// @param card what it is
    /// @param reading its text and what was read there
    /// @param cites directives it cites
    public record Subject(DocumentCard card, Reading reading, List<Directive> cites) {
        public Subject {
            cites = List.copyOf(cites);
        }
    }

    /// Compares two documents; time and memory are bounded whatever their size.
    public static Comparison of(Subject before, Subject after) {
        List<Paragraph> old = Paragraph.of(before.reading().text());
        List<Paragraph> now = Paragraph.of(after.reading().text());
        var alignment = new Alignment(head(old), head(now));
        List<Passage> passages = alignment.rows();
        int words = head(now).stream().mapToInt(Paragraph::size).sum();
        List<Duty> oldDuties = new DutyReader().read(before.reading());
        List<Duty> nowDuties = new DutyReader().read(after.reading());
        return new Comparison(
                before,
                after,
                Change.of(before.cites(), after.cites(), Directive::slug),
                DutyChange.of(oldDuties, nowDuties),
                Change.of(recipients(before), recipients(after), Folding::key),
                Change.of(units(oldDuties), units(nowDuties), Folding::key),
                passages,
                words == 0 ? 0 : Math.clamp(Math.round(100f * alignment.copied() / words), 0, 100),
                old.size() > Paragraph.MOST || now.size() > Paragraph.MOST);
    }

    private static List<Paragraph> head(List<Paragraph> paragraphs) {
        return paragraphs.subList(0, Math.min(Paragraph.MOST, paragraphs.size()));
    }

    private static List<String> recipients(Subject of) {
        return of.reading().document().recipients().stream()
                .map(Recipient::name)
                .toList();
    }

    /// Names only: what is longer is a clause that no name could be cut out of.
    private static List<String> units(List<Duty> duties) {
        return duties.stream()
                .map(duty -> duty.task().who().strip())
                .filter(who -> who.length() <= LONGEST_NAME)
                .toList();
    }
}
