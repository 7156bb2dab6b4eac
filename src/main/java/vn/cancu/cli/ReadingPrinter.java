package vn.cancu.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import vn.cancu.citation.Citation;
import vn.cancu.citation.Reading;
import vn.cancu.document.Diagnostic;
import vn.cancu.document.DocumentType;
import vn.cancu.document.ElectronicSignature;
import vn.cancu.document.Field;
import vn.cancu.document.Header;
import vn.cancu.document.Issuer;
import vn.cancu.document.Recipient;
import vn.cancu.document.Section;
import vn.cancu.document.Signer;
import vn.cancu.duty.Duty;
import vn.cancu.duty.DutyReader;
import vn.cancu.duty.Moment;
import vn.cancu.index.SourceFile;

/// Prints a reading for people: one fact a line.
final class ReadingPrinter {
    private final PrintWriter out;

    ReadingPrinter(PrintWriter out) {
        this.out = out;
    }

    void print(SourceFile file, Reading reading, List<Diagnostic> extraction) {
        Header header = reading.document().header();
        line("file", file.member().isEmpty() ? file.path() : file.path() + "!/" + file.member());
        line("type", header.type().known().map(DocumentType::name).orElse("-"));
        line("number", field(header.number().map(number -> number.canonical())));
        line("date", field(header.date().map(date -> date.iso())));
        line("place", field(header.place()));
        line("issuer", header.issuers().stream().map(Issuer::name).collect(Collectors.joining("; ")));
        line("subject", field(header.subject()));
        reading.document().signers().forEach(signer -> line("signer", signer(signer)));
        line(
                "recipients",
                reading.document().recipients().stream().map(Recipient::text).collect(Collectors.joining("; ")));
        for (Section section : reading.document().sections()) {
            if (!section.heading().isEmpty()) {
                line("section", section.path() + "  " + section.heading());
            }
        }
        for (Citation citation : reading.citations()) {
            String relation = citation.self() ? "(itself)" : citation.relation().code();
            line("cites", "%-11s %s  [%s]".formatted(relation, oneLine(citation.text()), citation.key()));
        }
        new DutyReader().read(reading).forEach(duty -> line("duty", duty(duty)));
        file.signatures().forEach(signature -> line("signature", signature(signature)));
        extraction.forEach(diagnostic -> line("note", diagnostic.message()));
        reading.document().diagnostics().forEach(diagnostic -> line("note", diagnostic.message()));
    }

    private void line(String name, String value) {
        out.printf("%-11s %s%n", name, value.isEmpty() ? "-" : value);
    }

    private static String field(Field<String> field) {
        return switch (field) {
            case Field.Found<String> found -> found.value();
            case Field.Blank<String> blank -> blank.partial() + "  (left blank)";
            case Field.Illegible<String> illegible -> illegible.partial() + "  (partly illegible)";
            case Field.Supplied<String> supplied ->
                supplied.value() + "  (from " + supplied.provenance().origin() + ")";
            case Field.Missing<String> _ -> "-";
        };
    }

    private static String signer(Signer signer) {
        String office = (signer.capacity() + " " + signer.position()).strip();
        return office.isEmpty() ? signer.name() : signer.name() + ", " + office;
    }

    /// When, who and what; the wording where the calendar does not tell the time.
    private static String duty(Duty duty) {
        String due = duty.due().map(Moment::iso).orElseGet(() -> duty.recurring() ? "recurring" : "-");
        String when = duty.start().map(start -> start.iso() + "/" + due).orElse(due);
        String who = duty.task().who().isEmpty() ? "" : duty.task().who() + ": ";
        return "%-11s %s%s  [%s]".formatted(when, who, duty.task().what(), oneLine(duty.wording()));
    }

    private static String signature(ElectronicSignature signature) {
        String shown = oneLine(signature.shown());
        String organisation = signature.organisation().isEmpty() ? "" : " (" + signature.organisation() + ")";
        return "page " + signature.page()
                + ": "
                + (signature.signer().isEmpty() ? "unknown" : signature.signer())
                + organisation
                + (signature.time().isEmpty() ? "" : ", " + signature.time())
                + (shown.isEmpty() ? "" : "  [" + shown + "]");
    }

    static String oneLine(String text) {
        return String.join(" ", text.split("\\s+")).strip();
    }
}
