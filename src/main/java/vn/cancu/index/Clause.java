package vn.cancu.index;

import java.util.List;

/// One thing a query asks for.
sealed interface Clause {

    /// A word. Typed with marks it is found with these marks, or in a text that has none; typed without, with any, unless
    /// the query tells that it has none ([Marks]).
    ///
    /// @param exact as typed, lower case, tones placed
    /// @param bare without marks
    /// @param follows whether it stands right behind the word before it, so that the two may be neighbours in a text
    /// @param asWritten whether only this spelling is meant
    record Word(String exact, String bare, boolean follows, boolean asWritten) implements Clause {

        /// A word whose marks are meant when it has any.
        Word(String exact, String bare, boolean follows) {
            this(exact, bare, follows, !exact.equals(bare));
        }

        /// Whether marks were typed.
        boolean isMarked() {
            return !exact.equals(bare);
        }

        /// Whether a word of a text is this word.
        boolean matches(Words words, int i) {
            return asWritten ? exactMatch(words, i) : same(bare, words.bareChars(), words.from(i), words.length(i));
        }

        private boolean exactMatch(Words words, int i) {
            return same(exact, words.exactChars(), words.from(i), words.length(i))
                    || same(bare, words.exactChars(), words.from(i), words.length(i));
        }

        private static boolean same(String word, char[] chars, int from, int length) {
            if (word.length() != length) {
                return false;
            }
            for (int k = 0; k < length; k++) {
                if (word.charAt(k) != chars[from + k]) {
                    return false;
                }
            }
            return true;
        }
    }

    /// A word, or what else it may stand for: `gdđt`, or «giáo dục và đào tạo».
    ///
    /// @param word as typed
    /// @param others each a row of words
    /// @param weight what a word of the others counts, beside 1 for the word itself
    record Alike(Word word, List<Phrase> others, float weight) implements Clause {
        public Alike {
            others = List.copyOf(others);
        }
    }

    /// A word that lifts a document when it is there, and need not be.
    record Hint(Word word) implements Clause {}

    /// The beginning of a word: `trien*`.
    ///
    /// @param exact as typed, in lower case
    /// @param bare without marks
    record Prefix(String exact, String bare) implements Clause {

        /// Whether marks were typed.
        boolean isMarked() {
            return !exact.equals(bare);
        }

        /// Whether a word of a text begins so.
        boolean matches(Words words, int i) {
            return words.length(i) >= exact.length()
                    && (words.exact(i).startsWith(exact) || words.bare(i).startsWith(isMarked() ? exact : bare));
        }
    }

    /// At least one of several things, each a little query: what stood between `OR`.
    record AnyOf(List<Choice> choices) implements Clause {
        public AnyOf {
            choices = List.copyOf(choices);
        }
    }

    /// What documents must hold and must not hold.
    record Choice(List<Clause> wanted, List<Clause> unwanted) {
        public Choice {
            wanted = List.copyOf(wanted);
            unwanted = List.copyOf(unwanted);
        }
    }

    /// A school year, named or told by the date of issue (1 August to 31 July).
    ///
    /// @param first the year in which it begins
    /// @param words the two years as words of a text
    record SchoolYear(int first, List<Word> words) implements Clause {
        public SchoolYear {
            words = List.copyOf(words);
        }
    }

    /// A stretch of time, named by a text or told by its date of issue: `tháng 2/2020`, `từ 2019 đến 2021`.
    ///
    /// @param words as typed
    /// @param from first day, written as 20200200 when only the month is told
    /// @param to last day
    /// @param names how texts call it; none for a stretch that has no name
    record Period(List<Word> words, long from, long to, List<Phrase> names) implements Clause {
        public Period {
            words = List.copyOf(words);
            names = List.copyOf(names);
        }
    }

    /// Something asked of one field: `coquan:SGDĐT`.
    record InField(QueryField field, Asked asked) implements Clause {}

    /// What is asked of a field.
    sealed interface Asked {
        /// One of several rows of words.
        record Names(List<Phrase> names) implements Asked {
            public Names {
                names = List.copyOf(names);
            }
        }

        /// Words that all stand there, in any order; several ways to spell them.
        record Words(List<Phrase> spellings) implements Asked {
            public Words {
                spellings = List.copyOf(spellings);
            }
        }

        /// A directive by its name.
        record Named(CitedName name) implements Asked {}

        /// A value as it is stored.
        record Value(String value) implements Asked {}

        /// A document number.
        record Numbered(Number number) implements Asked {}

        /// Days, both ends included, written as 20200225.
        record Days(long from, long to) implements Asked {}
    }

    /// Words one after the other, punctuation between them aside.
    record Phrase(List<Word> words) implements Clause {
        public Phrase {
            words = List.copyOf(words);
        }
    }

    /// A document number, whole or in part.
    ///
    /// @param folded the whole number folded, `24-2023-TT-BGDDT`; empty when only some of its groups were typed
    /// @param groups what must occur in one number, in any order; the spellings of one group are alternatives
    /// @param words the same as words of a text, for documents that print it where no reader found it
    record Number(String folded, List<List<String>> groups, List<Word> words) implements Clause {
        public Number {
            groups = groups.stream().map(List::copyOf).toList();
            words = List.copyOf(words);
        }

        /// Whether nothing but a serial was typed, which may as well be any figure.
        boolean isBare() {
            return groups.size() == 1;
        }
    }

    /// A date in any form.
    ///
    /// @param iso `2020-02-25`
    record Day(String iso) implements Clause {}
}
