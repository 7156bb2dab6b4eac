package vn.cancu.evaluate;

import java.util.List;
import vn.cancu.json.ReadingJson;

/// Compares head, signers and recipients.
record HeadComparison(Truth truth, ReadValues seen) {
    /// Length of `2019-04` in `2019-04-09`.
    private static final int MONTH = 7;

    void on(Score.Sheet sheet) {
        facts(sheet);
        signers(sheet);
        truth.recipients()
                .ifPresent(recipients -> sheet.many("recipient", recipients, seen.recipients(), Likeness::similar));
    }

    private void facts(Score.Sheet sheet) {
        Truth.Facts facts = truth.facts();
        String number = seen.number(ReadingJson.Number::canonical);
        sheet.one("type", facts.type(), seen.type(), Likeness::same);
        sheet.one("number", facts.number(), number, Likeness::sameNumber);
        sheet.one("number_exact", facts.number(), number, String::equals);
        sheet.one("symbol", facts.symbol(), seen.number(ReadingJson.Number::symbol), Likeness::sameNumber);
        sheet.one("status", facts.status(), seen.number(ReadingJson.Number::status), String::equals);
        sheet.one("date", facts.date(), seen.date(), String::equals);
        // Serial and day are often written by hand: what is printed counts by itself.
        sheet.one("month", facts.date(), seen.date(), (a, b) -> month(a).equals(month(b)));
        sheet.one("place", facts.place(), seen.place(), Likeness::samePlace);
        sheet.many(
                "issuer",
                facts.issuers(),
                seen.issuers(),
                (names, read) -> names.stream().anyMatch(name -> Likeness.samePlace(name, read)));
        String subject = facts.subjects().isEmpty() ? "" : facts.subjects().getFirst();
        sheet.one("subject", subject, seen.subject(), (_, read) -> similar(facts.subjects(), read));
    }

    private void signers(Score.Sheet sheet) {
        List<Truth.Signer> read = seen.signers();
        sheet.many("signer", truth.signers(), read, HeadComparison::sameName);
        sheet.many(
                "capacity",
                truth.signers(),
                read,
                (a, b) -> sameName(a, b) && a.capacities().containsAll(b.capacities()));
        sheet.many(
                "position",
                truth.signers(),
                read,
                (a, b) -> sameName(a, b)
                        && (a.positions().isEmpty()
                                || similar(a.positions(), b.positions().getFirst())));
    }

    private static boolean sameName(Truth.Signer truth, Truth.Signer read) {
        return truth.names().stream()
                .anyMatch(name -> Likeness.same(name, read.names().getFirst()));
    }

    private static boolean similar(List<String> accepted, String read) {
        return accepted.stream().anyMatch(wording -> Likeness.similar(wording, read));
    }

    private static String month(String date) {
        return date.substring(0, Math.min(MONTH, date.length()));
    }
}
