package vn.cancu.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The words of a template: the text between its tags, and attributes that people hear or see. A phrase goes
/// from tag to tag; the expressions in it are numbered: `Thêm {{ facet.rest | length }} mục` is `Thêm {1} mục`.
final class TemplateText {
    private static final Set<String> SPOKEN = Set.of("aria-label", "title", "placeholder", "alt");

    /// The block in which a template names the style classes of its body, which holds no words.
    private static final String CLASSES = "{% block look %}";

    private final String source;
    private final UnaryOperator<String> translate;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private TemplateText(String source, UnaryOperator<String> translate) {
        this.source = source;
        this.translate = translate;
    }

    /// The template with every phrase replaced.
    ///
    /// @param source a template
    /// @param translate gives the replacement of a phrase, whose spaces are folded; both have `{1}` for an expression
    static String with(String source, UnaryOperator<String> translate) {
        return new TemplateText(source, translate).run();
    }

    private String run() {
        while (at < source.length()) {
            if (source.startsWith(CLASSES, at)) {
                copyTo(past("{% endblock %}"));
            } else if (source.startsWith("{%", at)) {
                copyTo(past("%}"));
            } else if (source.startsWith("{#", at)) {
                copyTo(past("#}"));
            } else if (source.charAt(at) == '<') {
                tag();
            } else {
                int end = endOfPhrase('<');
                phrase(source.substring(at, end));
                at = end;
            }
        }
        return out.toString();
    }

    /// A tag of HTML, with what the template does inside it.
    private void tag() {
        while (at < source.length() && source.charAt(at) != '>') {
            if (source.startsWith("{%", at)) {
                copyTo(past("%}"));
            } else if (source.startsWith("{{", at)) {
                copyTo(past("}}"));
            } else if (source.charAt(at) == '"') {
                value(spoken());
            } else {
                copyTo(at + 1);
            }
        }
        copyTo(Math.min(at + 1, source.length()));
    }

    /// The value of an attribute, from quote to quote.
    private void value(boolean spoken) {
        copyTo(at + 1);
        while (at < source.length() && source.charAt(at) != '"') {
            if (source.startsWith("{%", at)) {
                copyTo(past("%}"));
                continue;
            }
            int end = endOfPhrase('"');
            if (spoken) {
                phrase(source.substring(at, end));
                at = end;
            } else {
                copyTo(end);
            }
        }
        copyTo(Math.min(at + 1, source.length()));
    }

    /// Whether the attribute before the quote is one that people hear or see.
    private boolean spoken() {
        int end = at - 1;
        int start = end;
        while (start > 0 && (Character.isLetter(source.charAt(start - 1)) || source.charAt(start - 1) == '-')) {
            start--;
        }
        return end >= start && source.charAt(end) == '=' && SPOKEN.contains(source.substring(start, end));
    }

    /// Where a stretch of text and expressions ends: before a tag or a quote, or before an instruction.
    private int endOfPhrase(char border) {
        int end = at;
        while (end < source.length() && source.charAt(end) != border) {
            if (source.startsWith("{{", end)) {
                end = after("}}", end);
            } else if (source.startsWith("{%", end) || source.startsWith("{#", end)) {
                return end;
            } else {
                end++;
            }
        }
        return end;
    }

    private void phrase(String text) {
        var expressions = new ArrayList<String>();
        String numbered = numbered(text, expressions);
        String key = numbered.strip().replaceAll("\\s+", " ");
        if (!hasWord(key)) {
            out.append(text);
            return;
        }
        String said = translate.apply(key);
        for (int i = 0; i < expressions.size(); i++) {
            said = said.replace("{" + (i + 1) + "}", expressions.get(i));
        }
        int start = numbered.indexOf(numbered.strip());
        out.append(numbered, 0, start)
                .append(said)
                .append(numbered.substring(start + numbered.strip().length()));
    }

    private static String numbered(String text, List<String> expressions) {
        var key = new StringBuilder();
        int from = 0;
        for (int open = text.indexOf("{{"); open >= 0; open = text.indexOf("{{", from)) {
            int close = text.indexOf("}}", open);
            int end = close < 0 ? text.length() : close + 2;
            expressions.add(text.substring(open, end));
            key.append(text, from, open).append('{').append(expressions.size()).append('}');
            from = end;
        }
        return key.append(text.substring(from)).toString();
    }

    private static boolean hasWord(String key) {
        return key.chars().anyMatch(Character::isLetter);
    }

    private int past(String closing) {
        return after(closing, at);
    }

    private int after(String closing, int from) {
        int found = source.indexOf(closing, from);
        return found < 0 ? source.length() : found + closing.length();
    }

    private void copyTo(int end) {
        out.append(source, at, end);
        at = end;
    }
}
