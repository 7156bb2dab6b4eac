package vn.cancu.extract;

import java.io.IOException;
import java.io.InputStream;

/// Cuts an RTF into its tokens.
///
/// Example: `{\f1 C\'b8c}` is a group, the word `f` with the number 1, the bytes `C`, B8 and `c`, and the group's end.
final class RtfTokens {
    private static final int LONGEST_WORD = 32;
    private static final int LONGEST_NUMBER = 10;
    private static final int END = -1;

    /// Takes the tokens.
    interface Sink {
        /// A group begins.
        void begin() throws IOException, TextWriter.Full;

        /// A group ends.
        void end() throws IOException, TextWriter.Full;

        /// The group may be passed over by a program that does not know it.
        void ignorable();

        /// A byte of text, 0 to 255.
        void bytes(int b);

        /// A control word.
        ///
        /// @param number 1 when there is none
        void word(String word, int number) throws IOException, TextWriter.Full;
    }

    private final InputStream in;
    private final Sink sink;
    private int next;

    RtfTokens(InputStream in, Sink sink) {
        this.in = in;
        this.sink = sink;
    }

    void read() throws IOException, TextWriter.Full {
        next = in.read();
        while (next != END) {
            int c = take();
            switch (c) {
                case '{' -> sink.begin();
                case '}' -> sink.end();
                case '\\' -> control();
                case '\r', '\n', 0 -> {}
                default -> sink.bytes(c);
            }
        }
    }

    private int take() throws IOException {
        int c = next;
        next = in.read();
        return c;
    }

    private void control() throws IOException, TextWriter.Full {
        if (isLetter(next)) {
            word();
            return;
        }
        int sign = take();
        switch (sign) {
            case '\'' -> {
                int high = Character.digit(take(), 16);
                int low = Character.digit(take(), 16);
                if (high >= 0 && low >= 0) {
                    sink.bytes(high << 4 | low);
                }
            }
            case '*' -> sink.ignorable();
            case '~' -> sink.word("nbsp", 1);
            case '-' -> sink.word("softhyphen", 1);
            case '_' -> sink.word("hardhyphen", 1);
            case '\r', '\n' -> sink.word("par", 1);
            case '{', '}', '\\' -> sink.bytes(sign);
            default -> {}
        }
    }

    private void word() throws IOException, TextWriter.Full {
        var word = new StringBuilder();
        while (isLetter(next) && word.length() < LONGEST_WORD) {
            word.append((char) take());
        }
        var digits = new StringBuilder();
        while ((next == '-' && digits.isEmpty() || next >= '0' && next <= '9') && digits.length() < LONGEST_NUMBER) {
            digits.append((char) take());
        }
        if (next == ' ') {
            take();
        }
        boolean none = digits.isEmpty() || digits.toString().equals("-");
        long number = none ? 1 : Long.parseLong(digits.toString());
        if (word.toString().equals("bin")) {
            skip(number);
        } else {
            sink.word(word.toString(), (int) number);
        }
    }

    /// Passes over the bytes of a picture; the one in hand is the first of them.
    private void skip(long bytes) throws IOException {
        for (long i = 0; i < bytes && next != END; i++) {
            take();
        }
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
