package vn.cancu.web.page;

/// Recognises titles in capitals, which pages set smaller. The wording stays as printed, because it is not known which
/// words are names and keep a capital in normal case.
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
