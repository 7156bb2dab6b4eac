package vn.cancu.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.cancu.text.SourceText;

/// Reads what people type into the search box. Whatever is typed has a reading; there is no syntax error.
///
/// Words; `"a phrase"`; `-unwanted`, `-"unwanted phrase"`, `-(these OR those)`; `OR`, `|` and `HOẶC` between
/// alternatives, which reach to the next bracket; fields by the names in [QueryField], `nam:2019..2021`; beginnings of
/// words, `trien*`; document numbers in any spelling (`05-CT/TW`, `05 ct tw`, `chỉ thị 05`); dates, school years and
/// stretches of time ([Periods]).
/// Brackets count where an `OR` stands inside or a minus before; all other signs are punctuation. Words like *hoặc* and
/// *và* are words unless they are typed in capitals among small letters.
///
/// At most [SearchQuery#LONGEST] chars, [#MOST_CLAUSES] things and [#DEEPEST] brackets are read.
final class QueryParser {
    /// Most things one query can ask for.
    static final int MOST_CLAUSES = 64;
    /// Most brackets in brackets.
    static final int DEEPEST = 20;

    static final String CUT = "Câu tìm kiếm dài quá " + SearchQuery.LONGEST + " ký tự; phần sau đã bị bỏ.";
    static final String TOO_MANY = "Câu tìm kiếm có quá " + MOST_CLAUSES + " từ; các từ sau đã bị bỏ.";
    static final String TOO_DEEP = "Câu tìm kiếm có quá " + DEEPEST + " lớp ngoặc; các ngoặc bên trong được bỏ qua.";
    static final String OPEN_QUOTE = "Dấu ngoặc kép không khép lại; phần đó được tìm như các từ thường.";
    static final String NO_WORD = "Câu tìm kiếm không có từ hay số nào để tìm.";

    private static final String QUOTES = "\"“”„«»";

    private final String text;
    private final Signs signs;
    private final Predicate<Clause.InField> held;
    private final List<String> notes = new ArrayList<>();
    private int at;
    private int clauses;

    private QueryParser(String text, Predicate<Clause.InField> held) {
        this.text = text;
        this.held = held;
        this.signs = Signs.of(text);
        notes.addAll(signs.notes());
    }

    /// Reads a query of which no index is known: a name behind a field reaches as far as it can.
    ///
    /// @param typed anything
    static ParsedQuery parse(String typed) {
        return parse(typed, _ -> true);
    }

    /// Reads a query.
    ///
    /// @param typed anything
    /// @param held whether some document holds what is asked of a field; of a name without quotes the longest one is read
    ///     that is
    static ParsedQuery parse(String typed, Predicate<Clause.InField> held) {
        boolean cut = typed.length() > SearchQuery.LONGEST;
        String text = SourceText.of(cut ? typed.substring(0, SearchQuery.LONGEST) : typed)
                .normal();
        if (text.isBlank() && !cut) {
            return new ParsedQuery.Everything();
        }
        var parser = new QueryParser(text, held);
        if (cut) {
            parser.note(CUT);
        }
        Optional<Clause.Number> number =
                FieldReader.at(text, 0).isPresent() ? Optional.empty() : TypedNumber.whole(text);
        return number.isPresent()
                ? new ParsedQuery.NumberOnly(number.get(), List.copyOf(parser.notes))
                : parser.terms();
    }

    private ParsedQuery terms() {
        Clause.Choice all = alternatives(text.length(), 0);
        if (all.wanted().isEmpty() && all.unwanted().isEmpty()) {
            note(NO_WORD);
            return new ParsedQuery.Nothing(List.copyOf(notes));
        }
        return new ParsedQuery.Terms(QuestionWords.apart(all.wanted()), all.unwanted(), List.copyOf(notes));
    }

    /// Things between two offsets; with an `OR` among them one thing that is any of them.
    private Clause.Choice alternatives(int end, int depth) {
        var choices = new ArrayList<Clause.Choice>();
        var wanted = new ArrayList<Clause>();
        var unwanted = new ArrayList<Clause>();
        while (at < end) {
            Optional<Signs.Operator> operator = signs.operatorAt(at);
            if (operator.isEmpty()) {
                next(end, depth, wanted, unwanted);
                continue;
            }
            at = operator.get().span().end();
            if (operator.get().isOr()) {
                keep(choices, wanted, unwanted);
                wanted.clear();
                unwanted.clear();
            }
        }
        keep(choices, wanted, unwanted);
        List<Clause.Choice> different = choices.stream().distinct().toList();
        return switch (different.size()) {
            case 0 -> new Clause.Choice(List.of(), List.of());
            case 1 -> different.getFirst();
            default -> new Clause.Choice(List.of(new Clause.AnyOf(different)), List.of());
        };
    }

    private static void keep(List<Clause.Choice> choices, List<Clause> wanted, List<Clause> unwanted) {
        if (!wanted.isEmpty() || !unwanted.isEmpty()) {
            choices.add(new Clause.Choice(wanted, unwanted));
        }
    }

