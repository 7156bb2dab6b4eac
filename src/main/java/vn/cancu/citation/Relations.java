package vn.cancu.citation;

import java.util.List;
import java.util.Optional;
import vn.cancu.document.Part;
import vn.cancu.rule.RuleTable;
import vn.cancu.rule.RuleTable.Decision;
import vn.cancu.text.Prose;

/// Decides the relation of each mention, one after the other, by the tables of [RelationRules].
///
/// A cue governs the mentions of its part of the sentence (up to `;`); a part that begins with a mention goes on with
/// the
/// relation of the part before. A mention in the title of another belongs to that other one.
final class Relations {
    private static final int WINDOW = 240;
    private static final String HISTORY = "history between";
    private static final String AMENDING = "sửa đổi, bổ sung một số điều";
    private static final String FORCE = "hiệu lực";
    private static final Decided NONE = new Decided(Relation.MENTIONS, "none", false, Optional.empty());

    private final Prose prose;
    private final boolean consolidated;

    /// @param consolidated whether the document is a consolidated text: it changes nothing itself
    Relations(Prose prose, boolean consolidated) {
        this.prose = prose;
        this.consolidated = consolidated;
    }

    /// A relation and the row that gave it.
    ///
    /// @param nested whether the mention stands inside what is said of another one
    /// @param inner what is said between the two, when it says anything
    record Decided(Relation relation, String rule, boolean nested, Optional<Inner> inner) {}

    /// How a mention belongs to another one.
    ///
    /// @param holder index of the other mention
    /// @param relation of the holder to the mention, or the other way round
    /// @param inverse whether the mention acts on the holder
    record Inner(int holder, Relation relation, boolean inverse) {}

    /// Decides one mention.
    ///
    /// @param start where it begins
    /// @param part where in the document
    /// @param before the mentions before it, in order, already decided
    Decided decide(int start, Part part, List<Found> before) {
        return own(said(start, part, before));
    }

    /// A consolidated text tells what other acts amend and repeal; the words are theirs.
    private Decided own(Decided said) {
        return consolidated && changes(said.relation())
                ? new Decided(Relation.MENTIONS, "consolidated", said.nested(), said.inner())
                : said;
    }

    private static boolean changes(Relation relation) {
        return switch (relation) {
            case AMENDS, REPLACES, REPEALS -> true;
            case BASED_ON, IMPLEMENTS, ISSUED_WITH, GUIDES, MENTIONS -> false;
        };
    }

    private Decided said(int start, Part part, List<Found> before) {
        int segment = prose.segmentStart(start);
        Optional<Found> previous = before.isEmpty() ? Optional.empty() : Optional.of(before.getLast());
        if (previous.isPresent() && previous.get().start() >= segment) {
            return between(before, start, part);
        }
        String left = window(segment, start);
        if (goesOnWithTitle(left, segment, previous)) {
            return NONE;
        }
        Optional<Decided> own = table(part).decide(left).map(Relations::decided);
        if (own.isPresent()) {
            return own.get();
        }
        return isListItem(left) ? lead(before, segment, part).orElse(NONE) : NONE;
    }

    /// Whether a part of a sentence goes on with the title of a mention before it, which has a semicolon inside: «Thông tư
    /// 12 quy định về quản lý thuốc; sửa đổi, bổ sung một số điều của Thông tư 18».
    private boolean goesOnWithTitle(String left, int segment, Optional<Found> previous) {
        return left.stripLeading().startsWith(AMENDING)
                && previous.filter(found -> found.start() >= prose.sentenceStart(segment))
                        .filter(found -> !changes(found.decided().relation()))
                        .isPresent();
    }

    private Decided between(List<Found> before, int start, Part part) {
        Found previous = before.getLast();
        int from = Math.min(start, previous.beside().end());
        String words = window(from, start);
        Decision<RelationRules.Step> step = RelationRules.BETWEEN.decide(words).orElseThrow();
        return switch (step.value()) {
            case SAME -> previous.decided();
            case NESTED -> new Decided(Relation.MENTIONS, step.rule(), true, inner(before, words, step.rule()));
            case OWN -> table(part).decide(words).map(Relations::decided).orElse(NONE);
        };
    }

    /// What the words between two mentions say of the two.
    private static Optional<Inner> inner(List<Found> before, String words, String rule) {
        int holder = before.size() - 1;
        return switch (rule) {
            case "title" ->
                Optional.of(new Inner(
                        holder,
                        RelationRules.TITLE.decide(words).map(Decision::value).orElse(Relation.MENTIONS),
                        false));
            case HISTORY ->
                RelationRules.HISTORY
                        .decide(words)
                        .map(decision -> new Inner(subject(before, words), decision.value(), true));
            default -> Optional.empty();
        };
    }

