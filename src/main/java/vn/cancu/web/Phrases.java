package vn.cancu.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cancu.document.Tsv;
import vn.cancu.text.Plural;

/// What the site says in English, from `english.tsv`: a Vietnamese phrase of a template or of a page record, and the
/// same in English. The Vietnamese stands in the templates and in the code, so that both can be read; here it is the
/// key. `{1}`, `{2}` … stand for what a phrase has in it: an expression of the template, or a number; `{name}` for
/// words of a document, as in `Từ 01/07/2025 thuộc {name}`; endings in brackets go with the number before them
/// ([Plural]).
final class Phrases {
    private static final String NUMBER = "{1}";
    /// A number and the words that go with it: `{1} document[s]`.
    private static final String COUNTED = "\\{\\d}[^{]*]";
    /// Separator of facts in one line.
    private static final String DOT = " · ";

    private static final Map<String, String> ENGLISH = new HashMap<>();
    private static final List<NamedPhrase> WITH_NAMES = new ArrayList<>();

    static {
        for (Tsv.Row row : Tsv.rows(Phrases.class, "english.tsv")) {
            ENGLISH.put(row.get("vietnamese"), row.get("english"));
            if (row.get("vietnamese").contains(NamedPhrase.NAME)) {
                WITH_NAMES.add(new NamedPhrase(row.get("vietnamese"), row.get("english")));
            }
        }
    }

    private Phrases() {}

    /// Whether the table has a phrase, word for word.
    static boolean knows(String phrase) {
        return ENGLISH.containsKey(phrase);
    }

    /// A phrase of a template in English; unknown ones stay as they are. What goes with a number that only the finished
    /// page knows is put right there, by the filter `agreed`.
    static String phrase(String vietnamese) {
        return ENGLISH.getOrDefault(vietnamese, vietnamese).replaceAll(COUNTED, "{% filter agreed %}$0{% endfilter %}");
    }

    /// A text of a page record in English: `12.345 văn bản · 0,21 giây` becomes `12,345 documents · 0.21 s`. Words
    /// that the table does not know stay as they are: names, titles, numbers of documents. Facts between dots are
    /// translated one by one.
    static String say(String vietnamese) {
        if (!vietnamese.contains(DOT)) {
            return phraseWithGaps(vietnamese).orElse(vietnamese);
        }
        return phraseWithGaps(vietnamese)
                .orElseGet(() -> Arrays.stream(vietnamese.split(DOT))
                        .map(fact -> phraseWithGaps(fact).orElse(fact))
                        .collect(Collectors.joining(DOT)));
    }

    /// A phrase of the table, with its numbers and names; empty when it is none.
    private static Optional<String> phraseWithGaps(String vietnamese) {
        String whole = ENGLISH.get(vietnamese);
        if (whole != null) {
            return Optional.of(whole);
        }
        var numbers = new ArrayList<String>();
        String key = withoutNumbers(vietnamese, numbers);
        String english = key.equals(NUMBER) ? NUMBER : ENGLISH.get(key);
        return english == null
                ? WITH_NAMES.stream()
                        .flatMap(phrase -> phrase.said(vietnamese).stream())
                        .findFirst()
                : Optional.of(filled(english, numbers));
    }

    /// `12.345 văn bản` is `{1} văn bản` with the number `12,345`.
    private static String withoutNumbers(String text, List<String> numbers) {
        var key = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = Plural.endOfNumber(text, at);
            if (end == at) {
                key.append(text.charAt(at++));
            } else {
                numbers.add(english(text.substring(at, end)));
                key.append('{').append(numbers.size()).append('}');
                at = end;
            }
        }
        return key.toString();
    }

    /// `12.345` is written `12,345`, and `0,21` is written `0.21`.
    private static String english(String number) {
        return number.replace('.', ';').replace(',', '.').replace(';', ',');
    }

    private static String filled(String english, List<String> numbers) {
        String filled = english;
        for (int i = 0; i < numbers.size(); i++) {
            filled = filled.replace("{" + (i + 1) + "}", numbers.get(i));
        }
        return Plural.agreed(filled);
    }
}
