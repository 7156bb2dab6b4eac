package vn.cancu.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.DocumentType;

/// The groups of document numbers as terms.
///
/// A number becomes its groups, the serial marked with `#`, the type with `=`: `24/2023/TT-BGDĐT` of a Thông tư is
/// `#24 2023 TT BGDDT =TT`. Within one number the order does not matter and groups may be left out, so `24/TT-BGDĐT`,
/// `thông tư 24` and `tt 24 bgddt` all find it; a serial is never taken for a year.
final class NumberTerms {

    private NumberTerms() {}

    /// The terms of one number.
    static List<String> of(String number, Optional<DocumentType> type) {
        var terms = new ArrayList<>(groups(number));
        type.ifPresent(known -> terms.add(type(known)));
        return terms;
    }

    /// The groups of a number, folded; the first is marked as serial when it begins with a digit.
    static List<String> groups(String number) {
        var groups = new ArrayList<String>();
        for (String group : DocumentKey.foldNumber(number).split("-")) {
            if (!group.isEmpty()) {
                boolean serial = groups.isEmpty() && Character.isDigit(group.charAt(0));
                groups.add(serial ? serial(group) : group);
            }
        }
        return groups;
    }

    /// The term of a serial, already folded.
    static String serial(String folded) {
        return "#" + folded;
    }

    /// The term of a type.
    static String type(DocumentType type) {
        return "=" + type.code();
    }

    /// Several numbers as one field; no question reaches across two of them.
    static TokenStream stream(List<List<String>> numbers) {
        return new Stream(numbers);
    }

    private static final class Stream extends TokenStream {
        private final List<List<String>> numbers;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        private int number;
        private int group;

        Stream(List<List<String>> numbers) {
            this.numbers = numbers;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            while (number < numbers.size() && group == numbers.get(number).size()) {
                number++;
                group = 0;
            }
            if (number == numbers.size()) {
                return false;
            }
            step.setPositionIncrement(group == 0 ? WordStream.GAP : 1);
            term.append(numbers.get(number).get(group++));
            return true;
        }

        @Override
        public void reset() {
            number = 0;
            group = 0;
        }
    }
}
