package vn.cancu.registry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.DocumentNumber;
import vn.cancu.document.IssueDate;
import vn.cancu.number.NumberScanner;

/// Sổ đăng ký số: the numbers that a unit gave out in one year under one symbol, as far as their documents are held.
///
/// A gap is a number that no held document has: it was never loaded, or never given out. A duplicate is a number that
/// two different documents have.
///
/// @param symbol `KH-SGDĐT`
/// @param year year of issue
/// @param held the numbers that are held, in order
/// @param gaps stretches of numbers between 1 and the highest held one that nobody has
/// @param duplicates numbers that several documents have
public record NumberRegister(String symbol, int year, List<Entry> held, List<Gap> gaps, List<Entry> duplicates) {

    public NumberRegister {
        held = List.copyOf(held);
        gaps = List.copyOf(gaps);
        duplicates = List.copyOf(duplicates);
    }

    /// A serial with the documents that bear it.
    public record Entry(int serial, List<DocumentCard> documents) {
        public Entry {
            documents = List.copyOf(documents);
        }
    }

    /// Numbers in a row that nobody has.
    public record Gap(int first, int last) {
        /// How many.
        public int size() {
            return last - first + 1;
        }
    }

    /// How many numbers are missing.
    public int missing() {
        return gaps.stream().mapToInt(Gap::size).sum();
    }

    /// The registers of one unit: one for each year and symbol, newest year first, then the symbols with the most
    /// documents. Documents without a serial or a year are left out.
    public static List<NumberRegister> of(List<DocumentCard> documents) {
        Map<String, List<DocumentCard>> series = new TreeMap<>();
        for (DocumentCard card : documents) {
            Optional<DocumentNumber> number = number(card).filter(one -> serial(one) > 0);
            Optional<Integer> year = card.date().map(IssueDate::year);
            if (number.isPresent() && year.isPresent()) {
                String folded = DocumentKey.foldNumber(number.get().symbol());
                series.computeIfAbsent(year.get() + " " + folded, _ -> new ArrayList<>())
                        .add(card);
            }
        }
        return series.values().stream()
                .map(NumberRegister::one)
                .sorted(Comparator.comparingInt((NumberRegister numbers) -> -numbers.year())
                        .thenComparingInt(numbers -> -numbers.held().size())
                        .thenComparing(NumberRegister::symbol))
                .toList();
    }

    private static NumberRegister one(List<DocumentCard> cards) {
        var bySerial = new TreeMap<Integer, List<DocumentCard>>();
        for (DocumentCard card : cards) {
            number(card)
                    .ifPresent(number -> bySerial.computeIfAbsent(serial(number), _ -> new ArrayList<>())
                            .add(card));
        }
        List<Entry> held = bySerial.entrySet().stream()
                .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                .toList();
        DocumentCard first = cards.getFirst();
        return new NumberRegister(
                number(first).map(DocumentNumber::symbol).orElse(""),
                first.date().map(IssueDate::year).orElse(0),
                held,
                gaps(List.copyOf(bySerial.keySet())),
                held.stream().filter(entry -> entry.documents().size() > 1).toList());
    }

    private static List<Gap> gaps(List<Integer> serials) {
        var gaps = new ArrayList<Gap>();
        int next = 1;
        for (int serial : serials) {
            if (serial > next) {
                gaps.add(new Gap(next, serial - 1));
            }
            next = serial + 1;
        }
        return gaps;
    }

    private static Optional<DocumentNumber> number(DocumentCard card) {
        return card.number().isEmpty() ? Optional.empty() : NumberScanner.read(card.number());
    }

    /// The serial without its letters and leading zeros; 0 when it has no digit.
    private static int serial(DocumentNumber number) {
        int end = 0;
        while (end < Math.min(6, number.serial().length())
                && Character.isDigit(number.serial().charAt(end))) {
            end++;
        }
        return end == 0 ? 0 : Integer.parseInt(number.serial().substring(0, end));
    }
}
