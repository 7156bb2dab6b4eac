package vn.cancu.web;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.cancu.web.page.Anchor;
import vn.cancu.web.page.ApiPage;
import vn.cancu.web.page.Badge;
import vn.cancu.web.page.Bit;
import vn.cancu.web.page.ComparePage;
import vn.cancu.web.page.DocumentLine;
import vn.cancu.web.page.DocumentPage;
import vn.cancu.web.page.DutyLine;
import vn.cancu.web.page.GroupPage;
import vn.cancu.web.page.NamesPage;
import vn.cancu.web.page.Page;
import vn.cancu.web.page.PersonPage;
import vn.cancu.web.page.ProvincePage;
import vn.cancu.web.page.ResultsPage;
import vn.cancu.web.page.UnitPage;

/// Samples of comparisons, of units and people, and of the page about the API.
record MorePageSamples(UnaryOperator<String> say) {

    List<Page> all() {
        return List.of(api(), compare(), names(), unit(), person(), province(), gathering());
    }

    private ApiPage api() {
        return new ApiPage(List.of(new ApiPage.Call(
                "search",
                "/api/v1/search",
                say.apply("Tìm văn bản."),
                List.of(new ApiPage.Parameter("size", true, "1–100 (20)", say.apply("Số dòng."))),
                "/api/v1/search?q=a",
                "application/json",
                say.apply("{}"))));
    }

    private ComparePage compare() {
        var cell = new ComparePage.Cell(
                "/documents/a1b2c3?at=1-5#at",
                List.of(Bit.plain(say.apply("Thi đua")), Bit.matching(say.apply("năm 2019"))));
        var row = new ComparePage.Row("changed", cell, cell);
        var thing = Anchor.to("/directives/05-ct-tw-2016", say.apply("Chỉ thị 05-CT/TW"));
        return new ComparePage(
                new ComparePage.Asked("a1b2c3", "d4e5f6", ""),
                List.of(),
                Optional.of(new ComparePage.Answer(line(), line(), 62, true, "/compare?a=d4e5f6&b=a1b2c3")),
                List.of(new ComparePage.Group(
                        "Nơi nhận", List.of(Anchor.to("", say.apply("Sở"))), List.of(thing), List.of(thing))),
                List.of(new ComparePage.DutyRow(
                        "changed", say.apply("báo cáo"), say.apply("Các trường"), "25/05/2019", "25/05/2020", "/d")),
                List.of(
                        new ComparePage.Stretch(false, List.of(row)),
                        new ComparePage.Stretch(
                                true, List.of(new ComparePage.Row("same", cell, ComparePage.Cell.NONE)))));
    }

    private GroupPage gathering() {
        return new GroupPage(
                "Phong trào",
                "/movements",
                say.apply("Dạy tốt, học tốt"),
                "12",
                Anchor.to("/search?movement=day-tot-hoc-tot", "Tất cả văn bản"),
                new ResultsPage.Follow("/search?movement=day-tot-hoc-tot", "/search.atom?movement=day-tot-hoc-tot"),
                List.of(new GroupPage.Group(
                        "Năm học", List.of(new ResultsPage.Value("/search", say.apply("2024-2025"), "3", false)))),
                List.of(line()));
    }

    private NamesPage names() {
        return new NamesPage(
                "Đơn vị ban hành",
                "Cơ quan, đơn vị đã ban hành văn bản trong kho, đúng tên ghi trên văn bản.",
                List.of(new Anchor("/units", "Đơn vị", true)),
                List.of(name()),
                paging());
    }

    private NamesPage.Name name() {
        return new NamesPage.Name("/units/so", say.apply("Sở Giáo dục"), say.apply("Cấp tỉnh"), 12);
    }

    private UnitPage unit() {
        var duty = new DutyLine("25/05/2020", say.apply("báo cáo"), say.apply("Sở"), "", "/documents/a1b2c3?at=1-5#at");
        return new UnitPage(
                new UnitPage.Head(
                        say.apply("Sở Giáo dục"),
                        "Cấp tỉnh",
                        Anchor.to("/provinces/long-an", say.apply("Long An")),
                        List.of(Anchor.to("/provinces/tay-ninh", say.apply("Từ 01/07/2025 thuộc Tây Ninh")))),
                List.of(new Anchor("/units/so", "Ban hành", true)),
                new UnitPage.Part(
                        List.of(line()),
                        List.of(new Anchor("/units/so?year=2019", "2019 (3)", false)),
                        List.of(new UnitPage.Assigned(line(), List.of(duty))),
                        List.of(new UnitPage.Numbers(
                                say.apply("KH-SGDĐT · Năm 2019"),
                                3,
                                790,
                                "1–790",
                                List.of(new UnitPage.Duplicate(say.apply("793/KH-SGDĐT"), false, List.of(line()))))),
                        paging(),
                        say.apply("Chỉ xét văn bản mới nhất.")));
    }

    private PersonPage person() {
        return new PersonPage(
                say.apply("Vũ Liên Oanh"),
                List.of(new PersonPage.Position(
                        say.apply("Giám đốc"), Anchor.to("/units/so", say.apply("Sở")), "2019 – 2020", 2)),
                true,
                40,
                List.of(line()),
                paging());
    }

    private ProvincePage province() {
        return new ProvincePage(
                say.apply("Tây Ninh"),
                true,
                Anchor.to("/search", "Tất cả văn bản"),
                List.of(name()),
                List.of(new ProvincePage.Units(say.apply("Long An"), List.of(name()))));
    }

    DocumentPage.Beside beside() {
        return new DocumentPage.Beside(
                List.of(Anchor.to("/units/so", say.apply("Sở Giáo dục"))),
                List.of(new ComparePage.Offer("Năm trước", line(), "/compare?a=a1b2c3&b=d4e5f6")));
    }

    private DocumentLine line() {
        return new DocumentLine(
                "/documents/a1b2c3",
                say.apply("Kế hoạch thi đua"),
                say.apply("793/KH-SGDĐT"),
                say.apply("Sở Giáo dục"),
                "09/04/2019",
                "Cấp tỉnh",
                "",
                say.apply("kh.txt"),
                Badge.NONE);
    }

    private static ResultsPage.Paging paging() {
        return new ResultsPage.Paging(
                "", "", List.of(new Anchor("/units", "1", true), Anchor.to("/units?page=2", "2")));
    }
}
