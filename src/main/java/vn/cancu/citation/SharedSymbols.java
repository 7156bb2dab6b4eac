package vn.cancu.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.citation.Unnumbered.Mention;
import vn.cancu.citation.Unnumbered.Settled;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.DocumentNumber;
import vn.cancu.text.Prose;
import vn.cancu.text.Span;

/// Reads the serials of a list that print their symbol only once, behind the last: «các Quyết định số 12, 13 và
/// 14/QĐ-UBND», «từ số 10 đến số 15/KH-UBND»; of a range also the numbers that are not printed.
final class SharedSymbols {
    private static final int MOST_ITEMS = 40;
    private static final int LONGEST_SERIAL = 4;
    private static final int WIDEST_RANGE = 50;

    private final Prose prose;
    private final TypeWords words;
    private final List<Settled> numbered;

    SharedSymbols(Prose prose, List<Settled> numbered) {
        this.prose = prose;
        this.words = new TypeWords(prose);
        this.numbered = numbered;
    }

    /// Where the list begins that ends with a number: its type word, and where that stands.
    ///
    /// @param number where the number begins
    /// @param floor nothing before this belongs to it
    /// @return empty when no serials stand before the number, or no type word before them
    Optional<TypeWords.Lead> lead(int number, int floor) {
        List<Item> items = before(number, floor);
        if (items.isEmpty()) {
            return Optional.empty();
        }
        int first = items.getFirst().span().start();
        return Optional.of(words.endingAt(word("so", first, floor), floor)).filter(lead -> lead.start() >= 0);
    }

    /// The serials that share the symbol of a mention behind them.
    List<Mention> read() {
        List<Mention> found = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < numbered.size(); i++) {
            Settled mention = numbered.get(i);
            int floor = Math.max(from, prose.sentenceStart(mention.found().start()));
            List<Item> items = before(mention.found().scanned().span().start(), floor);
            boolean plain =
                    !mention.self() && !mention.found().number().serial().isEmpty();
            if (plain && !items.isEmpty()) {
                ranges(items, mention, found);
                lead(mention.found().scanned().span().start(), floor)
                        .ifPresent(lead -> items.set(0, items.getFirst().from(lead.start())));
                items.forEach(item -> found.add(mention(mention, item.serial(), item.span())));
            } else if (plain && i > 0) {
                printedRange(numbered.get(i - 1), mention).forEach(found::add);
            }
            from = mention.found().end();
        }
        return found;
    }

    /// A serial before a number.
    ///
    /// @param range whether «đến» stands behind it
    private record Item(String serial, Span span, boolean range) {

        Item from(int start) {
            return new Item(serial, new Span(start, span.end()), range);
        }
    }

    /// The serials to the left of a number, in order of the text; none when the list does not begin with «số» or a type
    /// word.
    private List<Item> before(int number, int floor) {
        List<Item> items = new ArrayList<>();
        String folded = prose.folded();
        int at = number;
        while (items.size() < MOST_ITEMS) {
            int so = word("so", at, floor);
            int glue = so < 0 ? at : so;
            int range = word("den", glue, floor);
            int list = range >= 0 ? range : separator(glue, floor);
            if (list < 0) {
                break;
            }
            int end = blanks(list, floor);
            int start = end;
            while (start > floor && end - start < LONGEST_SERIAL && Character.isDigit(folded.charAt(start - 1))) {
                start--;
            }
            boolean serial = start < end && (start == floor || !inside(folded.charAt(start - 1)));
            if (!serial) {
                break;
            }
            items.addFirst(new Item(prose.flat().substring(start, end), new Span(start, end), range >= 0));
            at = start;
        }
        return !items.isEmpty() && isBegun(at, floor) ? items : List.of();
    }

    private static boolean inside(char c) {
        return Character.isLetterOrDigit(c) || "/-.".indexOf(c) >= 0;
    }

    private boolean isBegun(int at, int floor) {
        return word("so", at, floor) >= 0;
    }

    private int separator(int at, int floor) {
        int end = blanks(at, floor);
        int and = word("va", at, floor);
        if (and >= 0) {
            return and;
        }
        return end > floor && prose.folded().charAt(end - 1) == ',' ? end - 1 : -1;
    }

    /// Where a word begins that ends before a place, blanks between; -1 when another stands there.
    private int word(String word, int at, int floor) {
        int end = blanks(at, floor);
        int start = end - word.length();
        boolean stands = start >= floor
                && prose.folded().startsWith(word, start)
                && (start == 0 || !Character.isLetterOrDigit(prose.folded().charAt(start - 1)));
        return stands ? start : -1;
    }

    private int blanks(int at, int floor) {
        int i = at;
        while (i > floor && at - i < MOST_ITEMS && prose.folded().charAt(i - 1) == ' ') {
            i--;
        }
        return i;
    }

    /// The numbers between two of which «đến» stands between.
    private void ranges(List<Item> items, Settled last, List<Mention> found) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).range()) {
                String to = i + 1 < items.size()
                        ? items.get(i + 1).serial()
                        : last.found().number().serial();
                Span span = new Span(items.get(i).span().start(), last.found().end());
                between(items.get(i).serial(), to).forEach(serial -> found.add(mention(last, serial, span)));
            }
        }
    }

    /// «từ số 10/KH-UBND đến số 15/KH-UBND»: both ends are mentions already.
    private List<Mention> printedRange(Settled first, Settled last) {
        DocumentNumber one = first.found().number();
        DocumentNumber other = last.found().number();
        int end = first.found().end();
        int start = last.found().start();
        boolean range = start > end
                && start - end <= MOST_ITEMS
                && prose.folded().substring(end, start).strip().equals("den")
                && one.symbol().equals(other.symbol())
                && one.year().equals(other.year());
        Span span = new Span(first.found().start(), last.found().end());
        return !range
                ? List.of()
                : between(one.serial(), other.serial()).stream()
                        .map(serial -> mention(last, serial, span))
                        .toList();
    }

    private static List<String> between(String first, String last) {
        Optional<Integer> from = figures(first);
        Optional<Integer> to = figures(last);
        List<String> serials = new ArrayList<>();
        if (from.isPresent() && to.isPresent() && to.get() - from.get() <= WIDEST_RANGE) {
            for (int i = from.get() + 1; i < to.get(); i++) {
                String plain = String.valueOf(i);
                serials.add("0".repeat(Math.max(0, first.length() - plain.length())) + plain);
            }
        }
        return serials;
    }

    private static Optional<Integer> figures(String serial) {
        boolean plain = !serial.isEmpty()
                && serial.length() <= LONGEST_SERIAL
                && serial.chars().allMatch(c -> c >= '0' && c <= '9');
        return plain ? Optional.of(Integer.valueOf(serial)) : Optional.empty();
    }

    private static Mention mention(Settled sharing, String serial, Span span) {
        DocumentKey key = sharing.key();
        String rest = key.number()
                .substring(Math.min(
                        key.number().length(), sharing.found().number().serial().length()));
        return new Mention(
                span, sharing.found().type(), new DocumentKey(serial + rest, key.scope(), key.year()), "number:list");
    }
}
