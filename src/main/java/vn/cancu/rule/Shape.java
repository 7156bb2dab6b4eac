package vn.cancu.rule;

import vn.cancu.text.Folding;

/// Turns a readable shape into a regular expression (RE2) over bare text. The notation is described at [Rule].
final class Shape {
    private static final String LITERAL_ESCAPED = ".[]{}\\+*";

    private Shape() {}

    static String regex(String shape, Vocabulary vocabulary) {
        var regex = new StringBuilder("(?i)");
        String bare = Folding.bare(shape);
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            switch (c) {
                case ' ' -> regex.append("[ ]+");
                case '~' -> regex.append("[ ]*");
                case '(' -> regex.append("(?:");
                case '{' -> {
                    int end = bare.indexOf('}', i);
                    String word = bare.substring(i + 1, end);
                    regex.append("(?P<")
                            .append(word)
                            .append('>')
                            .append(vocabulary.regex(word))
                            .append(')');
                    i = end;
                }
                default -> {
                    if (LITERAL_ESCAPED.indexOf(c) >= 0) {
                        regex.append('\\');
                    }
                    regex.append(c);
                }
            }
        }
        return regex.toString();
    }
}
