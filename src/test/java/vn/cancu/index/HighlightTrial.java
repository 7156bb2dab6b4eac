package vn.cancu.index;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import vn.cancu.citation.CitingDocument;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.DocumentTypes;
import vn.cancu.document.Tsv;
import vn.cancu.evaluate.TypingErrors;
import vn.cancu.text.Folding;
import vn.cancu.text.SourceText;

/// Checks that what is marked in the hits of a real index was asked for and stands at the given offsets. A main class.
///
/// Takes random queries from random documents, in all the ways people type ([Kind]), and checks every hit: each piece
/// of a snippet is the raw text at its offsets; each marked word is a word of the query, of what a note says was
/// searched instead, or of another form of an acronym; a phrase is marked as a whole; a number or a date is the one
/// asked for. Prints the pairs of query and document by kind, those with marks, and every failure.
///
/// Arguments: an index folder, the least number of pairs, a random seed.
final class HighlightTrial {
    private static final int SEARCHES_A_PAIR = 20;

    private final LuceneIndex index;
    private final Random random;
    private final List<DocumentCard> cards;
    private final Map<String, List<Mention>> mentions = new HashMap<>();
    private final Map<String, String> raw = new HashMap<>();
    private final Map<Kind, int[]> counts = new EnumMap<>(Kind.class);
    private final List<String> failures = new ArrayList<>();

    /// How a query is typed.
    enum Kind {
        AS_WRITTEN,
        WITHOUT_MARKS,
        PHRASE,
        SLIP,
        TELEX,
        ACRONYM,
        NUMBER,
        DATE
    }

    /// A citation as it is printed, and the number it speaks of.
    private record Mention(String text, String number) {}

    /// A query and what it may mark.
    private record Question(Kind kind, String typed, Set<String> words, String phrase) {}

    HighlightTrial(LuceneIndex index, int seed) {
        this.index = index;
        this.random = new Random(seed);
        this.cards = index.cards();
        for (CitingDocument citing : index.citing()) {
            mentions.put(
                    citing.card().id(),
                    citing.mentions().stream()
                            .map(CitingDocument.CitedMention::citation)
                            .filter(cited -> !cited.key().isNamed())
                            .map(cited ->
                                    new Mention(key(cited.text()), cited.key().number()))
                            .toList());
        }
    }

    /// Searches until so many pairs of query and document were checked.
    ///
    /// @return what was marked wrongly; empty when nothing was
    List<String> run(int pairs) {
        int searches = 0;
        while (pairs() < pairs && searches++ < pairs * SEARCHES_A_PAIR) {
            Kind kind = Kind.values()[searches % Kind.values().length];
            question(kind).ifPresent(this::ask);
        }
        return List.copyOf(failures);
    }

    /// Number of pairs checked.
    int pairs() {
        return counts.values().stream().mapToInt(count -> count[0]).sum();
    }

    private Optional<Question> question(Kind kind) {
        DocumentCard card = cards.get(random.nextInt(cards.size()));
        SourceText text = SourceText.of(raw(card.id()));
        Words words = Words.of(text.normal());
        if (words.size() < 8) {
            return Optional.empty();
        }
        int many = 1 + random.nextInt(4);
        int from = random.nextInt(words.size() - many);
        String written = text.normal().substring(words.start(from), words.end(from + many - 1));
        String row = String.join(
                " ", QueryParser.words(written).stream().map(Clause.Word::exact).toList());
        return switch (kind) {
            case AS_WRITTEN -> words(kind, row);
            case WITHOUT_MARKS -> words(kind, TypingErrors.withoutMarks(row));
            case PHRASE -> Optional.of(new Question(kind, "\"" + row + "\"", words(row), Folding.key(row)));
            case SLIP -> words(kind, new TypingErrors(random.nextInt(), row).mistyped(row));
            case TELEX -> words(kind, telex(row));
            case ACRONYM -> words(kind, acronym() + (random.nextBoolean() ? " " + row : ""));
            case NUMBER -> number(card.id());
            case DATE -> date(text, words);
        };
    }

    private static Optional<Question> words(Kind kind, String typed) {
        return Optional.of(new Question(kind, typed, words(typed), ""));
    }

    private static Set<String> words(String text) {
        var words = new HashSet<String>();
        QueryParser.words(SourceText.of(text).normal()).forEach(word -> words.add(word.bare()));
        return words;
    }

    private String acronym() {
        List<Tsv.Row> rows = Tsv.rows(DocumentTypes.class, "acronyms.tsv");
        Tsv.Row row = rows.get(random.nextInt(rows.size()));
        return row.get(random.nextBoolean() ? "acronym" : "expansion");
    }

    private Optional<Question> number(String id) {
        List<Mention> cited = mentions.getOrDefault(id, List.of());
        return cited.isEmpty()
                ? Optional.empty()
                : words(Kind.NUMBER, cited.get(random.nextInt(cited.size())).number());
    }

    private Optional<Question> date(SourceText text, Words words) {
        List<Dates.Found> dates = Dates.in(text.normal(), words);
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        String iso = dates.get(random.nextInt(dates.size())).iso();
        String[] parts = iso.split("-");
        return Optional.of(new Question(Kind.DATE, parts[2] + "/" + parts[1] + "/" + parts[0], Set.of(), iso));
    }

