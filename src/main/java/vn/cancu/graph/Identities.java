package vn.cancu.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cancu.citation.CitingDocument;
import vn.cancu.citation.CitingDocument.CitedMention;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.IssueDate;

/// Decides which keys speak of one and the same document.
///
/// Keys with the same number are gathered (`24/TT-BGDĐT` and `24/2023/TT-BGDĐT` have one number here: a normative type
/// may lose its year in a mention). Among them every complete key (scope and year known) is a node. A key that lacks
/// scope or year joins the only complete key it could mean; when there are several, or none, it is a node of its own
/// and keeps its `?`. A directive cannot be younger than the document that cites it.
///
/// The result depends on the set of keys alone, not on the order in which documents came.
final class Identities {

    /// A node: the fullest key, and its slug.
    record Node(DocumentKey key, String slug) {}

    /// A key as one document uses it.
    ///
    /// @param latest year of the citing document: what it cites is not younger; 9999 when unknown
    private record Use(DocumentKey key, int latest) {}

    private final Map<String, List<Node>> nodesByNumber = new HashMap<>();
    private final Map<String, Integer> latestByDocument = new HashMap<>();
    /// The nodes of all uses in the corpus: a few forms are used over and over.
    private final Map<Use, Optional<Node>> nodeByUse = new HashMap<>();

    private final Nicknames nicknames;

    /// What a use means, and its number without the year.
    private record Meant(Use use, String base) {}

    private Identities(Nicknames nicknames) {
        this.nicknames = nicknames;
    }

    static Identities of(List<CitingDocument> corpus) {
        var identities = new Identities(Nicknames.of(corpus));
        var meant = new HashMap<Use, Meant>();
        var uses = new HashMap<String, Set<Use>>();
        var typeWords = new HashMap<String, String>();
        for (CitingDocument citing : corpus) {
            int latest = citing.card().date().map(IssueDate::year).orElse(9999);
            identities.latestByDocument.put(citing.card().id(), latest);
            if (!citing.card().number().isEmpty()) {
                String base = base(citing.card().key());
                add(uses, base, new Use(citing.card().key(), latest));
                citing.card().type().ifPresent(type -> typeWords.putIfAbsent(base, type.name()));
            }
            for (CitedMention mention : citing.mentions()) {
                Meant it = meant.computeIfAbsent(new Use(mention.citation().key(), latest), identities::meant);
                mention.citation().type().ifPresent(type -> typeWords.putIfAbsent(it.base(), type.name()));
            }
        }
        meant.values().forEach(it -> add(uses, it.base(), it.use()));
        uses.forEach(
                (number, of) -> identities.nodesByNumber.put(number, nodes(of, typeWords.getOrDefault(number, ""))));
        meant.forEach((use, it) -> identities.nodeByUse.put(use, identities.node(it)));
        return identities;
    }

    private static void add(Map<String, Set<Use>> uses, String base, Use use) {
        uses.computeIfAbsent(base, _ -> new HashSet<>()).add(use);
    }

    private Meant meant(Use use) {
        DocumentKey key = nicknames.meant(use.key(), use.latest());
        return new Meant(new Use(key, use.latest()), base(key));
    }

    private Optional<Node> node(Meant it) {
        List<Node> nodes = nodesByNumber.get(it.base());
        return nodes == null ? Optional.empty() : choose(nodes, it.use());
    }

    /// The node of a key that a document uses; empty when the document is not part of the snapshot.
    Optional<Node> node(String documentId, DocumentKey key) {
        Integer latest = latestByDocument.get(documentId);
        if (latest == null) {
            return Optional.empty();
        }
        var use = new Use(key, latest);
        Optional<Node> known = nodeByUse.get(use);
        return known != null ? known : node(meant(use));
    }

    /// Complete keys first, then those with more known, so that lesser ones can join them.
    private static List<Node> nodes(Set<Use> uses, String typeWord) {
        List<Use> ordered = uses.stream()
                .sorted(Comparator.comparing((Use use) -> -known(use.key()))
                        .thenComparing(use -> use.key().number().length(), Comparator.reverseOrder())
                        .thenComparing(use -> use.key().toString())
                        .thenComparing(Use::latest))
                .toList();
        var nodes = new ArrayList<Node>();
        for (Use use : ordered) {
            if (choose(nodes, use).isEmpty()) {
                nodes.add(new Node(use.key(), ""));
            }
        }
        return nodes.stream()
                .map(node -> new Node(node.key(), Slugs.of(typeWord, node.key())))
                .toList();
    }

    private static int known(DocumentKey key) {
        return (key.scope().isEmpty() ? 0 : 1) + (year(key).isPresent() ? 2 : 0);
    }

    /// The node of exactly this key, else the only one it could mean.
    private static Optional<Node> choose(List<Node> nodes, Use use) {
        List<Node> possible =
                nodes.stream().filter(node -> fits(node.key(), use)).toList();
        Optional<Node> same = possible.stream()
                .filter(node -> identity(node.key()).equals(identity(use.key())))
                .findFirst();
        return same.isPresent() ? same : possible.size() == 1 ? Optional.of(possible.getFirst()) : Optional.empty();
    }

    private static boolean fits(DocumentKey node, Use use) {
        String nodeScope = scope(node);
        String useScope = scope(use.key());
        boolean sameScope = useScope.isEmpty() || nodeScope.isEmpty() || nodeScope.equals(useScope);
        Optional<Integer> nodeYear = year(node);
        Optional<Integer> useYear = year(use.key());
        boolean sameYear = useYear.isEmpty() || nodeYear.isEmpty()
                ? nodeYear.map(known -> known <= use.latest()).orElse(true)
                : nodeYear.equals(useYear);
        return sameScope && sameYear;
    }

    private static String scope(DocumentKey key) {
        return vn.cancu.text.Folding.key(key.scope());
    }

    private static String identity(DocumentKey key) {
        return scope(key) + "@" + year(key).map(String::valueOf).orElse("?");
    }

    private static Optional<Integer> year(DocumentKey key) {
        return key.year().isPresent() ? key.year() : Slugs.yearInside(key.number());
    }

    /// The number without the year inside it, folded: `24-TT-BGDDT`.
    static String base(DocumentKey key) {
        String folded = DocumentKey.foldNumber(key.number());
        Optional<Integer> year = Slugs.yearInside(key.number());
        return year.map(inside -> without(folded, "-" + inside)).orElse(folded);
    }

    private static String without(String folded, String part) {
        int at = folded.indexOf(part + "-");
        return at < 0 ? folded : folded.substring(0, at) + folded.substring(at + part.length());
    }
}
