package vn.cancu.evaluate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import vn.cancu.json.ReadingJson.CitationShape;
import vn.cancu.text.Span;

/// Compares what a document cites: mention by mention where their places are known, and document by document.
record CitationComparison(Truth truth, ReadValues seen) {

    void on(Score.Sheet sheet) {
        mentions(sheet);
        truth.cited().ifPresent(cited -> documents(cited, sheet));
    }

    private void mentions(Score.Sheet sheet) {
        if (truth.marks().equals(Truth.Marks.NONE)) {
            return;
        }
        sheet.many(
                "mention",
                truth.marks().mentions(),
                seen.mentions().stream()
                        .filter(read -> read.number() != null)
                        .map(read -> new Truth.Mention(new Span(read.start(), read.end()), read.text()))
                        .toList(),
                (mention, read) -> read.number().contains(mention.number()));
        sheet.many(
                "self",
                truth.marks().selves(),
                seen.mentions().stream()
                        .filter(CitationShape::self)
                        .map(CitationShape::text)
                        .toList(),
                CitationComparison::oneHoldsTheOther);
    }

    private static boolean oneHoldsTheOther(String a, String b) {
        return Likeness.folded(a).contains(Likeness.folded(b))
                || Likeness.folded(b).contains(Likeness.folded(a));
    }

    private void documents(Truth.Cited cited, Score.Sheet sheet) {
        Collection<Truth.Edge> read = read(cited.optional());
        sheet.many(
                "cited",
                new TreeSet<>(cited.edges().stream().map(Truth.Edge::number).toList()),
                read.stream().map(Truth.Edge::number).toList(),
                Likeness::sameNumber);
        sheet.many(
                "cited+year",
                cited.edges(),
                dated(cited.optional()),
                (a, b) -> Likeness.sameNumber(a.number(), b.number())
                        && (a.year().isEmpty() || a.year().equals(b.year())));
        sheet.many(
                "cited+relation",
                cited.edges(),
                read,
                (a, b) -> Likeness.sameNumber(a.number(), b.number())
                        && b.relations().stream().anyMatch(a.relations()::contains));
    }

    /// One edge a number, with the relations of all its mentions.
    private Collection<Truth.Edge> read(Set<String> optional) {
        Map<String, Truth.Edge> edges = new LinkedHashMap<>();
        for (CitationShape mention : counted(optional)) {
            Set<String> relations = new TreeSet<>(Set.of(mention.relation()));
            String number = ReadValues.text(mention.number());
            edges.merge(Likeness.number(number), new Truth.Edge(number, Optional.empty(), relations), (known, more) -> {
                known.relations().addAll(more.relations());
                return known;
            });
        }
        return edges.values();
    }

    /// One edge a number and year; an undated mention belongs to a dated one of its number.
    private List<Truth.Edge> dated(Set<String> optional) {
        Map<String, Set<Integer>> years = new LinkedHashMap<>();
        Map<String, String> printed = new LinkedHashMap<>();
        for (CitationShape mention : counted(optional)) {
            String number = Likeness.number(ReadValues.text(mention.number()));
            printed.putIfAbsent(number, ReadValues.text(mention.number()));
            Set<Integer> known = years.computeIfAbsent(number, _ -> new TreeSet<>());
            Optional.ofNullable(mention.year()).ifPresent(known::add);
        }
        List<Truth.Edge> edges = new ArrayList<>();
        years.forEach((number, known) -> {
            String wording = printed.getOrDefault(number, number);
            if (known.isEmpty()) {
                edges.add(new Truth.Edge(wording, Optional.empty(), Set.of()));
            }
            known.forEach(year -> edges.add(new Truth.Edge(wording, Optional.of(year), Set.of())));
        });
        return edges;
    }

    private List<CitationShape> counted(Set<String> optional) {
        return seen.mentions().stream()
                .filter(mention ->
                        !mention.self() && !ReadValues.text(mention.number()).isEmpty())
                .filter(mention -> !optional.contains(Likeness.number(ReadValues.text(mention.number()))))
                .toList();
    }
}
