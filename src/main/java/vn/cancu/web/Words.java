package vn.cancu.web;

import java.util.List;
import java.util.Locale;
import vn.cancu.document.IssueDate;
import vn.cancu.duty.Moment;

/// How numbers, dates and sizes are said in Vietnamese.
final class Words {
    private static final Locale VIETNAMESE = Locale.of("vi", "VN");
    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");

    private Words() {}

    /// `12.345`.
    static String number(long value) {
        var digits = new StringBuilder(Long.toString(Math.abs(value)));
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            digits.insert(at, '.');
        }
        return value < 0 ? "-" + digits : digits.toString();
    }

    /// `09/04/2019`, `12/2020`, `2012`.
    static String date(IssueDate date) {
        return switch (date.precision()) {
            case DAY -> two(date.day()) + "/" + two(date.month()) + "/" + date.year();
            case MONTH -> two(date.month()) + "/" + date.year();
            case YEAR -> String.valueOf(date.year());
        };
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    /// `ngày 09 tháng 4 năm 2019`, `tháng 12 năm 2020`, `năm 2012`: as the head of a document writes it (two digits
    /// for days below 10 and for the months 1 and 2).
    static String longDate(IssueDate date) {
        String month = String.format(Locale.ROOT, date.month() < 3 ? "%02d" : "%d", date.month());
        return switch (date.precision()) {
            case DAY -> String.format(Locale.ROOT, "ngày %02d tháng %s năm %d", date.day(), month, date.year());
            case MONTH -> "tháng " + month + " năm " + date.year();
            case YEAR -> "năm " + date.year();
        };
    }

    /// `25/02/2020`, `quý III/2025`, `năm 2030`; what comes again: `25/11 hằng năm`, `ngày 20 hằng tháng`.
    static String moment(Moment moment) {
        boolean every = moment.year() == Moment.EVERY;
        String year = every ? " hằng năm" : "/" + moment.year();
        if (moment.quarter() > 0) {
            return "quý " + QUARTERS.get(moment.quarter() - 1) + year;
        }
        if (moment.month() == 0) {
            return moment.day() > 0 ? "ngày " + moment.day() + " hằng tháng" : "năm " + moment.year();
        }
        if (moment.day() > 0) {
            return String.format(Locale.ROOT, "%02d/%02d", moment.day(), moment.month()) + year;
        }
        return every ? "tháng " + moment.month() + year : String.format(Locale.ROOT, "%02d", moment.month()) + year;
    }

    /// `0,03 giây`.
    static String seconds(long millis) {
        long hundredths = (Math.max(millis, 1) + 5) / 10;
        return hundredths / 100 + "," + two((int) (hundredths % 100)) + " giây";
    }

    /// How long after another day: `sau 1.059 ngày`, `cùng ngày`, `trước 3 ngày`.
    static String delay(long days) {
        if (days == 0) {
            return "cùng ngày";
        }
        return (days > 0 ? "sau " : "trước ") + number(Math.abs(days)) + " ngày";
    }

    /// How many documents lie between two: `qua 1 văn bản`.
    static String through(int documents) {
        return "qua " + number(documents) + " văn bản";
    }

    /// `48 giây`, `12 phút`, `3 giờ 20 phút`.
    static String duration(long millis) {
        long seconds = Math.max(1, Math.round(millis / 1000.0));
        if (seconds < 90) {
            return seconds + " giây";
        }
        long minutes = Math.round(seconds / 60.0);
        return minutes < 90 ? minutes + " phút" : minutes / 60 + " giờ " + minutes % 60 + " phút";
    }

    /// `812 byte`, `24 kB`, `3,1 MB`.
    static String bytes(long bytes) {
        if (bytes < 1_000) {
            return bytes + " byte";
        }
        return bytes < 1_000_000
                ? number(Math.round(bytes / 1_000.0)) + " kB"
                : String.format(VIETNAMESE, "%.1f MB", bytes / 1_000_000.0);
    }

    /// A text without long rules: of one sign (`_`, `.`, `…`, `-`, `*`) more than three times in a row, three stay. For
    /// quotes in lists only; the page of the document shows what is printed.
    ///
    /// Example: `Ông (bà): ..............` gives `Ông (bà): ...`.
    static String shortRules(String text) {
        var out = new StringBuilder(text.length());
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            run = i > 0 && c == text.charAt(i - 1) ? run + 1 : 1;
            if (run <= 3 || "_.…-*".indexOf(c) < 0) {
                out.append(c);
            }
        }
        return out.toString();
    }
}
