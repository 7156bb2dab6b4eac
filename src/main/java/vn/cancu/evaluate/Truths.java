package vn.cancu.evaluate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cancu.json.GoldJson;
import vn.cancu.json.SeedsJson;
import vn.cancu.text.Span;

/// Makes a [Truth] from either of the two shapes in which gold records are written.
final class Truths {
    /// The seeds' words for relations.
    private static final Map<String, String> RELATIONS = Map.of(
            "can_cu", "based_on",
            "thuc_hien", "implements",
            "ban_hanh_kem_theo", "issued_with",
            "nhac_den", "mentions");

    private Truths() {}

    /// The truth of a gold record; empty when it is not to be scored.
    static Optional<Truth> of(String name, GoldJson gold) {
        if (Boolean.FALSE.equals(gold.scored())) {
            return Optional.empty();
        }
        String number = ReadValues.text(gold.number());
        var facts = new Truth.Facts(
                Optional.ofNullable(gold.type()).map(type -> type.name()).orElse(""),
                number,
                gold.symbol() == null ? Likeness.symbol(number) : gold.symbol(),
                ReadValues.text(gold.numberStatus()),
                ReadValues.text(gold.date()),
                ReadValues.text(gold.place()),
                gold.issuers().stream()
                        .map(issuer -> either(issuer.name(), issuer.accept()))
                        .toList(),
                either(gold.subject(), gold.subjectAccept()));
        return Optional.of(new Truth(
                name,
                ReadValues.text(gold.kind()),
                facts,
                gold.signers().stream()
                        .filter(signer -> !ReadValues.text(signer.name()).isEmpty())
                        .map(Truths::signer)
                        .toList(),
                Optional.ofNullable(gold.recipients()),
                gold.citationsPages() == null ? Optional.of(cited(gold.citations())) : Optional.empty(),
                Truth.Marks.NONE,
                Set.copyOf(gold.scoredFieldsExcept())));
    }

    private static Truth.Signer signer(GoldJson.Signer signer) {
        List<String> capacities = new ArrayList<>(List.of(ReadValues.text(signer.capacity())));
        capacities.addAll(signer.capacityAccept());
        return new Truth.Signer(
                either(signer.name(), signer.nameAccept()),
                ReadValues.text(signer.position()).isEmpty()
                        ? List.of()
                        : either(signer.position(), signer.positionAccept()),
                capacities);
    }

    private static Truth.Cited cited(List<GoldJson.Citation> citations) {
        return new Truth.Cited(
                citations.stream()
                        .filter(Predicate.not(GoldJson.Citation::optional))
                        .map(cited -> new Truth.Edge(
                                cited.number(),
                                Optional.ofNullable(cited.year()),
                                cited.relations().isEmpty() ? Set.of("mentions") : Set.copyOf(cited.relations())))
                        .toList(),
                citations.stream()
                        .filter(GoldJson.Citation::optional)
                        .map(cited -> Likeness.number(cited.number()))
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /// The truth of a seed.
    static Truth of(SeedsJson.Document seed) {
        boolean printed = seed.number().ordinal() != null;
        var facts = new Truth.Facts(
                ReadValues.text(seed.docType().value()),
                printed ? ReadValues.text(seed.number().canonical()) : "",
                ReadValues.text(seed.number().symbol()),
                printed ? "printed" : "blank",
                ReadValues.text(seed.date().iso()),
                ReadValues.text(seed.place()),
                seed.issuers().stream()
                        .map(issuer -> either(issuer.name(), List.of(ReadValues.text(issuer.abbreviated()))))
                        .toList(),
                either(seed.title(), List.of()));
        List<SeedsJson.Citation> others = seed.citations().stream()
                .filter(Predicate.not(SeedsJson.Citation::selfReference))
                .toList();
        return new Truth(
                Gold.stem(Path.of(seed.file())),
                "seed",
                facts,
                seed.signers().stream().map(Truths::signer).toList(),
                Optional.of(
                        seed.recipients().stream().map(SeedsJson.Exact::exact).toList()),
                Optional.of(new Truth.Cited(edges(others), Set.of())),
                marks(seed.citations()),
                Set.of());
    }

    private static Truth.Signer signer(SeedsJson.Signer signer) {
        return new Truth.Signer(
                either(signer.name(), List.of()),
                either(signer.titleNorm(), List.of(ReadValues.text(signer.title()))),
                List.of(ReadValues.text(signer.mode())));
    }

    /// One edge a number; its year counts where the plan itself tells it.
    private static List<Truth.Edge> edges(List<SeedsJson.Citation> citations) {
        Map<String, Truth.Edge> edges = new LinkedHashMap<>();
        for (SeedsJson.Citation citation : citations) {
            Truth.Edge known = edges.getOrDefault(
                    citation.symbolKey(), new Truth.Edge(citation.symbolKey(), Optional.empty(), Set.of()));
            Set<String> relations = new TreeSet<>(known.relations());
            citation.acceptRelations().forEach(word -> relations.add(RELATIONS.getOrDefault(word, word)));
            edges.put(
                    known.number(),
                    new Truth.Edge(known.number(), year(citation).or(known::year), relations));
        }
        return List.copyOf(edges.values());
    }

    private static Optional<Integer> year(SeedsJson.Citation citation) {
        String year = citation.key().substring(citation.key().lastIndexOf('@') + 1);
        boolean told = !citation.flags().contains("resolved_by_corpus");
        return told && !year.equals("?") ? Optional.of(Integer.valueOf(year)) : Optional.empty();
    }

    private static Truth.Marks marks(List<SeedsJson.Citation> citations) {
        return new Truth.Marks(
                citations.stream()
                        .map(citation -> new Truth.Mention(
                                new Span(citation.numberStart(), citation.numberEnd()), citation.exact()))
                        .toList(),
                citations.stream()
                        .filter(SeedsJson.Citation::selfReference)
                        .map(SeedsJson.Citation::exact)
                        .toList());
    }

    /// The wordings that count, the main one first; none when nothing is stated.
    private static List<String> either(@Nullable String main, List<String> others) {
        return Stream.concat(Stream.of(ReadValues.text(main)), others.stream())
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }
}
