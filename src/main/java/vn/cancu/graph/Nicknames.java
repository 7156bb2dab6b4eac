package vn.cancu.graph;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cancu.citation.Citation;
import vn.cancu.citation.CitingDocument;
import vn.cancu.citation.CitingDocument.CitedMention;
import vn.cancu.document.DocumentKey;
import vn.cancu.text.Folding;

/// What names and short numbers mean in a corpus: «Luật Giáo dục năm 2019» is the law that some document calls «Luật Giáo
/// dục số 43/2019/QH14», «Nghị quyết 29» the only resolution 29 of all. What may be several stays what it is.
final class Nicknames {
    private static final String NUMBER = " số ";

    /// For each name the first key of every number it may mean.
    private final Map<String, Map<String, DocumentKey>> byName = new HashMap<>();
    private final Map<String, Map<String, DocumentKey>> byShortNumber = new HashMap<>();

    private Nicknames() {}

    static Nicknames of(List<CitingDocument> corpus) {
        var nicknames = new Nicknames();
        for (CitingDocument citing : corpus) {
            if (!citing.card().number().isEmpty()) {
                nicknames.learnNumber(citing.card().key());
            }
            citing.mentions().stream().map(CitedMention::citation).forEach(nicknames::learn);
        }
        return nicknames;
    }

    private void learn(Citation citation) {
        DocumentKey key = citation.key();
        if (!citation.isNumbered() || key.isNamed()) {
            return;
        }
        String base = learnNumber(key);
        int end = citation.text().indexOf(NUMBER);
        String name = end < 0 ? "" : Folding.key(citation.text().substring(0, end));
        boolean more = citation.type()
                .filter(type -> name.startsWith(Folding.key(type.name()) + " "))
                .isPresent();
        if (more && Slugs.yearInside(key.number()).isPresent()) {
            put(byName, name, base, key);
        }
    }

    /// Serial and type of a number that has a body behind them: `29-NQ` of `29-NQ-TW`.
    ///
    /// @return the number without the year
    private String learnNumber(DocumentKey key) {
        String base = Identities.base(key);
        int type = base.indexOf('-');
        int body = base.indexOf('-', type + 1);
        if (type > 0 && body > 0) {
            put(byShortNumber, base.substring(0, body), base, key);
        }
        return base;
    }

    private static void put(Map<String, Map<String, DocumentKey>> all, String name, String base, DocumentKey key) {
        all.computeIfAbsent(name, _ -> new LinkedHashMap<>()).putIfAbsent(base, key);
    }

    /// The key that a name or a short number means; the key itself when it is neither or may mean several.
    ///
    /// @param latest year of the citing document: what it cites is not younger
    DocumentKey meant(DocumentKey key, int latest) {
        Map<String, DocumentKey> meant = key.isNamed()
                ? byName.getOrDefault(Folding.key(key.number()), Map.of())
                : byShortNumber.getOrDefault(Identities.base(key), Map.of());
        List<DocumentKey> possible = meant.values().stream()
                .filter(other -> isPossible(key, other, latest))
                .toList();
        if (possible.size() != 1) {
            return key;
        }
        DocumentKey only = possible.getFirst();
        return key.isNamed() ? only : new DocumentKey(only.number(), only.scope(), key.year());
    }

    private static boolean isPossible(DocumentKey key, DocumentKey other, int latest) {
        Optional<Integer> year = other.year().or(() -> Slugs.yearInside(other.number()));
        return year.isEmpty() || key.year().map(year.get()::equals).orElse(year.get() <= latest);
    }
}
