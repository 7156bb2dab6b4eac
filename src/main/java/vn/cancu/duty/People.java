package vn.cancu.duty;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import vn.cancu.citation.Reading;
import vn.cancu.document.DocumentTypes;
import vn.cancu.document.Section;
import vn.cancu.text.Prose;
import vn.cancu.text.Span;

/// Who has a duty and who is to hear of it: said in its clause, in its sentence, or by the heading it stands under.
final class People {
    /// Characters of a clause that are looked at; who has a duty is said at its beginning.
    private static final int WINDOW = 320;

    /// Characters before a clause in which its paragraph begins.
    private static final int PARAGRAPH = 1500;
    private static final int SHORT = 40;
    private static final String ADDRESS = "kinh gui";
    /// The address stands below the head.
    private static final int FARTHEST_ADDRESS = 3_000;
    private static final int LONGEST_NAME = 160;

    private final Prose prose;
    private final Reading reading;
    private final String addressed;
    private final List<Section> sections;
    /// By the raw offset from which on it holds: the innermost section there, -1 for none.
    private final NavigableMap<Integer, Integer> innermost = new TreeMap<>(Map.of(0, -1));

    private final int[] around;
    /// Who is named by the heading of a section or of one around it, once asked for.
    private final Map<Integer, String> charged = new HashMap<>(Map.of(-1, ""));

    People(Reading reading, Prose prose) {
        this.reading = reading;
        this.prose = prose;
        this.addressed = addressed(reading, prose);
        this.sections = reading.document().sections();
        this.around = new int[sections.size()];
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < sections.size(); i++) {
            close(open, sections.get(i).span().start());
            around[i] = open.isEmpty() ? -1 : open.getFirst();
            open.push(i);
            innermost.put(sections.get(i).span().start(), i);
        }
        close(open, Integer.MAX_VALUE);
    }

    /// Ends the sections that end before a place.
    private void close(Deque<Integer> open, int at) {
        while (!open.isEmpty() && sections.get(open.getFirst()).span().end() <= at) {
            int end = sections.get(open.pop()).span().end();
            innermost.put(end, open.isEmpty() ? -1 : open.getFirst());
        }
    }

    /// Who a section charges: by its heading, else by those around it.
    private String charged(int section) {
        Deque<Integer> unknown = new ArrayDeque<>();
        int at = section;
        while (!charged.containsKey(at)) {
            unknown.push(at);
            at = around[at];
        }
        for (int inner : unknown) {
            String outer = charged.getOrDefault(around[inner], "");
            charged.put(inner, heading(reading, sections.get(inner)).orElse(outer));
        }
        return charged.getOrDefault(section, "");
    }

    /// A heading names somebody by beginning with him; a section that runs on in its first line charges him.
    private static Optional<String> heading(Reading reading, Section section) {
        String head = section.heading().isEmpty() ? firstLine(reading, section) : section.heading();
        Optional<String> charged = section.heading().isEmpty()
                ? UnitRules.WHO.decide(head).map(it -> Wording.tidy(at(head, it.value()), LONGEST_NAME))
                : Optional.empty();
        return charged.or(() -> head.length() > LONGEST_NAME || head.chars().noneMatch(Character::isLowerCase)
                ? Optional.empty()
                : UnitRules.HEADING
                        .decide(head)
                        .map(it -> named(head.substring(it.value().start()))));
    }

    private static String firstLine(Reading reading, Section section) {
        String text = reading.text().at(section.span());
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        return line.length() > WINDOW ? line.substring(0, WINDOW) : line;
    }

    private static String at(String text, Span span) {
        return text.substring(span.start(), span.end());
    }

    private static String named(String heading) {
        int colon = heading.indexOf(':');
        String name = colon > 0 ? heading.substring(0, colon) : heading;
        return Wording.tidy(name, LONGEST_NAME);
    }

    /// Who has a duty.
    ///
    /// @param clause the part of a sentence that states it, in the normalised text
    /// @param raw where it stands in the raw text
    Who who(Span clause, Span raw) {
        int from = Math.max(prose.sentenceStart(clause.start()), clause.start() - WINDOW + SHORT);
        Span sentence = new Span(from, clause.end());
        return inClause(clause)
                .or(() -> inClause(sentence))
                .or(() -> inClause(paragraph(clause)))
                .or(() -> under(raw))
                .or(this::addressee)
                .orElse(new Who("", new Span(clause.start(), clause.start()), "nobody named"));
    }

    /// Whom a letter is addressed to («Kính gửi: Các trường trung học phổ thông»): what it asks for without naming anybody
    /// is asked of them.
    private Optional<Who> addressee() {
        return addressed.isEmpty() ? Optional.empty() : Optional.of(new Who(addressed, new Span(0, 0), "addressee"));
    }

    private static String addressed(Reading reading, Prose prose) {
        boolean letter = reading.document()
                .header()
                .type()
                .known()
                .filter(DocumentTypes.LETTER::equals)
                .isPresent();
        int at = letter ? prose.folded().indexOf(ADDRESS) : -1;
        if (at < 0 || at > FARTHEST_ADDRESS) {
            return "";
        }
        int start = at + ADDRESS.length();
        int end = Math.min(prose.flat().length(), start + LONGEST_NAME);
        for (int i = start; i < end; i++) {
            boolean empty = prose.flat().substring(start, i).isBlank();
            if (prose.flat().charAt(i) == '\n' && !empty || prose.flat().charAt(i) == '.') {
                end = i;
            }
        }
        return Wording.tidy(prose.flat().substring(start, end).replace(':', ' '), LONGEST_NAME);
    }

    /// From the beginning of the paragraph: «Giao Sở A rà soát … . Hoàn thành trước ngày …».
    private Span paragraph(Span clause) {
        int from = Math.max(0, clause.start() - PARAGRAPH);
        int start = from + prose.flat().substring(from, clause.start()).lastIndexOf('\n') + 1;
        return new Span(start, clause.end());
    }

    /// Somebody, and where he is named in the clause (an empty span when he is named elsewhere).
    record Who(String name, Span span, String rule) {}

    private Optional<Who> inClause(Span clause) {
        String text = window(clause);
        return UnitRules.WHO.decide(text).map(decision -> {
            Span span = decision.value().shift(clause.start());
            return new Who(
                    Wording.tidy(prose.flat().substring(span.start(), span.end()), LONGEST_NAME),
                    span,
                    decision.rule());
        });
    }

    private Optional<Who> under(Span raw) {
        return Optional.of(charged(innermost.floorEntry(raw.start()).getValue()))
                .filter(who -> !who.isEmpty())
                .map(who -> new Who(who, new Span(0, 0), "heading"));
    }

    /// To whom it is reported; empty when nobody is named.
    String to(Span clause) {
        String text = window(clause);
        return UnitRules.TO
                .decide(text)
                .map(decision -> text.substring(
                        decision.value().start(), decision.value().end()))
                .map(name -> Wording.tidy(name, LONGEST_NAME))
                .orElse("");
    }

    private String window(Span clause) {
        return prose.flat().substring(clause.start(), Math.min(clause.end(), clause.start() + WINDOW));
    }
}
