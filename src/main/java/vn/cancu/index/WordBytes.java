package vn.cancu.index;

import org.apache.lucene.util.BytesRef;

/// The words of a text in UTF-8, as Lucene stores terms, each form in one array. A text is encoded once for all fields.
///
/// As in [Words], a blank follows each word, so that two adjacent words are one range of bytes.
final class WordBytes {
    private final Words words;
    private final Form exact;
    private final Form bare;

    /// Words in UTF-8.
    ///
    /// @param starts offset of each word, and one entry more after the last
    private record Form(byte[] bytes, int[] starts) {

        void give(BytesRef term, int first, int last) {
            term.bytes = bytes;
            term.offset = starts[first];
            term.length = starts[last + 1] - starts[first] - 1;
        }
    }

    private WordBytes(Words words) {
        this.words = words;
        this.exact = encoded(words, words.exactChars());
        this.bare = encoded(words, words.bareChars());
    }

    /// Encodes the words of a text.
    static WordBytes of(Words words) {
        return new WordBytes(words);
    }

    /// The words themselves.
    Words words() {
        return words;
    }

    /// Points a term at a word as written.
    void exact(BytesRef term, int word) {
        exact.give(term, word, word);
    }

    /// Points a term at a word without diacritics.
    void bare(BytesRef term, int word) {
        bare.give(term, word, word);
    }

    /// Points a term at a word and the one before it, without diacritics, separated by a blank.
    void pair(BytesRef term, int word) {
        bare.give(term, word - 1, word);
    }

    private static Form encoded(Words words, char[] chars) {
        int[] starts = new int[words.size() + 1];
        byte[] bytes = new byte[length(chars, words.from(words.size()))];
        int out = 0;
        for (int i = 0; i < words.size(); i++) {
            starts[i] = out;
            for (int at = words.from(i); at < words.from(i + 1); at++) {
                out = put(bytes, out, chars[at]);
            }
        }
        starts[words.size()] = out;
        return new Form(bytes, starts);
    }

    private static int length(char[] chars, int end) {
        int length = end;
        for (int i = 0; i < end; i++) {
            length += chars[i] < 0x80 ? 0 : chars[i] < 0x800 ? 1 : 2;
        }
        return length;
    }

    /// Writes a char as UTF-8. Words contain no surrogates, because half a code point is not a letter.
    private static int put(byte[] bytes, int at, char c) {
        int out = at;
        if (c < 0x80) {
            bytes[out++] = (byte) c;
        } else if (c < 0x800) {
            bytes[out++] = (byte) (0xC0 | c >> 6);
            bytes[out++] = (byte) (0x80 | c & 0x3F);
        } else {
            bytes[out++] = (byte) (0xE0 | c >> 12);
            bytes[out++] = (byte) (0x80 | c >> 6 & 0x3F);
            bytes[out++] = (byte) (0x80 | c & 0x3F);
        }
        return out;
    }
}
