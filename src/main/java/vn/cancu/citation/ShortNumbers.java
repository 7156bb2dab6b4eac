package vn.cancu.citation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cancu.citation.Unnumbered.Mention;
import vn.cancu.citation.Unnumbered.Settled;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.DocumentType;
import vn.cancu.document.DocumentTypes;
import vn.cancu.text.Prose;
import vn.cancu.text.Span;

/// Finds numbers without a symbol behind a type word, «Nghị quyết 29», «Thông tư 22/2021»: the directive of that serial
/// which the document cites in full, when there is exactly one; else serial and type alone, for the corpus to settle.
final class ShortNumbers {
    private static final int LONGEST_SERIAL = 4;
    private static final int MOST = 5_000;
    private static final List<String> TYPES = List.of(
            "nghi quyet",
            "chi thi",
            "quyet dinh",
            "thong tu",
            "nghi dinh",
            "ket luan",
            "ke hoach",
            "cong van",
            "thong bao",
            "huong dan",
            "chuong trinh",
            "de an",
            "quy dinh");
    /// Types of which serial and type alone are named even where the document cites nothing in full.
    private static final Set<String> ALONE = Set.of("NQ", "CT", "NĐ", "TT", "KL", "QĐ");
    /// What follows a figure that counts something.
    private static final List<String> COUNTED = List.of(
            " nam", " thang", " ngay", " tuan", " gio", " phut", " diem", " nguoi", " dong chi", " lan", " muc");
    private static final List<String> BEHIND = List.of(" cua ", " ve ", " va ", " da ", " cung ", " theo ", " trong ");

    private final Prose prose;
    private final List<Settled> numbered;
    /// The keys of each serial, by their folded forms; made for the first number without a symbol.
    private Optional<Map<String, Map<String, DocumentKey>>> bySerial = Optional.empty();

    ShortNumbers(Prose prose, List<Settled> numbered) {
        this.prose = prose;
        this.numbered = numbered;
    }

    /// The keys of the mentions with a type and a serial, or a serial and a year.
    private Collection<DocumentKey> keys(String name) {
        if (bySerial.isEmpty()) {
            bySerial = Optional.of(bySerial());
        }
        return bySerial.get().getOrDefault(name, Map.of()).values();
    }

    private Map<String, Map<String, DocumentKey>> bySerial() {
        Map<String, Map<String, DocumentKey>> known = new HashMap<>();
        for (Settled mention : numbered) {
            if (!mention.self()) {
                DocumentKey key = mention.key();
                String type = mention.found().type().map(DocumentType::code).orElse("");
                String serial = type + " " + figures(mention.found().number().serial());
                put(known, serial, key);
                key.year().ifPresent(year -> put(known, serial + "/" + year, key));
            }
        }
        return known;
    }

    private static void put(Map<String, Map<String, DocumentKey>> known, String name, DocumentKey key) {
        known.computeIfAbsent(name, _ -> new HashMap<>()).putIfAbsent(key.folded(), key);
    }

    private static String figures(String serial) {
        int zeros = 0;
        while (zeros < serial.length() - 1 && serial.charAt(zeros) == '0') {
            zeros++;
        }
        return serial.substring(zeros);
    }

    /// @param taken where other mentions stand, in order
    List<Mention> read(List<Span> taken) {
        List<Mention> found = new ArrayList<>();
        String folded = prose.folded();
        char[] chars = folded.toCharArray(); // every char is looked at, which is quickest in an array
        int next = 0;
        int i = 0;
        while (i < chars.length && found.size() < MOST) {
            if (chars[i] < '0' || chars[i] > '9') {
                i++;
                continue;
            }
            int end = i;
            while (end < folded.length() && isFigure(end)) {
                end++;
            }
            while (next < taken.size() && taken.get(next).end() <= i) {
                next++;
            }
            boolean free = next == taken.size() || taken.get(next).start() >= end;
            if (free && end - i <= LONGEST_SERIAL && i > 1 && folded.charAt(i - 1) == ' ') {
                at(i, end).ifPresent(found::add);
            }
            i = end;
        }
        return found;
    }

    private boolean isFigure(int at) {
        char c = prose.folded().charAt(at);
        return c >= '0' && c <= '9';
    }

    private Optional<Mention> at(int start, int figures) {
        String folded = prose.folded();
        int word = folded.startsWith("so ", start - 3) && start > 4 ? start - 4 : start - 1;
        for (String name : TYPES) {
            int from = word - name.length();
            boolean stands = from >= 0
                    && folded.startsWith(name, from)
                    && Character.isUpperCase(prose.flat().charAt(from))
                    && (from == 0 || !Character.isLetterOrDigit(folded.charAt(from - 1)));
            if (stands) {
                return DocumentTypes.named(name).flatMap(type -> mention(from, start, figures, type));
            }
        }
        return Optional.empty();
    }

    private Optional<Mention> mention(int from, int start, int figures, DocumentType type) {
        int end = yearEnd(figures);
        if (!endsHere(end)) {
            return Optional.empty();
        }
        String serial = prose.flat().substring(start, figures);
        String year = end > figures ? prose.flat().substring(figures + 1, end) : "";
        String name = type.code() + " " + figures(serial) + (year.isEmpty() ? "" : "/" + year);
        Collection<DocumentKey> keys = keys(name);
        Span span = new Span(from, end);
        if (keys.size() == 1) {
            return Optional.of(
                    new Mention(span, Optional.of(type), keys.iterator().next(), "short number"));
        }
        boolean alone = ALONE.contains(type.code()) && serial.length() > 1 && (isClosed(end) || !year.isEmpty());
        Optional<Integer> told = year.isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(year));
        var open = new DocumentKey(serial + "/" + (year.isEmpty() ? "" : year + "/") + type.code(), "", told);
        return alone ? Optional.of(new Mention(span, Optional.of(type), open, "short number")) : Optional.empty();
    }

    /// One past a year behind a slash; where it began when none follows.
    private int yearEnd(int at) {
        String folded = prose.folded();
        boolean year = at + 4 < folded.length()
                && folded.charAt(at) == '/'
                && (folded.startsWith("19", at + 1) || folded.startsWith("20", at + 1))
                && isFigure(at + 3)
                && isFigure(at + 4);
        return year ? at + 5 : at;
    }

    /// Whether no symbol, date or unit follows.
    private boolean endsHere(int end) {
        String folded = prose.folded();
        if (end >= folded.length()) {
            return true;
        }
        char c = folded.charAt(end);
        boolean figures = end + 1 < folded.length() && isFigure(end + 1);
        boolean glued = Character.isLetterOrDigit(c) || "/-%_".indexOf(c) >= 0 || ".,".indexOf(c) >= 0 && figures;
        boolean spaced = folded.startsWith(" -", end) || folded.startsWith(" /", end) || folded.startsWith(" %", end);
        return !glued && !spaced && !prose.startsAny(COUNTED, end);
    }

    /// Whether nothing stands behind that the figure could count.
    private boolean isClosed(int end) {
        String folded = prose.folded();
        return end >= folded.length() || ",;.:)”\"\n".indexOf(folded.charAt(end)) >= 0 || prose.startsAny(BEHIND, end);
    }
}
