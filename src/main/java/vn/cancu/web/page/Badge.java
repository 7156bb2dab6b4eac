package vn.cancu.web.page;

/// Hiệu lực, as a badge shows it.
///
/// @param code stable code, also the name of its look: `ended`
/// @param label in Vietnamese
/// @param asked whether it is shown even when nothing is known: beside a legal basis silence has to be said
public record Badge(String code, String label, boolean asked) {
    /// Nothing is said; lists leave it out.
    public static final Badge NONE = new Badge("", "", false);

    /// One that is shown when something is known.
    public Badge(String code, String label) {
        this(code, label, false);
    }

    /// The same, shown also when nothing is known.
    public Badge always() {
        return new Badge(code, label, true);
    }

    /// Whether the standing is known.
    public boolean known() {
        return !code.isEmpty() && !code.equals("unknown");
    }
}
