package vn.cancu.document;

import java.util.Optional;
import vn.cancu.text.PlacedWord;

/// An electronic signature on a page (chữ ký số): a fact of the file, not of the document. Its time may lie ten days
/// after the date of the document, and the signer is often the portal that published it or the office that stamped its
/// number. Nothing is verified, not even whether the certificate is valid.
///
/// Example: `Sở Giáo dục và Đào tạo`, of `Tỉnh Đồng Tháp`, on `2026-04-15T08:56:40+07:00`, shows `362` in the blank after
/// «Số:».
///
/// @param page from 1
/// @param place the rectangle it covers; empty when it is only printed in the text of the page
/// @param signer name from the certificate, else from the signature dictionary, else from its appearance; empty when
///     unknown
/// @param organisation the signer's organisation, from the same sources, smallest unit first; empty when unknown
/// @param time signing time in ISO 8601, as precise as given (`2026-04-15T08:56:40+07:00`), or as printed when it
///     cannot be parsed; empty when unknown
/// @param shown the text of its appearance, including a stamped serial; empty when it is an image
public record ElectronicSignature(
        int page, Optional<PlacedWord.Box> place, String signer, String organisation, String time, String shown) {}
