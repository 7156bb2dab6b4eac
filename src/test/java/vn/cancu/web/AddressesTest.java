package vn.cancu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cancu.document.IssueDate;
import vn.cancu.index.FacetField;
import vn.cancu.index.SearchQuery;
import vn.cancu.text.Span;
import vn.cancu.web.page.Anchor;

/// What addresses say and how they are read; and how numbers and dates are said.
class AddressesTest {

    @Test
    void a_search_prints_all_of_its_state() {
        var request = new SearchRequest(
                "thi đua & \"học\"", Map.of(FacetField.TYPE, List.of("Kế hoạch")), SearchQuery.Order.NEWEST, 2);
        assertThat(request.href())
                .isEqualTo(
                        "/search?q=thi+%C4%91ua+%26+%22h%E1%BB%8Dc%22&type=K%E1%BA%BF+ho%E1%BA%A1ch&sort=newest&page=2");
        assertThat(request.toggled(FacetField.TYPE, "Kế hoạch").filters()).isEmpty();
        assertThat(request.toggled(FacetField.YEAR, "2020").page()).isEqualTo(1);
        assertThat(request.query().offset()).isEqualTo(SearchRequest.SIZE);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 95, '1* 2 … 10'",
        "1, 5, ''",
        "5, 95, '1 … 4 5* 6 … 10'",
        "10, 95, '1 … 9 10*'",
        "4, 95, '1 2 3 4* 5 … 10'"
    })
    void pages_around_the_present_one_are_linked(int page, int hits, String steps) {
        String said = String.join(
                " ",
                Pages.of(hits, 10, page, n -> "?page=" + n).steps().stream()
                        .map(AddressesTest::said)
                        .toList());
        assertThat(said).isEqualTo(steps);
    }

    private static String said(Anchor step) {
        return step.label() + (step.current() ? "*" : "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2-6 | 2 | 6",
                "4 | 4 | 6",
                "6-2 | - | -",
                "0-99 | - | -",
                "-3 | - | -",
                "x | - | -",
                "99999999999 | - | -",
                "'' | - | -"
            })
    void a_place_is_read_or_left_out(String at, Integer start, Integer end) {
        Optional<Span> spot = DocumentController.spot(at, "Căn cứ Chỉ thị");
        assertThat(spot).isEqualTo(Optional.ofNullable(start).map(from -> new Span(from, end)));
    }

    @Test
    void ids_and_slugs_are_names_and_never_paths() {
        assertThat(List.of("a1b2c3", "0123456789abcdef")).allMatch(Parameters::isDocumentId);
        assertThat(List.of("", "a1", "../../etc", "a1b2c3/x", "g00000", "a".repeat(65)))
                .noneMatch(Parameters::isDocumentId);
        assertThat(List.of("05-ct-tw-tw-2016")).allMatch(Parameters::isSlug);
        assertThat(List.of("", "..", "a/b", "A", "a".repeat(301))).noneMatch(Parameters::isSlug);
    }

    @Test
    void numbers_and_dates_are_said_in_vietnamese() {
        assertThat(Words.number(0)).isEqualTo("0");
        assertThat(Words.number(999)).isEqualTo("999");
        assertThat(Words.number(12_345)).isEqualTo("12.345");
        assertThat(Words.number(-1_234_567)).isEqualTo("-1.234.567");
        assertThat(Words.longDate(new IssueDate(2019, 4, 9))).isEqualTo("ngày 09 tháng 4 năm 2019");
        assertThat(Words.longDate(new IssueDate(2018, 2, 1))).isEqualTo("ngày 01 tháng 02 năm 2018");
        assertThat(Words.longDate(new IssueDate(2020, 12, 0))).isEqualTo("tháng 12 năm 2020");
        assertThat(Words.date(new IssueDate(2012, 0, 0))).isEqualTo("2012");
        assertThat(Words.date(new IssueDate(2012, 3, 0))).isEqualTo("03/2012");
        assertThat(Words.date(new IssueDate(2012, 11, 9))).isEqualTo("09/11/2012");
        assertThat(Words.seconds(30)).isEqualTo("0,03 giây");
        assertThat(Words.seconds(12_345)).isEqualTo("12,35 giây");
        assertThat(Words.duration(200_000)).isEqualTo("3 phút");
        assertThat(Words.bytes(3_100_000)).isEqualTo("3,1 MB");
    }
}
