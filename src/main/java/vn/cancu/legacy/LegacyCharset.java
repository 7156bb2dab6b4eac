package vn.cancu.legacy;

import java.util.Locale;

/// The charsets that are decoded.
///
/// ISC and the first charset of BK HCM are left out: they use signs of ASCII for letters, and ISC is taken for TCVN3 in
/// short texts. So is VNI for the Macintosh.
public enum LegacyCharset {
    /// The standard TCVN 5712, third table (ABC), in fonts named `.Vn…`. One byte a letter, no capitals with tones.
    TCVN3("TCVN3 (ABC)"),
    /// VNI for Windows, in fonts named `VNI-…`. A letter and a byte for its marks; *ì* has a byte of its own, and some write
    /// `iø` all the same.
    VNI("VNI"),
    /// VPS, in fonts named `VPS …`. One byte a letter.
    VPS("VPS"),
    /// VISCII (RFC 1456). One byte a letter.
    VISCII("VISCII"),
    /// The second charset of BK HCM. A letter and a byte for its marks.
    BKHCM2("BK HCM 2"),
    /// Vietware F, in fonts named `SVN…`. One byte a letter, no capitals with tones.
    VIETWARE_F("Vietware F"),
    /// Vietware X, in fonts named `VN…`. A letter and a byte for its marks.
    VIETWARE_X("Vietware X");

    private final String title;
    private final CharsetTable table;

    LegacyCharset(String title) {
        this.title = title;
        this.table = CharsetTable.read(name().toLowerCase(Locale.ROOT) + ".tsv");
    }

    /// The stable code, `tcvn3`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The name for people, `TCVN3 (ABC)`.
    public String title() {
        return title;
    }

    CharsetTable table() {
        return table;
    }
}
