package vn.cancu.web;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.cancu.web.page.Anchor;
import vn.cancu.web.page.Badge;
import vn.cancu.web.page.Bit;
import vn.cancu.web.page.Chip;
import vn.cancu.web.page.Citing;
import vn.cancu.web.page.Count;
import vn.cancu.web.page.CoveragePage;
import vn.cancu.web.page.DirectiveLine;
import vn.cancu.web.page.DirectivePage;
import vn.cancu.web.page.DirectivesPage;
import vn.cancu.web.page.DocumentLine;
import vn.cancu.web.page.DocumentPage;
import vn.cancu.web.page.DutyLine;
import vn.cancu.web.page.Fact;
import vn.cancu.web.page.FrontPage;
import vn.cancu.web.page.IngestPage;
import vn.cancu.web.page.NoticePage;
import vn.cancu.web.page.Page;
import vn.cancu.web.page.Quote;
import vn.cancu.web.page.ResultsPage;
import vn.cancu.web.page.TextView;
import vn.cancu.web.page.TracePage;
import vn.cancu.web.page.ValidityPage;

/// One page of each kind, with every text that comes from a document or a reader passed through a function: the texts
/// as they are, or hostile ones.
record PageSamples(UnaryOperator<String> say) {

    List<Page> all() {
        return Stream.concat(
                        Stream.of(
                                front(),
                                results(),
                                document(),
                                directive(),
                                directives(),
                                ingest(),
                                notice(),
                                trace(),
                                coverage(),
                                validity()),
                        new MorePageSamples(say).all().stream())
                .toList();
    }

    FrontPage front() {
        return new FrontPage(
                false,
                false,
                List.of(new Count("1.204", "văn bản có toàn văn", "/search"), new Count("88", "chỗ viện dẫn", "")),
                List.of(Anchor.to("/search?q=05", say.apply("05-CT/TW"))),
                List.of(line(true), line(false)),
                List.of(document("a1b2c3")));
    }

    ResultsPage results() {
        var value = new ResultsPage.Value("/search?type=KH", say.apply("Kế hoạch"), "12", true);
        var finder = new ResultsPage.Finder(
                "issuer_has",
                say.apply("dong trieu"),
                "còn 212 mục khác",
                List.of(new ResultsPage.Hidden("q", say.apply("thi đua"))));
        var histogram = new ResultsPage.Histogram(
                "Số văn bản theo tháng trong năm 2019",
                List.of(
                        new ResultsPage.Bar("/search?month=2019-04", "Tháng 4", "4", "12", 60, true),
                        new ResultsPage.Bar("", "Tháng 5", "5", "0", 0, false)),
                List.of(Anchor.to("/search", "Mọi năm")));
        var narrowing = new ResultsPage.Narrowing(
                List.of(Anchor.to("/search", say.apply("Kế hoạch"))),
                "/search",
                List.of(new ResultsPage.Facet(
                        "Loại văn bản", List.of(value), List.of(value), List.of(finder), List.of(histogram))),
                List.of(new Anchor("/search", "Sát nhất", true)),
                List.of(new ResultsPage.Hidden("type", say.apply("KH"))));
        var snippet = new ResultsPage.Snippet(
                "/documents/a1b2c3?at=10#at",
                "trang 2",
                List.of(Bit.plain(say.apply("về thực hiện ")), Bit.matching(say.apply("Chỉ thị"))));
        return new ResultsPage(
                say.apply("chỉ thị 05"),
                "2 văn bản · 0,03 giây",
                List.of(Anchor.to("/search?q=chi+thi", say.apply("chỉ thị"))),
                List.of(line(true)),
                List.of(new ResultsPage.Hit(document("a1b2c3"), List.of(snippet), List.of(document("d4e5f6")))),
                List.of(new ResultsPage.Alike("1 bản gần giống.", Anchor.to("/search?alike=all", "Liệt kê riêng"))),
                narrowing,
                new ResultsPage.Paging(
                        "/search", "/search?page=3", List.of(Anchor.to("/search", "1"), Anchor.to("", "…"))),
                List.of(say.apply("Câu tìm quá dài, đã cắt bớt.")),
                new ResultsPage.Follow("/search?q=chi+thi+05", "/search.atom?q=chi+thi+05"));
    }

