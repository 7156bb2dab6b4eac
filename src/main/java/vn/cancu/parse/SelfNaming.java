package vn.cancu.parse;

import static vn.cancu.rule.Rule.row;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.cancu.rule.RuleTable;
import vn.cancu.rule.Vocabulary;
import vn.cancu.text.Folding;

/// How a document names its issuer in the running text: `Sở Giáo dục và Đào tạo xây dựng Kế hoạch …`.
final class SelfNaming {
    private static final String FIRST = Bodies.words().stream()
            .map(Folding::bare)
            .map(SelfNaming::cased)
            .collect(Collectors.joining("|", "(?:^|[,;.] )(?:", ")"));

    private static final Vocabulary WORDS = Vocabulary.of()
            .word("body", FIRST + "[^,;.:()0-9]{0,110}?")
            .word(
                    "verb",
                    "(?:xay dung|ban hanh|thong bao|keu goi|phat dong|de nghi|yeu cau|huong dan|trien khai|"
                            + "to chuc|bao cao|"
                            + "cong bo|tran trong|quyet dinh|quy dinh|de ra|lap|kinh)");

    static final RuleTable<String> TABLE = RuleTable.of(
            "what the text calls its issuer",
            WORDS,
            row("who does", "{body} {verb} ", m -> m.group("body"))
                    .like(
                            "Trường THPT Nguyễn Khuyến xây dựng Kế hoạch thi đua",
                            "năm 2019, Sở Giáo dục và Đào tạo xây dựng Kế hoạch",
                            "Hội đồng Thi đua - Khen thưởng ngành Giáo dục thị xã kêu gọi cán bộ")
                    .unlike("các sở xây dựng kế hoạch", "Tập thể cán bộ xây dựng nhà trường"));

    private SelfNaming() {}

    /// The first such name in the rows given.
    static Optional<String> first(List<Row> rows, int from, int to) {
        for (int i = from; i < to; i++) {
            Optional<String> name = TABLE.decide(rows.get(i).text(), 600)
                    .map(RuleTable.Decision::value)
                    .map(SelfNaming::clean);
            if (name.isPresent()) {
                return name;
            }
        }
        return Optional.empty();
    }

    /// A longer form in the text of a name that is printed short in the signature.
    static Optional<String> longer(List<Row> rows, int from, String name) {
        String key = Folding.key(name);
        for (int i = from; i < rows.size(); i++) {
            for (RuleTable.Decision<String> found :
                    TABLE.all(Row.opening(rows.get(i).text(), 600))) {
                String clean = clean(found.value());
                if (Folding.key(clean).startsWith(key)) {
                    return Optional.of(clean);
                }
            }
        }
        return Optional.empty();
    }

    private static String clean(String name) {
        int from = 0;
        while (from < name.length() && !Character.isLetter(name.charAt(from))) {
            from++;
        }
        return Row.squeeze(name.substring(from));
    }

    /// The first letter must be a capital, the rest may be either.
    private static String cased(String word) {
        return "(?-i:" + word.charAt(0) + ")" + word.substring(1);
    }
}
