package vn.cancu.registry;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.IssueDate;
import vn.cancu.document.Level;
import vn.cancu.document.Places;
import vn.cancu.text.Folding;

/// A body that issues documents, under the name that they print.
///
/// @param slug its name in URLs: `so-giao-duc-va-dao-tao-tinh-quang-ninh`
/// @param name `Sở Giáo dục và Đào tạo tỉnh Quảng Ninh`
/// @param level where it stands
/// @param province the province it belongs to, by its name at the time; empty when unknown or central
/// @param documents that it issued, newest first
public record Unit(String slug, String name, Level level, String province, List<DocumentCard> documents) {

    public Unit {
        documents = List.copyOf(documents);
    }

    /// The province to which its place belongs since 01/07/2025; empty when it is the same or not known.
    public Optional<String> successorProvince() {
        return Places.province(province)
                .map(Places.Province::successor)
                .filter(successor -> !successor.equals(province));
    }

    /// The numbers it gave out, by year and symbol; documents that it issued together with others count where it comes
    /// first, because they bear the number of the first.
    public List<NumberRegister> numbers() {
        String key = Folding.key(name);
        return NumberRegister.of(documents.stream()
                .filter(card -> Folding.key(card.issuers().getFirst()).equals(key))
                .toList());
    }

    /// Documents of one year, newest first; of all years without a date for 0.
    public List<DocumentCard> of(int year) {
        return documents.stream()
                .filter(card -> card.date().map(IssueDate::year).orElse(0) == year)
                .toList();
    }

    /// The years of its documents, newest first; 0 last when some have no date.
    public List<Integer> years() {
        return documents.stream()
                .map(card -> card.date().map(IssueDate::year).orElse(0))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}
