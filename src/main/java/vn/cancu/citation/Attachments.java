package vn.cancu.citation;

import java.util.List;
import java.util.Optional;
import vn.cancu.document.IssueDate;
import vn.cancu.text.Folding;
import vn.cancu.text.Prose;

/// Reads what stands beside a number: date, issuer («của …») and subject («về …»), on the right, or on the left when
/// the sentence puts them there («Ngày 13/3/2025, Thủ tướng Chính phủ ban hành Quyết định số …»).
final class Attachments {
    private static final int ISSUER_REACH = 140;
    private static final int SUBJECT_REACH = 400;
    private static final int LEFT_REACH = 260;
    private static final int SHORT_REMARK = 21;
    private static final String SAME_DAY = "cung ngay";
    private static final List<String> TITLE = List.of("ve", "v/v");
    private static final List<String> TITLE_VERBS = List.of(
            "quy dinh",
            "ban hanh",
            "phe duyet",
            "huong dan",
            "sua doi",
            "bo sung",
            "thong qua",
            "cong bo",
            "trien khai",
            "thuc hien",
            "quy che",
            "chap thuan",
            "dieu chinh");
    private static final List<String> BODIES = List.of(
            "chinh phu",
            "thu tuong",
            "quoc hoi",
            "bo ",
            "so ",
            "ubnd",
            "uy ban",
            "hdnd",
            "hoi dong",
            "phong ",
            "truong ",
            "tinh uy",
            "thanh uy",
            "huyen uy",
            "thi uy",
            "quan uy",
            "ban ",
            "bo chinh tri",
            "trung uong",
            "cuc ",
            "vu ",
            "tong cuc",
            "van phong ",
            "toa an ",
            "vien kiem sat",
            "thanh tra ",
            "ngan hang nha nuoc",
            "kiem toan nha nuoc",
            "chanh an ",
            "thong doc ",
            "bao hiem xa hoi",
            "tong lien doan");
    private static final List<String> GOES_ON_AFTER_COMMA = List.of("van hoa", "van hoa the thao");

    private static final List<String> AFTER_ISSUER = List.of(
            "ngày ",
            "đã ",
            "được ",
            "có hiệu lực",
            "và các ",
            "và số ",
            "theo ",
            "tại ",
            "để ",
            "đối với ",
            "trong ",
            "như ",
            "bằng ",
            "đạt ",
            "cho ");

    /// What stands before the subject itself.
    private static final List<String> LEADS = List.of("ve viec ", "v/v ", "ve ");

    /// Chars of the longest of them.
    private static final int LONGEST_LEAD = 8;

    private final Prose prose;
    private final String folded;

    Attachments(Prose prose) {
        this.prose = prose;
        this.folded = prose.folded();
    }

    /// What was read.
    ///
    /// @param end one past the last char that belongs to date and issuer
    /// @param titled one past the last char of the subject, or `end`
    record Beside(Optional<IssueDate> date, String issuer, String subject, int end, int titled) {

        Beside dated(Optional<IssueDate> other) {
            return new Beside(other, issuer, subject, end, titled);
        }
    }

    /// Reads to the right of a number.
    ///
    /// @param at one past the number
    /// @param limit the next mention begins here, or the part of the sentence ends
    Beside after(int at, int limit) {
        Optional<IssueDate> date = Optional.empty();
        String issuer = "";
        int end = at;
        while (end < limit) {
            int next = skip(end, limit);
            if (folded.startsWith(SAME_DAY, next) && next + SAME_DAY.length() <= limit) {
                end = next + SAME_DAY.length();
                continue;
            }
            Optional<Dates.Dated> dated = date.isEmpty() ? Dates.at(folded, next) : Optional.empty();
            if (dated.isPresent() && dated.get().span().end() <= limit) {
                date = Optional.of(dated.get().date());
                end = dated.get().span().end();
            } else if (issuer.isEmpty() && startsIssuer(next, limit)) {
                int start = folded.startsWith("cua ", next) ? next + 4 : next;
                end = issuerEnd(start, limit);
                issuer = clean(start, end);
                if (issuer.isEmpty()) {
                    break;
                }
            } else {
                break;
            }
        }
        int titled = subjectEnd(skip(end, limit), limit);
        String subject = titled > end ? subject(skip(end, limit), titled) : "";
        return new Beside(date, issuer, subject, end, Math.max(end, titled));
    }

