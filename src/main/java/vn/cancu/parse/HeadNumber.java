package vn.cancu.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.document.DocumentTypes;
import vn.cancu.text.Span;

/// Finds the number among the lines of the head: as printed, as a scanner has damaged it, or within the title.
final class HeadNumber {
    private static final int DIRT = 3;

    private final List<Row> rows;
    private final HeadBag bag;
    private final TypeLine type;

    /// @param type the type name, which tells the code of a damaged symbol
    HeadNumber(List<Row> rows, HeadBag bag, TypeLine type) {
        this.rows = rows;
        this.bag = bag;
        this.type = type;
    }

    /// The first number that stands where a head has it. On a scan a damaged one is as good as a clean one further down;
    /// elsewhere it is looked for when there is no clean one.
    Optional<HeadBag.Hit<PrintedNumber>> find() {
        Optional<HeadBag.Hit<PrintedNumber>> spare = Optional.empty();
        List<Integer> before = upToAddress();
        for (int row : before) {
            Optional<HeadBag.Hit<PrintedNumber>> clean = clean(row);
            if (clean.filter(this::isGood).isPresent()) {
                return clean;
            }
            Optional<HeadBag.Hit<PrintedNumber>> damaged =
                    bag.isScan() || clean.isPresent() ? damaged(row) : Optional.empty();
            if (damaged.isPresent()) {
                return damaged;
            }
            spare = spare.isPresent() ? spare : clean;
        }
        return spare.isPresent() ? spare : firstDamaged(before);
    }

    private Optional<HeadBag.Hit<PrintedNumber>> firstDamaged(List<Integer> before) {
        for (int row : before) {
            Optional<HeadBag.Hit<PrintedNumber>> damaged = damaged(row);
            if (damaged.isPresent()) {
                return damaged;
            }
        }
        return Optional.empty();
    }

    /// A label before it, and a symbol that begins with a code wherever a stroke of the pen could pass for a bar.
    private boolean isGood(HeadBag.Hit<PrintedNumber> hit) {
        boolean labelled = !hit.rule().endsWith(":bare");
        boolean open = hit.rule().endsWith(":left blank");
        return labelled && (!bag.isScan() && !open || hit.value().isCoded(type.type()));
    }

    private Optional<HeadBag.Hit<PrintedNumber>> clean(int row) {
        return HeadRules.NUMBER
                .decide(withBreak(row))
                .filter(found -> found.match().span().start() < bag.left(row).length())
                .filter(found -> isInPlace(row, found.match().span()))
                .map(found -> new HeadBag.Hit<>(row, "number:" + found.rule(), found.value()));
    }

    /// A number with a serial or a symbol that cannot be read. Only on a scan may its bar be missing, so elsewhere a row
    /// without one is left at once.
    private Optional<HeadBag.Hit<PrintedNumber>> damaged(int row) {
        String line = withBreak(row);
        if (!bag.isScan() && line.indexOf('/') < 0 && line.indexOf('\\') < 0) {
            return Optional.empty();
        }
        return ScannedRules.NUMBER
                .decide(line)
                .filter(found -> bag.isScan() || !found.rule().endsWith(" lost"))
                .filter(found -> found.match().span().start() < bag.left(row).length())
                .filter(found -> isInPlace(row, found.match().span()))
                .flatMap(found -> PrintedNumber.of(ScannedRules.Damaged.of(found.value()), type.type())
                        .map(number -> new HeadBag.Hit<>(row, "number:" + found.rule(), number)));
    }

    /// The number that stands in the title, on the row of the type name or on the next one; what stands before it is
    /// masked.
    Optional<HeadBag.Hit<PrintedNumber>> titled() {
        int row = type.rest().isEmpty() ? type.next() : type.row();
        if (type.row() < 0 || row >= bag.end() || !rows.get(row).head()) {
            return Optional.empty();
        }
        return HeadRules.TITLE.decide(bag.left(row)).map(found -> {
            int number = found.value().span().start();
            bag.mask(
                    row,
                    new Span(
                            0,
                            bag.left(row).substring(0, number).stripTrailing().length()));
            return new HeadBag.Hit<>(row, "number:" + found.rule(), found.value());
        });
    }

    /// The rows of the head before an address: numbers behind it are cited.
    private List<Integer> upToAddress() {
        var before = new ArrayList<Integer>();
        boolean addressed = false;
        for (int i : bag.indices()) {
            addressed |= i < bag.end() && Openings.is(rows.get(i).text(), Openings.Kind.ADDRESS);
            if (!addressed || i >= bag.end()) {
                before.add(i);
            }
        }
        return before;
    }

    /// A row that ends in a hyphen with the one behind it: numbers break there.
    private String withBreak(int row) {
        String line = bag.left(row);
        boolean breaks = line.endsWith("-") && row + 1 < rows.size();
        return breaks ? line + " " + bag.left(row + 1) : line;
    }

    /// Whether a number stands where a head has it: before everything else of its row, or beside another column.
    private boolean isInPlace(int row, Span number) {
        String before = withBreak(row).substring(0, number.start());
        String words = Row.squeeze(before);
        if (words.isEmpty() || bag.isScan() && words.length() <= DIRT) {
            return true;
        }
        boolean early = type.row() < 0 || row < type.row() || row >= bag.end();
        return early
                && (DocumentTypes.named(words).isPresent()
                        || before.charAt(before.length() - 1) == HeadBag.MASK
                        || bag.isScan() && (!Debris.hasWords(before) || isDated(row, number.end()))
                        || Row.isUpper(words) && !words.startsWith("("));
    }

    /// Whether place and date stand on the row behind an offset.
    private boolean isDated(int row, int from) {
        return HeadRules.DATE.matches(withBreak(row).substring(from));
    }
}
