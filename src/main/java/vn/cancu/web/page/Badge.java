package vn.cancu.web.page;

/// Hiệu lực, as a badge shows it.
///
/// @param code stable code, also the name of its look: `ended`
/// @param label in Vietnamese
public record Badge(String code, String label) {
    /// Nothing is said; lists leave it out.
    public static final Badge NONE = new Badge("", "");

    /// Whether somebody says something.
    public boolean known() {
        return !code.isEmpty() && !code.equals("unknown");
    }
}
