package vn.cancu.duty;

/// Walks over folded text, taking words, signs and numbers. What cannot be taken leaves it where it is.
final class Cursor {
    private static final int MOST_BLANKS = 12;

    private final String folded;
    private int at;

    Cursor(String folded, int at) {
        this.folded = folded;
        this.at = at;
    }

    int at() {
        return at;
    }

    void back(int to) {
        at = to;
    }

    /// Takes a phrase; its last word must end there.
    boolean word(String phrase) {
        int start = at;
        blanks();
        int end = end(phrase);
        if (end >= 0 && (end == folded.length() || !isWordChar(folded.charAt(end)))) {
            at = end;
            return true;
        }
        at = start;
        return false;
    }

    /// Where a phrase ends that begins here; a blank of it stands for one or more. -1 when it does not begin here.
    private int end(String phrase) {
        int i = at;
        for (int k = 0; k < phrase.length(); k++) {
            if (i >= folded.length()) {
                return -1;
            }
            if (phrase.charAt(k) == ' ' && isBlank(folded.charAt(i))) {
                int first = i;
                while (i < folded.length() && i - first < MOST_BLANKS && isBlank(folded.charAt(i))) {
                    i++;
                }
            } else if (phrase.charAt(k) == folded.charAt(i)) {
                i++;
            } else {
                return -1;
            }
        }
        return i;
    }

    /// Takes the first of several phrases.
    boolean anyWord(Iterable<String> phrases) {
        for (String phrase : phrases) {
            if (word(phrase)) {
                return true;
            }
        }
        return false;
    }

    /// Takes one of several signs, with the blanks before it.
    boolean sign(String signs) {
        int start = at;
        blanks();
        if (at < folded.length() && signs.indexOf(folded.charAt(at)) >= 0) {
            at++;
            return true;
        }
        at = start;
        return false;
    }

    /// Takes a number of so many digits at most; -1 when there is none or a longer one.
    int number(int most) {
        int start = at;
        blanks();
        int from = at;
        int value = 0;
        while (at < folded.length() && at - from <= most && isDigit(folded.charAt(at))) {
            value = value * 10 + folded.charAt(at) - '0';
            at++;
        }
        if (at == from || at - from > most || at < folded.length() && Character.isLetter(folded.charAt(at))) {
            at = start;
            return -1;
        }
        return value;
    }

    /// Takes a number within bounds; -1 when it is not.
    int number(int most, int from, int to) {
        int start = at;
        int value = number(most);
        if (value >= from && value <= to) {
            return value;
        }
        at = start;
        return -1;
    }

    /// Whether the next character, blanks aside, is one of these.
    boolean isBefore(String signs) {
        int i = at;
        while (i < folded.length() && folded.charAt(i) == ' ' && i - at < MOST_BLANKS) {
            i++;
        }
        return i < folded.length() && signs.indexOf(folded.charAt(i)) >= 0;
    }

    private void blanks() {
        int start = at;
        while (at < folded.length() && at - start < MOST_BLANKS && isBlank(folded.charAt(at))) {
            at++;
        }
    }

    /// A line end inside a date only wraps it.
    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '*';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isWordChar(char c) {
        return Character.isLetterOrDigit(c);
    }
}
