package vn.cancu.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;
import vn.cancu.document.DocumentType;
import vn.cancu.document.DocumentTypes;
import vn.cancu.document.IssueDate;
import vn.cancu.text.Folding;
import vn.cancu.text.Prose;
import vn.cancu.text.Span;

/// Finds documents that are called by their names: laws («Luật Giáo dục năm 2019», «Bộ luật Lao động», «Hiến pháp năm
/// 2013») and programmes, schemes and plans («Đề án “Xây dựng xã hội học tập”», «Chương trình giáo dục phổ thông 2018»;
/// reference B.3).
///
/// A name of a law ends at its date or its year, at a bracket, or where a word stands that no name has; a programme's
/// name is quoted or ends with a year. Every look is bounded, so the scan is linear.
final class Names {
    private static final int LONGEST_LAW = 180;
    private static final int LONGEST_TITLE = 300;
    private static final int FEWEST_WORDS = 2;
    private static final int MOST = 20_000;
    private static final List<String> LAWS = List.of("bo luat", "luat", "phap lenh", "hien phap");
    private static final List<String> TITLED = List.of("chuong trinh", "de an", "ke hoach", "chien luoc");
    /// What no name of a law has in it; «của» and «theo» only the one of a law that changes others.
    private static final List<String> FOREIGN = List.of(
            "ve ",
            "tai ",
            "nay",
            "duoc ",
            "da ",
            "co ",
            "quy dinh",
            "hien hanh",
            "thi ",
            "khi ",
            "neu ",
            "la ",
            "cung ",
            "doi voi ",
            "trong ",
            "nhu ",
            "va cac ",
            "va nghi dinh",
            "va thong tu",
            "va quyet dinh",
            "cua ",
            "theo ",
            "den ",
            "ra doi",
            "nham ",
            "phai ",
            "khong ",
            "bao gom",
            "nghi dinh",
            "nghi quyet",
            "thong tu");
    /// What leads to a plan of somebody else; a plan without such a word before it is one that the document itself makes.
    private static final List<String> CUES = List.of("can cu ", "thuc hien ", "theo ", "trien khai ", "thi hanh ");
    private static final int CUE_REACH = 80;
    private static final int PERIOD_REACH = 5;

    private final Prose prose;
    private final String folded;
    private final String flat;

    private Names(Prose prose) {
        this.prose = prose;
        this.folded = prose.folded();
        this.flat = prose.flat();
    }

    /// A name in the text.
    ///
    /// @param span type word to the end of the name, with its year where that belongs to it
    /// @param end one past the date or the quotation mark that follows
    /// @param name type word and name in one spelling, without year and quotation marks: `Luật Giáo dục`
    /// @param date as far as told beside it
    /// @param law whether it is a law and no programme
    /// @param whole whether its end is certain: a date, a quotation mark, or nothing else in a basis
    record Named(
            Span span, int end, DocumentType type, String name, Optional<IssueDate> date, boolean law, boolean whole) {

        /// The name as a key of comparison.
        String key() {
            return Folding.key(name);
        }
    }

    /// All names, in order, without overlap.
    ///
    /// @param prose the text
    /// @param next for an offset the beginning of the first numbered mention from there on; names end before it
    static List<Named> scan(Prose prose, Numbered next) {
        var names = new Names(prose);
        List<Named> found = new ArrayList<>();
        char[] chars = names.flat.toCharArray(); // every char is looked at, which is quickest in an array
        int i = 0;
        while (i < chars.length && found.size() < MOST) {
            if (!begins(chars, i)) {
                i++;
                continue;
            }
            int at = i;
            Optional<Named> named = names.at(at, next.from(at));
            named.ifPresent(found::add);
            i = named.map(name -> Math.max(at + 1, name.end())).orElse(at + 1);
        }
        return found;
    }

    /// Where the next numbered mention begins.
    @FunctionalInterface
    interface Numbered {

        /// @return the length of the text or more when none follows
        int from(int at);
    }

    private static boolean begins(char[] flat, int at) {
        return switch (flat[at]) {
            case 'B', 'C', 'Đ', 'H', 'K', 'L', 'P' -> at == 0 || !Character.isLetterOrDigit(flat[at - 1]);
            default -> false;
        };
    }

