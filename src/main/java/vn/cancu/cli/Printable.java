package vn.cancu.cli;

/// Text from outside (names of files, messages) as it may be sent to a terminal.
final class Printable {
    private Printable() {}

    /// The text on one line: control characters, which could move the cursor, are shown as `\x1b`.
    static String of(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c)) {
                out.append("\\x%02x".formatted(c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