    DocumentPage document() {
        var run = new TextView.Run(
                "/directives/05-ct-tw",
                "implements",
                say.apply("Thực hiện: Chỉ thị 05-CT/TW"),
                "at",
                List.of(Bit.matching(say.apply("Chỉ thị số ")), new Bit(say.apply("05-CT/TW"), false, true, false)));
        var plain = new TextView.Run("", "", "", "", List.of(Bit.plain(say.apply("Căn cứ "))));
        var spot = new TextView.Run(
                "",
                "",
                "",
                "at",
                List.of(
                        new Bit(say.apply("ngày 15"), true, true, false),
                        new Bit(say.apply("tháng"), false, false, true)));
        var text = new TextView(
                List.of(new TextView.OutlineLine("#p3", say.apply("I"), say.apply("MỤC ĐÍCH, YÊU CẦU"), 1)),
                List.of(
                        new TextView.Leaf(
                                1,
                                "#page-1",
                                List.of(new TextView.Source("ocr", say.apply("Nhận dạng từ bản quét"))),
                                new TextView.Picture(
                                        "/documents/a1b2c3/pages/1",
                                        true,
                                        List.of(new TextView.Box(100, 200, 3_000, 150))),
                                List.of(
                                        new TextView.Paragraph(
                                                "gap preamble",
                                                List.of(
                                                        new TextView.Line(1, false, List.of(plain, run)),
                                                        new TextView.Line(2, true, List.of(spot)))),
                                        new TextView.Table(
                                                true,
                                                List.of(new TextView.Row(List.of(new TextView.Cell(
                                                        2,
                                                        List.of(new TextView.Paragraph(
                                                                "",
                                                                List.of(new TextView.Line(
                                                                        3, false, List.of(plain)))))))))))),
                        new TextView.Leaf(
                                2,
                                "#page-2",
                                List.of(),
                                new TextView.Picture("/documents/a1b2c3/pages/2", false, List.of()),
                                List.of())),
                List.of(new Anchor("?part=1", "Phần 1", true)),
                3);
        return new DocumentPage(
                say.apply("chỉ thị"),
                new DocumentPage.Head(
                        "a1b2c3",
                        say.apply("Kế hoạch thi đua"),
                        say.apply("793/KH-SGDĐT"),
                        say.apply("Kế hoạch"),
                        "09/04/2019",
                        say.apply("Sở Giáo dục và Đào tạo"),
                        "/directives/793",
                        "/documents/a1b2c3/original"),
                List.of(new Fact(
                        "Số, ký hiệu",
                        List.of(say.apply("…/KH-PGDĐT")),
                        "chưa ghi số",
                        say.apply("left blank"),
                        "/documents/a1b2c3?at=1-9#at",
                        "/documents/a1b2c3?show=1-9#page-1")),
                List.of(
                        new DutyLine("25/02/2020", "Báo cáo kết quả", "các trường", "Sở", "/documents/x?at=1-2#at"),
                        new DutyLine("", "Tổ chức sơ kết", "", "", "/documents/x?at=3-4#at")),
                List.of(new DocumentPage.Group(chip(), List.of(new DocumentPage.Cited(line(true), List.of(quote()))))),
                List.of(citing()),
                List.of(new DocumentPage.Similar(
                        document("d4e5f6"),
                        List.of(new DocumentPage.Reason(
                                "cùng căn cứ", List.of(Anchor.to("/directives/05", say.apply("05-CT/TW"))))))),
                text,
                List.of(say.apply("page 3 has no text")),
                new MorePageSamples(say).beside());
    }

