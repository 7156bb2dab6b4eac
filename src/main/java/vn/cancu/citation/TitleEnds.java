package vn.cancu.citation;

import java.util.List;
import java.util.Optional;
import vn.cancu.citation.Attachments.Beside;
import vn.cancu.text.Prose;

/// Reads date and issuer that stand behind the title of a document, not behind its number: «Luật số 57/2020/QH14 Luật
/// Thanh niên ngày 16/06/2020 của Quốc hội». A title may name other documents, with dates of their own.
final class TitleEnds {
    private static final int REACH = 900;
    /// What a new part of a sentence begins with, not a title that goes on.
    private static final List<String> BEGINNINGS = List.of("can cu", "theo ", "xet ", "thuc hien", "-", "+");

    private static final List<String> ACTS = List.of(
            " luat",
            " phap lenh",
            " nghi dinh",
            " nghi quyet",
            " quyet dinh",
            " thong tu",
            " chi thi",
            " cong van",
            " van ban",
            " thong bao",
            " ke hoach",
            " to trinh");

    private final Prose prose;
    private final Attachments attachments;

    TitleEnds(Prose prose, Attachments attachments) {
        this.prose = prose;
        this.attachments = attachments;
    }

    /// Gives an undated mention the date behind its title, and takes it away from the last document which the title
    /// names when its own year says that it cannot be that one's.
    void settle(List<Found> mentions, int index) {
        Found found = mentions.get(index);
        if (found.beside().date().isPresent()) {
            return;
        }
        int end = titleEnd(found.end());
        boolean titled = isTitle(found);
        for (int last = index; last < mentions.size() && mentions.get(last).start() < end; last++) {
            if (last > index && !titled && !mentions.get(last).decided().nested()) {
                return;
            }
            if (last > index && takes(mentions, index, last)) {
                return;
            }
            int next = last + 1 < mentions.size() ? mentions.get(last + 1).start() : end;
            int from = mentions.get(last).beside().end();
            int limit = Math.min(Math.min(end, next), from + REACH);
            Optional<Beside> closing =
                    last > index || titled ? closing(found, from, limit, last > index) : Optional.empty();
            if (closing.isPresent()) {
                mentions.set(index, found.with(closing.get()));
                return;
            }
        }
    }

    /// Takes over the date of a document named in the title, when its year can only be that of the mention itself.
    private boolean takes(List<Found> mentions, int index, int last) {
        Found found = mentions.get(index);
        Found inner = mentions.get(last);
        boolean foreign = contradicts(inner)
                && agrees(found, inner.beside().date().orElseThrow().year());
        if (foreign) {
            mentions.set(index, found.with(given(found, inner.beside(), inner.end())));
            mentions.set(last, inner.with(new Beside(Optional.empty(), "", "", inner.end(), inner.end())));
        }
        return foreign;
    }

    /// The end of the part of the sentence; a title may go on behind a semicolon.
    private int titleEnd(int at) {
        int end = prose.segmentEnd(at);
        int sentence = prose.sentenceEnd(at);
        while (end < sentence && end - at < REACH) {
            int next = attachments.skip(end, sentence);
            if (next >= sentence || prose.startsAny(BEGINNINGS, next)) {
                break;
            }
            end = prose.segmentEnd(next);
        }
        return Math.min(end, at + REACH);
    }

    /// Whether a title begins behind the number: with a verb of issuing, or, where the year inside the number will
    /// prove the date, with any word that does not leave it.
    private boolean isTitle(Found found) {
        int at = attachments.skip(found.beside().end(), prose.flat().length());
        boolean open = at < prose.flat().length() && at - found.beside().end() <= 2;
        return open
                && found.beside().issuer().isEmpty()
                && (attachments.isTitle(at)
                        || found.number().year().isPresent()
                                && Character.isLetter(prose.flat().charAt(at))
                                && !attachments.isAfterIssuer(at));
    }

    private static boolean contradicts(Found inner) {
        return inner.beside().date().isPresent()
                && inner.number().year().isPresent()
                && !agrees(inner, inner.beside().date().get().year());
    }

    private static boolean agrees(Found found, int year) {
        return found.number().year().map(inside -> inside == year).orElse(false);
    }

    /// The last date of the stretch that an issuer follows, if it can be that of the mention.
    private Optional<Beside> closing(Found found, int from, int limit, boolean behindAnother) {
        if (limit <= from) {
            return Optional.empty();
        }
        String folded = prose.folded();
        String title = folded.substring(from, limit);
        int last = title.lastIndexOf("ngay ");
        while (last >= 0) {
            int at = from + last;
            Optional<Dates.Dated> date = Dates.at(folded, at);
            if (date.isPresent() && date.get().span().end() <= limit) {
                int behind = attachments.skip(date.get().span().end(), limit);
                boolean issued = folded.startsWith("cua ", behind) && attachments.startsBody(behind + 4);
                boolean year = found.number().year().isPresent()
                        ? agrees(found, date.get().date().year())
                        : !behindAnother || attachments.skip(from, limit) == at;
                if (issued && year && !namesAnother(from, at)) {
                    int end = attachments.issuerEnd(behind + 4, limit);
                    Beside beside = new Beside(
                            Optional.of(date.get().date()), attachments.clean(behind + 4, end), "", end, end);
                    return Optional.of(given(found, beside, at));
                }
            }
            last = title.lastIndexOf("ngay ", last - 1);
        }
        return Optional.empty();
    }

    /// Whether the words before a date are a type word («Nghị định ngày …»): the date is that document's.
    private boolean namesAnother(int from, int date) {
        String before =
                prose.folded().substring(Math.max(from, date - 24), date).strip();
        return ACTS.stream().anyMatch(before::endsWith) && !before.endsWith("phap luat");
    }

    /// The mention's surroundings with a date from behind its title, which ends where the date begins.
    private Beside given(Found found, Beside closing, int titleEnd) {
        int end = found.beside().end();
        int title = Math.max(end, titleEnd);
        return new Beside(
                closing.date(),
                found.beside().issuer().isEmpty()
                        ? closing.issuer()
                        : found.beside().issuer(),
                attachments.subject(attachments.skip(end, title), title),
                end,
                Math.max(closing.end(), title));
    }
}