    /// Which mention a history speaks of: what is in force since a day is the document that was named with its title,
    /// not the one that its title names: «Thông tư 12 … hướng dẫn Quyết định 53 …, có hiệu lực kể từ …, được sửa đổi bởi».
    private static int subject(List<Found> before, String words) {
        int last = before.size() - 1;
        return before.get(last)
                .decided()
                .inner()
                .filter(inner -> !inner.inverse() && words.contains(FORCE))
                .map(Inner::holder)
                .orElse(last);
    }

    /// The first act of a history that is set as a list, «… được sửa đổi, bổ sung bởi: Thông tư 18 …; Thông tư 08 …», when
    /// the part of the sentence before this mention has one, or goes on with one.
    private Optional<Decided> history(List<Found> before, int earlier) {
        for (int i = before.size() - 1; i >= 0 && before.get(i).start() >= earlier; i--) {
            Found found = before.get(i);
            if (found.decided().rule().equals(HISTORY)
                    && (followsColon(found.start()) || isListItem(window(earlier, found.start())))) {
                return Optional.of(found.decided());
            }
        }
        return Optional.empty();
    }

    private boolean followsColon(int start) {
        int at = start - 1;
        while (at >= 0 && Character.isWhitespace(prose.flat().charAt(at))) {
            at--;
        }
        return at >= 0 && prose.flat().charAt(at) == ':';
    }

    /// The relation of the first mention in the part of the sentence before this one, or what the cue says with which
    /// that part (or an earlier one) begins: «Căn cứ Luật Cán bộ, công chức năm 2008; Nghị định số …».
    private Optional<Decided> lead(List<Found> before, int segment, Part part) {
        if (segment == 0 || prose.sentenceStart(segment) == segment) {
            return Optional.empty();
        }
        int earlier = prose.segmentStart(segment - 1);
        Optional<Decided> history = history(before, earlier);
        if (history.isPresent()) {
            return history;
        }
        Optional<Decided> lead = Optional.empty();
        for (int i = before.size() - 1; i >= 0 && before.get(i).start() >= earlier; i--) {
            lead = Optional.of(before.get(i).decided());
        }
        if (lead.isPresent()) {
            return lead.filter(decided -> !decided.nested());
        }
        Optional<Decided> cue = table(part).decide(window(earlier, segment - 1)).map(Relations::decided);
        return cue.isPresent() || part != Part.PREAMBLE ? cue : cueOf(prose.sentenceStart(segment), earlier, part);
    }

    /// What the first words of a sentence say.
    private Optional<Decided> cueOf(int sentence, int end, Part part) {
        int stop = Math.min(end, prose.segmentEnd(sentence));
        return stop <= sentence
                ? Optional.empty()
                : table(part).decide(window(sentence, stop)).map(Relations::decided);
    }

    /// Whether nothing but a list mark and words like «các» stands before a mention.
    private static boolean isListItem(String left) {
        return left.length() <= 60
                && RelationRules.ITEM
                        .decide(left)
                        .filter(decision -> decision.value() == RelationRules.Step.SAME)
                        .isPresent();
    }

    private static RuleTable<Relation> table(Part part) {
        return part == Part.HEADER ? RelationRules.TITLE : RelationRules.BEFORE;
    }

    private static Decided decided(Decision<Relation> decision) {
        return new Decided(decision.value(), decision.rule(), false, Optional.empty());
    }

    private String window(int from, int to) {
        return to - from > WINDOW ? "… " + squeezed(to - WINDOW, to) : squeezed(from, to);
    }

    /// The text with one blank for each run of blanks.
    private String squeezed(int from, int to) {
        char[] out = new char[to - from];
        int length = 0;
        boolean behindBlank = false;
        for (int i = from; i < to; i++) {
            char c = prose.flat().charAt(i);
            boolean blank = Character.isWhitespace(c);
            if (!blank || !behindBlank) {
                out[length++] = blank ? ' ' : c;
            }
            behindBlank = blank;
        }
        return new String(out, 0, length);
    }

    /// What the words behind the last mention of a sentence say of all that are only mentioned in it.
    Optional<Decided> after(Found last) {
        int end = prose.segmentEnd(last.beside().end());
        int start = last.beside().end();
        String right = squeezed(start, Math.min(end, start + WINDOW));
        return RelationRules.AFTER
                .decide(right)
                .map(decision -> own(decided(decision)))
                .filter(decided -> decided.relation() != Relation.MENTIONS);
    }
}
