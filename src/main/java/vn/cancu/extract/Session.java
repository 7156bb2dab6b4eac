package vn.cancu.extract;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The limits for reading one file with everything inside it, and how much of them is left.
final class Session {
    static final int MAX_DEPTH = 5;
    static final int MAX_MEMBERS = 1_000;
    static final long MAX_UNPACKED = 500L << 20;
    /// Chars of a mail that are skipped at most on the way to an attachment.
    static final int LONGEST_PASSED_OVER = 5_000_000;

    /// All texts of an archive together may be this many times the longest text of one file.
    private static final int TEXTS = 4;
    /// An archive may unpack to this many times its size, and to the floor in any case.
    private static final long RATIO = 200;
    private static final long FLOOR = 32L << 20;

    /// Receives the number of the unit being read.
    interface Announcer {
        void unit(int unit) throws IOException;
    }

    /// A limit is used up.
    static final class UsedUp extends IOException {
        UsedUp() {
            super("limit");
        }
    }

    private final int maxChars;
    private final Map<Integer, Reason> given;
    private final Path folder;
    private final Announcer announcer;
    private long charsLeft;
    private long unpacked;
    private long unpackedLimit = MAX_UNPACKED;
    private int members;
    private int temporary;

    Session(int maxChars, Map<Integer, Reason> given, Path folder, Announcer announcer) {
        this.maxChars = maxChars;
        this.given = Map.copyOf(given);
        this.folder = folder;
        this.announcer = announcer;
        this.charsLeft = (long) maxChars * TEXTS;
    }

    /// Sets the limit of unpacked bytes by the size of the outermost file.
    void begin(long bytes) {
        unpackedLimit = Math.min(MAX_UNPACKED, Math.max(FLOOR, bytes * RATIO));
    }

    /// Ordinal of the next member, from 1.
    ///
    /// @throws UsedUp when there are too many
    int nextMember() throws UsedUp {
        if (members == MAX_MEMBERS) {
            throw new UsedUp();
        }
        return ++members;
    }

    /// Tells the parent which unit is being read.
    void announce(int unit) throws IOException {
        announcer.unit(unit);
    }

    /// The reason already known for a member that ended a worker before.
    Optional<Reason> given(int member) {
        return Optional.ofNullable(given.get(member));
    }

    /// The longest text that may still be kept.
    int charsAllowed() {
        return (int) Math.min(maxChars, charsLeft);
    }

    /// Subtracts a text from what may still be kept.
    void keep(String text) {
        charsLeft -= Math.min(charsLeft, text.length());
    }

    /// Path for a temporary file; the name has nothing of the member's own.
    Path temporaryFile() {
        return folder.resolve("member-" + ++temporary);
    }

    /// A stream of unpacked bytes that ends with [UsedUp] at the limit.
    InputStream limited(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                count(b < 0 ? 0 : 1);
                return b;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                int n = super.read(bytes, offset, length);
                count(Math.max(0, n));
                return n;
            }
        };
    }

    private void count(int bytes) throws UsedUp {
        unpacked += bytes;
        if (unpacked > unpackedLimit) {
            throw new UsedUp();
        }
    }
}
