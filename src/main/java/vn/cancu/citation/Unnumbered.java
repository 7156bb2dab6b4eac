package vn.cancu.citation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cancu.citation.Names.Named;
import vn.cancu.document.AdministrativeDocument;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.DocumentNumber;
import vn.cancu.document.DocumentType;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Part;
import vn.cancu.number.NumberScanner.Scanned;
import vn.cancu.text.Folding;
import vn.cancu.text.Prose;
import vn.cancu.text.Span;

/// Reads the mentions that print no number of their own: laws and programmes by name, «Nghị quyết 29» without symbol,
/// and the short names that the document introduces («sau đây gọi tắt là Đề án 89»).
///
/// A name that the document gives together with a number («Luật Giáo dục số 43/2019/QH14», «Quyết định số 89/QĐ-TTg phê
/// duyệt Đề án “…”») is the same directive: its key is the number's. Numbered mentions are settled before and do not
/// change.
final class Unnumbered {
    private static final List<String> ISSUES = List.of(
            "ve viec phe duyet",
            "ve phe duyet",
            "phe duyet",
            "ve viec ban hanh",
            "ve ban hanh",
            "ban hanh",
            "thong qua");
    private static final int BRACKET_REACH = 16;
    private static final int LIKE_OWN = 24;

    private final Prose prose;
    private final AdministrativeDocument document;
    private final Relations relations;
    private final List<Settled> numbered;
    private final Map<String, DocumentKey> keys = new HashMap<>();
    /// What a name without a year can mean in this document.
    private final Map<String, Set<DocumentKey>> meant = new HashMap<>();

    /// @param numbered the mentions with numbers, in order
    Unnumbered(Prose prose, AdministrativeDocument document, Relations relations, List<Settled> numbered) {
        this.prose = prose;
        this.document = document;
        this.relations = relations;
        this.numbered = numbered;
    }

    /// A mention with its key.
    ///
    /// @param self whether it is one of the document itself
    /// @param within the other mention it belongs to
    /// @param rule how it was found: `number`, `name`, `short number`, `alias`
    record Settled(Found found, DocumentKey key, boolean self, Optional<Citation.Within> within, String rule) {}

    /// The mentions, in order, without those that have numbers.
    List<Settled> read() {
        List<Named> names = Names.scan(prose, this::nextNumbered).stream()
                .filter(this::isCited)
                .toList();
        numbered.forEach(this::learn);
        List<Named> free = names.stream().filter(name -> !isTitleOfNumber(name)).toList();
        free.forEach(this::learn);
        List<Span> taken = new ArrayList<>();
        List<Mention> mentions = new ArrayList<>();
        for (Named name : free) {
            if (name.whole() || meant.containsKey(name.key())) {
                mentions.add(new Mention(name.span(), Optional.of(name.type()), key(name), name.date(), "name"));
                taken.add(name.span());
            }
        }
        List<Mention> shared = new SharedSymbols(prose, numbered).read();
        mentions.addAll(shared);
        shared.forEach(mention -> taken.add(mention.span()));
        numbered.forEach(mention ->
                taken.add(new Span(mention.found().start(), mention.found().end())));
        taken.sort(Comparator.naturalOrder());
        mentions.addAll(new ShortNumbers(prose, numbered).read(taken));
        mentions.sort(Comparator.comparing(Mention::span));
        mentions.addAll(new Aliases(prose, keys).read(known(mentions)));
        mentions.sort(Comparator.comparing(Mention::span));
        return related(mentions);
    }

    /// A heading: what it names is the document itself, or was cited before.
    private boolean isInCapitals(Named name) {
        return Character.isUpperCase(prose.flat().charAt(name.span().start() + 1));
    }

    /// A mention before its relation is told.
    ///
    /// @param date beside it, if any is
    record Mention(Span span, Optional<DocumentType> type, DocumentKey key, Optional<IssueDate> date, String rule) {

        /// Nothing stands beside it.
        Mention(Span span, Optional<DocumentType> type, DocumentKey key, String rule) {
            this(span, type, key, Optional.empty(), rule);
        }
    }

    private List<Mention> known(List<Mention> named) {
        List<Mention> all = new ArrayList<>(named);
        for (Settled mention : numbered) {
            Found found = mention.found();
            String rule = found.decided().nested() ? Aliases.NESTED : "number";
            all.add(new Mention(new Span(found.start(), found.end()), found.type(), mention.key(), rule));
        }
        all.sort(Comparator.comparing(Mention::span));
        return all;
    }