    /// The text as Telex keys, typed while the input method is off.
    private static String telex(String text) {
        var out = new StringBuilder();
        for (String word : text.split(" ")) {
            var tone = new StringBuilder();
            for (char c : Normalizer.normalize(word, Normalizer.Form.NFD).toCharArray()) {
                switch (c) {
                    case '\u0300' -> tone.append('f');
                    case '\u0301' -> tone.append('s');
                    case '\u0309' -> tone.append('r');
                    case '\u0303' -> tone.append('x');
                    case '\u0323' -> tone.append('j');
                    case '\u0302' -> out.append(out.charAt(out.length() - 1));
                    case '\u0306', '\u031B' -> out.append('w');
                    case 'đ' -> out.append("dd");
                    default -> out.append(c);
                }
            }
            out.append(tone).append(' ');
        }
        return out.toString().strip();
    }

    private String raw(String id) {
        return raw.computeIfAbsent(
                id, key -> index.find(key).orElseThrow().text().raw());
    }

    private void ask(Question question) {
        SearchPage page = index.search(SearchQuery.of(question.typed()));
        Set<String> allowed = new HashSet<>(question.words());
        boolean mended = false;
        for (String note : page.notes()) {
            int said = note.indexOf("đã tìm «");
            if (said >= 0) {
                mended = true;
                allowed.addAll(words(note.substring(said + "đã tìm «".length(), note.lastIndexOf('»'))));
            }
        }
        allowed.addAll(otherForms(allowed));
        int[] count = counts.computeIfAbsent(question.kind(), _ -> new int[3]);
        for (SearchPage.Hit hit : page.hits()) {
            count[0]++;
            count[1] += hit.snippets().isEmpty() ? 0 : 1;
            count[2] += mended ? 1 : 0;
            for (SearchPage.Snippet snippet : hit.snippets()) {
                check(question, allowed, mended, hit.card(), snippet);
            }
        }
    }

    /// The words of all forms of each acronym of which the query has all words of one form.
    private static Set<String> otherForms(Set<String> asked) {
        var others = new HashSet<String>();
        for (Tsv.Row row : Tsv.rows(DocumentTypes.class, "acronyms.tsv")) {
            var forms = new ArrayList<>(row.list("variants"));
            forms.add(row.get("acronym"));
            forms.add(row.get("expansion"));
            if (forms.stream().anyMatch(form -> asked.containsAll(words(form)))) {
                forms.forEach(form -> others.addAll(words(form)));
            }
        }
        return others;
    }

    private void check(
            Question question, Set<String> allowed, boolean mended, DocumentCard card, SearchPage.Snippet snippet) {
        String raw = raw(card.id());
        int at = snippet.start();
        int first = 0;
        while (first < snippet.pieces().size() && !snippet.pieces().get(first).match()) {
            at -= snippet.pieces().get(first++).text().length();
        }
        if (first == snippet.pieces().size()) {
            fail(question, card, "nothing is marked", "");
        }
        boolean whole = false;
        for (SearchPage.Piece piece : snippet.pieces()) {
            int end = at + piece.text().length();
            if (at < 0 || end > raw.length() || !raw.substring(at, end).equals(piece.text())) {
                fail(question, card, "another text stands at " + at, piece.text());
                return;
            }
            if (piece.match() && !isAsked(question, allowed, card.id(), piece.text())) {
                fail(question, card, "was not asked for", piece.text());
            }
            whole |= piece.match() && (" " + key(piece.text()) + " ").contains(" " + question.phrase() + " ");
            at = end;
        }
        if (question.kind() == Kind.PHRASE && !mended && !whole) {
            fail(
                    question,
                    card,
                    "the phrase is not marked as a whole",
                    snippet.pieces().toString());
        }
    }

    private static String key(String text) {
        return String.join(
                " ",
                QueryParser.words(SourceText.of(text).normal()).stream()
                        .map(Clause.Word::bare)
                        .toList());
    }

    private boolean isAsked(Question question, Set<String> allowed, String id, String marked) {
        String normal = SourceText.of(marked).normal();
        Set<String> words = words(normal);
        if (question.kind() == Kind.DATE) {
            return Dates.in(normal, Words.of(normal)).stream()
                    .anyMatch(date -> date.iso().equals(question.phrase()));
        }
        return !words.isEmpty() && (allowed.containsAll(words) || isCited(question, id, key(marked)));
    }

    /// Whether a stretch is a citation, or the number in one, of a directive whose number has all digits that were
    /// typed.
    private boolean isCited(Question question, String id, String marked) {
        List<String> typed = Stream.of(DocumentKey.foldNumber(question.typed()).split("-"))
                .filter(group -> group.chars().anyMatch(Character::isDigit))
                .toList();
        return !typed.isEmpty()
                && mentions.getOrDefault(id, List.of()).stream()
                        .filter(mention -> (" " + mention.text() + " ").contains(" " + marked + " "))
                        .anyMatch(mention -> List.of(
                                        DocumentKey.foldNumber(mention.number()).split("-"))
                                .containsAll(typed));
    }

    private void fail(Question question, DocumentCard card, String what, String marked) {
        failures.add("%s «%s» in %s: «%s» %s".formatted(question.kind(), question.typed(), card.id(), marked, what));
    }

    private void print() {
        System.out.printf("%d documents%n", cards.size());
        counts.forEach((kind, count) -> System.out.printf(
                "%-14s %6d pairs, %6d with something marked, %6d of words put right%n",
                kind, count[0], count[1], count[2]));
        System.out.printf("%d pairs, %d failures%n", pairs(), failures.size());
        failures.stream().limit(40).forEach(System.out::println);
    }

    public static void main(String[] arguments) {
        try (LuceneIndex index = LuceneIndex.open(Path.of(arguments[0]))) {
            var trial = new HighlightTrial(index, Integer.parseInt(arguments[2]));
            trial.run(Integer.parseInt(arguments[1]));
            trial.print();
        }
    }
}
