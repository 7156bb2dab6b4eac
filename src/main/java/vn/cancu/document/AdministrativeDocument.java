package vn.cancu.document;

import java.util.List;

/// Văn bản hành chính: what is written in one document, part by part.
///
/// @param header the head
/// @param signers one a signature block, in order
/// @param recipients Nơi nhận, in order
/// @param sections the numbered parts in order of the text (nested ones follow their parent)
/// @param zones which stretch belongs to which part, in order, without gaps, over the normalised text
/// @param noise what is in the text and not of the document, in order of the text
/// @param diagnostics what a reader should know, in order of the text
public record AdministrativeDocument(
        Header header,
        List<Signer> signers,
        List<Recipient> recipients,
        List<Section> sections,
        List<Zone> zones,
        List<Noise> noise,
        List<Diagnostic> diagnostics) {

    public AdministrativeDocument {
        signers = List.copyOf(signers);
        recipients = List.copyOf(recipients);
        sections = List.copyOf(sections);
        zones = List.copyOf(zones);
        noise = List.copyOf(noise);
        diagnostics = List.copyOf(diagnostics);
    }

    /// The part in which an offset of the normalised text stands; BODY when no zone holds it.
    public Part partAt(int normalOffset) {
        for (Zone zone : zones) {
            if (zone.span().start() <= normalOffset
                    && normalOffset < zone.span().end()) {
                return zone.part();
            }
        }
        return Part.BODY;
    }
}
