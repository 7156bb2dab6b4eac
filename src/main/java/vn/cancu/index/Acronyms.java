package vn.cancu.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.cancu.document.DocumentTypes;
import vn.cancu.document.Tsv;
import vn.cancu.text.Syllables;

/// Acronyms and the words they stand for, both ways: who types `GDĐT` finds «giáo dục và đào tạo» and the other way round;
/// what was typed comes first.
///
/// An acronym of two letters means too many things to stand for words that were typed (`TT`), and one that is a syllable
/// too (`an`) is a word.
final class Acronyms {
    private static final int SHORTEST_BACK = 3;
    /// What the long form counts beside the acronym typed.
    private static final float LONG_FORM = 0.6f;

    private static final Map<String, List<List<Clause.Word>>> LONG = new HashMap<>();
    private static final Map<List<String>, Set<String>> SHORT = new HashMap<>();
    private static final int LONGEST;

    static {
        for (Tsv.Row row : Tsv.rows(DocumentTypes.class, "acronyms.tsv")) {
            List<Clause.Word> words = QueryParser.words(row.get("expansion"));
            Stream.concat(Stream.of(row.get("acronym")), row.list("variants").stream())
                    .map(QueryParser::words)
                    .filter(short_ -> short_.size() == 1)
                    .map(List::getFirst)
                    .filter(short_ -> !Syllables.isSyllable(short_.exact()))
                    .forEach(short_ -> put(short_.bare(), words));
        }
        LONGEST = SHORT.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    private Acronyms() {}

    private static void put(String acronym, List<Clause.Word> words) {
        List<List<Clause.Word>> known = LONG.computeIfAbsent(acronym, _ -> new ArrayList<>());
        if (!known.contains(words)) {
            known.add(words);
        }
        if (acronym.length() >= SHORTEST_BACK) {
            SHORT.computeIfAbsent(bare(words), _ -> new LinkedHashSet<>()).add(acronym);
        }
    }

    private static List<String> bare(List<Clause.Word> words) {
        return words.stream().map(Clause.Word::bare).toList();
    }

    /// Whether a word is an acronym of the table, and so no typing error even if it occurs nowhere.
    static boolean isAcronym(String bare) {
        return LONG.containsKey(bare);
    }

    /// Clauses in which an acronym stands for its words as well, and each word of a long form for the acronym.
    static List<Clause> spread(List<Clause> clauses) {
        var spread = new ArrayList<Clause>();
        int i = 0;
        while (i < clauses.size()) {
            List<Clause.Word> run = longForm(clauses, i);
            if (run.isEmpty()) {
                spread.add(clauses.get(i) instanceof Clause.Word word ? withLongForms(word) : clauses.get(i));
                i++;
            } else {
                run.forEach(word -> spread.add(withAcronyms(word, run)));
                i += run.size();
            }
        }
        return spread;
    }

    private static Clause withLongForms(Clause.Word word) {
        List<Clause.Phrase> others = LONG.getOrDefault(word.bare(), List.of()).stream()
                .map(Clause.Phrase::new)
                .toList();
        return others.isEmpty() || word.isMarked() && !word.exact().contains("đ")
                ? word
                : new Clause.Alike(word, others, LONG_FORM);
    }

    private static Clause withAcronyms(Clause.Word word, List<Clause.Word> run) {
        List<Clause.Phrase> others = SHORT.getOrDefault(bare(run), Set.of()).stream()
                .map(acronym -> new Clause.Phrase(List.of(new Clause.Word(acronym, acronym, false))))
                .toList();
        return new Clause.Alike(word, others, 1.0f / run.size());
    }

    /// The words of a long form that begins at a clause, the longest; none when none does.
    private static List<Clause.Word> longForm(List<Clause> clauses, int from) {
        for (int to = Math.min(clauses.size(), from + LONGEST); to > from + 1; to--) {
            List<Clause.Word> run = clauses.subList(from, to).stream()
                    .flatMap(clause -> clause instanceof Clause.Word word ? Stream.of(word) : Stream.empty())
                    .toList();
            if (run.size() == to - from && SHORT.containsKey(bare(run))) {
                return run;
            }
        }
        return List.of();
    }

    /// A name as typed, and with its acronyms written out: `SGDĐT Long An` is also `Sở Giáo dục và Đào tạo Long An`.
    static List<Clause.Phrase> spellings(List<Clause.Word> words) {
        var out = new ArrayList<Clause.Word>();
        for (Clause.Word word : words) {
            Optional<List<Clause.Word>> longForm =
                    LONG.getOrDefault(word.bare(), List.of()).stream().findFirst();
            out.addAll(longForm.orElse(List.of(word)));
        }
        return out.equals(words)
                ? List.of(new Clause.Phrase(words))
                : List.of(new Clause.Phrase(words), new Clause.Phrase(out));
    }
}
