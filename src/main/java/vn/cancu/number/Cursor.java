package vn.cancu.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.cancu.document.Authorities;
import vn.cancu.document.DocumentTypes;

/// Reads one number from a given place on, char by char; every look is bounded, so the scan as a whole is linear.
final class Cursor {
    private static final int MAX_GROUPS = 8;
    private static final int MAX_GROUP = 24;
    private static final int WRAP = 40;

    private final CharSequence text;
    private int at;
    private int end;

    Cursor(CharSequence text, int at) {
        this.text = text;
        this.at = at;
        this.end = at;
    }

    /// One past the last char of what was read.
    int end() {
        return end;
    }

    /// Reads serial, year and groups.
    ///
    /// @param spaced whether a blank may stand for the separator after the serial (`84 QĐ/TWĐTN`)
    /// @return empty when no number stands here; [#end()] is then of no use
    Optional<Draft> number(boolean spaced) {
        String serial = serial();
        if (serial.isEmpty()) {
            return Optional.empty();
        }
        return symbol(serial, spaced);
    }

    /// Reads year and groups after a serial (which may be blank).
    Optional<Draft> symbol(String serial, boolean spaced) {
        String year = year();
        List<String> groups = new ArrayList<>();
        List<Character> separators = new ArrayList<>();
        while (groups.size() < MAX_GROUPS) {
            int before = at;
            Gap gap = isOfGovernment(groups) ? damaged() : gap(spaced && groups.isEmpty());
            String group = gap.sign() == 0 ? "" : group();
            if (group.isEmpty() || !fits(group, gap, groups)) {
                at = before;
                break;
            }
            groups.add(group);
            separators.add(gap.sign());
            end = at;
        }
        return groups.isEmpty() ? Optional.empty() : Optional.of(new Draft(serial, year, groups, separators));
    }

    /// Up to five digits, a letter or `bis` after them, or a dot and digits before a year (`66.13/2026/NQ-CP`).
    private String serial() {
        int start = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        if (at == start || at - start > 5) {
            return "";
        }
        int part = partEnd(text, at);
        if (part > at) {
            at = part;
            return text.subSequence(start, at).toString();
        }
        if (at + 2 < text.length()
                && text.charAt(at) == 'b'
                && text.charAt(at + 1) == 'i'
                && text.charAt(at + 2) == 's') {
            at += 3;
        } else if (at < text.length() && Character.isLetter(text.charAt(at))) {
            at++;
        }
        boolean goesOn = at < text.length() && Character.isLetterOrDigit(text.charAt(at));
        return goesOn ? "" : text.subSequence(start, at).toString();
    }

    /// One past a dot, one or two digits, when a slash and a year follow; where it began when they do not.
    static int partEnd(CharSequence text, int at) {
        int i = at + 1;
        while (i < text.length() && i - at <= 2 && isDigit(text.charAt(i))) {
            i++;
        }
        boolean year = i + 3 < text.length()
                && text.charAt(i) == '/'
                && (text.charAt(i + 1) == '2' && text.charAt(i + 2) == '0'
                        || text.charAt(i + 1) == '1' && text.charAt(i + 2) == '9')
                && isDigit(text.charAt(i + 3));
        return year && text.charAt(at) == '.' && i > at + 1 ? i : at;
    }

    /// Whether digits, a year and a symbol in small letters stand at an offset: `85/2017/nđ-cp`.
    static boolean smallSymbol(CharSequence text, int at) {
        int i = at;
        for (int slashes = 0; slashes < 2; slashes++) {
            while (i < text.length() && isDigit(text.charAt(i))) {
                i++;
            }
            if (i >= text.length() || text.charAt(i) != '/') {
                return false;
            }
            i++;
        }
        return i < text.length() && Character.isLowerCase(text.charAt(i));
    }

    /// `/2023` when another separator follows; two digits for the years 80 to 99.
    private String year() {
        int before = at;
        if (gap(false).sign() == '/') {
            int start = at;
            while (at < text.length() && at - start < 5 && isDigit(text.charAt(at))) {
                at++;
            }
            String digits = text.subSequence(start, at).toString();
            int after = at;
            if (isYear(digits) && gap(false).sign() != 0) {
                at = after;
                return digits;
            }
        }
        at = before;
        return "";
    }

    private static boolean isYear(String digits) {
        return switch (digits.length()) {
            case 2 -> digits.charAt(0) == '8' || digits.charAt(0) == '9';
            case 4 -> digits.startsWith("19") || digits.startsWith("20");
            default -> false;
        };
    }

    /// What stands between two groups.
    ///
    /// @param sign `/`, `-`, a space, or 0 when there is no separator
    /// @param before blanks before it
    /// @param after blanks or a line end after it
    /// @param wrapped whether a line end stands after it
    private record Gap(char sign, int before, int after, boolean wrapped) {}

