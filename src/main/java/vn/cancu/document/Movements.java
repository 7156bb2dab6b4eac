package vn.cancu.document;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The movements (phong trào) and campaigns (cuộc vận động) that plans of the sector carry out, by the words that name
/// them: the table `movements.tsv`.
public final class Movements {
    private static final List<Movement> ALL = Tsv.rows(Movements.class, "movements.tsv").stream()
            .map(row -> new Movement(
                    row.get("code"),
                    row.get("name"),
                    row.get("kind"),
                    List.of(row.get("key").split("\\|"))))
            .toList();

    /// Buckets of [#OPENINGS]: so many that few words of a text hit one that is not empty.
    private static final int PLACES = 1 << 12;

    /// The keys by the hash of their first two words, so that one pass over a text finds all of them.
    private static final Key[][] OPENINGS = openings();

    private Movements() {}

    /// A wording and the movement it names.
    private record Key(String words, Movement movement) {}

    /// One movement.
    ///
    /// @param code its name in addresses, `day-tot-hoc-tot`
    /// @param name `Dạy tốt, học tốt`
    /// @param kind `Phong trào` or `Cuộc vận động`
    /// @param keys wordings that name it, without marks and punctuation
    public record Movement(String code, String name, String kind, List<String> keys) {
        public Movement {
            keys = List.copyOf(keys);
        }
    }

    /// The movement with this code.
    public static Optional<Movement> of(String code) {
        return ALL.stream().filter(movement -> movement.code().equals(code)).findFirst();
    }

    /// Those that a text names, in the order of the table.
    ///
    /// @param words the words of the text without diacritics, separated by single blanks
    public static List<Movement> namedIn(String words) {
        Set<Movement> named = new HashSet<>();
        int before = 0;
        int start = 0;
        while (start < words.length()) {
            int hash = 0;
            int end = start;
            while (end < words.length() && words.charAt(end) != ' ') {
                hash = 31 * hash + words.charAt(end++);
            }
            for (Key key : OPENINGS[place(before, hash)]) {
                if (endsWord(words, start, key.words())) {
                    named.add(key.movement());
                }
            }
            before = hash;
            start = end + 1;
        }
        return ALL.stream().filter(named::contains).toList();
    }

    /// Whether a key occurs, as whole words, with its second word starting at `second`.
    private static boolean endsWord(String words, int second, String key) {
        int start = second - key.indexOf(' ') - 1;
        int end = start + key.length();
        return (start == 0 || start > 0 && words.charAt(start - 1) == ' ')
                && words.startsWith(key, start)
                && (end == words.length() || words.charAt(end) == ' ');
    }

    private static Key[][] openings() {
        Key[][] places = new Key[PLACES][0];
        for (Movement movement : ALL) {
            for (String key : movement.keys()) {
                String[] words = key.split(" ");
                int place = place(words[0].hashCode(), words[1].hashCode());
                Key[] keys = Arrays.copyOf(places[place], places[place].length + 1);
                keys[keys.length - 1] = new Key(key, movement);
                places[place] = keys;
            }
        }
        return places;
    }

    /// The bucket of two adjacent words, given their [String#hashCode()].
    private static int place(int first, int second) {
        int mixed = (31 * first + second) * 0x9E3779B9;
        return mixed >>> 20 & PLACES - 1;
    }
}
