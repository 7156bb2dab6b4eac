package vn.cancu.parse;

import java.util.ArrayList;
import java.util.List;
import vn.cancu.document.AdministrativeDocument;
import vn.cancu.document.Confidence;
import vn.cancu.document.Field;
import vn.cancu.document.Header;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// Prints what was read, one fact a line, so that a person can judge it.
final class Facts {
    private static final int QUOTED = 40;

    private Facts() {}

    static String of(SourceText text, AdministrativeDocument document) {
        Header header = document.header();
        var lines = new ArrayList<String>();
        lines.add("type: "
                + header.type()
                        .known()
                        .map(type -> type.code() + " " + type.name())
                        .orElse("-"));
        lines.add("number: "
                + field(text, header.number().map(n -> n.canonical() + " [" + n.serial() + "|" + n.symbol() + "]")));
        lines.add("date: " + field(text, header.date().map(date -> date.iso())));
        lines.add("place: " + field(text, header.place()));
        header.markings().forEach(mark -> lines.add("mark: " + mark.mark() + " «" + flat(text.at(mark.span())) + "»"));
        header.issuers()
                .forEach(issuer -> lines.add("issuer: " + issuer.name() + " | "
                        + issuer.level() + " | "
                        + issuer.province() + " | " + issuer.superior()
                        + likely(issuer.evidence().confidence())));
        lines.add("subject: " + header.subject().known().orElse("-"));
        document.signers()
                .forEach(signer -> lines.add("signer: " + signer.name() + " | " + signer.position() + " | "
                        + signer.capacity()
                        + " | " + signer.onBehalfOf()
                        + likely(signer.evidence().confidence())));
        document.recipients()
                .forEach(recipient -> lines.add("recipient: " + recipient.name()
                        + (recipient.purpose().isEmpty() ? "" : " | " + recipient.purpose())));
        document.sections().forEach(section -> lines.add("section: " + section.path() + " | " + section.heading()));
        document.zones().forEach(zone -> lines.add("zone: " + zone.part() + " " + quote(text, zone.span())));
        document.noise()
                .forEach(noise -> lines.add("noise: " + noise.kind() + " " + shortened(flat(text.at(noise.span())))));
        document.diagnostics().forEach(diagnostic -> lines.add("diagnostic: " + diagnostic.code()));
        return String.join("\n", lines) + "\n";
    }

    private static String field(SourceText text, Field<String> field) {
        String said = switch (field) {
            case Field.Found<String> found -> found.value() + " «" + flat(text.at(found.span())) + "»";
            case Field.Blank<String> blank -> "blank " + blank.partial() + " «" + flat(text.at(blank.span())) + "»";
            case Field.Illegible<String> illegible ->
                "illegible " + illegible.partial() + " «"
                        + flat(text.at(illegible.evidence().span())) + "»";
            case Field.Supplied<String> supplied ->
                supplied.value() + " " + supplied.provenance().source() + " «"
                        + supplied.provenance().origin() + "», printed: " + field(text, supplied.printed());
            case Field.Missing<String> _ -> "-";
        };
        return said + field.confidence().map(Facts::likely).orElse("");
    }

    private static String likely(Confidence confidence) {
        return confidence == Confidence.LIKELY ? " (likely)" : "";
    }

    private static String quote(SourceText text, Span span) {
        return shortened(flat(text.normal().substring(span.start(), span.end())));
    }

    private static String shortened(String zone) {
        return "«" + (zone.length() <= QUOTED ? zone : zone.substring(0, QUOTED) + "…") + "»";
    }

    private static String flat(String text) {
        return String.join(" ", List.of(text.strip().split("\\s+")));
    }
}
