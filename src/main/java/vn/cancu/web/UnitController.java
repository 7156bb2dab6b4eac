package vn.cancu.web;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cancu.document.DocumentCard;
import vn.cancu.document.Level;
import vn.cancu.document.Places;
import vn.cancu.index.SearchPage;
import vn.cancu.index.SearchQuery;
import vn.cancu.index.StoredDocument;
import vn.cancu.library.Library;
import vn.cancu.registry.NumberRegister;
import vn.cancu.registry.Unit;
import vn.cancu.text.Folding;
import vn.cancu.web.page.Anchor;
import vn.cancu.web.page.DutyLine;
import vn.cancu.web.page.Page;
import vn.cancu.web.page.ResultsPage;
import vn.cancu.web.page.UnitPage;

/// Pages of units: what they issued and received, what they have to do, which numbers they gave out.
final class UnitController {
    private static final int SIZE = 30;
    /// Documents naming the unit that are read to see in which role.
    private static final int READ = 25;
    private static final ResultsPage.Paging NO_PAGES = new ResultsPage.Paging("", "", List.of());

    private final Library library;

    UnitController(Library library) {
        this.library = library;
    }

    Page show(Context ctx) {
        String slug = ctx.pathParam("slug");
        Optional<Unit> found = Parameters.isSlug(slug) ? library.registry().unit(slug) : Optional.empty();
        return found.<Page>map(unit -> page(ctx, unit)).orElseGet(() -> Notices.of(404));
    }

    private Page page(Context ctx, Unit unit) {
        String as = Parameters.text(ctx, "as");
        return new UnitPage(
                head(unit),
                tabs(unit, as),
                switch (as) {
                    case "recipient" -> received(unit);
                    case "duties" -> duties(unit);
                    case "numbers" -> numbers(unit);
                    default -> issued(ctx, unit);
                });
    }

    private UnitPage.Head head(Unit unit) {
        String province = unit.province();
        return new UnitPage.Head(
                unit.name(),
                unit.level() == Level.UNKNOWN ? "" : unit.level().label(),
                Places.province(province).isPresent()
                        ? Anchor.to(NameListController.provinceAddress(province), province)
                        : Anchor.to("", province),
                notes(unit));
    }

    /// What became of its place on 01/07/2025, and the unit of the same kind where it went or came from.
    private List<Anchor> notes(Unit unit) {
        var notes = new ArrayList<Anchor>();
        unit.successorProvince().ifPresent(successor -> {
            notes.add(Anchor.to(NameListController.provinceAddress(successor), "Từ 01/07/2025 thuộc " + successor));
            sister(unit, successor).ifPresent(notes::add);
        });
        ProvinceController.before(unit.province()).stream()
                .filter(old -> !old.equals(unit.province()))
                .forEach(old -> sister(unit, old).ifPresent(notes::add));
        return notes;
    }

    /// The unit whose name is the same but for the province: `Sở Giáo dục và Đào tạo tỉnh Long An` and `… tỉnh Tây
    /// Ninh`.
    private Optional<Anchor> sister(Unit unit, String province) {
        String own = Folding.key(unit.province());
        String name = Folding.key(unit.name());
        if (own.isEmpty() || !name.endsWith(own)) {
            return Optional.empty();
        }
        String start = kind(name.substring(0, name.length() - own.length()));
        String end = Folding.key(province);
        return library.registry().units().stream()
                .filter(other -> Folding.key(other.name()).endsWith(end)
                        && kind(Folding.key(other.name())
                                        .substring(0, Folding.key(other.name()).length() - end.length()))
                                .equals(start))
                .map(other -> Anchor.to(NameListController.unitAddress(other.slug()), other.name()))
                .findFirst();
    }

    /// Without tỉnh or thành phố before the place.
    private static String kind(String start) {
        String stripped = start.strip();
        for (String word : List.of("tinh", "thanh pho", "tp")) {
            if (stripped.endsWith(" " + word)) {
                return stripped.substring(0, stripped.length() - word.length()).strip();
            }
        }
        return stripped;
    }

    private static List<Anchor> tabs(Unit unit, String as) {
        String page = NameListController.unitAddress(unit.slug());
        return List.of(
                new Anchor(
                        page,
                        "Ban hành",
                        !Set.of("recipient", "duties", "numbers").contains(as)),
                new Anchor(page + "?as=numbers", "Sổ số", as.equals("numbers")),
                new Anchor(page + "?as=duties", "Được giao việc", as.equals("duties")),
                new Anchor(page + "?as=recipient", "Được nhận", as.equals("recipient")));
    }

