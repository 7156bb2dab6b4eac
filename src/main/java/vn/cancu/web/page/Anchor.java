package vn.cancu.web.page;

/// A link.
///
/// @param href address on this site, empty when there is nothing to go to
/// @param label what people read
/// @param current whether it is what is shown now
public record Anchor(String href, String label, boolean current) {

    /// A link to somewhere else.
    public static Anchor to(String href, String label) {
        return new Anchor(href, label, false);
    }
}
