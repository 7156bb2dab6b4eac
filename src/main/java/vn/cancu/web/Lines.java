package vn.cancu.web;

import java.util.List;
import vn.cancu.citation.Relation;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.Level;
import vn.cancu.document.Part;
import vn.cancu.graph.Directive;
import vn.cancu.graph.Evidence;
import vn.cancu.graph.Link;
import vn.cancu.web.page.Badge;
import vn.cancu.web.page.Bit;
import vn.cancu.web.page.Chip;
import vn.cancu.web.page.Citing;
import vn.cancu.web.page.DirectiveLine;
import vn.cancu.web.page.DocumentLine;
import vn.cancu.web.page.Quote;

/// Documents, directives and evidence as lists and quotes show them, and the addresses of their pages.
final class Lines {
    private Lines() {}

    static String documentAddress(String id) {
        return "/documents/" + id;
    }

    static String directiveAddress(String slug) {
        return "/directives/" + slug;
    }

    /// Address of a stretch of a document's raw text.
    static String placeAddress(String id, int start, int end) {
        return documentAddress(id) + "?at=" + start + "-" + end + "#at";
    }

    static DocumentLine document(DocumentCard card) {
        return document(card, Badge.NONE);
    }

    /// A held document, with its standing.
    static DocumentLine document(DocumentCard card, Badge validity) {
        return new DocumentLine(
                documentAddress(card.id()),
                card.title(),
                card.number(),
                String.join("; ", card.issuers()),
                card.date().map(Words::date).orElse(""),
                card.level() == Level.UNKNOWN ? "" : card.level().label(),
                card.number().isEmpty() && card.type().isPresent() ? "chưa ghi số" : "",
                card.fileName(),
                validity);
    }

    static DirectiveLine directive(Directive directive) {
        return new DirectiveLine(
                directiveAddress(directive.slug()),
                directive.title(),
                subject(directive),
                directive.date().map(Words::date).orElse(""),
                directive.issuer(),
                directive.isGhost(),
                directive.citedBy().size(),
                badge(directive));
    }

    /// The standing of a directive.
    static Badge badge(Directive directive) {
        return ValidityView.badge(directive.validity().standing());
    }

    /// A directive on which a document rests: its standing is shown even when it is unknown.
    static DirectiveLine basis(Directive directive) {
        DirectiveLine line = directive(directive);
        return new DirectiveLine(
                line.href(),
                line.title(),
                line.subject(),
                line.date(),
                line.issuer(),
                line.ghost(),
                line.citing(),
                line.validity().always());
    }

    /// The target of a typed number: the page of the directive, or of the document if nobody cites it.
    static DirectiveLine goal(Directive directive) {
        DirectiveLine line = directive(directive);
        String href = directive.citedBy().isEmpty()
                ? directive.held().map(card -> documentAddress(card.id())).orElse(line.href())
                : line.href();
        return new DirectiveLine(
                href,
                line.title(),
                line.subject(),
                line.date(),
                line.issuer(),
                line.ghost(),
                line.citing(),
                line.validity());
    }

    /// The subject with a capital: of the held document, else as the citing documents quote it.
    static String subject(Directive directive) {
        String subject = directive
                .held()
                .map(DocumentCard::subject)
                .filter(s -> !s.isEmpty())
                .orElse(directive.subject());
        return subject.isEmpty() ? "" : Character.toUpperCase(subject.charAt(0)) + subject.substring(1);
    }

    /// A relation from the side of the document that refers.
    static Chip chip(Relation relation) {
        return new Chip(relation.code(), relation.label());
    }

    /// A link as the page of the directive (or of the cited document) lists it.
    static Citing citing(Link link) {
        String id = link.citing().id();
        return new Citing(document(link.citing()), chip(link.relation()), quotes(id, link.evidence()));
    }

    static List<Quote> quotes(String documentId, List<Evidence> evidence) {
        return evidence.stream().map(one -> quote(documentId, one)).toList();
    }

    private static Quote quote(String documentId, Evidence evidence) {
        return new Quote(
                chip(evidence.relation()),
                placeAddress(
                        documentId, evidence.span().start(), evidence.span().end()),
                place(evidence),
                bits(evidence));
    }

    private static String place(Evidence evidence) {
        String part = part(evidence.part());
        return evidence.page() > 1 ? "trang " + evidence.page() + ", " + part : part;
    }

    /// The sentence in three pieces: before, the mention, after. Of a list that is one sentence, only the item.
    static List<Bit> bits(Evidence evidence) {
        String sentence = evidence.sentence();
        int start = evidence.span().start() - evidence.sentenceSpan().start();
        int end = start + evidence.span().length();
        if (start < 0 || end > sentence.length() || evidence.span().length() == 0) {
            return List.of(Bit.plain(Words.shortRules(sentence)));
        }
        return List.of(
                        Bit.plain(Words.shortRules(sentence.substring(itemStart(sentence, start), start))),
                        Bit.matching(sentence.substring(start, end)),
                        Bit.plain(Words.shortRules(sentence.substring(end, itemEnd(sentence, end)))))
                .stream()
                .filter(bit -> !bit.text().isEmpty())
                .toList();
    }

    /// Start of the list item around a place: behind the last line that ends with a semicolon.
    private static int itemStart(String sentence, int place) {
        int line = sentence.lastIndexOf('\n', place - 1);
        while (line > 0 && !endsItem(sentence, 0, line)) {
            line = sentence.lastIndexOf('\n', line - 1);
        }
        return Math.max(line, 0);
    }

    /// End of the list item: the first semicolon at the end of a line.
    private static int itemEnd(String sentence, int place) {
        int line = sentence.indexOf('\n', place);
        while (line >= 0 && !endsItem(sentence, place, line)) {
            line = sentence.indexOf('\n', line + 1);
        }
        return line < 0 ? sentence.length() : line;
    }

    /// Whether the last char of a stretch, blanks aside, is a semicolon; each line's blanks are scanned at most once.
    private static boolean endsItem(String sentence, int start, int end) {
        int last = end - 1;
        while (last >= start && Character.isWhitespace(sentence.charAt(last))) {
            last--;
        }
        return last >= start && sentence.charAt(last) == ';';
    }

    /// The name of a part of a document, inside a sentence.
    static String part(Part part) {
        return switch (part) {
            case HEADER -> "phần đầu";
            case PREAMBLE -> "phần căn cứ";
            case BODY -> "phần nội dung";
            case SIGNATURE -> "phần ký";
            case RECIPIENTS -> "nơi nhận";
            case APPENDIX -> "phụ lục";
        };
    }
}
