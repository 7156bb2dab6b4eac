package vn.cancu.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.cancu.citation.Citation;
import vn.cancu.citation.Reading;
import vn.cancu.document.Part;
import vn.cancu.document.Section;
import vn.cancu.document.Zone;
import vn.cancu.graph.Directive;
import vn.cancu.text.Paragraphs;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;
import vn.cancu.web.page.Anchor;
import vn.cancu.web.page.TextView;
import vn.cancu.web.page.TextView.Block;
import vn.cancu.web.page.TextView.OutlineLine;

/// Lays out the text of a document: numbered paragraphs, mentions as links, and marks for found words and for the place
/// asked for.
final class DocumentText {
    /// Parts whose beginning has a style of its own.
    private static final Set<Part> NAMED = EnumSet.of(Part.PREAMBLE, Part.RECIPIENTS, Part.APPENDIX);

    private static final int OUTLINE_DEPTH = 2;
    private static final int OUTLINE_LINES = 150;

    private final SourceText text;
    private final Reading reading;
    private final Paragraphs paragraphs;
    private final Function<Citation, Optional<Directive>> goals;
    private final Map<Integer, String> looks;
    private final Map<Integer, String> partNames;
    private final Leaves leaves;

    /// @param reading the document
    /// @param goals the directive that a mention refers to
    /// @param pictures address of the pictures of its pages, without the number; empty when there are none
    DocumentText(Reading reading, Function<Citation, Optional<Directive>> goals, String pictures) {
        this.text = reading.text();
        this.reading = reading;
        this.paragraphs = Paragraphs.of(text.raw());
        this.goals = goals;
        this.leaves = new Leaves(text, pictures);
        this.looks = looks();
        this.partNames = partNames();
    }

    /// Lays out one part of the text.
    ///
    /// @param ask what to show
    /// @param matches spans of the raw text that match the query, to be highlighted
    TextView view(Ask ask, List<Span> matches) {
        int part = ask.spot()
                .map(spot ->
                        paragraphs.isEmpty() ? 1 : paragraphs.at(spot.start()).part())
                .orElse(Math.clamp(ask.part(), 1, paragraphs.parts()));
        var painter = new TextPainter(text.raw(), matches, mentions(), ask.spot(), leaves.doubts());
        return new TextView(outline(part), leaves(part, ask, painter), parts(part, ask), matches.size());
    }

    private List<TextView.Leaf> leaves(int part, Ask ask, TextPainter painter) {
        var layout = new BlockLayout(text, looks, partNames, painter);
        Map<Integer, List<Block>> blocks = layout.byPage(paragraphs.part(part));
        return leaves.of(paragraphs, part, ask, page -> blocks.getOrDefault(page, List.of()));
    }

    /// What to show of the text.
    ///
    /// @param query words to mark, empty for none
    /// @param spot place to go to
    /// @param onPicture whether the place is to be shown on the picture of its page
    /// @param part part of a long text, from 1
    record Ask(String query, Optional<Span> spot, boolean onPicture, int part) {}

    private List<Anchor> parts(int part, Ask ask) {
        var links = new ArrayList<Anchor>();
        String query = ask.query().isEmpty() ? "" : "&q=" + SearchRequest.encoded(ask.query());
        for (int i = 1; paragraphs.parts() > 1 && i <= paragraphs.parts(); i++) {
            links.add(new Anchor("?part=" + i + query + "#toan-van", "Phần " + i, i == part));
        }
        return List.copyOf(links);
    }

    private List<OutlineLine> outline(int part) {
        var lines = new ArrayList<OutlineLine>();
        int top = reading.document().sections().stream()
                .mapToInt(Section::depth)
                .min()
                .orElse(1);
        for (Section section : reading.document().sections()) {
            int depth = section.depth() - top + 1;
            if (depth <= OUTLINE_DEPTH && !section.heading().isBlank() && lines.size() < OUTLINE_LINES) {
                Paragraphs.Line line = paragraphs.at(section.span().start());
                String address = (line.part() == part ? "" : "?part=" + line.part()) + "#p" + line.id();
                lines.add(new OutlineLine(address, section.label(), section.heading(), depth));
            }
        }
        return List.copyOf(lines);
    }

    /// Headings by depth, and the subject as the title.
    private Map<Integer, String> looks() {
        var looks = new HashMap<Integer, String>();
        for (Section section : reading.document().sections()) {
            if (!section.heading().isBlank()) {
                looks.put(paragraphs.at(section.span().start()).id(), "d" + Math.min(section.depth(), 4));
            }
        }
        reading.document().header().subject().where().ifPresent(span -> {
            int last = paragraphs.at(Math.max(span.start(), span.end() - 1)).id();
            for (int id = paragraphs.at(span.start()).id(); id <= last; id++) {
                looks.put(id, "title");
            }
        });
        return looks;
    }

    /// The names of the parts that begin behind the head, by the paragraph with which they begin.
    private Map<Integer, String> partNames() {
        var names = new HashMap<Integer, String>();
        Part before = Part.HEADER;
        for (Zone zone : reading.document().zones()) {
            boolean named = NAMED.contains(zone.part());
            if (named && zone.part() != before && !paragraphs.isEmpty()) {
                int first = paragraphs.at(text.raw(zone.span()).start()).id();
                names.put(first, zone.part().name().toLowerCase(Locale.ROOT));
            }
            before = zone.part();
        }
        return names;
    }

    /// Mentions that lead somewhere, in order, without overlap.
    private List<TextPainter.Mention> mentions() {
        var mentions = new ArrayList<TextPainter.Mention>();
        int end = 0;
        for (Citation citation : reading.citations().stream()
                .sorted((a, b) -> a.span().compareTo(b.span()))
                .toList()) {
            Optional<Directive> goal = citation.self() ? Optional.empty() : goals.apply(citation);
            boolean stands = citation.span().length() > 0; // what a person added stands nowhere
            if (stands && citation.span().start() >= end && goal.isPresent()) {
                String hint = citation.relation().label() + ": " + goal.get().title();
                mentions.add(new TextPainter.Mention(
                        citation.span(),
                        Lines.directiveAddress(goal.get().slug()),
                        citation.relation().code(),
                        hint));
                end = citation.span().end();
            }
        }
        return List.copyOf(mentions);
    }
}
