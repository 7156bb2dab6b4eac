package vn.cancu.extract;

/// What a visible electronic signature says of itself. It belongs to the signature: its time may lie ten days after the
/// document's date, and who signs is often the portal that published the document.
///
/// @param page from 1
/// @param signer who signed, as the stamp names them or, when it does not, the signature; empty when neither does
/// @param time when, as the stamp prints it or as the signature holds it (ISO); empty when neither does
/// @param text the words of the stamp; empty when it is a picture
public record SignatureStamp(int page, String signer, String time, String text) {}
