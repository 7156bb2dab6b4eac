package vn.cancu.cli;

/// Names of files as they may be printed.
final class Names {
    private Names() {}

    /// A name on one line: what could move the cursor is shown, not sent.
    static String printable(String text) {
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
