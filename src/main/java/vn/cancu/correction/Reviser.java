package vn.cancu.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.citation.Citation;
import vn.cancu.citation.CitationReader;
import vn.cancu.citation.OwnKey;
import vn.cancu.citation.Reading;
import vn.cancu.citation.Relation;
import vn.cancu.document.AdministrativeDocument;
import vn.cancu.document.Confidence;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.DocumentNumber;
import vn.cancu.document.Evidence;
import vn.cancu.document.Header;
import vn.cancu.document.Issuer;
import vn.cancu.document.Part;
import vn.cancu.document.Provenance;
import vn.cancu.document.Signer;
import vn.cancu.document.Source;
import vn.cancu.parse.DocumentParser;
import vn.cancu.text.Span;

/// Applies corrections to a reading. Head and signers come first, because how citations are read depends on the issuer.
final class Reviser {
    private static final Span NOWHERE = new Span(0, 0);

    private final Reading reading;

    Reviser(Reading reading) {
        this.reading = reading;
    }

    Reading revised(List<Correction> corrections) {
        AdministrativeDocument document = reading.document();
        for (Correction correction : corrections) {
            document = revised(document, correction);
        }
        List<Citation> citations = document.header().equals(reading.document().header())
                ? reading.citations()
                : new CitationReader().read(reading.text(), document);
        for (Correction correction : corrections) {
            citations = revised(citations, document, correction);
        }
        return new Reading(reading.text(), document, citations);
    }

    private AdministrativeDocument revised(AdministrativeDocument document, Correction correction) {
        if (correction.change() instanceof Change.OfSigners(var names)) {
            return with(document, signers(document, names, correction));
        }
        return with(document, revised(document.header(), correction));
    }

    private Header revised(Header head, Correction correction) {
        var says = new Provenance(Source.CORRECTION, correction.origin(), Confidence.SURE);
        Change change = correction.change();
        return new Header(
                change instanceof Change.OfType(var type) ? head.type().supplied(type, says) : head.type(),
                change instanceof Change.OfNumber(var number) ? head.number().supplied(number, says) : head.number(),
                change instanceof Change.OfDate(var date) ? head.date().supplied(date, says) : head.date(),
                change instanceof Change.OfPlace(var place) ? head.place().supplied(place, says) : head.place(),
                change instanceof Change.OfIssuers(var names) ? issuers(head, names, correction) : head.issuers(),
                change instanceof Change.OfSubject(var subject)
                        ? head.subject().supplied(subject, says)
                        : head.subject(),
                head.markings());
    }

    private static AdministrativeDocument with(AdministrativeDocument document, Header header) {
        return new AdministrativeDocument(
                header,
                document.signers(),
                document.recipients(),
                document.sections(),
                document.zones(),
                document.noise(),
                document.diagnostics());
    }

    private static AdministrativeDocument with(AdministrativeDocument document, List<Signer> signers) {
        return new AdministrativeDocument(
                document.header(),
                signers,
                document.recipients(),
                document.sections(),
                document.zones(),
                document.noise(),
                document.diagnostics());
    }

    /// Level and province follow from the new name; the superior printed above stays while the level does.
    private List<Issuer> issuers(Header head, List<String> names, Correction correction) {
        Optional<Issuer> read = head.issuers().stream().findFirst();
        String wrong =
                String.join("; ", head.issuers().stream().map(Issuer::name).toList());
        Span span = read.map(issuer -> issuer.evidence().span()).orElse(NOWHERE);
        Evidence evidence = Evidence.sure(span, rule(correction, wrong));
        return names.stream()
                .map(name -> DocumentParser.issuer(reading.text(), head, name, evidence))
                .map(issuer -> read.filter(before -> before.level() == issuer.level())
                        .map(before -> new Issuer(
                                issuer.name(), issuer.level(), issuer.province(), before.superior(), evidence))
                        .orElse(issuer))
                .toList();
    }

    private static List<Signer> signers(
            AdministrativeDocument document, List<Change.Name> names, Correction correction) {
        Optional<Signer> read = document.signers().stream().findFirst();
        String wrong =
                String.join("; ", document.signers().stream().map(Signer::name).toList());
        Span span = read.map(Signer::span).orElse(NOWHERE);
        return names.stream()
                .map(name -> new Signer(
                        name.name(),
                        name.position().isEmpty() ? read.map(Signer::position).orElse("") : name.position(),
                        read.map(Signer::capacity).orElse(""),
                        read.map(Signer::onBehalfOf).orElse(""),
                        Evidence.sure(span, rule(correction, wrong))))
                .toList();
    }

    private static String rule(Correction correction, String read) {
        return Correction.RULE + correction.origin() + (read.isEmpty() ? "" : " (read: " + read + ")");
    }

    private static List<Citation> revised(
            List<Citation> citations, AdministrativeDocument document, Correction correction) {
        return switch (correction.change()) {
            case Change.Cites(var number, var relation) -> {
                var more = new ArrayList<Citation>();
                more.add(cited(document, number, relation, correction));
                more.addAll(citations);
                yield more;
            }
            case Change.CitesNot(var number) ->
                citations.stream().filter(citation -> !isOf(citation, number)).toList();
            default -> citations;
        };
    }

    private static boolean isOf(Citation citation, DocumentNumber number) {
        return !citation.self()
                && DocumentKey.foldNumber(citation.key().number()).equals(number.folded());
    }

    /// A mention without a place in the text.
    private static Citation cited(
            AdministrativeDocument document, DocumentNumber number, Relation relation, Correction correction) {
        return new Citation(
                "",
                NOWHERE,
                Optional.empty(),
                OwnKey.cited(document, number),
                relation,
                Part.BODY,
                false,
                Citation.Attached.NOTHING,
                NOWHERE,
                rule(correction, ""));
    }
}
