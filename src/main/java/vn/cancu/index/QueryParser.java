package vn.cancu.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.number.NumberScanner;
import vn.cancu.text.SourceText;
import vn.cancu.text.Span;

/// Reads what people type into the search box. Whatever is typed has a reading; there is no syntax error.
///
/// Words; `"a phrase"`; `-unwanted` and `-"unwanted phrase"`; document numbers in any spelling (`05-CT/TW`, `05 ct tw`,
/// `chỉ thị 05`); dates in any form. Everything else (brackets, stars, AND, colons) is punctuation or a word, so there is
/// nothing to nest: the reader is one loop over at most [SearchQuery#LONGEST] chars.
final class QueryParser {
    /// Most things one query can ask for.
    static final int MOST_CLAUSES = 64;

    static final String CUT = "Câu tìm kiếm dài quá " + SearchQuery.LONGEST + " ký tự; phần sau đã bị bỏ.";
    static final String TOO_MANY = "Câu tìm kiếm có quá " + MOST_CLAUSES + " từ; các từ sau đã bị bỏ.";
    static final String OPEN_QUOTE = "Dấu ngoặc kép không khép lại; phần đó được tìm như các từ thường.";
    static final String NO_WORD = "Câu tìm kiếm không có từ hay số nào để tìm.";

    private static final String QUOTES = "\"“”„«»";

    private final String text;
    private final List<Special> specials;
    private final List<Clause> wanted = new ArrayList<>();
    private final List<Clause> unwanted = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /// A stretch that is one clause: a number or a date.
    private record Special(Span span, Clause clause) {}

    private QueryParser(String text) {
        this.text = text;
        this.specials = specials(text);
    }

    /// Reads a query.
    ///
    /// @param typed anything
    static ParsedQuery parse(String typed) {
        boolean cut = typed.length() > SearchQuery.LONGEST;
        String text = SourceText.of(cut ? typed.substring(0, SearchQuery.LONGEST) : typed)
                .normal();
        if (text.isBlank() && !cut) {
            return new ParsedQuery.Everything();
        }
        var parser = new QueryParser(text);
        if (cut) {
            parser.notes.add(CUT);
        }
        Optional<Clause.Number> number = TypedNumber.whole(text);
        return number.isPresent()
                ? new ParsedQuery.NumberOnly(number.get(), List.copyOf(parser.notes))
                : parser.terms();
    }

    private ParsedQuery terms() {
        int at = 0;
        while (at < text.length()) {
            at = next(at);
        }
        limit();
        if (wanted.isEmpty() && unwanted.isEmpty()) {
            notes.add(NO_WORD);
            return new ParsedQuery.Nothing(List.copyOf(notes));
        }
        return new ParsedQuery.Terms(QuestionWords.apart(wanted), unwanted, List.copyOf(notes));
    }

    private int next(int at) {
        char c = text.charAt(at);
        if (isQuote(c)) {
            return quote(at, wanted);
        }
        if (isMinus(at)) {
            return isQuote(text.charAt(at + 1)) ? quote(at + 1, unwanted) : minus(at + 1);
        }
        Optional<Special> special = specialAt(at);
        if (special.isPresent()) {
            wanted.add(special.get().clause());
            return special.get().span().end();
        }
        return plain(at);
    }

    /// A phrase; a quote that is never closed is a blank.
    private int quote(int at, List<Clause> into) {
        int end = at + 1;
        while (end < text.length() && !isQuote(text.charAt(end))) {
            end++;
        }
        if (end == text.length()) {
            notes.add(OPEN_QUOTE);
            return at + 1;
        }
        List<Clause.Word> words = words(text.substring(at + 1, end));
        if (words.size() == 1) {
            into.add(words.getFirst());
        } else if (!words.isEmpty()) {
            into.add(new Clause.Phrase(words));
        }
        return end + 1;
    }

    /// A word right behind a minus; what the scanner holds for one number or date is unwanted as a whole.
    private int minus(int at) {
        Optional<Special> special = specialAt(at);
        if (special.isPresent()) {
            unwanted.add(special.get().clause());
            return special.get().span().end();
        }
        int end = at;
        while (end < text.length() && text.charAt(end) > ' ' && !isQuote(text.charAt(end))) {
            end++;
        }
        List<Clause.Word> words = words(text.substring(at, end));
        if (words.size() == 1) {
            unwanted.add(words.getFirst());
        } else if (!words.isEmpty()) {
            unwanted.add(new Clause.Phrase(words));
        }
        return end;
    }

    /// Plain words up to the next quote, minus, number or date.
    private int plain(int at) {
        int end = at + 1;
        while (end < text.length()
                && !isQuote(text.charAt(end))
                && !isMinus(end)
                && specialAt(end).isEmpty()) {
            end++;
        }
        wanted.addAll(TypedNumber.among(words(text.substring(at, end))));
        return end;
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

    private boolean isMinus(int at) {
        boolean opens = text.charAt(at) == '-' && (at == 0 || text.charAt(at - 1) <= ' ');
        if (!opens || at + 1 == text.length() || text.charAt(at + 1) <= ' ' || text.charAt(at + 1) == '-') {
            return false;
        }
        int before = at - 1;
        while (before >= 0 && text.charAt(before) <= ' ') {
            before--;
        }
        return before < 0 || !Character.isDigit(text.charAt(before)) || !Character.isDigit(text.charAt(at + 1));
    }

    private static boolean isQuote(char c) {
        return QUOTES.indexOf(c) >= 0;
    }

    private Optional<Special> specialAt(int at) {
        return specials.stream().filter(special -> special.span().start() == at).findFirst();
    }

    private static List<Special> specials(String text) {
        var specials = new ArrayList<Special>();
        for (NumberScanner.Scanned scanned : NumberScanner.scan(text)) {
            specials.add(new Special(scanned.span(), TypedNumber.of(scanned.number())));
        }
        Words words = Words.of(text);
        for (Dates.Found date : Dates.in(text, words)) {
            var span = new Span(
                    words.start(date.words().start()), words.end(date.words().end() - 1));
            if (specials.stream().noneMatch(special -> special.span().overlaps(span))) {
                specials.add(new Special(span, new Clause.Day(date.iso())));
            }
        }
        return specials;
    }

    private void limit() {
        if (wanted.size() + unwanted.size() > MOST_CLAUSES) {
            notes.add(TOO_MANY);
            while (unwanted.size() > MOST_CLAUSES / 2) {
                unwanted.removeLast();
            }
            while (wanted.size() + unwanted.size() > MOST_CLAUSES) {
                wanted.removeLast();
            }
        }
    }
}