    /// Reads to the left: a date, then an issuer that «ban hành», «có» or «ký» the document that follows.
    ///
    /// @param from nothing before this belongs to it
    /// @param start where the mention begins
    Optional<Beside> before(int from, int start) {
        int base = Math.max(from, start - LEFT_REACH);
        String left = folded.substring(base, start);
        return Dates.last(left).flatMap(dated -> {
            int end = base + dated.span().end();
            int verb = base + lastVerb(left);
            if (verb < end || start - verb > 16 || verb - end > ISSUER_REACH) {
                return Optional.empty();
            }
            String issuer = clean(skip(end, verb), verb);
            return Optional.of(new Beside(Optional.of(dated.date()), issuer, "", start, start));
        });
    }

    /// Whether «cùng ngày» stands behind a number.
    boolean isSameDay(int at, int limit) {
        return folded.startsWith(SAME_DAY, skip(at, Math.min(limit, folded.length())));
    }

    /// Where the verb begins with which a body issues what follows; -1 when there is none.
    private static int lastVerb(String left) {
        int last = -1;
        for (String verb : List.of(" ban hanh ", " ky ban hanh ", " da ban hanh ", " co ", " ky ", " ra ")) {
            int at = left.lastIndexOf(verb);
            last = Math.max(last, at);
        }
        return last;
    }

    /// The same with a subject that goes on to the end of the mention that stands inside it.
    Beside goingOn(Beside beside, int inner) {
        int titled = Math.max(beside.titled(), Math.min(inner, beside.end() + SUBJECT_REACH));
        return new Beside(
                beside.date(), beside.issuer(), subject(skip(beside.end(), titled), titled), beside.end(), titled);
    }

    int skip(int at, int limit) {
        int i = at;
        while (i < limit && (folded.charAt(i) == ' ' || folded.charAt(i) == ',' && i - at < 3)) {
            i++;
        }
        return i;
    }

    private boolean startsIssuer(int at, int limit) {
        if (at >= limit) {
            return false;
        }
        return folded.startsWith("cua ", at)
                || Character.isUpperCase(prose.flat().charAt(at)) && startsBody(at) && !isTitle(at);
    }

    /// The issuer goes on to a title, a date, the next mention or a mark.
    int issuerEnd(int start, int limit) {
        int stop = Math.min(limit, start + ISSUER_REACH);
        for (int i = start; i < stop; i++) {
            char c = folded.charAt(i);
            if (c == '(') {
                int close = close(i, stop);
                if (close < 0) {
                    return i;
                }
                i = close;
            } else if (c == ',' && goesOn(start, i)) {
                continue;
            } else if (";.:,\n\"“”‘)[]".indexOf(c) >= 0 && !isAbbreviation(i)) {
                return i;
            } else if (c == ' '
                    && (isTitle(i + 1)
                            || isAfterIssuer(i + 1)
                            || Dates.at(folded, i + 1).isPresent())) {
                return i;
            }
        }
        return stop;
    }

    private boolean goesOn(int start, int comma) {
        String name = Folding.key(folded.substring(start, comma));
        return GOES_ON_AFTER_COMMA.stream().anyMatch(name::endsWith);
    }

    /// A dot inside a name: `TP. Hồ Chí Minh`, `TP.HCM`.
    private boolean isAbbreviation(int i) {
        return folded.charAt(i) == '.' && i >= 2 && (folded.startsWith("tp", i - 2) || folded.startsWith("tx", i - 2));
    }

    /// Marks matter here: «tại» ends a name, «Tài chính» does not.
    boolean isAfterIssuer(int at) {
        for (String word : AFTER_ISSUER) {
            if (prose.flat().startsWith(word, at)) {
                return true;
            }
        }
        return false;
    }

    boolean isTitle(int at) {
        return startsAny(TITLE, at) || startsAny(TITLE_VERBS, at);
    }

