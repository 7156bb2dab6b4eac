package vn.cancu.citation;

import java.util.Optional;
import vn.cancu.document.AdministrativeDocument;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.DocumentNumber;
import vn.cancu.document.IssueDate;
import vn.cancu.text.Folding;

/// Recognises mentions of the document itself: its own number, also in a variant («Kèm theo Kế hoạch số 32/KH-PGD» in
/// `32/KHLP-PGDĐT`), unless date or issuer say that it is another document with the same number.
final class OwnNumber {
    /// Chars of a symbol in which one misread letter leaves no doubt.
    private static final int LONG = 8;

    private final Optional<DocumentNumber> number;
    private final Optional<IssueDate> date;

    OwnNumber(AdministrativeDocument document) {
        this.number = document.header().number().known();
        this.date = document.header().date().known();
    }

    /// Whether a mention means the document itself.
    ///
    /// @param attached whether it stands behind «kèm theo»
    boolean is(Found found, boolean attached) {
        if (number.isEmpty()) {
            return false;
        }
        DocumentNumber own = number.get();
        DocumentNumber cited = found.number();
        boolean sameSymbol = Folding.key(own.symbol()).equals(Folding.key(cited.symbol()));
        if (own.isBlank()) {
            return attached && sameSymbol && !contradicts(found);
        }
        if (!serial(own).equals(serial(cited)) || contradicts(found)) {
            return false;
        }
        boolean variant = isFamily(own, cited) || isMisread(own.symbol(), cited.symbol());
        return sameSymbol || variant && (attached || agrees(found));
    }

    /// The key of a mention of the document itself: its own number in place of the variant.
    DocumentKey key(DocumentKey cited) {
        String own = number.filter(found -> !found.isBlank())
                .map(DocumentNumber::canonical)
                .orElse(cited.number());
        return new DocumentKey(own, cited.scope(), cited.year().or(() -> date.map(IssueDate::year)));
    }

    private boolean contradicts(Found found) {
        return found.beside().date().isPresent()
                        && date.isPresent()
                        && !same(found.beside().date().get(), date.get())
                || found.number().year().isPresent()
                        && date.isPresent()
                        && found.number().year().get() != date.get().year();
    }

    private boolean agrees(Found found) {
        return found.beside().date().isPresent()
                && date.isPresent()
                && date.get().day() > 0;
    }

    private static boolean same(IssueDate a, IssueDate b) {
        return a.year() == b.year()
                && (a.month() == 0 || b.month() == 0 || a.month() == b.month())
                && (a.day() == 0 || b.day() == 0 || a.day() == b.day());
    }

    /// Whether two symbols are variants of one: type codes and bodies each begin alike (`KH-PGD` and `KHLP-PGDĐT`).
    private static boolean isFamily(DocumentNumber own, DocumentNumber cited) {
        return alike(Symbols.type(own.symbol()), Symbols.type(cited.symbol()))
                && alike(Symbols.afterType(own.symbol()), Symbols.afterType(cited.symbol()));
    }

    /// Whether one letter of a long symbol was read as another: `QĐ-CTHSSVOLCL` for `QĐ-CTHSSVQLCL`.
    private static boolean isMisread(String own, String cited) {
        if (own.length() != cited.length() || own.length() < LONG) {
            return false;
        }
        int other = 0;
        for (int i = 0; i < own.length(); i++) {
            other += own.charAt(i) == cited.charAt(i) ? 0 : 1;
        }
        return other == 1;
    }

    private static boolean alike(String a, String b) {
        String one = Folding.key(a);
        String other = Folding.key(b);
        return !one.isEmpty() && !other.isEmpty() && (one.startsWith(other) || other.startsWith(one));
    }

    private static String serial(DocumentNumber number) {
        String serial = number.serial();
        int zeros = 0;
        while (zeros < serial.length() - 1 && serial.charAt(zeros) == '0') {
            zeros++;
        }
        return serial.substring(zeros);
    }
}
