package vn.cancu.legacy;

import java.util.List;
import java.util.Map;
import vn.cancu.text.Layout;

/// A text after its legacy stretches were decoded.
///
/// Example: `"ñy ban nh©n d©n tØnh"` in the font `.VnTime` becomes `"ủy ban nhân dân tỉnh"`; a text that is Unicode is
/// given back as it came, whatever its fonts are called.
///
/// @param raw the text
/// @param layout what was known of it, all offsets moved; pages name the charset that they were decoded from
/// @param decoded for each charset that was found, how many chars of the text were read in it
public record LegacyText(String raw, Layout layout, Map<LegacyCharset, Integer> decoded) {

    public LegacyText {
        decoded = Map.copyOf(decoded);
    }

    /// Decodes what is in a legacy charset. Takes time linear in the text.
    ///
    /// @param raw as the parser hands it over, before any clean-up: TCVN3's *ư* is a soft hyphen
    /// @param layout fonts where the format has them; without, every line decides with its neighbours
    public static LegacyText of(String raw, Layout layout) {
        List<Unit> units = Unit.of(raw, layout.fonts(), layout.pages());
        Decision.decide(units);
        if (units.stream().noneMatch(unit -> unit.verdict() instanceof Verdict.Legacy)) {
            return new LegacyText(raw, layout, Map.of());
        }
        return new Rewriting(raw, layout).run(units);
    }

    /// Whether some line of a text does not read well as it stands and might be in a legacy charset: worth a second reading
    /// with fonts. Quick, and wrong on the side of yes.
    public static boolean isSuspected(String raw) {
        return Unit.isSuspected(raw);
    }

    /// Whether the name of a font promises a legacy charset: `.VnTime`, `VNI-Times`.
    public static boolean isPromisedBy(String font) {
        return !LegacyFont.of(font).charsets().isEmpty();
    }
}
