package vn.cancu.document;

import java.util.Optional;
import vn.cancu.text.PlacedWord;

/// An electronic signature on a page (chữ ký số): a fact of the file, not of the document. Its time may lie ten days after
/// the document's date, and who signs is often the portal that published the document, or the office that stamped its
/// number. Nothing here is proved: whether a certificate is valid is not looked at.
///
/// Example: `Sở Giáo dục và Đào tạo`, of `Tỉnh Đồng Tháp`, on `2026-04-15T08:56:40+07:00`, shows `362` in the blank after
/// «Số:».
///
/// @param page from 1
/// @param place what it covers; empty when it stands in the text of the page, without a frame of its own
/// @param signer who signed: as the certificate says, else the signature, else what it shows; empty when none does
/// @param organisation to whom the signer belongs, from the same source, smallest unit first; empty when not told
/// @param time when, in ISO 8601 as far as it is told (`2026-04-15T08:56:40+07:00`); as it is shown where that cannot be
///     read; empty when not told
/// @param shown the words of its appearance, the serial that it stamps too; empty when it is a picture
public record ElectronicSignature(
        int page, Optional<PlacedWord.Box> place, String signer, String organisation, String time, String shown) {}
