package vn.cancu.document;

/// Where a fact comes from that the document does not state in its place.
///
/// @param source which kind of second source, never [Source#PRINTED]
/// @param origin the source itself: the file's name, the attachment line, the file of corrections
/// @param confidence sure when the print agrees with it, or a person said so
public record Provenance(Source source, String origin, Confidence confidence) {

    public Provenance {
        if (source == Source.PRINTED) {
            throw new IllegalArgumentException("a printed fact has evidence, not a second source: " + origin);
        }
    }
}
