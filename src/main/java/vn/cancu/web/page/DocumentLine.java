package vn.cancu.web.page;

/// A held document in a list.
///
/// @param href its page
/// @param title what people call it
/// @param number `793/KH-SGDĐT`; empty when blank or absent
/// @param issuer names, separated by `; `
/// @param date `09/04/2019`, as far as known
/// @param level `Cấp tỉnh`, empty when unknown
/// @param open what is open about the number, `chưa ghi số`; empty when nothing is
/// @param fileName name of the file
/// @param validity what became of it; [Badge#NONE] where nobody asked
public record DocumentLine(
        String href,
        String title,
        String number,
        String issuer,
        String date,
        String level,
        String open,
        String fileName,
        Badge validity) {

    /// Whether the title is in capitals.
    public boolean loud() {
        return Loud.is(title);
    }
}
