package vn.cancu.web;

import io.javalin.http.Context;
import java.util.List;
import vn.cancu.document.Level;
import vn.cancu.document.Places;
import vn.cancu.index.FacetField;
import vn.cancu.index.SearchQuery;
import vn.cancu.library.Library;
import vn.cancu.registry.Person;
import vn.cancu.registry.Unit;
import vn.cancu.text.Folding;
import vn.cancu.web.page.Anchor;
import vn.cancu.web.page.NamesPage;
import vn.cancu.web.page.Page;

/// Lists of units, people and provinces.
final class NameListController {
    private static final int SIZE = 60;

    private final Library library;

    NameListController(Library library) {
        this.library = library;
    }

    static String unitAddress(String slug) {
        return "/units/" + slug;
    }

    static String personAddress(String slug) {
        return "/people/" + slug;
    }

    static String provinceAddress(String province) {
        return "/provinces/" + Folding.key(province).replace(' ', '-');
    }

    /// Bodies that issue documents, of one level when it is chosen.
    Page units(Context ctx) {
        String level = Parameters.text(ctx, "level");
        List<NamesPage.Name> names = library.registry().units().stream()
                .filter(unit -> level.isEmpty() || unit.level().name().equals(level))
                .map(NameListController::name)
                .toList();
        return page(
                ctx,
                "Đơn vị ban hành",
                "Cơ quan, đơn vị đã ban hành văn bản trong kho, đúng tên ghi trên văn bản.",
                names,
                level.isEmpty() ? "/units?page=" : "/units?level=" + SearchRequest.encoded(level) + "&page=");
    }

    /// Those who sign.
    Page people(Context ctx) {
        List<NamesPage.Name> names =
                library.registry().people().stream().map(person -> name(person)).toList();
        return page(ctx, "Người ký", "Người đã ký văn bản trong kho.", names, "/people?page=");
    }

    /// The provinces of today.
    Page provinces(Context ctx) {
        List<NamesPage.Name> names = Places.provinces().stream()
                .map(Places.Province::successor)
                .distinct()
                .sorted()
                .map(name -> new NamesPage.Name(
                        provinceAddress(name), name, before(name), ProvinceController.count(library, name)))
                .toList();
        return page(
                ctx,
                "Tỉnh, thành phố",
                "Theo đơn vị hành chính từ ngày 01/07/2025; mỗi trang có các tỉnh trước đó.",
                names,
                "/provinces?page=");
    }

    /// Movements and campaigns that held documents name.
    Page movements(Context ctx) {
        return page(
                ctx,
                "Phong trào, cuộc vận động",
                "Phong trào thi đua, cuộc vận động mà văn bản trong kho nhắc đến.",
                values(FacetField.MOVEMENT, "/movements/"),
                "/movements?page=");
    }

    /// School years for which held documents plan.
    Page schoolYears(Context ctx) {
        return page(
                ctx,
                "Năm học",
                "Văn bản trong kho theo năm học.",
                values(FacetField.SCHOOL_YEAR, "/school-years/"),
                "/school-years?page=");
    }

    private List<NamesPage.Name> values(FacetField field, String address) {
        return library.search(SearchQuery.of("")).facets().stream()
                .filter(facet -> facet.field() == field)
                .flatMap(facet -> facet.values().stream())
                .map(value -> new NamesPage.Name(
                        address + SearchRequest.encoded(value.value()), value.label(), "", (int) value.count()))
                .toList();
    }

    static NamesPage.Name name(Unit unit) {
        String level = unit.level() == Level.UNKNOWN ? "" : unit.level().label();
        return new NamesPage.Name(
                unitAddress(unit.slug()), unit.name(), level, unit.documents().size());
    }

    private static NamesPage.Name name(Person person) {
        return new NamesPage.Name(
                personAddress(person.slug()),
                person.name(),
                "",
                person.documents().size());
    }

    private static String before(String province) {
        List<String> old = ProvinceController.before(province);
        return old.size() < 2 ? "" : String.join(", ", old);
    }

    private static Page page(Context ctx, String title, String lead, List<NamesPage.Name> names, String base) {
        var page = ListPage.of(names, Parameters.page(ctx), SIZE, n -> base + n);
        return new NamesPage(title, lead, tabs(ctx.path()), page.rows(), page.paging());
    }

    private static List<Anchor> tabs(String path) {
        return List.of(
                new Anchor("/units", "Đơn vị", path.equals("/units")),
                new Anchor("/people", "Người ký", path.equals("/people")),
                new Anchor("/provinces", "Tỉnh, thành phố", path.equals("/provinces")),
                new Anchor("/movements", "Phong trào, cuộc vận động", path.equals("/movements")),
                new Anchor("/school-years", "Năm học", path.equals("/school-years")));
    }
}