    /// How many numbered mentions end up to a place.
    private int passed(int at) {
        int low = 0;
        int high = numbered.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbered.get(middle).found().end() <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int nextNumbered(int at) {
        int next = passed(at);
        return next == numbered.size()
                ? Integer.MAX_VALUE
                : numbered.get(next).found().start();
    }

    /// Whether it stands where documents are cited, and is not the document itself.
    private boolean isCited(Named name) {
        Part part = document.partAt(name.span().start());
        boolean cites = part == Part.PREAMBLE || part == Part.BODY || part == Part.APPENDIX;
        return cites && !isInCapitals(name) && (name.law() || !isOwn(name));
    }

    private boolean isOwn(Named name) {
        Optional<DocumentType> own = document.header().type().known();
        String subject = Folding.key(document.header().subject().known().orElse(""));
        String title = Folding.key(name.name()
                .substring(Math.min(name.name().length(), name.type().name().length())));
        String opening = title.substring(0, Math.min(LIKE_OWN, title.length()));
        return own.filter(name.type()::equals).isPresent() && !subject.isEmpty() && subject.contains(opening);
    }

    /// What a number says of its name: «Luật Giáo dục số 43/2019/QH14».
    private void learn(Settled mention) {
        Found found = mention.found();
        int end = found.scanned().span().start();
        if (!found.scanned().shape().equals("law") || found.start() >= end) {
            return;
        }
        String printed = prose.flat().substring(found.start(), end).strip();
        String name = printed.endsWith("số")
                ? printed.substring(0, printed.length() - 2).strip()
                : printed;
        if (Folding.key(name).indexOf(' ') > 0 && !isTypeAlone(found, name)) {
            learn(Folding.key(name), mention.key());
        }
    }

    private static boolean isTypeAlone(Found found, String name) {
        return found.type()
                .map(type -> Folding.key(type.name()).equals(Folding.key(name)))
                .orElse(true);
    }

    private void learn(Named name) {
        if (name.whole()) {
            DocumentKey key = key(name);
            mean(name.key(), key);
        }
    }

    private void learn(String name, DocumentKey key) {
        keys.putIfAbsent(name + key.year().map(year -> " " + year).orElse(""), key);
        keys.putIfAbsent(name, key);
        mean(name, key);
    }

    private void mean(String name, DocumentKey key) {
        meant.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(key);
    }

    /// Whether a number right before it issues what is named, or a bracket right behind it gives the number; then the
    /// two are one directive, and where the number stands it is told already.
    private boolean isTitleOfNumber(Named name) {
        int start = name.span().start();
        int passed = passed(start);
        Optional<Settled> before = passed == 0 ? Optional.empty() : Optional.of(numbered.get(passed - 1));
        Optional<Settled> issuing =
                before.filter(mention -> isIssuing(mention.found().beside().end(), start));
        issuing.ifPresent(mention -> learn(name.key(), mention.key()));
        int next = passed(name.end());
        if (name.law() && next < numbered.size()) {
            Settled behind = numbered.get(next);
            int at = behind.found().start();
            boolean bracket = at > name.end()
                    && at - name.end() <= BRACKET_REACH
                    && prose.folded().substring(name.end(), at).strip().startsWith("(");
            if (bracket && behind.found().scanned().shape().equals("law")) {
                learn(name.key(), behind.key());
            }
        }
        return issuing.isPresent();
    }

    private boolean isIssuing(int from, int to) {
        if (from > to || to - from > LIKE_OWN) {
            return false;
        }
        String between = Folding.key(prose.folded().substring(from, to));
        return ISSUES.contains(between);
    }

    private DocumentKey key(Named name) {
        Optional<Integer> year = name.date().map(date -> date.year());
        Optional<DocumentKey> known = Optional.ofNullable(
                keys.get(name.key() + year.map(told -> " " + told).orElse("")));
        if (year.isEmpty()) {
            Set<DocumentKey> all = meant.getOrDefault(name.key(), Set.of());
            known = all.size() == 1 ? all.stream().findFirst() : Optional.empty();
        }
        String scope = !name.law() ? "" : name.name().startsWith("Pháp lệnh") ? "UBTVQH" : "Quốc hội";
        return known.filter(key ->
                        year.isEmpty() || key.year().isEmpty() || key.year().equals(year))
                .orElse(new DocumentKey(name.name(), scope, year));
    }

    /// The relation of each, told by the words around it as for a number.
    private List<Settled> related(List<Mention> mentions) {
        List<Settled> settled = new ArrayList<>();
        List<Found> before = new ArrayList<>();
        List<DocumentKey> keysBefore = new ArrayList<>();
        int next = 0;
        for (Mention mention : mentions) {
            while (next < numbered.size()
                    && numbered.get(next).found().start() < mention.span().start()) {
                before.add(numbered.get(next).found());
                keysBefore.add(numbered.get(next++).key());
            }
            int start = mention.span().start();
            var number = new DocumentNumber(mention.key().number(), "", Optional.empty(), "");
            Found found = new Found(
                    new Scanned(number, mention.span(), "name"),
                    start,
                    mention.type(),
                    new Attachments.Beside(
                            mention.date(),
                            "",
                            "",
                            mention.span().end(),
                            mention.span().end()),
                    mention.key().scope(),
                    Pins.before(prose, before.isEmpty() ? 0 : before.getLast().end(), start)
                            .places(),
                    relations.decide(start, document.partAt(start), before));
            Optional<Citation.Within> within = found.decided()
                    .inner()
                    .map(inner ->
                            new Citation.Within(keysBefore.get(inner.holder()), inner.relation(), inner.inverse()));
            before.add(found);
            keysBefore.add(mention.key());
            settled.add(new Settled(found, mention.key(), false, within, mention.rule()));
        }
        return settled;
    }
}
