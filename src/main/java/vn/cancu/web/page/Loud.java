package vn.cancu.web.page;

/// Tells titles in capitals: pages set them smaller, so that they do not drown their neighbours. The words stay as they
/// are printed: which of them are names, and keep a capital in normal case, is not known.
final class Loud {
    private static final int FEWEST = 8;

    private Loud() {}

    /// Whether most letters are capitals: `Luật CÔNG ĐOÀN`, but not `Quyết định 12/QĐ-UBND`.
    static boolean is(String title) {
        long capitals = title.chars().filter(Character::isUpperCase).count();
        long letters = title.chars().filter(Character::isLetter).count();
        return capitals >= FEWEST && capitals * 2 > letters;
    }
}