    private Optional<Named> at(int start, int numbered) {
        if (numbered <= start) {
            return Optional.empty();
        }
        for (String word : LAWS) {
            if (stands(word, start)) {
                return DocumentTypes.named(word).flatMap(type -> law(start, start + word.length(), type, numbered));
            }
        }
        for (String word : TITLED) {
            if (stands(word, start)) {
                return DocumentTypes.named(word).flatMap(type -> titled(start, start + word.length(), type, numbered));
            }
        }
        return Optional.empty();
    }

    private boolean isLaw(int at) {
        for (String word : LAWS) {
            if (stands(word, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean stands(String word, int at) {
        int end = at + word.length();
        return folded.startsWith(word, at) && end < folded.length() && folded.charAt(end) == ' ';
    }

    /// A law: capital behind the type word, then words up to a date, a year or something that is no part of a name.
    private Optional<Named> law(int start, int from, DocumentType type, int numbered) {
        int first = from + 1;
        boolean amending = folded.startsWith("sua doi", first);
        boolean constitution = folded.startsWith("hien phap", start);
        boolean name = first < flat.length() && Character.isUpperCase(flat.charAt(first));
        if (!amending && !constitution && !name) {
            return Optional.empty();
        }
        int limit = Math.min(Math.min(prose.segmentEnd(start), numbered), start + LONGEST_LAW);
        int i = from;
        while (i < limit && !endsLaw(i, start, amending)) {
            i++;
        }
        int end = trimmed(from, Math.min(i, limit));
        Optional<Dates.Dated> dated = i < limit ? dated(i) : Optional.empty();
        boolean numberFollows = i < limit && folded.startsWith(" so ", i);
        if (end <= from && !(constitution && dated.isPresent()) || numberFollows) {
            return Optional.empty();
        }
        int shown = dated.filter(date -> date.date().month() == 0)
                .map(date -> date.span().end())
                .orElse(end);
        boolean whole = dated.isPresent() || isWholeBasis(start, i, limit);
        return Optional.of(new Named(
                new Span(start, shown),
                dated.map(date -> date.span().end()).orElse(end),
                type,
                name(start, end),
                dated.map(Dates.Dated::date),
                true,
                whole));
    }

    private boolean endsLaw(int i, int start, boolean amending) {
        char c = folded.charAt(i);
        if (c != ' ') {
            boolean comma = c == ',' && goesOn(i);
            return !comma && !Character.isLetterOrDigit(c) && c != '-';
        }
        if (folded.startsWith(" so ", i) && i + 4 < folded.length() && Character.isDigit(folded.charAt(i + 4))) {
            return true;
        }
        if (dated(i).isPresent()) {
            return true;
        }
        boolean capitalLaw =
                i > start + 8 && Character.isUpperCase(flat.charAt(Math.min(i + 1, flat.length() - 1))) && isLaw(i + 1);
        return !amending && (capitalLaw || prose.startsAny(FOREIGN, i + 1));
    }

    /// Whether a comma stands inside a name: «Luật Cán bộ, công chức».
    private boolean goesOn(int comma) {
        int next = comma + 1;
        while (next < flat.length() && flat.charAt(next) == ' ') {
            next++;
        }
        int word = next;
        return word > comma + 1
                && word < flat.length()
                && Character.isLowerCase(flat.charAt(word))
                && !prose.startsAny(FOREIGN, word);
    }

    /// A date or «năm 2019» or a bare year behind a blank.
    private Optional<Dates.Dated> dated(int blank) {
        int at = blank + 1;
        if (at >= folded.length()) {
            return Optional.empty();
        }
        char c = folded.charAt(at);
        if (c == 'n' || c == 't') {
            return Dates.at(folded, at);
        }
        return year(at).map(year -> new Dates.Dated(new IssueDate(year, 0, 0), new Span(at, at + 4)));
    }

    /// Four digits of the years 1945 to 2100 and no more.
    private Optional<Integer> year(int at) {
        int end = at;
        while (end < folded.length() && end - at < 5 && Character.isDigit(folded.charAt(end))) {
            end++;
        }
        if (end - at != 4 || end < folded.length() && folded.charAt(end) == '/') {
            return Optional.empty();
        }
        return Dates.at("nam " + folded.substring(at, end), 0)
                .map(dated -> dated.date().year());
    }

    /// «Căn cứ Luật Giáo dục;»: nothing else stands in the part of the sentence.
    private boolean isWholeBasis(int start, int end, int limit) {
        boolean closed = end >= limit || ";.\n".indexOf(flat.charAt(end)) >= 0;
        String before = folded.substring(Math.max(prose.segmentStart(start), start - 12), start)
                .strip();
        return closed && (before.endsWith("can cu") || before.endsWith("- can cu"));
    }

    /// A programme or a plan: a quoted title, or words that end with a year or a period.
    private Optional<Named> titled(int start, int from, DocumentType type, int numbered) {
        int limit = Math.min(Math.min(prose.segmentEnd(start), numbered), start + LONGEST_TITLE);
        int quote = -1;
        for (int i = from; i < limit; i++) {
            char c = folded.charAt(i);
            if (quote < 0 && (c == '“' || c == '"')) {
                quote = i;
            } else if (quote >= 0 && (c == '”' || c == '"' || c == '“')) {
                return closed(start, from, i + 1, type, Optional.empty());
            } else if (quote < 0 && c == ' ' && dated(i).isPresent()) {
                return ofYear(start, from, dated(i).get(), type);
            } else if (quote < 0 && (",;.:()\n".indexOf(c) >= 0 || c == ' ' && endsTitle(i))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// A title that ends with a year or, of no one year, with a period.
    private Optional<Named> ofYear(int start, int from, Dates.Dated dated, DocumentType type) {
        if (dated.date().month() > 0) {
            return Optional.empty();
        }
        int end = dated.span().end();
        int dash = end;
        while (dash < folded.length() && dash - end < PERIOD_REACH && " -".indexOf(folded.charAt(dash)) >= 0) {
            dash++;
        }
        boolean period = dash > end
                && folded.substring(end, dash).indexOf('-') >= 0
                && year(dash).isPresent();
        return period
                ? closed(start, from, dash + 4, type, Optional.empty())
                : closed(start, from, end, type, Optional.of(dated.date()));
    }

    private boolean endsTitle(int blank) {
        return folded.startsWith(" nay", blank)
                || folded.startsWith(" so ", blank)
                || folded.startsWith(" ngay ", blank)
                || folded.startsWith(" cua ", blank)
                || folded.startsWith(" ban hanh", blank)
                || folded.startsWith(" duoc ", blank);
    }

    private Optional<Named> closed(int start, int from, int end, DocumentType type, Optional<IssueDate> year) {
        String name = name(start, end);
        String title = Folding.key(flat.substring(from, end));
        boolean plan = folded.startsWith("ke hoach", start);
        boolean said = !plan || hasCue(start);
        if (title.indexOf(' ') < 0 || !said || hasCommand(start)) {
            return Optional.empty();
        }
        return Optional.of(new Named(new Span(start, end), end, type, name, year, false, true));
    }

    private boolean hasCue(int start) {
        String left = folded.substring(Math.max(prose.segmentStart(start), start - CUE_REACH), start);
        return CUES.stream().anyMatch(left::endsWith);
    }

    /// «xây dựng Kế hoạch …», «đây là Kế hoạch …»: the document's own, or one still to be made.
    private boolean hasCommand(int start) {
        String left = folded.substring(Math.max(prose.segmentStart(start), start - 24), start);
        return left.endsWith("xay dung ")
                || left.endsWith("day la ")
                || left.endsWith("ban hanh ")
                || left.endsWith("lap ");
    }

    /// Type word and title in one line, without quotation marks and without the years at its end.
    private String name(int start, int end) {
        var tokens = new StringTokenizer(flat.substring(start, end), " \n“”\"");
        var words = new ArrayList<String>();
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
        while (words.size() > FEWEST_WORDS && isOfTime(words)) {
            words.removeLast();
        }
        return String.join(" ", words);
    }

    /// Whether a name ends with `2019`, `năm`, `giai đoạn 2021 – 2030`, `đến năm 2030`; a strategy of `10 năm` keeps that.
    private static boolean isOfTime(List<String> words) {
        String last = words.getLast();
        String before = words.get(words.size() - 2);
        String figures = Folding.key(last);
        return figures.isEmpty()
                || figures.length() >= 4 && figures.chars().allMatch(c -> Character.isDigit(c) || c == ' ')
                || last.equals("năm") && !(before.length() <= 2 && Character.isDigit(before.charAt(0)))
                || last.equals("đến")
                || last.equals("giai")
                || last.equals("đoạn") && before.equals("giai");
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from && !Character.isLetterOrDigit(flat.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
