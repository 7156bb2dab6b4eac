package vn.cancu.parse;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.cancu.document.Confidence;
import vn.cancu.document.Evidence;
import vn.cancu.document.Signer;
import vn.cancu.text.Folding;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// Reads the signature blocks of the first complete document: one below the other, or side by side.
final class SignatureReader {
    private static final int PATIENCE = 14;

    /// What was read.
    ///
    /// @param signers those with a name; when there is none, those with an office alone
    /// @param units bodies printed above a block, as in joint documents
    /// @param rows rows that belong to signatures
    record Signatures(List<Signer> signers, List<String> units, Set<Integer> rows) {}

    private final SourceText text;
    private final List<Row> rows;
    private final Ending ending;
    private final boolean scan;
    private final List<Block> blocks = new ArrayList<>();
    private final Set<Integer> used = new HashSet<>();
    private String unit = "";
    private int unitRow = -1;

    SignatureReader(SourceText text, List<Row> rows, Ending ending) {
        this.text = text;
        this.rows = rows;
        this.ending = ending;
        this.scan = Scan.is(text);
    }

    private static final class Block {
        private String capacity = "";
        private String behalf = "";
        private String position = "";
        private String name = "";
        private String unit = "";
        private int column;
        private Span span;

        Block(Span span) {
            this.span = span;
        }

        boolean isOpen() {
            return name.isEmpty();
        }
    }

    Signatures read() {
        int idle = 0;
        for (int i = ending.from(); i < ending.to(); i++) {
            boolean took = row(i);
            idle = took || i <= ending.recipients() ? 0 : idle + 1;
            boolean complete = !blocks.isEmpty() && blocks.stream().noneMatch(Block::isOpen);
            if (complete
                    && !RecipientReader.isMarked(rows.get(i).text())
                    && (idle > 3 && i > ending.recipients()
                            || rows.get(i).text().length() > 2 * 90)) {
                break;
            }
            if (ending.recipients() < 0 && idle > PATIENCE && !complete && !blocks.isEmpty()) {
                blocks.clear();
                used.clear();
                idle = 0;
            }
        }
        return result();
    }

    private boolean row(int i) {
        Row row = rows.get(i);
        String line = row.text();
        int skip = i == ending.recipients() ? afterLabel(line) : 0;
        List<Cells.Cell> cells = ClosingCells.split(line.substring(skip), scan);
        boolean took = false;
        int offices = 0;
        for (int c = 0; c < cells.size(); c++) {
            Cells.Cell cell = cells.get(c);
            Span span = row.span(cell.span().shift(skip));
            Optional<SignatureRules.Office> office =
                    scan ? ScannedSignature.office(cell.text()) : SignatureRules.office(cell.text());
            if (office.isPresent()) {
                forgetUnit(i);
                office(office.get(), span, offices++ > 0, c);
                took = true;
            } else if (!(c == 0 && RecipientReader.isMarked(cell.text()))) {
                took |= other(i, cell.text(), span, cells.size() > 1 ? c : 0);
            }
        }
        if (took) {
            used.add(i);
        }
        return took;
    }

    private void office(SignatureRules.Office office, Span span, boolean beside, int column) {
        boolean acts = !office.capacity().isEmpty() && !office.capacity().equals("Q.");
        Optional<Block> above = sideBySide(column);
        boolean waits = !blocks.isEmpty() && blocks.getLast().isOpen() && !beside;
        Block open = above.isPresent()
                ? above.get()
                : waits && !(acts && !blocks.getLast().position.isEmpty()) ? blocks.getLast() : begin(span, column);
        open.span = open.span.union(span);
        if (acts) {
            open.capacity = office.capacity();
            open.behalf = office.words();
        } else if (open.position.isEmpty()) {
            open.capacity = office.capacity().isEmpty() ? open.capacity : office.capacity();
            open.position = office.words();
        } else if (scan && isDeputy(office.words(), open.position)) {
            open.capacity = open.capacity.isEmpty() ? "KT." : open.capacity;
            open.behalf = open.position;
            open.position = office.words();
        }
        if (scan && isSame(open.position, office.words()) && isSame(open.behalf, open.position)) {
            open.position = "PHÓ " + open.position;
        }
    }

    /// A deputy below his head acts for him, also where a seal hides «KT.» or «PHÓ»: nobody signs twice as the same.

