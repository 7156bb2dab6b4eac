package vn.cancu.index;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.cancu.text.Folding;

/// What a search box offers while somebody types: texts of which some word, and what follows it, begins with what was
/// typed. Marks and punctuation do not matter (`ke hoach an toan` offers «Kế hoạch an toàn giao thông …», `793 kh`
/// offers `793/KH-SGDĐT`); texts that go on with the very marks typed come first, then those in greatest use.
///
/// Made once a state of the index and immutable. The texts without marks lie behind one another in one array, most used
/// first; a second array holds every beginning of a word, sorted by what follows. A question is two binary searches and
/// one walk over the places between, in which a smaller place is a text in greater use. At most [#MOST_TEXTS] texts are
/// held, of each the first [#LONGEST] chars: about 40 MB at most.
public final class Suggestions {
    /// Nothing to offer.
    public static final Suggestions NONE = of(List.of());

    static final int MOST_TEXTS = 200_000;
    static final int LONGEST = 120;

    private static final int MOST_WORDS = 12;
    private static final int LONGEST_TYPED = 100;
    /// Texts looked at for the marks that were typed.
    private static final int LOOKED_AT = 200;

    private static final byte END = 0;

    private final List<Suggestion> texts;
    private final byte[] folded;
    /// Where the folded form of each text begins; one more for the end.
    private final int[] begins;
    private final int[] places;

    /// What a text is.
    public enum Kind {
        TITLE,
        NUMBER,
        DIRECTIVE,
        ISSUER,
        SIGNER
    }

    /// One text to offer.
    ///
    /// @param text as it is written
    /// @param kind what it is
    /// @param goal what the page behind it is named by: slug of a directive, id of a document; empty for what is searched
    /// @param uses documents that cite or hold it
    public record Suggestion(String text, Kind kind, String goal, int uses) {}

    private Suggestions(List<Suggestion> texts) {
        this.texts = texts;
        this.begins = new int[texts.size() + 1];
        var keys = new byte[texts.size()][];
        int places = 0;
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(texts.get(i).text());
            begins[i + 1] = begins[i] + keys[i].length + 1;
            places += Math.min(MOST_WORDS, words(keys[i]));
        }
        this.folded = new byte[begins[keys.length]];
        this.places = new int[places];
        fill(keys);
    }

    /// Makes the table.
    ///
    /// @param offered in any order; the same text of the same kind several times counts as often
    public static Suggestions of(Collection<Suggestion> offered) {
        Map<String, Suggestion> same = new HashMap<>();
        for (Suggestion one : offered) {
            String key = one.kind() + " " + Folding.key(one.text());
            same.merge(
                    key,
                    one,
                    (a, b) -> new Suggestion(
                            a.text(), a.kind(), a.goal().equals(b.goal()) ? a.goal() : "", a.uses() + b.uses()));
        }
        return new Suggestions(new TreeMap<>(same)
                .values().stream()
                        .filter(one -> !one.text().isBlank())
                        .sorted(Comparator.comparingInt(Suggestion::uses).reversed())
                        .limit(MOST_TEXTS)
                        .toList());
    }

    private void fill(byte[][] keys) {
        int next = 0;
        for (int i = 0; i < keys.length; i++) {
            System.arraycopy(keys[i], 0, folded, begins[i], keys[i].length);
            int words = 0;
            for (int at = begins[i]; at < begins[i + 1] - 1 && words < MOST_WORDS; at++) {
                if (at == begins[i] || folded[at - 1] == ' ') {
                    places[next++] = at;
                    words++;
                }
            }
        }
        sort();
    }

    private void sort() {
        Integer[] boxed = Arrays.stream(places).boxed().toArray(Integer[]::new);
        Arrays.parallelSort(boxed, (a, b) -> compare(a, b));
        for (int i = 0; i < boxed.length; i++) {
            places[i] = boxed[i];
        }
    }

    private int compare(int one, int other) {
        int i = 0;
        while (folded[one + i] == folded[other + i] && folded[one + i] != END) {
            i++;
        }
        return folded[one + i] == folded[other + i]
                ? Integer.compare(one, other)
                : Byte.compare(folded[one + i], folded[other + i]);
    }

    private static int words(byte[] key) {
        int words = key.length == 0 ? 0 : 1;
        for (byte one : key) {
            words += one == ' ' ? 1 : 0;
        }
        return words;
    }

    /// Words without marks; what is no Latin letter or digit is a question mark.
    private static byte[] key(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return Folding.key(cut).getBytes(StandardCharsets.US_ASCII);
    }

    /// How many texts are held.
    public int size() {
        return texts.size();
    }

    /// The best texts to go on with.
    ///
    /// @param typed as far as typed; nothing is offered for nothing
    /// @param most how many at most
    public List<Suggestion> of(String typed, int most) {
        String cut = typed.length() > LONGEST_TYPED ? typed.substring(0, LONGEST_TYPED) : typed;
        String key = Folding.key(cut) + (cut.endsWith(" ") && !cut.isBlank() ? " " : "");
        byte[] wanted = key.getBytes(StandardCharsets.US_ASCII);
        if (wanted.length == 0) {
            return List.of();
        }
        List<Suggestion> best = Arrays.stream(best(bound(wanted, 0), bound(wanted, 1)))
                .mapToObj(texts::get)
                .toList();
        if (Folding.bare(cut).equals(cut)) {
            return best.stream().limit(most).toList();
        }
        String marked = cut.strip().toLowerCase(Locale.ROOT);
        return best.stream()
                .sorted(Comparator.comparing(
                        one -> !one.text().toLowerCase(Locale.ROOT).contains(marked)))
                .limit(most)
                .toList();
    }

    /// The texts with the smallest numbers, which are in greatest use, among those of some places.
    private int[] best(int from, int to) {
        int[] smallest = new int[Math.min(LOOKED_AT, to - from)];
        int held = 0;
        for (int i = from; i < to; i++) {
            int place = places[i];
            if (held == smallest.length && held > 0 && place >= begins[smallest[held - 1] + 1]) {
                continue;
            }
            int text = textAt(place);
            int slot = Arrays.binarySearch(smallest, 0, held, text);
            if (slot < 0) {
                int at = -slot - 1;
                held = Math.min(held + 1, smallest.length);
                if (at < held) {
                    System.arraycopy(smallest, at, smallest, at + 1, held - at - 1);
                    smallest[at] = text;
                }
            }
        }
        return Arrays.copyOf(smallest, held);
    }

    private int textAt(int place) {
        int found = Arrays.binarySearch(begins, place);
        return found >= 0 ? found : -found - 2;
    }

    /// The first place whose text, as far as wanted, stands behind what is wanted (or, for 0, not before it).
    private int bound(byte[] wanted, int than) {
        int low = 0;
        int high = places.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (beginning(places[middle], wanted) < than) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int beginning(int place, byte[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            int order = Byte.compare(folded[place + i], wanted[i]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
