package vn.cancu.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import vn.cancu.SharedCorpora;
import vn.cancu.citation.CitationReader;
import vn.cancu.citation.CitingDocument;
import vn.cancu.citation.CitingDocument.CitedMention;
import vn.cancu.document.AdministrativeDocument;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.DocumentType;
import vn.cancu.document.DocumentTypes;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Level;
import vn.cancu.document.Places;
import vn.cancu.graph.Chain;
import vn.cancu.graph.ChainQuery;
import vn.cancu.graph.CitationGraph;
import vn.cancu.graph.Directive;
import vn.cancu.graph.Link;
import vn.cancu.parse.DocumentParser;
import vn.cancu.text.SourceText;

/// Prints how long pages of directives and chains take over the articles of the national legal code: each article is a
/// document that cites, each act it stands in a document that is held; articles are taken again under other names until
/// there are 100,000 documents, ten thousand plans that carry out one directive among them. Then, for the acts, how the edges read from their articles agree with the links that
/// the code itself has between articles.
///
/// Argument: how many documents.
final class TraceBenchmark {
    private static final Templates TEMPLATES = new Templates("bench");
    private static final AdministrativeDocument NOTHING = new DocumentParser().parse(SourceText.of(""), "empty.txt");
    private static final int MOST_CITED = 200;
    private static final int WARM = 300;
    private static final int PLANS = 10_000;
    /// Runs of each page; the shortest counts, so that what the machine does beside it does not.
    private static final int RUNS = 3;

    private TraceBenchmark() {}

    /// An article as a document.
    private record Article(String id, String act, List<String> related, CitingDocument document) {}

    public static void main(String[] arguments) throws IOException {
        int wanted = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        List<Article> articles = read();
        List<CitingDocument> corpus = new ArrayList<>(acts(articles));
        corpus.addAll(plans());
        for (int i = 0; corpus.size() < wanted; i++) {
            Article article = articles.get(i % articles.size());
            corpus.add(i < articles.size() ? article.document() : again(article.document(), i));
        }
        long start = System.nanoTime();
        CitationGraph graph = CitationGraph.of(corpus);
        System.out.printf(
                Locale.ROOT,
                "%,d documents, %,d directives, built in %,d ms%n",
                corpus.size(),
                graph.directives().size(),
                (System.nanoTime() - start) / 1_000_000);
        List<Directive> asked = new ArrayList<>(graph.directives().subList(0, MOST_CITED));
        for (int i = 0; i < 800; i++) {
            asked.add(
                    graph.directives().get((int) (i * 7919L % graph.directives().size())));
        }
        System.out.printf(
                Locale.ROOT,
                "most cited: %,d documents%n",
                asked.getFirst().citedBy().size());
        time(
                "directive page",
                asked,
                directive -> TEMPLATES.render(
                        new DirectiveView(graph, directive, DirectiveRequest.whole(directive.slug())).page()));
        time(
                "three-hop chain",
                asked,
                directive -> TEMPLATES.render(TraceController.page(
                        Chain.of(graph, directive.slug(), ChainQuery.STANDARD).orElseThrow(),
                        new TraceRequest(directive.slug(), ChainQuery.STANDARD))));
        agree(articles, CitationGraph.of(acts(articles)));
    }

    private static List<Article> read() throws IOException {
        var reader = new CitationReader();
        List<Article> articles = new ArrayList<>();
        for (JsonNode line : SharedCorpora.lines("phapdien/articles.jsonl.xz")) {
            SourceText text = SourceText.of(line.get("text").asString());
            List<CitedMention> mentions = reader.read(text, NOTHING).stream()
                    .filter(citation -> !citation.self())
                    .map(citation -> new CitedMention(
                            citation,
                            text.raw()
                                    .substring(
                                            citation.evidence().start(),
                                            citation.evidence().end()),
                            1))
                    .toList();
            String id = String.format(Locale.ROOT, "%016x", articles.size() + 1L);
            List<String> related = new ArrayList<>();
            line.get("related").forEach(one -> related.add(one.asString()));
            String act = line.get("doc_number").asString();
            articles.add(new Article(
                    line.get("id").asString(), act, related, new CitingDocument(card(id, "", line), mentions)));
        }
        return articles;
    }

