package vn.cancu.extract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.cancu.document.ElectronicSignature;
import vn.cancu.document.Tsv;

/// The words by which electronic signatures introduce signer, organisation and time: the table `signature_stamps.tsv`.
final class SignatureWords {
    private enum Says {
        SIGNER,
        ORGANISATION,
        TIME,
        OTHER
    }

    private record Cue(String words, Says says) {}

    private static final List<Cue> CUES = Tsv.rows(SignatureWords.class, "signature_stamps.tsv").stream()
            .map(row -> new Cue(
                    row.get("words").toLowerCase(Locale.ROOT),
                    Says.valueOf(row.get("says").toUpperCase(Locale.ROOT))))
            .toList();

    private SignatureWords() {}

    /// Whether a text has any of these words.
    static boolean in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return CUES.stream().anyMatch(cue -> lower.contains(cue.words()));
    }

    /// A signature that is known only from printed text.
    ///
    /// @param page from 1
    /// @param text the words of the stamp
    static ElectronicSignature printed(int page, String text) {
        return completed(new ElectronicSignature(page, Optional.empty(), "", "", "", text.strip()));
    }

    /// Fills what a signature leaves empty from its appearance ([ElectronicSignature#shown()]).
    static ElectronicSignature completed(ElectronicSignature signature) {
        String shown = signature.shown();
        return new ElectronicSignature(
                signature.page(),
                signature.place(),
                or(signature.signer(), shown, Says.SIGNER),
                or(signature.organisation(), shown, Says.ORGANISATION),
                signature.time().isEmpty()
                        ? said(shown, Says.TIME).map(StampTime::iso).orElse("")
                        : signature.time(),
                shown);
    }

    private static String or(String known, String shown, Says what) {
        return known.isEmpty() ? said(shown, what).orElse("") : known;
    }

    /// What stands behind the first cue of a kind, on its line and up to the next cue.
    private static Optional<String> said(String text, Says says) {
        for (String line : text.lines().toList()) {
            String lower = line.toLowerCase(Locale.ROOT);
            for (Cue cue : CUES) {
                int at = cue.says() == says ? lower.indexOf(cue.words()) : -1;
                if (at >= 0) {
                    int from = at + cue.words().length();
                    int end = CUES.stream()
                            .mapToInt(next -> lower.indexOf(next.words(), from))
                            .filter(next -> next >= 0)
                            .min()
                            .orElse(line.length());
                    String value = trimmed(line.substring(from, end));
                    if (!value.isEmpty()) {
                        return Optional.of(value);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static String trimmed(String value) {
        int from = 0;
        while (from < value.length() && (value.charAt(from) == ':' || Character.isWhitespace(value.charAt(from)))) {
            from++;
        }
        return value.substring(from).strip();
    }
}
