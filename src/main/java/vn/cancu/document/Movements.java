package vn.cancu.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

    private Movements() {}

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
    /// @param words the words of the text without marks, a blank before each and behind the last
    public static List<Movement> namedIn(String words) {
        var named = new ArrayList<Movement>();
        for (Movement movement : ALL) {
            if (movement.keys().stream().anyMatch(key -> words.contains(" " + key + " "))) {
                named.add(movement);
            }
        }
        return List.copyOf(named);
    }
}
