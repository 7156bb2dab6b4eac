package vn.cancu.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.cancu.document.Tsv;
import vn.cancu.text.Folding;

/// The lines of a signature block as scanners give them: under a seal, with the signature across them.
final class ScannedSignature {
    private static final int LONGEST = 60;
    private static final List<String> OFFICES = Tsv.rows(ScannedSignature.class, "offices.tsv").stream()
            .map(row -> row.get("name"))
            .filter(name -> name.indexOf(' ') > 0)
            .toList();

    private ScannedSignature() {}

    /// The office at the end of a cell in capitals, whatever is left of the words before it: `k/[,GIÁM ĐÓC` acts for the
    /// director, `(Ó GIÁM ĐỐC` is the deputy.
    static Optional<SignatureRules.Office> office(String cell) {
        Optional<SignatureRules.Office> clean = SignatureRules.office(cell);
        if (clean.isPresent() || cell.length() > LONGEST || !Row.isUpper(cell)) {
            return clean;
        }
        List<String> words = Cells.words(cell);
        for (int from = 0; from < words.size() - 1; from++) {
            String tail = letters(String.join("", words.subList(from, words.size())));
            for (String office : OFFICES) {
                String key = letters(office);
                boolean ends = tail.endsWith(key) && tail.length() <= key.length() + 3;
                if (ends || key.length() > 6 && Similar.within(tail, key, 1)) {
                    String before = letters(String.join("", words.subList(0, from)))
                            + (ends ? tail.substring(0, tail.length() - key.length()) : "");
                    return Optional.of(office(before, office.toUpperCase(Locale.ROOT)));
                }
            }
        }
        return Optional.empty();
    }

    private static SignatureRules.Office office(String before, String office) {
        if (before.endsWith("kt") || before.endsWith("k") || before.startsWith("k")) {
            return new SignatureRules.Office("KT.", office);
        }
        boolean deputy = before.endsWith("ho") || before.endsWith("o");
        return new SignatureRules.Office("", deputy ? "PHÓ " + office : office);
    }

    /// A name without what a seal has left before and behind it. A family name must begin it, and two words in capitals
    /// are rather what is left of an office or of a seal (`LAM ĐỌC`).
    static Optional<String> name(String cell, boolean expected) {
        int from = 0;
        int to = cell.length();
        while (from < to && !Character.isLetter(cell.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetter(cell.charAt(to - 1))) {
            to--;
        }
        String words = cell.substring(from, to);
        int count = Cells.words(words).size();
        return SignatureRules.name(words, expected)
                .filter(SignatureRules::hasSurname)
                .filter(name -> !Row.isUpper(words) || count > 2 && !Bodies.begins(name));
    }

    private static String letters(String words) {
        return Folding.key(words).replace(" ", "");
    }
}