    /// Up to two blanks, a separator, up to two blanks; after a hyphen one line end (or the blanks that stand for one
    /// in joined text), never a blank line.
    private Gap gap(boolean spaced) {
        int before = blanks(2);
        char c = at < text.length() ? text.charAt(at) : 0;
        if (c != '/' && c != '-' && c != '_') {
            return new Gap(spaced && before > 0 ? ' ' : 0, before, 0, false);
        }
        at++;
        int after = blanks(c == '-' ? WRAP : 2);
        boolean wrapped = c == '-' && at < text.length() && text.charAt(at) == '\n';
        if (wrapped) {
            at++;
            after += 1 + blanks(2);
        }
        return new Gap(c == '_' ? '-' : c, before, after, wrapped);
    }

    /// Whether only `CP` can follow, its hyphen damaged by a scanner: `39/2016/NĐ: CP`, `63/2014/NĐ.CP`.
    private boolean isOfGovernment(List<String> groups) {
        if (groups.size() != 1 || !groups.getFirst().equals("NĐ") || at >= text.length()) {
            return false;
        }
        int i = ".:;,~=".indexOf(text.charAt(at)) < 0 ? text.length() : at + 1;
        i += i < text.length() && text.charAt(i) == ' ' ? 1 : 0;
        boolean code = i + 1 < text.length() && text.charAt(i) == 'C' && text.charAt(i + 1) == 'P';
        return code && (i + 2 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 2)));
    }

    private Gap damaged() {
        at++;
        blanks(1);
        return new Gap('-', 0, 0, false);
    }

    private int blanks(int most) {
        int start = at;
        while (at < text.length() && at - start < most && text.charAt(at) == ' ') {
            at++;
        }
        return at - start;
    }

    /// Letters, digits, `&`, and a dot before another capital: `THPT.PB`.
    private String group() {
        int start = at;
        if (at >= text.length() || !Character.isUpperCase(text.charAt(at))) {
            return "";
        }
        while (at < text.length() && at - start <= MAX_GROUP && isInside(at)) {
            at++;
        }
        if (at - start > MAX_GROUP) {
            return "";
        }
        String group = text.subSequence(start, at).toString();
        if (group.endsWith("QH") && term() > at) {
            group += text.subSequence(at, term()).toString().strip();
            at = term();
        }
        return group;
    }

    /// Where the term of an assembly ends that stands apart from it: `QH 13`.
    private int term() {
        int i = at;
        while (i < text.length() && i - at < 2 && text.charAt(i) == ' ') {
            i++;
        }
        int digits = i;
        while (i < text.length() && i - digits < 3 && isDigit(text.charAt(i))) {
            i++;
        }
        boolean cut = i < text.length() && Character.isLetterOrDigit(text.charAt(i));
        return i > digits && i - digits <= 2 && !cut ? i : at;
    }

    private boolean isInside(int i) {
        char c = text.charAt(i);
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        boolean capitalNext = i + 1 < text.length() && Character.isUpperCase(text.charAt(i + 1));
        boolean wordNext = i + 2 < text.length() && Character.isLowerCase(text.charAt(i + 2));
        return (c == '&' || c == '.') && capitalNext && !(c == '.' && wordNext);
    }

    /// Whether a group may stand here: codes only, and the wider the gap, the surer the code.
    private static boolean fits(String group, Gap gap, List<String> groups) {
        boolean known = groups.isEmpty()
                ? DocumentTypes.coded(group).isPresent()
                        || Authorities.coded(group).isPresent()
                : Authorities.coded(group).isPresent();
        if (gap.sign() == ' ') {
            return DocumentTypes.coded(group).isPresent() && capitals(group) >= 2;
        }
        if (gap.after() > 2 || gap.wrapped()) {
            return known || isPlainCode(group);
        }
        if (gap.before() > 0 && gap.after() > 0 && !groups.isEmpty()) {
            return known || groups.size() == 1 && isPlainCode(group);
        }
        if (gap.before() + gap.after() > 0) {
            return known && capitals(group) > 1 || isCode(group);
        }
        return known || isCode(group) || !groups.isEmpty() && group.length() == 1;
    }

    /// At least two capitals, and no more small letters than capitals.
    private static boolean isCode(String group) {
        int capitals = capitals(group);
        int small = 0;
        for (int i = 0; i < group.length(); i++) {
            small += Character.isLowerCase(group.charAt(i)) ? 1 : 0;
        }
        return capitals >= 2 && small <= capitals;
    }

    /// A code that cannot be a word in capitals: no vowel with a tone in it.
    private static boolean isPlainCode(String group) {
        return isCode(group) && group.chars().allMatch(c -> c < 0x80 || c == 'Đ' || c == 'Ư');
    }

    private static int capitals(String group) {
        int count = 0;
        for (int i = 0; i < group.length(); i++) {
            count += Character.isUpperCase(group.charAt(i)) ? 1 : 0;
        }
        return count;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
