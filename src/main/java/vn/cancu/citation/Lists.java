package vn.cancu.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.document.IssueDate;
import vn.cancu.text.Prose;

/// Settles what only a whole list tells: words behind its last item that hold for all («… hết hiệu lực»), a date
/// that its items share («số 37/…, 38/… và 39/… ngày 30/12/2021»), a subject with another document's number in it.
final class Lists {
    private static final int SHARED_WITHIN = 60;

    private Lists() {}

    static List<Found> settled(List<Found> mentions, Prose prose, Relations relations, Attachments attachments) {
        List<Found> settled = sameDays(mentions, prose, attachments);
        var titleEnds = new TitleEnds(prose, attachments);
        for (int i = settled.size() - 1; i >= 0; i--) {
            boolean lastOfPart = i + 1 == settled.size()
                    || settled.get(i + 1).start()
                            >= prose.segmentEnd(settled.get(i).end());
            if (lastOfPart) {
                int last = i;
                relations.after(settled.get(i)).ifPresent(decided -> relate(settled, last, decided, prose));
            }
            if (i + 1 < settled.size()) {
                Found dated = dated(settled.get(i), settled.get(i + 1), prose);
                settled.set(i, titled(dated, settled.get(i + 1), attachments));
            }
            titleEnds.settle(settled, i);
        }
        return settled;
    }

    /// «… ngày 3/4/2024 và Công văn số 125/SGDĐT-VP cùng ngày»: the day of the mention before.
    private static List<Found> sameDays(List<Found> mentions, Prose prose, Attachments attachments) {
        List<Found> dated = new ArrayList<>(mentions);
        for (int i = 1; i < dated.size(); i++) {
            Found found = dated.get(i);
            Optional<IssueDate> date = dated.get(i - 1).beside().date();
            if (found.beside().date().isEmpty()
                    && date.isPresent()
                    && attachments.isSameDay(found.end(), prose.segmentEnd(found.end()))) {
                dated.set(i, found.with(found.beside().dated(date)));
            }
        }
        return dated;
    }

    private static void relate(List<Found> mentions, int last, Relations.Decided decided, Prose prose) {
        int start = prose.sentenceStart(mentions.get(last).start());
        for (int i = last; i >= 0 && mentions.get(i).start() >= start; i--) {
            Found found = mentions.get(i);
            if (i < last && found.decided().equals(decided)) {
                return;
            }
            if (found.decided().relation() == Relation.MENTIONS
                    && !found.decided().nested()) {
                mentions.set(i, found.with(decided));
            }
        }
    }

    /// An undated item of a list takes the date of the next one, when only the comma or «và» stands between them.
    private static Found dated(Found found, Found next, Prose prose) {
        Optional<IssueDate> date = next.beside().date();
        boolean open = found.beside().date().isEmpty()
                && found.beside().issuer().isEmpty()
                && found.number().year().isEmpty();
        boolean close = next.start() - found.end() <= SHARED_WITHIN
                && next.decided().rule().equals(found.decided().rule())
                && isGlue(prose.folded().substring(found.end(), next.start()));
        return open && close && date.isPresent() ? found.with(found.beside().dated(date)) : found;
    }

    /// A subject that names another document («về thực hiện Chỉ thị số …») goes on behind that name.
    private static Found titled(Found found, Found next, Attachments attachments) {
        boolean inside = next.decided().rule().equals("title")
                && !found.beside().subject().isEmpty()
                && found.beside().titled() >= next.start();
        return inside
                ? found.with(attachments.goingOn(
                        found.beside(), Math.max(next.end(), next.beside().titled())))
                : found;
    }

    private static boolean isGlue(String between) {
        String glue = between.strip();
        return glue.equals(",")
                || glue.equals("va")
                || glue.equals(", va")
                || glue.equals(", so")
                || glue.equals("va so")
                || glue.equals("den")
                || glue.equals("den so");
    }
}
