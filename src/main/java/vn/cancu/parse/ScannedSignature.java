package vn.cancu.parse;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cancu.document.Tsv;
import vn.cancu.text.Folding;
import vn.cancu.text.Syllables;

/// The lines of a signature block as scanners give them: under a seal, with the signature across them.
final class ScannedSignature {
    private static final int LONGEST = 60;
    /// Letters of an office that may have one misread, and two.
    private static final int SHORT = 6;
    private static final int LONG = 9;
    /// Letters at the end of an office by which it is known.
    private static final int LEAST = 4;
    private static final List<String> OFFICES = Tsv.rows(ScannedSignature.class, "offices.tsv").stream()
            .map(row -> row.get("name"))
            .filter(name -> name.indexOf(' ') > 0)
            .toList();

    private static final List<String> SURNAMES = Tsv.rows(ScannedSignature.class, "surnames.tsv").stream()
            .map(row -> row.get("name"))
            .toList();
    private static final Set<String> LAST_WORDS = OFFICES.stream()
            .map(office -> letters(Cells.words(office).getLast()))
            .collect(Collectors.toUnmodifiableSet());

    private ScannedSignature() {}

    /// The office at the end of a cell in capitals, whatever is left of the words before it: `k/[,GIÁM ĐÓC` acts for the
    /// director, `(Ó GIÁM ĐỐC` is the deputy.
    static Optional<SignatureRules.Office> office(String cell) {
        Optional<SignatureRules.Office> clean = SignatureRules.office(cell);
        if (clean.isPresent() || cell.length() > LONGEST || cell.isBlank()) {
            return clean;
        }
        List<String> words = Cells.words(cell);
        return Row.isUpper(cell) ? whole(words).or(() -> hidden(words)) : hidden(words);
    }

    private static Optional<SignatureRules.Office> whole(List<String> words) {
        for (int from = 0; from < words.size(); from++) {
            String tail = letters(String.join("", words.subList(from, words.size())));
            for (String office : OFFICES) {
                String key = letters(office);
                boolean ends = tail.endsWith(key) && tail.length() <= key.length() + 3;
                if (ends || key.length() > SHORT && Similar.within(tail, key, key.length() > LONG ? 2 : 1)) {
                    String before = letters(String.join("", words.subList(0, from)))
                            + (ends ? tail.substring(0, tail.length() - key.length()) : "");
                    return Optional.of(office(before, office.toUpperCase(Locale.ROOT)));
                }
            }
        }
        return Optional.empty();
    }

    /// What is left of an office whose beginning a seal hides: `Z7nÓ M ĐỐC` ends like GIÁM ĐỐC and like no other. A sign
    /// of the seal may stick to it.
    private static Optional<SignatureRules.Office> hidden(List<String> words) {
        List<String> last = words.subList(Math.max(0, words.size() - 2), words.size());
        String rest = letters(String.join("", last));
        boolean capitals = last.stream().flatMapToInt(String::chars).noneMatch(Character::isLowerCase);
        if (!capitals || rest.length() < LEAST) {
            return Optional.empty();
        }
        List<String> like = OFFICES.stream()
                .filter(office -> {
                    String key = letters(office);
                    return key.endsWith(rest) || rest.length() > LEAST && key.endsWith(rest.substring(1));
                })
                .sorted(Comparator.comparing(String::length))
                .toList();
        boolean one = !like.isEmpty()
                && like.stream().allMatch(office -> letters(office).endsWith(letters(like.getFirst())));
        return one
                ? Optional.of(new SignatureRules.Office("", like.getFirst().toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    /// Whether a stretch ends with the last word of an office in capitals, whatever a seal has left before it: `và ĐỐC`.
    static boolean endsOffice(String cell) {
        List<String> words = Cells.words(cell);
        String last = words.isEmpty() ? "" : words.getLast();
        return last.length() > 2 && Row.isUpper(last) && LAST_WORDS.contains(letters(last));
    }

    private static SignatureRules.Office office(String before, String office) {
        String capacity = capacity(before);
        if (!capacity.isEmpty()) {
            return new SignatureRules.Office(capacity, office);
        }
        boolean deputy = before.endsWith("ho") || before.endsWith("o");
        return new SignatureRules.Office("", deputy ? "PHÓ " + office : office);
    }

    /// The capacity that is left before an office: `k/[`, `'T` and `KÊ` are KT., `TU` and `TI` are TL.
    private static String capacity(String before) {
        if (before.endsWith("tm")) {
            return "TM.";
        }
        if (before.endsWith("tuq")) {
            return "TUQ.";
        }
        if (before.endsWith("tl") || before.equals("tu") || before.equals("ti")) {
            return "TL.";
        }
        boolean acting = before.equals("t") || before.endsWith("kt") || before.endsWith("k") || before.startsWith("k");
        return acting ? "KT." : "";
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
        String words = surnamed(withoutStrokes(cell.substring(from, to)));
        int count = Cells.words(words).size();
        return SignatureRules.name(words, expected)
                .filter(SignatureRules::hasSurname)
                .filter(name -> !Row.isUpper(words) || count > 2 && !Bodies.begins(name));
    }

    /// A name without the letters that the strokes of the signature before it look like: `Z Thái Văn Tài`.
    private static String withoutStrokes(String words) {
        String rest = words;
        int blank = rest.indexOf(' ');
        while (blank > 0 && blank <= 2 && !Syllables.isSyllable(rest.substring(0, blank)) && !isInitial(rest)) {
            rest = rest.substring(blank).strip();
            blank = rest.indexOf(' ');
        }
        return rest;
    }

    /// Y, H' and K' are given names of the highlands.
    private static boolean isInitial(String words) {
        return "YHK".indexOf(words.charAt(0)) >= 0;
    }

    /// A name whose first letter a seal has taken: `guyễn Trúc Giang` can only have been Nguyễn.
    private static String surnamed(String words) {
        int end = words.indexOf(' ');
        if (end < 3 || !Character.isLowerCase(words.charAt(0)) || !Character.isUpperCase(words.charAt(end + 1))) {
            return words;
        }
        String rest = letters(words.substring(0, end));
        List<String> like = SURNAMES.stream()
                .filter(name -> letters(name).length() == rest.length() + 1
                        && letters(name).endsWith(rest))
                .toList();
        return like.size() == 1 ? like.getFirst() + words.substring(end) : words;
    }

    private static String letters(String words) {
        return Folding.key(words).replace(" ", "");
    }
}
