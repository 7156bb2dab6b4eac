package vn.cancu.parse;

import vn.cancu.text.Folding;

/// How the running text of a document spells a name that its head prints in capitals: «phòng Khảo thí - Đảm bảo chất
/// lượng giáo dục».
final class Spelling {
    private static final int TRIES = 20;

    private final String text;
    private String flat = "";
    private String folded = "";

    /// @param text normalised text of the document; looked into only when a name in capitals comes
    Spelling(String text) {
        this.text = text;
    }

    /// A printed name in normal case: as the running text writes it where it does, else by [Casing].
    String normal(String printed) {
        String line = Row.squeeze(printed);
        String model = Row.isUpper(line) ? mixed(Folding.fold(line)) : "";
        return model.isEmpty() ? Casing.normal(printed) : Character.toUpperCase(model.charAt(0)) + model.substring(1);
    }

    /// The first place in the text that has the folded words and is not in capitals; empty when there is none.
    private String mixed(String words) {
        if (flat.isEmpty()) {
            flat = Row.squeeze(text);
            folded = Folding.fold(flat);
        }
        int tried = 0;
        for (int at = folded.indexOf(words);
                at >= 0 && tried < TRIES;
                at = folded.indexOf(words, at + words.length())) {
            String found = flat.substring(at, at + words.length());
            int capitals = (int) Cells.words(found).stream()
                    .filter(word -> Character.isUpperCase(word.charAt(0)))
                    .count();
            if (!Row.isUpper(found) && capitals * 3 >= Cells.words(found).size()) {
                return found;
            }
            tried++;
        }
        return "";
    }
}
