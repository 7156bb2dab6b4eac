package vn.cancu.graph;

import java.util.OptionalInt;
import vn.cancu.document.DocumentType;

/// Thứ bậc: who may change whose documents. A document is amended, replaced and repealed by the body that issued it or
/// by one above it, never by one below (Law on the Promulgation of Legal Documents of 2015, article 12). What seems to say
/// otherwise is a list of what others changed: a ministry's decision that names decrees no longer in force.
final class Rank {
    private static final int BELOW_THE_CENTRE = 4;

    private Rank() {}

    /// Whether one document can have changed another as far as ranks tell; those of unknown rank can.
    ///
    /// Resolutions of the Government can change laws: the National Assembly empowered it (resolution 206/2025/QH15).
    static boolean mayChange(Directive acting, Directive changed) {
        OptionalInt above = of(acting);
        OptionalInt below = of(changed);
        boolean empowered = acting.key().scope().equals("Chính phủ")
                && acting.type().map(DocumentType::code).filter("NQ"::equals).isPresent();
        return above.isEmpty() || below.isEmpty() || empowered || above.getAsInt() <= below.getAsInt();
    }

    /// From 0, the highest; bodies of the Party and others at the centre have none.
    private static OptionalInt of(Directive directive) {
        return switch (directive.key().scope()) {
            case "Quốc hội" -> OptionalInt.of(0);
            case "UBTVQH" -> OptionalInt.of(1);
            case "Chính phủ" -> OptionalInt.of(2);
            case "TTg" -> OptionalInt.of(3);
            default -> below(directive.known().tier());
        };
    }

    private static OptionalInt below(Tier tier) {
        return switch (tier) {
            case MINISTRY, PROVINCE, DISTRICT, COMMUNE, SCHOOL ->
                OptionalInt.of(BELOW_THE_CENTRE + tier.ordinal() - Tier.MINISTRY.ordinal());
            case CENTRAL, UNKNOWN -> OptionalInt.empty();
        };
    }
}
