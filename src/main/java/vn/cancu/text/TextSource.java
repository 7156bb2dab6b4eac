package vn.cancu.text;

/// From what the text of a page was read. A page can have several sources: a text layer, and the serial that an
/// electronic signature stamps into it.
public enum TextSource {
    /// Characters that the file holds.
    LAYER("text-layer"),
    /// Characters of a legacy charset (TCVN3, VNI …), decoded; [Page#charset()] names it.
    LEGACY("legacy-charset"),
    /// The appearance of an electronic signature or of another annotation.
    SIGNATURE("signature"),
    /// Optical character recognition of the page's picture.
    OCR("ocr"),
    /// A picture whose text has not been recognised yet: the page needs OCR and there was none.
    WAITING("waiting-for-ocr");

    private final String code;

    TextSource(String code) {
        this.code = code;
    }

    /// The stable code, `text-layer`.
    public String code() {
        return code;
    }
}