    private void next(int end, int depth, List<Clause> wanted, List<Clause> unwanted) {
        if (isMinus(at)) {
            at++;
            minus(end, depth, unwanted);
        } else if (isQuote(text.charAt(at))) {
            quote(wanted);
        } else if (isGroup(at, end)) {
            Clause.Choice group = group(depth);
            group.wanted().forEach(wanted::add);
            group.unwanted().forEach(unwanted::add);
        } else if (!field(end, wanted) && !special(wanted)) {
            plain(end, wanted);
        }
    }

    /// What stands right behind a minus; what the scanner holds for one thing is unwanted as a whole.
    private void minus(int end, int depth, List<Clause> unwanted) {
        if (isQuote(text.charAt(at))) {
            quote(unwanted);
        } else if (text.charAt(at) == '(' && signs.closing(at) > 0 && signs.closing(at) < end) {
            Clause.Choice group = group(depth);
            if (!group.wanted().isEmpty() || !group.unwanted().isEmpty()) {
                add(unwanted, new Clause.AnyOf(List.of(group)));
            }
        } else if (!field(end, unwanted) && !special(unwanted)) {
            int to = at;
            while (to < end && text.charAt(to) > ' ' && !isQuote(text.charAt(to))) {
                to++;
            }
            addRow(words(text.substring(at, to)), unwanted);
            at = to;
        }
    }

    /// A phrase; a quote that is never closed is a blank.
    private void quote(List<Clause> into) {
        int close = at + 1;
        while (close < text.length() && !isQuote(text.charAt(close))) {
            close++;
        }
        if (close == text.length()) {
            note(OPEN_QUOTE);
            at++;
            return;
        }
        addRow(words(text.substring(at + 1, close)), into);
        at = close + 1;
    }

    private void addRow(List<Clause.Word> words, List<Clause> into) {
        if (words.size() == 1) {
            add(into, words.getFirst());
        } else if (!words.isEmpty()) {
            add(into, new Clause.Phrase(words));
        }
    }

    /// Whether a bracket means more than punctuation.
    private boolean isGroup(int open, int end) {
        int close = signs.closing(open);
        return close > 0 && close < end && signs.hasOrBetween(open, close);
    }

    private Clause.Choice group(int depth) {
        int close = signs.closing(at);
        at++;
        if (depth >= DEEPEST) {
            note(TOO_DEEP);
            at = close + 1;
            return new Clause.Choice(List.of(), List.of());
        }
        Clause.Choice inside = alternatives(close, depth + 1);
        at = close + 1;
        return inside;
    }

    private boolean field(int end, List<Clause> into) {
        Optional<FieldReader> field = FieldReader.at(text, at);
        if (field.isEmpty()) {
            return false;
        }
        int stop = field.get().from() + 1;
        while (stop < end && text.charAt(stop) != ')' && !isStop(stop, end)) {
            stop++;
        }
        FieldReader.Read read = field.get().read(stop, end, held);
        read.clause().ifPresent(clause -> add(into, clause));
        read.note().ifPresent(this::note);
        at = read.end();
        return true;
    }

    private boolean special(List<Clause> into) {
        Optional<Signs.Special> special = signs.specialAt(at);
        special.ifPresent(found -> {
            add(into, found.clause());
            if (found.clause() instanceof Clause.Period period) {
                note(Periods.note(
                        text.substring(found.span().start(), found.span().end()), period));
            }
            at = found.span().end();
        });
        return special.isPresent();
    }

    /// Plain words up to whatever means more.
    private void plain(int end, List<Clause> wanted) {
        int to = at + 1;
        while (to < end && !isStop(to, end)) {
            to++;
        }
        Acronyms.spread(TypedNumber.among(words(text.substring(at, to)))).forEach(clause -> add(wanted, clause));
        at = to;
    }

    private boolean isStop(int i, int end) {
        return isQuote(text.charAt(i))
                || isMinus(i)
                || isGroup(i, end)
                || signs.specialAt(i).isPresent()
                || signs.operatorAt(i).isPresent()
                || FieldReader.at(text, i).isPresent();
    }

    /// Words of a stretch of the query.
    static List<Clause.Word> words(String stretch) {
        Words words = Words.of(stretch);
        var list = new ArrayList<Clause.Word>(words.size());
        for (int i = 0; i < words.size(); i++) {
            list.add(new Clause.Word(words.exact(i), words.bare(i), i > 0 && !words.isApart(i)));
        }
        return list;
    }

    private boolean isMinus(int i) {
        boolean opens = text.charAt(i) == '-' && (i == 0 || text.charAt(i - 1) <= ' ' || text.charAt(i - 1) == '(');
        if (!opens || i + 1 == text.length() || text.charAt(i + 1) <= ' ' || text.charAt(i + 1) == '-') {
            return false;
        }
        int before = i - 1;
        while (before >= 0 && text.charAt(before) <= ' ') {
            before--;
        }
        return before < 0 || !Character.isDigit(text.charAt(before)) || !Character.isDigit(text.charAt(i + 1));
    }

    static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    private void add(List<Clause> into, Clause clause) {
        if (clauses == MOST_CLAUSES) {
            note(TOO_MANY);
        } else {
            clauses++;
            into.add(clause);
        }
    }

    private void note(String note) {
        if (!notes.contains(note)) {
            notes.add(note);
        }
    }
}
