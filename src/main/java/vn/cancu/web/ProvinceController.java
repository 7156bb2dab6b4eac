package vn.cancu.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import vn.cancu.document.Places;
import vn.cancu.library.Library;
import vn.cancu.registry.Unit;
import vn.cancu.text.Folding;
import vn.cancu.web.page.Anchor;
import vn.cancu.web.page.NamesPage;
import vn.cancu.web.page.Page;
import vn.cancu.web.page.ProvincePage;

/// Pages of today's provinces, with the documents of the former provinces they consist of. The issuer of a document
/// stays as printed: old names are shown beside the new one and never replaced.
final class ProvinceController {
    private static final int MOST_UNITS = 40;

    private final Library library;

    ProvinceController(Library library) {
        this.library = library;
    }

    /// The page of a province; an old name leads to the province it belongs to now.
    Page show(Context ctx) {
        String slug = ctx.pathParam("slug");
        Optional<Places.Province> named =
                Parameters.isSlug(slug) ? Places.province(slug.replace('-', ' ')) : Optional.empty();
        return named.<Page>map(one -> page(one.successor())).orElseGet(() -> Notices.of(404));
    }

    /// The provinces that one of today was, itself first when it goes on under its name.
    static List<String> before(String province) {
        return Places.provinces().stream()
                .filter(one -> one.successor().equals(province))
                .map(Places.Province::name)
                .sorted((one, other) -> one.equals(province) ? -1 : other.equals(province) ? 1 : one.compareTo(other))
                .toList();
    }

    /// Documents of a province of today and of those that it was.
    static int count(Library library, String province) {
        return before(province).stream()
                .mapToInt(old -> library.registry().documentsOf(old))
                .sum();
    }

    private Page page(String province) {
        List<String> old = before(province);
        return new ProvincePage(
                province,
                old.size() > 1,
                Anchor.to(search(old), "Tất cả văn bản"),
                old.stream().map(this::name).toList(),
                old.stream()
                        .map(name -> new ProvincePage.Units(name, units(name)))
                        .filter(units -> !units.units().isEmpty())
                        .toList());
    }

    private NamesPage.Name name(String old) {
        return new NamesPage.Name(
                search(List.of(old)), old, "", library.registry().documentsOf(old));
    }

    private static String search(List<String> provinces) {
        return "/search?"
                + String.join(
                        "&",
                        provinces.stream()
                                .map(name -> "province=" + SearchRequest.encoded(name))
                                .toList());
    }

    private List<NamesPage.Name> units(String province) {
        String key = Folding.key(province);
        return library.registry().units().stream()
                .filter((Unit unit) -> Folding.key(unit.province()).equals(key))
                .limit(MOST_UNITS)
                .map(NameListController::name)
                .toList();
    }
}