    /// The block of a column that waits for its position, when the blocks of two columns are open.
    private Optional<Block> sideBySide(int column) {
        List<Block> waiting = blocks.stream().filter(Block::isOpen).toList();
        return waiting.size() < 2
                ? Optional.empty()
                : waiting.stream()
                        .filter(block -> block.column == column && block.position.isEmpty())
                        .findFirst();
    }

    private static boolean isDeputy(String words, String head) {
        return Folding.key(words).startsWith("pho " + Folding.key(head)) || isSame(words, head);
    }

    private static boolean isSame(String office, String other) {
        return !office.isEmpty() && Folding.key(office).equals(Folding.key(other));
    }

    private Block begin(Span span, int column) {
        var block = new Block(span);
        block.column = column;
        block.unit = unit;
        if (!unit.isEmpty()) {
            used.add(unitRow);
        }
        unit = "";
        blocks.add(block);
        return block;
    }

    /// A body belongs to a block only when it stands right above it.
    private void forgetUnit(int row) {
        if (row - unitRow > 2) {
            unit = "";
        }
    }

    /// A name, the body above a block, or the rest of a position.
    private boolean other(int i, String cell, Span span, int column) {
        if (!scan && cell.length() > SignatureRules.LONGEST) {
            return false;
        }
        Optional<Block> open = open(column);
        Optional<String> name =
                scan ? ScannedSignature.name(cell, open.isPresent()) : SignatureRules.name(cell, open.isPresent());
        boolean seal = scan && Row.isUpper(cell) && blocks.stream().anyMatch(block -> !block.isOpen());
        if (seal) {
            return false;
        }
        if (name.isPresent() && open.isPresent()) {
            open.get().name = name.get();
            open.get().span = open.get().span.union(span);
            return true;
        }
        if (name.isPresent() && scan && isBehindRecipients(i) && SignatureRules.hasSurname(name.get())) {
            Block block = begin(span, column);
            block.name = name.get();
            return true;
        }
        if (!Row.isUpper(cell) || cell.length() > SignatureRules.LONGEST || i == ending.recipients()) {
            return false;
        }
        if (open.isPresent() && !open.get().position.isEmpty() && Bodies.begins(cell) && !scan) {
            open.get().position += " " + cell;
            open.get().span = open.get().span.union(span);
            return true;
        }
        if (open.isPresent() && open.get().position.isEmpty() && rows.get(i).gap() == 0) {
            open.get().behalf += " " + cell;
            return true;
        }
        if (Bodies.begins(cell)) {
            unit = cell;
            unitRow = i;
        }
        return false;
    }

    /// Whether a name alone can be the signer's: the office above it is often hidden by the seal.
    private boolean isBehindRecipients(int row) {
        return ending.recipients() >= 0 && row > ending.recipients() && blocks.isEmpty();
    }

    /// The block of this column that waits for a name, else the first that does.
    private Optional<Block> open(int column) {
        Optional<Block> first = Optional.empty();
        for (Block block : blocks) {
            if (block.isOpen() && block.column == column) {
                return Optional.of(block);
            }
            first = block.isOpen() && first.isEmpty() ? Optional.of(block) : first;
        }
        return first;
    }

    /// An office in normal case, on a scan in the spelling of the tables.
    private String office(String printed) {
        if (!scan || printed.isEmpty()) {
            return Casing.normal(printed);
        }
        Span name = Debris.name(printed);
        return Casing.normal(NameRepair.repaired(printed.substring(name.start(), name.end())));
    }

    private Signatures result() {
        boolean named = blocks.stream().anyMatch(block -> !block.isOpen());
        boolean plausible = named || ending.recipients() >= 0;
        List<Block> kept = blocks.stream()
                .filter(block -> plausible && (!named || !block.isOpen()))
                .toList();
        if (kept.isEmpty()) {
            used.clear();
        }
        List<Signer> signers = kept.stream()
                .map(block -> new Signer(
                        block.name,
                        office(block.position),
                        block.capacity,
                        office(block.behalf),
                        new Evidence(
                                text.raw(block.span), "signature:block", scan ? Confidence.LIKELY : Confidence.SURE)))
                .toList();
        return new Signatures(
                signers,
                kept.stream().map(block -> block.unit).filter(u -> !u.isEmpty()).toList(),
                Set.copyOf(used));
    }

    private static int afterLabel(String line) {
        return Ending.RECIPIENTS
                .decide(line)
                .map(found -> found.match().span().end())
                .orElse(0);
    }
}