    DirectivePage directive() {
        var choice = new DirectivePage.Choice(
                new Anchor("/directives/05?relation=implements", say.apply("Long An"), true), "r-implements", 2);
        var told = new DirectivePage.Told(
                "Ngày ban hành", List.of(new DirectivePage.Spelling(say.apply("15/05/2016"), 3)), "");
        return new DirectivePage(
                new DirectivePage.Name(
                        say.apply("Chỉ thị 05-CT/TW"),
                        say.apply("đẩy mạnh học tập"),
                        "",
                        30,
                        "/trace/05",
                        "/coverage?directive=05",
                        "/directives/05"),
                new DirectivePage.Known(
                        List.of(told, new DirectivePage.Told("Trích yếu", List.of(), "không rõ")),
                        List.of(new DirectivePage.Spelling(say.apply("Chỉ thị số 05-CT/TW"), 4))),
                new DirectivePage.Validity(badge(), List.of(say.apply("Lê An")), List.of(change())),
                new DirectivePage.Narrowing(
                        List.of(new DirectivePage.Facet("Tỉnh, thành phố", List.of(choice), List.of(choice))),
                        "/directives/05",
                        2,
                        "/search?q=05"),
                List.of(
                        new DirectivePage.Year(new Anchor("/directives/05?year=2019", "2019", true), 2, 100),
                        new DirectivePage.Year(new Anchor("/directives/05?year=2020", "2020", false), 1, 50)),
                List.of(citing()),
                new ResultsPage.Paging("", "/directives/05?page=2", List.of(new Anchor("/directives/05", "1", true))),
                new DirectivePage.Around(
                        List.of(new DocumentPage.Group(
                                chip(), List.of(new DocumentPage.Cited(line(true), List.of(quote()))))),
                        List.of(
                                new DirectivePage.Asserted(true, chip(), line(true), List.of(saying()), 5),
                                new DirectivePage.Asserted(false, chip(), line(false), List.of(saying()), 1)),
                        List.of(new DirectivePage.Beside(line(true), 2))));
    }

    private TracePage.Saying saying() {
        return new TracePage.Saying(say.apply("Phát động thi đua"), "/documents/a1b2c3?at=1-2#at", say.apply("Câu"));
    }

    private DirectivePage.Change change() {
        return new DirectivePage.Change(
                badge(),
                Anchor.to("/documents/a", say.apply("Thông tư 05/2024/TT-BGDĐT")),
                "từ 15/05/2024",
                say.apply("khoản 2 Điều 5"),
                saying(),
                true);
    }

    CoveragePage coverage() {
        var choice = new TracePage.Choice("issuers", "Cơ quan có văn bản trong kho", true);
        var found = new CoveragePage.Found(
                "/documents/a1b2c3",
                say.apply("Kế hoạch"),
                say.apply("793/KH-SGDĐT"),
                "09/04/2019",
                say.apply("Sở Giáo dục"),
                chip(),
                List.of(Anchor.to("/trace/63", say.apply("Kế hoạch 63-KH/TU"))));
        return new CoveragePage(
                new CoveragePage.Form(
                        say.apply("05-CT/TW"), List.of(choice), List.of(choice), List.of(choice), true, true),
                List.of(Anchor.to("/coverage?directive=05", say.apply("Chỉ thị 05-CT/TW"))),
                List.of(new CoveragePage.Column(
                        "/directives/05", say.apply("Chỉ thị 05-CT/TW"), say.apply("học tập"), "1 trên 34 đơn vị")),
                List.of(
                        new CoveragePage.Row(
                                say.apply("Tây Ninh"),
                                say.apply("Long An, Tây Ninh"),
                                List.of(new CoveragePage.Cell(List.of(found), 2))),
                        new CoveragePage.Row(say.apply("Cà Mau"), "", List.of(new CoveragePage.Cell(List.of(), 0)))),
                new ResultsPage.Paging("", "/coverage?page=2", List.of(new Anchor("/coverage", "1", true))),
                "/coverage.csv?directive=05",
                "/api/v1/coverage?directive=05",
                List.of("Văn bản của tỉnh cũ được tính cho tỉnh mới; cơ quan ban hành ghi đúng như trên văn bản."));
    }

    ValidityPage validity() {
        return new ValidityPage(
                "3",
                List.of(new ValidityPage.Row(line(true), List.of(say.apply("Lê An")), List.of(change()))),
                List.of(new Anchor("/validity", "Tất cả", true)),
                new ResultsPage.Paging("", "/validity?page=2", List.of(new Anchor("/validity", "1", true))),
                List.of(say.apply("12/KH-UBND")));
    }

    DirectivesPage directives() {
        return new DirectivesPage(
                "24",
                "24",
                List.of(line(true), line(false)),
                List.of(new Anchor("/directives", "Tất cả", true)),
                new ResultsPage.Paging("", "/directives?page=2", List.of(new Anchor("/directives", "1", true))));
    }

    IngestPage ingest() {
        var failed = new IngestPage.FailedFile(
                say.apply("kế hoạch.pdf"), say.apply("tài liệu/2019"), say.apply("Tệp có mật khẩu."));
        return new IngestPage(
                new IngestPage.Running(
                        true,
                        12,
                        40,
                        false,
                        "12 trên 40 tệp",
                        say.apply("a.doc"),
                        List.of(new Count("12", "văn bản mới", ""))),
                List.of(new Count("1.204", "văn bản", "/search")),
                List.of(new Count("3.410", "trang", ""), new Count("12", "trang chờ nhận dạng chữ", "")),
                "40 tệp = 38 văn bản + 1 tệp trùng + 1 tệp không đọc được",
                List.of(new IngestPage.Failures(
                        say.apply("Tệp có mật khẩu"), say.apply("Mở khóa."), "1", List.of(failed), "5")));
    }

