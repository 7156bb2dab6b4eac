package vn.cancu.citation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.DocumentNumber;
import vn.cancu.text.Folding;
import vn.cancu.text.Prose;

/// Completes the keys of mentions from the other mentions of the same document: an undated «Kế hoạch 4344/KH-UBND» is
/// the dated one of that number, `24/TT-BGDĐT` of 2023 is `24/2023/TT-BGDĐT`.
///
/// Of several dated ones the nearest before it counts, else the first behind it. Nothing is taken from a mention with
/// another issuer.
final class Completion {
    private static final Set<String> YEAR_INSIDE = Set.of("TT", "NĐ", "TTLT");
    private static final int SINCE = 1997;
    private static final int TRIES = 16;

    private final List<Found> mentions;
    private final PartyTerms terms;
    private final Map<String, List<Integer>> dated = new HashMap<>();

    Completion(List<Found> mentions, Prose prose) {
        this.mentions = mentions;
        this.terms = new PartyTerms(prose);
        for (int i = 0; i < mentions.size(); i++) {
            if (mentions.get(i).year().isPresent()) {
                dated.computeIfAbsent(bare(mentions.get(i).number()), _ -> new ArrayList<>())
                        .add(i);
            }
        }
    }

    /// The key of a mention.
    DocumentKey key(int index) {
        Found found = mentions.get(index);
        Optional<Found> fuller = fuller(index);
        Optional<Integer> year = found.year().or(() -> fuller.flatMap(Found::year));
        String scope = found.scope().isEmpty() ? fuller.map(Found::scope).orElse("") : found.scope();
        return new DocumentKey(number(found.number(), found.scanned().shape(), year, fuller), scope, year);
    }

    private static String number(DocumentNumber number, String shape, Optional<Integer> year, Optional<Found> fuller) {
        if (number.year().isPresent() || year.isEmpty()) {
            return number.canonical();
        }
        Optional<String> written = fuller.map(Found::number)
                .filter(other -> other.year().equals(year))
                .map(DocumentNumber::canonical);
        boolean inside = YEAR_INSIDE.contains(Symbols.type(number.symbol()))
                && year.get() >= SINCE
                && (shape.equals("state") || shape.equals("joint"));
        return written.orElse(inside ? number.serial() + "/" + year.get() + "/" + number.symbol() : number.canonical());
    }

    /// The mention that tells more of the same document.
    private Optional<Found> fuller(int index) {
        Found found = mentions.get(index);
        List<Integer> candidates = dated.getOrDefault(bare(found.number()), List.of());
        int at = Collections.binarySearch(candidates, index);
        int before = at >= 0 ? at - 1 : -at - 2;
        for (int i = before; i >= Math.max(0, before - TRIES); i--) {
            if (compatible(found, mentions.get(candidates.get(i)))) {
                return Optional.of(mentions.get(candidates.get(i)));
            }
        }
        int behind = at >= 0 ? at + 1 : -at - 1;
        for (int i = behind; i < Math.min(candidates.size(), behind + TRIES); i++) {
            if (compatible(found, mentions.get(candidates.get(i)))) {
                return Optional.of(mentions.get(candidates.get(i)));
            }
        }
        return Optional.empty();
    }

    private boolean compatible(Found a, Found b) {
        boolean scopes = a.scope().isEmpty()
                || b.scope().isEmpty()
                || Folding.key(a.scope()).equals(Folding.key(b.scope()));
        boolean years = a.year().isEmpty() || a.year().equals(b.year());
        return scopes && years && b.year().map(year -> terms.allow(a, year)).orElse(true);
    }

    private static String bare(DocumentNumber number) {
        return DocumentKey.foldNumber(number.serial() + "/" + number.symbol());
    }
}
