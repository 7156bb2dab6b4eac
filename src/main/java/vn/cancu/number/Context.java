package vn.cancu.number;

import java.util.List;
import vn.cancu.document.DocumentTypes;
import vn.cancu.text.Folding;

/// What stands before a number: the word «số», a type word, or a word that says it is no document's number.
final class Context {
    private static final int REACH = 40;
    private static final List<String> FOREIGN = List.of(
            " mau",
            " mau so",
            " bieu",
            " bieu so",
            " bieu mau",
            " phu luc",
            " phu luc so",
            " ma so",
            " ma",
            " tcvn",
            " qcvn",
            " iso",
            " km");

    private static final List<String> TYPES =
            DocumentTypes.names().stream().map(name -> " " + name).toList();

    /// The folded words before the number, a blank before each.
    private final String words;

    private Context(String words) {
        this.words = words;
    }

    /// What stands before an offset.
    static Context before(CharSequence text, int at) {
        return new Context(" " + Folding.key(text.subSequence(Math.max(0, at - REACH), at)));
    }

    /// Whether a number may begin at an offset: not inside a word, a decimal, a date or another number.
    static boolean isStart(CharSequence text, int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        if (before == '/' || before == '-') {
            return false;
        }
        if (before == '.' || before == ',') {
            return at < 2 || !Character.isLetterOrDigit(text.charAt(at - 2));
        }
        return !Character.isLetterOrDigit(before) || before(text, at).isLabelled();
    }

    /// Whether «số» or the name of a type stands before the number, blanks, a colon or a line end between.
    boolean isAnnounced() {
        return isLabelled() || ends(TYPES);
    }

    /// Whether «số» itself stands before the number.
    boolean isLabelled() {
        return words.endsWith(" so");
    }

    /// Whether the words before say that this is the number of a form, a standard or a place on a road.
    boolean isForeign() {
        return ends(FOREIGN);
    }

    private boolean ends(List<String> endings) {
        for (String ending : endings) {
            if (words.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }
}
