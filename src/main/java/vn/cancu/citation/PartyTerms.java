package vn.cancu.citation;

import java.util.List;
import vn.cancu.document.DocumentTypes;
import vn.cancu.document.Tsv;
import vn.cancu.text.Prose;

/// The terms of the Party's committees, in each of which numbers begin anew: «Nghị quyết số 29-NQ/TW … (khóa XI)» is not
/// the one of 2022 (reference A.6; `terms.tsv`).
final class PartyTerms {
    private static final int REACH = 120;
    private static final int LONGEST = 5;
    private static final String WORD = "khoa ";
    private static final List<Term> TERMS = Tsv.rows(DocumentTypes.class, "terms.tsv").stream()
            .filter(row -> row.get("body").equals("dang"))
            .map(row -> new Term(row.get("term"), year(row.get("from"), 0), year(row.get("to"), 9999)))
            .toList();

    private final Prose prose;

    PartyTerms(Prose prose) {
        this.prose = prose;
    }

    /// A term with its first and its last year.
    private record Term(String name, int from, int to) {}

    private static int year(String date, int otherwise) {
        return date.length() < 4 ? otherwise : Integer.parseInt(date.substring(0, 4));
    }

    /// Whether a year is possible for a mention: always, unless a term stands beside it and the year lies outside.
    boolean allow(Found found, int year) {
        if (!found.scanned().shape().equals("party")) {
            return true;
        }
        int from = Math.max(prose.segmentStart(found.start()), found.start() - REACH);
        int to = Math.min(prose.segmentEnd(found.end()), found.end() + REACH);
        String around = prose.folded().substring(from, Math.max(from, to));
        int at = around.indexOf(WORD);
        if (at < 0) {
            return true;
        }
        String name = roman(from + at + WORD.length());
        return TERMS.stream()
                .filter(term -> term.name().equals(name))
                .allMatch(term -> term.from() <= year && year <= term.to());
    }

    private String roman(int start) {
        int end = start;
        while (end < prose.flat().length()
                && end - start < LONGEST
                && "IVX".indexOf(prose.flat().charAt(end)) >= 0) {
            end++;
        }
        return prose.flat().substring(start, end);
    }
}