    TracePage trace() {
        var saying =
                new TracePage.Saying(say.apply("Phát động thi đua"), "/documents/a1b2c3?at=1-2#at", say.apply("Câu"));
        var what = new TracePage.What(
                "/directives/05",
                say.apply("Kế hoạch 63-KH/TU"),
                say.apply("thực hiện Chỉ thị"),
                List.of("14/11/2016", say.apply("Thị ủy")),
                "/trace/05",
                "ghost",
                badge());
        var many = new TracePage.What(
                "/trace/05?open=x", "12 văn bản", "", List.of("Cấp huyện"), "", "bundle", Badge.NONE);
        var between =
                new TracePage.Between("qua 1 văn bản", List.of(Anchor.to("/trace/63", say.apply("Kế hoạch 63-KH/TU"))));
        var inner =
                new TracePage.Step(new Chip("", ""), many, "", TracePage.Between.NOTHING, List.of(), false, List.of());
        var step = new TracePage.Step(chip(), what, "sau 183 ngày", between, List.of(saying), true, List.of(inner));
        var choice = new TracePage.Choice("implements", "Thực hiện", true);
        var form = new TracePage.Form(
                "/trace/05",
                List.of(choice),
                List.of(choice),
                List.of(choice),
                List.of(choice),
                true,
                List.of("a.d.b"));
        var box = new TracePage.Box(
                "/directives/05",
                4,
                38,
                208,
                60,
                "ghost root",
                say.apply("Chỉ thị"),
                List.of(new TracePage.Words(16, 60, "name", say.apply("Chỉ thị 05-CT/TW"))));
        return new TracePage(
                new TracePage.Head(line(true), badge(), "/coverage?directive=05", "/api/v1/trace/05"),
                form,
                new TracePage.Picture(
                        212,
                        100,
                        4,
                        38,
                        List.of(new TracePage.Column(4, "Trung ương")),
                        List.of(new TracePage.Line("M0,0 L1,1", "r-implements", say.apply("Kế hoạch"))),
                        List.of(box)),
                List.of(new TracePage.Branch("trien-khai", "Được triển khai bởi", List.of(step))),
                List.of(new TracePage.Also(
                        Anchor.to("/directives/a", say.apply("Kế hoạch")),
                        chip(),
                        Anchor.to("/directives/b", say.apply("Chỉ thị")),
                        "sau 3 ngày",
                        between,
                        true)),
                List.of("Chuỗi còn dài hơn."));
    }

    private static Badge badge() {
        return new Badge("ended", "Hết hiệu lực");
    }

    NoticePage notice() {
        return new NoticePage(
                404, say.apply("Không có"), say.apply("Tệp gốc"), List.of(Anchor.to("/", say.apply("Trang đầu"))));
    }

    private Citing citing() {
        return new Citing(document("a1b2c3"), chip(), List.of(quote()));
    }

    private Quote quote() {
        return new Quote(
                chip(),
                "/documents/a1b2c3?at=10-20#at",
                "phần căn cứ",
                List.of(Bit.plain(say.apply("Thực hiện ")), Bit.matching(say.apply("Chỉ thị số 05-CT/TW"))));
    }

    private static Chip chip() {
        return new Chip("implements", "Thực hiện");
    }

    private DirectiveLine line(boolean ghost) {
        return new DirectiveLine(
                "/directives/05-ct-tw-tw-2016",
                say.apply("Chỉ thị 05-CT/TW"),
                say.apply("đẩy mạnh học tập"),
                "15/05/2016",
                say.apply("Bộ Chính trị"),
                ghost,
                3,
                badge());
    }

    private DocumentLine document(String id) {
        return new DocumentLine(
                "/documents/" + id,
                say.apply("Kế hoạch triển khai phong trào"),
                say.apply("793/KH-SGDĐT"),
                say.apply("Sở Giáo dục và Đào tạo Quảng Ninh"),
                "09/04/2019",
                "Cấp tỉnh",
                "",
                say.apply("000.txt"),
                badge());
    }
}
