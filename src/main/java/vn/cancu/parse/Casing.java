package vn.cancu.parse;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.cancu.document.Authorities;
import vn.cancu.document.Tsv;
import vn.cancu.text.Folding;

/// Writes what is printed in capitals in normal case: `SỞ GIÁO DỤC VÀ ĐÀO TẠO` is `Sở Giáo dục và Đào tạo`.
///
/// Which words belong together (`Giáo dục`, `Trung tâm`) is told by the names of `agencies.tsv`, `bodies.tsv`,
/// `offices.tsv` and by `phrases.tsv`; other words are taken for proper names.
final class Casing {
    private static final Set<String> SMALL = Set.of(
            "và", "của", "về", "các", "cho", "với", "trong", "tại", "theo", "từ", "do", "để", "ngành", "cấp", "thuộc",
            "tỉnh", "thành", "phố", "huyện", "quận", "thị", "xã", "phường", "trấn", "số", "phụ", "trách", "thường",
            "trực", "chuyên", "đối", "khối", "nhà", "nước", "trên", "khu", "vực");
    private static final Set<String> CODES = Set.of(
            "THPT", "THCS", "TNCS", "TNTP", "CNTT", "TTTT", "GDTX", "GDNN", "GDPT", "TH", "MN", "TT", "TTGDTX", "HCM",
            "PTDTNT", "PTDTBT", "THTHCS", "CNTP", "QLCL", "TDTT", "CTXH", "UB", "IT", "STEM");
    private static final int LONGEST = 7;
    private static final Map<String, String> PHRASES = new HashMap<>();

    static {
        Consumer<String> learn = Casing::learn;
        Authorities.all().stream()
                .filter(body -> !body.kind().equals("don_vi_soan"))
                .forEach(body -> learn.accept(body.name()));
        Bodies.words().forEach(learn);
        for (Tsv.Row row : Tsv.rows(Casing.class, "phrases.tsv")) {
            PHRASES.put(Folding.key(row.get("phrase")), row.get("phrase"));
        }
        for (Tsv.Row row : Tsv.rows(Casing.class, "offices.tsv")) {
            PHRASES.put(Folding.key(row.get("name")), row.get("name"));
            PHRASES.put("pho " + Folding.key(row.get("name")), "Phó " + row.get("name"));
        }
    }

    private Casing() {}

    /// A printed name in normal case; what is not in capitals is kept.
    static String normal(String printed) {
        String line = Row.squeeze(printed);
        if (!Row.isUpper(line)) {
            return line;
        }
        List<String> words = Cells.words(line);
        var out = new StringBuilder(line.length());
        int i = 0;
        while (i < words.size()) {
            int length = phrase(words, i);
            for (int k = 0; k < Math.max(1, length); k++) {
                out.append(out.isEmpty() ? "" : " ");
                out.append(length == 0 ? alone(words, i) : within(words, i, length, k));
            }
            i += Math.max(1, length);
        }
        return out.toString();
    }

    /// A known phrase as the tables spell it.
    ///
    /// @param key see [Folding#key(CharSequence)]
    static Optional<String> phrase(String key) {
        return Optional.ofNullable(PHRASES.get(key));
    }

    /// All known phrases.
    static Stream<String> phrases() {
        return PHRASES.values().stream();
    }

    /// How many words from `from` on are a known phrase, 0 when none.
    private static int phrase(List<String> words, int from) {
        for (int length = Math.min(LONGEST, words.size() - from); length > 0; length--) {
            if (PHRASES.containsKey(key(words, from, length))) {
                return length;
            }
        }
        return 0;
    }

    private static String within(List<String> words, int from, int length, int k) {
        List<String> model = Cells.words(PHRASES.getOrDefault(key(words, from, length), ""));
        String word = words.get(from + k).toLowerCase(Locale.ROOT);
        if (k < model.size() && CODES.contains(model.get(k))) {
            return model.get(k);
        }
        boolean capital = k < model.size() && Character.isUpperCase(model.get(k).charAt(0));
        return capital ? capital(word) : word;
    }

    private static String alone(List<String> words, int at) {
        String word = words.get(at);
        String lower = word.toLowerCase(Locale.ROOT);
        if (at > 0 && SMALL.contains(lower) && !isHalf(words, at)) {
            return lower;
        }
        return isCode(word) ? word : capital(lower);
    }

    /// Whether a word is small in «thành phố», «thị xã», «thị trấn» alone, and stands here without the other half: the
    /// commune Tân Thành.
    private static boolean isHalf(List<String> words, int at) {
        String before = Folding.fold(words.get(at - 1));
        String behind = at + 1 < words.size() ? Folding.fold(words.get(at + 1)) : "";
        return switch (Folding.fold(words.get(at))) {
            case "thanh" -> !behind.equals("pho");
            case "pho" -> !before.equals("thanh");
            case "thi" -> !behind.equals("xa") && !behind.equals("tran");
            case "tran" -> !before.equals("thi");
            default -> false;
        };
    }

    /// A word that stays in capitals: `THPT`, `KT&ĐBCL`, `I`.
    private static boolean isCode(String word) {
        if (CODES.contains(word) || word.indexOf('&') >= 0 || word.chars().anyMatch(Character::isDigit)) {
            return true;
        }
        String bare = Folding.fold(word);
        boolean roman = word.chars().allMatch(c -> "IVX".indexOf(c) >= 0);
        return roman
                || bare.length() > 1
                        && bare.chars().filter(Character::isLetter).noneMatch(c -> "aeiouy".indexOf(c) >= 0);
    }

    private static String capital(String word) {
        int at = 0;
        while (at < word.length() && !Character.isLetter(word.charAt(at))) {
            at++;
        }
        return at == word.length()
                ? word
                : word.substring(0, at) + Character.toUpperCase(word.charAt(at)) + word.substring(at + 1);
    }

    private static String key(List<String> words, int from, int length) {
        return Folding.key(String.join(" ", words.subList(from, from + length)));
    }

    /// Takes a name apart: `Bộ Giáo dục và Đào tạo` teaches «Bộ», «Giáo dục», «Đào tạo».
    private static void learn(String name) {
        List<String> words = Cells.words(name);
        int start = 0;
        for (int i = 1; i <= words.size(); i++) {
            boolean cut = i == words.size()
                    || !Character.isLowerCase(words.get(i).charAt(0))
                    || SMALL.contains(words.get(i)) && !words.get(i).equals("nước");
            if (cut) {
                String phrase = String.join(" ", words.subList(start, i));
                if (!phrase.isBlank() && Character.isUpperCase(phrase.charAt(0))) {
                    PHRASES.putIfAbsent(Folding.key(phrase), phrase);
                }
                start = i;
            }
        }
    }
}
