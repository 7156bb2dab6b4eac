package vn.cancu.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.cancu.document.DocumentTypes;
import vn.cancu.document.Tsv;
import vn.cancu.text.Syllables;

/// Acronyms and the words they stand for, both ways: who types `GDĐT` finds «giáo dục và đào tạo» and the other way round;
/// so do those of several words, `Sở GD-ĐT` and `TP. Hồ Chí Minh`. What was typed comes first.
///
/// An acronym of two letters means too many things to stand for words that were typed (`TT`), and one that is a syllable
/// too (`an`) is a word. Letters behind a stroke (`b/c`) are for recipients and not searched for.
final class Acronyms {
    private static final int SHORTEST_BACK = 3;
    private static final int MOST_SPELLINGS = 12;
    /// What the long form counts beside the acronym typed.
    private static final float LONG_FORM = 0.6f;

    private static final Map<String, List<List<Clause.Word>>> LONG = new HashMap<>();
    /// Of each form of several words the other forms of the same.
    private static final Map<List<String>, Set<List<Clause.Word>>> OTHERS = new HashMap<>();

    private static final int LONGEST;

    static {
        for (Tsv.Row row : Tsv.rows(DocumentTypes.class, "acronyms.tsv")) {
            List<Clause.Word> words = QueryParser.words(row.get("expansion"));
            List<List<Clause.Word>> forms = Stream.concat(Stream.of(row.get("acronym")), row.list("variants").stream())
                    .filter(short_ -> short_.indexOf('/') < 0)
                    .map(QueryParser::words)
                    .filter(short_ -> short_.size() > 1
                            || !Syllables.isSyllable(short_.getFirst().exact()))
                    .toList();
            forms.stream()
                    .filter(form -> form.size() == 1)
                    .forEach(form -> put(form.getFirst().bare(), words));
            others(forms, words);
        }
        LONGEST = OTHERS.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    private Acronyms() {}

    private static void put(String acronym, List<Clause.Word> words) {
        List<List<Clause.Word>> known = LONG.computeIfAbsent(acronym, _ -> new ArrayList<>());
        if (!known.contains(words)) {
            known.add(words);
        }
    }

    /// Notes for each form of several words what else it is called. Short forms are found with any marks: `GDĐT`, `GDDT`.
    private static void others(List<List<Clause.Word>> shorter, List<Clause.Word> words) {
        List<List<Clause.Word>> forms = Stream.concat(
                        Stream.of(words), shorter.stream().map(Acronyms::unmarked))
                .filter(form ->
                        form.stream().mapToInt(word -> word.bare().length()).sum() >= SHORTEST_BACK)
                .toList();
        for (List<Clause.Word> form : forms) {
            for (List<Clause.Word> other : forms) {
                if (form.size() > 1 && !bare(form).equals(bare(other))) {
                    OTHERS.computeIfAbsent(bare(form), _ -> new LinkedHashSet<>())
                            .add(other);
                }
            }
        }
    }

    private static List<Clause.Word> unmarked(List<Clause.Word> form) {
        return form.stream()
                .map(word -> new Clause.Word(word.bare(), word.bare(), word.follows()))
                .toList();
    }

    private static List<String> bare(List<Clause.Word> words) {
        return words.stream().map(Clause.Word::bare).toList();
    }

    /// Whether a word is an acronym of the table, and so no typing error even if it occurs nowhere.
    static boolean isAcronym(String bare) {
        return LONG.containsKey(bare);
    }

    /// Clauses in which an acronym stands for its words as well, and each word of a form of several words for the others.
    static List<Clause> spread(List<Clause> clauses) {
        var spread = new ArrayList<Clause>();
        int i = 0;
        while (i < clauses.size()) {
            List<Clause.Word> run = form(clauses, i);
            if (run.isEmpty()) {
                spread.add(clauses.get(i) instanceof Clause.Word word ? withLongForms(word) : clauses.get(i));
                i++;
            } else {
                run.forEach(word -> spread.add(withOthers(word, run)));
                i += run.size();
            }
        }
        return spread;
    }

    private static Clause withLongForms(Clause.Word word) {
        List<Clause.Phrase> others =
                longForms(word).stream().map(Clause.Phrase::new).toList();
        return others.isEmpty() ? word : new Clause.Alike(word, others, LONG_FORM);
    }

    /// What an acronym stands for, and what else that is called; with a mark other than the stroke of đ it is an ordinary
    /// word.
    private static List<List<Clause.Word>> longForms(Clause.Word word) {
        boolean ordinary = word.isMarked() && !word.exact().contains("đ");
        return ordinary
                ? List.of()
                : LONG.getOrDefault(word.bare(), List.of()).stream()
                        .flatMap(words ->
                                Stream.concat(Stream.of(words), OTHERS.getOrDefault(bare(words), Set.of()).stream()))
                        .filter(form -> !bare(form).equals(List.of(word.bare())))
                        .distinct()
                        .toList();
    }

    /// A word of a form of several words: of `Sở GDĐT` the second is «giáo dục và đào tạo» too.
    private static Clause withOthers(Clause.Word word, List<Clause.Word> run) {
        List<Clause.Phrase> others = Stream.concat(
                        longForms(word).stream(), OTHERS.getOrDefault(bare(run), Set.of()).stream())
                .distinct()
                .map(Clause.Phrase::new)
                .toList();
        return new Clause.Alike(word, others, 1.0f / run.size());
    }

    /// The words of a form that begins at a clause, the longest; none when none does.
    private static List<Clause.Word> form(List<Clause> clauses, int from) {
        for (int to = Math.min(clauses.size(), from + LONGEST); to > from + 1; to--) {
            List<Clause.Word> run = clauses.subList(from, to).stream()
                    .flatMap(clause -> clause instanceof Clause.Word word ? Stream.of(word) : Stream.empty())
                    .toList();
            if (run.size() == to - from && OTHERS.containsKey(bare(run))) {
                return run;
            }
        }
        return List.of();
    }

    /// A name as typed, and with its acronyms written out or what it writes out as acronyms: `SGDĐT Long An` is also
    /// `Sở Giáo dục và Đào tạo Long An` and `Sở GDĐT Long An`.
    static List<Clause.Phrase> spellings(List<Clause.Word> words) {
        List<List<Clause.Word>> spellings = List.of(List.of());
        int i = 0;
        while (i < words.size()) {
            List<Clause.Word> form = form(List.copyOf(words), i);
            List<Clause.Word> run = form.isEmpty() ? List.of(words.get(i)) : form;
            var ways = new ArrayList<List<Clause.Word>>();
            ways.add(run);
            ways.addAll(
                    form.isEmpty()
                            ? LONG.getOrDefault(words.get(i).bare(), List.of())
                            : OTHERS.getOrDefault(bare(run), Set.of()));
            spellings = spellings.stream()
                    .flatMap(begun -> ways.stream()
                            .map(way ->
                                    Stream.concat(begun.stream(), way.stream()).toList()))
                    .limit(MOST_SPELLINGS)
                    .toList();
            i += run.size();
        }
        return spellings.stream().map(Clause.Phrase::new).toList();
    }
}
