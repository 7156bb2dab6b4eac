package vn.cancu.web.page;

import java.util.List;

/// A sentence of a document as evidence.
///
/// @param relation what it says
/// @param href the exact place in the document
/// @param place `trang 3, phần căn cứ`
/// @param bits the sentence; the mention is the match
public record Quote(Chip relation, String href, String place, List<Bit> bits) {

    public Quote {
        bits = List.copyOf(bits);
    }
}