    private boolean startsAny(List<String> words, int at) {
        for (String word : words) {
            int end = phraseEnd(word, at);
            if (end >= 0 && (word.endsWith(" ") || ends(end))) {
                return true;
            }
        }
        return false;
    }

    /// One past a phrase that stands at an offset, any run of blanks for each of its blanks; -1 when it does not.
    private int phraseEnd(String phrase, int at) {
        int i = at;
        for (int k = 0; k < phrase.length(); k++) {
            if (i >= folded.length() || folded.charAt(i) != phrase.charAt(k)) {
                return -1;
            }
            i++;
            while (phrase.charAt(k) == ' ' && i < folded.length() && folded.charAt(i) == ' ') {
                i++;
            }
        }
        return i;
    }

    private boolean ends(int at) {
        return at >= folded.length() || !Character.isLetterOrDigit(folded.charAt(at));
    }

    /// A subject begins with «về», «V/v», a verb of issuing or a quotation, and goes to the end of the part.
    private int subjectEnd(int at, int limit) {
        if (at >= limit || !isTitle(at) && !isQuote(at)) {
            return at;
        }
        int stop = Math.min(limit, at + SUBJECT_REACH);
        boolean quoted = isQuote(at);
        int depth = 0;
        for (int i = at; i < stop; i++) {
            char c = folded.charAt(i);
            depth += c == '“' ? 1 : c == '”' ? -1 : 0;
            if (quoted && i > at && depth <= 0 && (c == '”' || c == '"')) {
                return i + 1;
            }
            if (c == ';' || c == '\n' || depth <= 0 && endsSubject(i, at)) {
                return i;
            }
        }
        return stop;
    }

    private boolean isQuote(int at) {
        return folded.charAt(at) == '“' || folded.charAt(at) == '"';
    }

    /// A full stop, a colon, a remark in brackets, or a comma before the body that acts.
    private boolean endsSubject(int i, int from) {
        boolean blankNext = i + 1 >= folded.length() || Character.isWhitespace(folded.charAt(i + 1));
        return switch (folded.charAt(i)) {
            case '.' -> blankNext && !isAbbreviation(i);
            case ':' -> blankNext;
            case ')' -> !opens(from, i);
            case '(' -> close(i, folded.length()) < 0 || folded.startsWith("sau day", i + 1);
            case ',' ->
                blankNext
                        && i + 2 < folded.length()
                        && Character.isUpperCase(prose.flat().charAt(i + 2))
                        && startsBody(i + 2);
            default -> false;
        };
    }

    /// The bracket that closes a short remark opened at an offset; -1 when none does soon.
    private int close(int open, int limit) {
        int stop = Math.min(limit, open + SHORT_REMARK);
        for (int i = open; i < stop; i++) {
            if (folded.charAt(i) == ')') {
                return i;
            }
        }
        return -1;
    }

    private boolean opens(int from, int end) {
        for (int i = end; i >= from; i--) {
            if (folded.charAt(i) == '(') {
                return true;
            }
        }
        return false;
    }

    boolean startsBody(int at) {
        return prose.startsAny(BODIES, at) && !folded.startsWith("bo luat", at);
    }

    String subject(int start, int end) {
        String text = clean(start, end);
        String folding = Folding.fold(text.substring(0, Math.min(text.length(), LONGEST_LEAD)));
        for (String lead : LEADS) {
            if (folding.startsWith(lead)) {
                return text.substring(lead.length()).strip();
            }
        }
        return text;
    }

    /// The words, blanks joined, without punctuation at the ends.
    String clean(int start, int end) {
        var out = new StringBuilder();
        for (int i = start; i < end; i++) {
            char c = prose.flat().charAt(i);
            boolean blank = Character.isWhitespace(c);
            if (!blank) {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        trimEnd(out);
        if (out.length() > 3 && out.substring(out.length() - 3).equals(" và")) {
            out.setLength(out.length() - 3);
            trimEnd(out);
        }
        return out.toString();
    }

    private static void trimEnd(StringBuilder out) {
        while (!out.isEmpty() && " ,;:.-".indexOf(out.charAt(out.length() - 1)) >= 0) {
            out.setLength(out.length() - 1);
        }
    }
}