    private static DocumentCard card(String id, String number, JsonNode line) {
        Optional<DocumentType> type = DocumentTypes.named(line.get("doc_type").asString());
        String[] parts = line.get("doc_date").asString().split("/");
        Optional<IssueDate> date = parts.length == 3
                ? Optional.of(new IssueDate(
                        Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0])))
                : Optional.empty();
        return new DocumentCard(
                id,
                id + ".txt",
                type,
                number,
                new DocumentKey(number, "", date.map(IssueDate::year)),
                date,
                List.of(line.get("issuer").asString()),
                Level.CENTRAL,
                "",
                line.get("title").asString(),
                List.of());
    }

    /// The acts in which the articles stand, as held documents that cite what all their articles do.
    private static List<CitingDocument> acts(List<Article> articles) {
        var byAct = new TreeMap<String, List<Article>>();
        articles.forEach(article ->
                byAct.computeIfAbsent(article.act(), _ -> new ArrayList<>()).add(article));
        byAct.remove("");
        var acts = new ArrayList<CitingDocument>();
        byAct.forEach((number, of) -> {
            DocumentCard first = of.getFirst().document().card();
            var card = new DocumentCard(
                    String.format(Locale.ROOT, "a%015x", acts.size()),
                    number,
                    first.type(),
                    number,
                    new DocumentKey(number, "", first.key().year()),
                    first.date(),
                    first.issuers(),
                    Level.CENTRAL,
                    "",
                    first.subject(),
                    List.of());
            acts.add(new CitingDocument(
                    card,
                    of.stream()
                            .flatMap(article -> article.document().mentions().stream())
                            .toList()));
        });
        return acts;
    }

    /// Plans of every province and level that carry out one directive and the plan of the level above them.
    private static List<CitingDocument> plans() {
        var reader = new CitationReader();
        var plans = new ArrayList<CitingDocument>();
        List<Places.Province> provinces = Places.provinces();
        Level[] levels = {Level.PROVINCE, Level.DISTRICT, Level.COMMUNE, Level.SCHOOL};
        for (int i = 0; i < PLANS; i++) {
            String province = provinces.get(i % provinces.size()).name();
            int above = 1 + i % 40;
            SourceText text =
                    SourceText.of("Thực hiện Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị và Kế hoạch số "
                            + above + "/KH-UBND ngày 01/02/2017 của Ủy ban nhân dân tỉnh " + province
                            + ", đơn vị lập kế hoạch.");
            List<CitedMention> mentions = reader.read(text, NOTHING).stream()
                    .map(citation -> new CitedMention(citation, text.raw(), 1))
                    .toList();
            String number = (i / provinces.size() + 1) + "/KH-UBND";
            var card = new DocumentCard(
                    String.format(Locale.ROOT, "b%015x", i),
                    "plan.txt",
                    DocumentTypes.named("Kế hoạch"),
                    number,
                    new DocumentKey(number, province, Optional.of(2017)),
                    Optional.of(new IssueDate(2017, 2, 1)),
                    List.of("Ủy ban nhân dân tỉnh " + province),
                    levels[i % levels.length],
                    province,
                    "thực hiện Chỉ thị 05",
                    List.of());
            plans.add(new CitingDocument(card, mentions));
        }
        return plans;
    }

    private static CitingDocument again(CitingDocument document, int number) {
        DocumentCard card = document.card();
        return new CitingDocument(
                new DocumentCard(
                        String.format(Locale.ROOT, "c%015x", number),
                        card.fileName(),
                        card.type(),
                        card.number(),
                        card.key(),
                        card.date(),
                        card.issuers(),
                        card.level(),
                        card.province(),
                        card.subject(),
                        card.signers()),
                document.mentions());
    }

    private static void time(String what, List<Directive> asked, Function<Directive, String> made) {
        for (int i = 0; i < WARM; i++) {
            made.apply(asked.get(i % asked.size()));
        }
        record Took(Directive directive, long nanos) {}
        List<Took> took = new ArrayList<>();
        long chars = 0;
        for (Directive directive : asked) {
            long shortest = Long.MAX_VALUE;
            for (int run = 0; run < RUNS; run++) {
                long start = System.nanoTime();
                chars = Math.max(chars, made.apply(directive).length());
                shortest = Math.min(shortest, System.nanoTime() - start);
            }
            took.add(new Took(directive, shortest));
        }
        took.sort(Comparator.comparingLong(Took::nanos));
        System.out.printf(
                Locale.ROOT,
                "%-16s median %.1f ms, 95 %% %.1f ms, 99 %% %.1f ms, longest %.1f ms; largest %,d kB%n",
                what,
                took.get(took.size() / 2).nanos() / 1e6,
                took.get(took.size() * 95 / 100).nanos() / 1e6,
                took.get(took.size() * 99 / 100).nanos() / 1e6,
                took.getLast().nanos() / 1e6,
                chars / 1000);
        for (Took one : took.subList(took.size() - 4, took.size())) {
            System.out.printf(
                    Locale.ROOT,
                    "    %.1f ms: %s, cited by %,d%n",
                    one.nanos() / 1e6,
                    one.directive().title(),
                    one.directive().citedBy().size());
        }
    }

    /// Links of the code between articles of two acts, as edges between the acts, against the edges read.
    private static void agree(List<Article> articles, CitationGraph graph) {
        Map<String, String> actOf = new HashMap<>();
        articles.forEach(article -> actOf.put(article.id(), DocumentKey.foldNumber(article.act())));
        Set<String> held = new HashSet<>(actOf.values());
        Set<String> official = new HashSet<>();
        for (Article article : articles) {
            String from = DocumentKey.foldNumber(article.act());
            article.related().stream()
                    .map(id -> actOf.getOrDefault(id, ""))
                    .filter(to -> !to.isEmpty() && !from.isEmpty() && !to.equals(from))
                    .forEach(to -> official.add(pair(from, to)));
        }
        Set<String> read = new HashSet<>();
        for (DocumentCard card : graph.documents()) {
            for (Link link : graph.cites(card.id())) {
                String to = graph.bySlug(link.directive())
                        .map(one -> DocumentKey.foldNumber(one.key().number()))
                        .orElse("");
                if (held.contains(to)) {
                    read.add(pair(DocumentKey.foldNumber(card.number()), to));
                }
            }
        }
        Set<String> both = new HashSet<>(read);
        both.retainAll(official);
        System.out.printf(
                Locale.ROOT,
                "pairs of acts: %,d linked by the code, %,d read from the texts, %,d in both (%.1f %% of those read)%n",
                official.size(),
                read.size(),
                both.size(),
                100.0 * both.size() / Math.max(1, read.size()));
        print("read, not linked", read, official);
        print("linked, not read", official, read);
    }

    private static void print(String what, Set<String> in, Set<String> not) {
        System.out.println(what + ":");
        in.stream()
                .filter(pair -> !not.contains(pair))
                .sorted((one, other) -> Integer.compare(one.hashCode(), other.hashCode()))
                .limit(40)
                .forEach(pair -> System.out.println("  " + pair));
    }

    /// Links of the code go both ways.
    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + "  " + other : other + "  " + one;
    }
}
