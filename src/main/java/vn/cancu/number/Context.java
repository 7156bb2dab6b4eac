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

    private Context() {}

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
        return !Character.isLetterOrDigit(before) || before(text, at).equals("so");
    }

    /// Whether «số» or the name of a type stands before an offset, blanks, a colon or a line end between.
    static boolean isAnnounced(CharSequence text, int at) {
        String words = before(text, at);
        if (words.equals("so") || words.endsWith(" so")) {
            return true;
        }
        return ends(words, TYPES);
    }

    /// Whether the words before say that this is the number of a form, a standard or a place on a road.
    static boolean isForeign(CharSequence text, int at) {
        String words = before(text, at);
        return ends(words, FOREIGN);
    }

    /// Whether a text ends with one of some words that begin with a blank.
    private static boolean ends(String words, List<String> endings) {
        String apart = " " + words;
        for (String ending : endings) {
            if (apart.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    private static String before(CharSequence text, int at) {
        int start = Math.max(0, at - REACH);
        return Folding.key(text.subSequence(start, at));
    }
}
