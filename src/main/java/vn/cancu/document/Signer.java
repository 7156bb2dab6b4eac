package vn.cancu.document;

import vn.cancu.text.Span;

/// Người ký.
///
/// @param name without degrees: `Vũ Liên Oanh`; empty when only the position is printed
/// @param position in normal case: `Phó Trưởng phòng`
/// @param capacity `KT.`, `TM.`, `TL.`, `TUQ.`, `Q.`; empty when the signer signs for himself
/// @param onBehalfOf whom or what the capacity line names (`Trưởng phòng`, `Ủy ban nhân dân`); empty when none
/// @param evidence the whole signature block
public record Signer(String name, String position, String capacity, String onBehalfOf, Evidence evidence) {

    /// The whole signature block in the raw text.
    public Span span() {
        return evidence.span();
    }
}
