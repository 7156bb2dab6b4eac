package vn.cancu.index;

import java.nio.charset.StandardCharsets;
import org.apache.lucene.util.BytesRef;

/// The words of a text in UTF-8, as Lucene stores terms, each form in one array. A text is encoded once for all fields.
///
/// As in [Words], a blank follows each word, so that two adjacent words are one range of bytes.
final class WordBytes {
    /// Most bytes of a char in UTF-8.
    private static final int LONGEST_CHAR = 3;

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
        this.bare = bare(words);
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

    /// Words without diacritics are nearly always ASCII: each letter is one byte, and all are copied at once.
    private static Form bare(Words words) {
        byte[] bytes = words.bareText().getBytes(StandardCharsets.UTF_8);
        return bytes.length == words.from(words.size())
                ? new Form(bytes, words.froms())
                : encoded(words, words.bareChars());
    }

    private static Form encoded(Words words, char[] chars) {
        int[] starts = new int[words.size() + 1];
        byte[] bytes = new byte[LONGEST_CHAR * words.from(words.size())];
        int out = 0;
        for (int i = 0; i < words.size(); i++) {
            starts[i] = out;
            int end = words.from(i + 1);
            for (int at = words.from(i); at < end; at++) {
                char c = chars[at];
                if (c < 0x80) {
                    bytes[out++] = (byte) c;
                } else {
                    out = put(bytes, out, c);
                }
            }
        }
        starts[words.size()] = out;
        return new Form(bytes, starts);
    }

    /// Writes a char outside ASCII as UTF-8. Words contain no surrogates, because half a code point is not a letter.
    private static int put(byte[] bytes, int at, char c) {
        int out = at;
        if (c < 0x800) {
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
