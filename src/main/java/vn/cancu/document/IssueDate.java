package vn.cancu.document;

/// Ngày ban hành, as far as it is printed.
///
/// @param year four digits
/// @param month 1 to 12, 0 when not printed
/// @param day 1 to 31, 0 when not printed (or when the month is not)
public record IssueDate(int year, int month, int day) {

    public IssueDate {
        if (month < 0 || month > 12 || day < 0 || day > 31 || (month == 0 && day != 0)) {
            throw new IllegalArgumentException("no date: " + year + "-" + month + "-" + day);
        }
    }

    /// How much of the date is known.
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    /// How much of the date is known.
    public Precision precision() {
        return day > 0 ? Precision.DAY : month > 0 ? Precision.MONTH : Precision.YEAR;
    }

    /// ISO 8601, shortened to what is known: `2019-04-09`, `2020-12`, `2012`.
    public String iso() {
        var iso = new StringBuilder("2020-02-25".length());
        digits(iso, year, 1_000);
        if (month > 0) {
            digits(iso.append('-'), month, 10);
        }
        if (day > 0) {
            digits(iso.append('-'), day, 10);
        }
        return iso.toString();
    }

    /// Writes a number with zeros in front; by hand, because sorting thousands of documents by date asks for it often.
    private static void digits(StringBuilder out, int value, int first) {
        for (int unit = first; unit > 1 && value < unit; unit /= 10) {
            out.append('0');
        }
        out.append(value);
    }

    /// Reads [#iso()] back.
    ///
    /// @throws IllegalArgumentException when the text is not of that form
    public static IssueDate parse(String iso) {
        String[] parts = iso.split("-", -1);
        if (parts.length > 3) {
            throw new IllegalArgumentException("no date: " + iso);
        }
        return new IssueDate(
                Integer.parseInt(parts[0]),
                parts.length > 1 ? Integer.parseInt(parts[1]) : 0,
                parts.length > 2 ? Integer.parseInt(parts[2]) : 0);
    }
}
