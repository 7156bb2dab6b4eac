package vn.cancu.parse;

import static vn.cancu.rule.Rule.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.document.DocumentType;
import vn.cancu.document.DocumentTypes;
import vn.cancu.rule.RuleTable;
import vn.cancu.rule.Vocabulary;
import vn.cancu.text.Span;

/// Puts the subject together: the lines under the type name, or those after «V/v» in a letter.
final class SubjectReader {
    private static final int MOST_LINES = 9;
    private static final int LONG_LINE = 400;
    private static final int SHORT_LINE = 30;

    /// What is left of a line that shares the type's line and says too little alone: `NĂM 2018`.
    static final RuleTable<Boolean> REMAINDER = RuleTable.of(
            "remainder of a type line",
            Vocabulary.of().word("end", "(?:[ .,:]|$)"),
            row("time", "^(Năm|Đợt|Quý|Tháng|Tuần|Lần|Số|Học kỳ|Ngày){end}", _ -> true)
                    .like("NĂM 2018", "Lần 2")
                    .unlike("TUYỂN SINH NĂM 2018"));

    /// The words before the subject of a letter.
    static final RuleTable<Boolean> LABEL = RuleTable.of(
            "label of a subject",
            Vocabulary.of().word("v", "v *[/.]? *v"),
            row("về việc", "(^|\t)~({v}|Về việc)~:? ", _ -> true)
                    .like("V/v đăng ký thi", "Về việc: tổ chức", "V/v: mời họp")
                    .unlike("Về công tác thi", "việc về"));

    private final List<Row> rows;
    private final HeadBag bag;
    private final StringBuilder words = new StringBuilder();
    private final List<Integer> used = new ArrayList<>();
    private int start = -1;
    private int end;

    SubjectReader(List<Row> rows, HeadBag bag) {
        this.rows = rows;
        this.bag = bag;
    }

    Subject read(TypeLine type, Optional<DocumentType> kind) {
        if (type.row() >= 0) {
            return typed(type);
        }
        return kind.isPresent() ? letter() : none(0, "");
    }

    private Subject typed(TypeLine type) {
        int at = type.next();
        if (!type.rest().isEmpty()) {
            boolean whole = REMAINDER.matches(type.rest());
            Row row = rows.get(type.row());
            add(
                    type.row(),
                    whole ? bag.words(type.row()) : type.rest(),
                    whole ? 0 : type.restSpan().start());
            end = row.end();
        }
        if (words.isEmpty() && at < bag.end() && isAuthor(bag.left(at))) {
            used.add(at++);
        }
        while (at < bag.end() && used.size() < MOST_LINES && belongs(at)) {
            take(at);
            at++;
        }
        return none(at, "subject:under the type");
    }

    /// `CỦA BAN THƯỜNG VỤ HUYỆN ỦY` under the type says who, not what about.
    private static boolean isAuthor(String line) {
        String words = Row.squeeze(line);
        return Row.isUpper(words)
                && words.startsWith("CỦA ")
                && Bodies.begins(words.substring("CỦA ".length()))
                && !words.contains(" VỀ ");
    }

    private boolean belongs(int at) {
        String line = bag.left(at);
        if (Row.squeeze(line).isEmpty()) {
            return true;
        }
        Optional<Openings.Kind> opening = Openings.of(line.strip());
        boolean first = words.isEmpty();
        boolean stops = opening.filter(kind -> switch (kind) {
                    case TEXT, ADDRESS, ATTACHED -> true;
                    case LIKELY -> !first && line.strip().length() > SHORT_LINE;
                    case SUBJECT -> !first && line.stripLeading().startsWith("V");
                })
                .isPresent();
        if (stops || line.length() > LONG_LINE) {
            return false;
        }
        boolean capitalsEnd = !first
                && line.strip().length() > SHORT_LINE
                && Row.isUpper(words.toString())
                && !Row.isUpper(line)
                && words.length() > 8;
        boolean sentence = !first
                && (line.stripTrailing().endsWith(".") || line.stripTrailing().endsWith(";"));
        if (capitalsEnd && !line.strip().startsWith("(") || sentence && !Row.isUpper(line)) {
            return false;
        }
        return !isAuthority(line, first) && (first || DocumentTypes.named(line).isEmpty());
    }

    /// The body printed between subject and bases; right under the type only a body of the state can be meant, a law
    /// may be about a library.
    private boolean isAuthority(String line, boolean first) {
        if (!Row.isUpper(Row.opening(line.strip(), 16))
                || !first && Row.isUpper(this.words.toString()) && Row.beginsSmall(line)) {
            return false;
        }
        String words = Row.opening(line.strip(), 60);
        String office = words.endsWith(":") ? words.substring(0, words.length() - 1) : words;
        if (!first && SignatureRules.office(office).isPresent()) {
            return true;
        }
        return Bodies.of(line)
                .filter(body -> !first
                        || switch (body.kind()) {
                            case UNIQUE, LOCAL, PERSON -> true;
                            case OWN, UNIT, OFFICE -> false;
                        })
                .isPresent();
    }

    /// A letter: from «V/v» to the address, other columns left out.
    private Subject letter() {
        int last = -1;
        for (int i : bag.indices()) {
            String line = bag.left(i);
            if (Openings.is(line.strip(), Openings.Kind.ADDRESS)) {
                return none(i < bag.end() ? i : bag.end(), "subject:V/v");
            }
            if (used.isEmpty()) {
                label(line)
                        .ifPresent(label -> add(
                                i,
                                Row.squeeze(line.substring(label.match().span().end())),
                                label.match().span().end()));
                last = used.isEmpty() ? -1 : i;
            } else if (i == last + 1 && used.size() < MOST_LINES && !isOther(i)) {
                take(i);
                last = i;
            }
        }
        return none(bag.end(), "subject:V/v");
    }

    private Optional<RuleTable.Decision<Boolean>> label(String line) {
        Optional<RuleTable.Decision<Boolean>> clean = LABEL.decide(line);
        return clean.isPresent() || !bag.isScan() ? clean : ScannedRules.LABEL.decide(line);
    }

    private boolean isOther(int row) {
        String left = bag.words(row);
        return rows.get(row).head() && Bodies.begins(left);
    }

    private void take(int row) {
        String left = bag.words(row);
        if (left.isEmpty()) {
            used.add(row);
            return;
        }
        LABEL.decide(bag.left(row))
                .filter(label -> words.isEmpty() && label.match().text().contains("/"))
                .ifPresentOrElse(
                        label -> add(
                                row,
                                Row.squeeze(bag.left(row)
                                        .substring(label.match().span().end())),
                                label.match().span().end()),
                        () -> add(row, left, 0));
    }

    private void add(int row, String text, int from) {
        if (!words.isEmpty()) {
            words.append(' ');
        }
        words.append(text);
        used.add(row);
        start = start < 0 ? rows.get(row).start() + from : start;
        end = rows.get(row).end();
    }

    private Subject none(int next, String rule) {
        Span span = start < 0 ? new Span(0, 0) : new Span(Math.min(start, end), end);
        String subject = bag.isScan() ? Debris.trimmed(words.toString()) : words.toString();
        return new Subject(subject, span, used, Math.min(next, rows.size()), rule);
    }
}