    private static UnitPage.Part issued(Context ctx, Unit unit) {
        String page = NameListController.unitAddress(unit.slug());
        int year = Parameters.number(Parameters.text(ctx, "year"), -1);
        List<DocumentCard> wanted = year < 0 ? unit.documents() : unit.of(year);
        List<Anchor> years = new ArrayList<>();
        years.add(new Anchor(page, "Tất cả (" + unit.documents().size() + ")", year < 0));
        unit.years()
                .forEach(one -> years.add(new Anchor(
                        page + "?year=" + one,
                        (one == 0 ? "Không rõ năm" : String.valueOf(one)) + " ("
                                + unit.of(one).size() + ")",
                        one == year)));
        String base = page + (year < 0 ? "?page=" : "?year=" + year + "&page=");
        var shown = ListPage.of(wanted, Parameters.page(ctx), SIZE, n -> base + n);
        return new UnitPage.Part(
                shown.rows(Lines::document),
                years.size() > 2 ? years : List.of(),
                List.of(),
                List.of(),
                shown.paging(),
                "");
    }

    private UnitPage.Part received(Unit unit) {
        List<DocumentCard> senders = naming(unit).stream()
                .filter(stored -> library.reading(stored).document().recipients().stream()
                        .anyMatch(recipient -> names(recipient.text(), unit)))
                .map(StoredDocument::card)
                .toList();
        return new UnitPage.Part(
                senders.stream().map(Lines::document).toList(), List.of(), List.of(), List.of(), NO_PAGES, read());
    }

    private UnitPage.Part duties(Unit unit) {
        var assigned = new ArrayList<UnitPage.Assigned>();
        for (StoredDocument stored : naming(unit)) {
            List<DutyLine> own = DutyLines.of(stored.card().id(), library.reading(stored)).stream()
                    .filter(duty -> names(duty.who(), unit))
                    .toList();
            if (!own.isEmpty()) {
                assigned.add(new UnitPage.Assigned(Lines.document(stored.card()), own));
            }
        }
        return new UnitPage.Part(List.of(), List.of(), assigned, List.of(), NO_PAGES, read());
    }

    private static String read() {
        return "Chỉ xét " + READ + " văn bản mới nhất có ghi đủ tên đơn vị.";
    }

    private static boolean names(String text, Unit unit) {
        return (" " + Folding.key(text) + " ").contains(" " + Folding.key(unit.name()) + " ");
    }

    /// The newest documents whose text has the name of the unit.
    private List<StoredDocument> naming(Unit unit) {
        var query =
                new SearchQuery('"' + unit.name().replace('"', ' ') + '"', Map.of(), SearchQuery.Order.NEWEST, 0, READ);
        return library.index().search(query).hits().stream()
                .map(SearchPage.Hit::card)
                .flatMap(card -> library.index().find(card.id()).stream())
                .toList();
    }

    private UnitPage.Part numbers(Unit unit) {
        return new UnitPage.Part(
                List.of(),
                List.of(),
                List.of(),
                unit.numbers().stream().map(this::register).toList(),
                NO_PAGES,
                "Số thiếu là số từ 1 đến số lớn nhất đang có mà kho chưa có văn bản: có thể chưa nạp, hoặc không phát hành.");
    }

    private UnitPage.Numbers register(NumberRegister numbers) {
        return new UnitPage.Numbers(
                numbers.symbol() + " · Năm " + numbers.year(),
                numbers.held().size(),
                numbers.missing(),
                numbers.gaps().stream()
                        .map(gap -> gap.size() == 1 ? String.valueOf(gap.first()) : gap.first() + "–" + gap.last())
                        .collect(Collectors.joining(", ")),
                numbers.duplicates().stream()
                        .map(entry -> new UnitPage.Duplicate(
                                entry.documents().getFirst().number(),
                                alike(entry.documents()),
                                entry.documents().stream().map(Lines::document).toList()))
                        .toList());
    }

    private boolean alike(List<DocumentCard> documents) {
        var group = new HashSet<>(
                library.prominence().alike().of(documents.getFirst().id()));
        return documents.stream().skip(1).allMatch(card -> group.contains(card.id()));
    }
}
