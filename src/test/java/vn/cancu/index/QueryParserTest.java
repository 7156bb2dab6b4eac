package vn.cancu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QueryParserTest {

    private static ParsedQuery.Terms terms(String typed) {
        return (ParsedQuery.Terms) QueryParser.parse(typed);
    }

    private static List<List<String>> groups(String typed) {
        return ((ParsedQuery.NumberOnly) QueryParser.parse(typed)).number().groups();
    }

    @Test
    void nothing_typed_asks_for_everything() {
        assertThat(QueryParser.parse(" \u00A0\t")).isInstanceOf(ParsedQuery.Everything.class);
    }

    @Test
    void punctuation_alone_asks_for_nothing_and_says_so() {
        assertThat(QueryParser.parse("((( * - ! ").remarks()).containsExactly(QueryParser.NO_WORD);
    }

    @Test
    void five_hundred_chars_are_read_and_one_more_is_cut() {
        assertThat(terms("a".repeat(500)).notes()).isEmpty();
        assertThat(terms("a".repeat(501)).notes()).containsExactly(QueryParser.CUT);
        assertThat(QueryParser.parse("(".repeat(20_000)).remarks())
                .containsExactly(QueryParser.CUT, QueryParser.NO_WORD);
    }

    @Test
    void sixty_four_words_are_read_and_one_more_is_cut() {
        assertThat(terms("kê ".repeat(64)).notes()).isEmpty();
        assertThat(terms("kê ".repeat(65)).notes()).containsExactly(QueryParser.TOO_MANY);
        assertThat(terms("kê ".repeat(65)).wanted()).hasSize(64);
        ParsedQuery.Terms mixed = terms("a -b ".repeat(50));
        assertThat(mixed.wanted().size() + mixed.unwanted().size()).isLessThanOrEqualTo(64);
    }

    @Test
    void an_open_quote_is_read_as_words_with_a_note() {
        ParsedQuery.Terms terms = terms("\"thi đua khen");
        assertThat(terms.wanted()).hasSize(3).allMatch(Clause.Word.class::isInstance);
        assertThat(terms.notes()).containsExactly(QueryParser.OPEN_QUOTE);
    }

    @Test
    void phrases_and_unwanted_things_are_told_apart() {
        ParsedQuery.Terms terms = terms("học phí “năm học” -mầm -\"tiểu học\"");
        assertThat(terms.wanted()).hasSize(3);
        assertThat(terms.wanted().getLast()).isInstanceOf(Clause.Phrase.class);
        assertThat(terms.unwanted()).hasSize(2);
        assertThat(terms.notes()).isEmpty();
    }

    @Test
    void a_dash_between_words_or_years_is_no_minus() {
        assertThat(terms("thi đua - khen thưởng").unwanted()).isEmpty();
        assertThat(terms("giai đoạn 2021 -2030").unwanted()).isEmpty();
    }

    @Test
    void numbers_are_recognised_in_every_spelling() {
        List<List<String>> whole = List.of(List.of("#5"), List.of("CT"), List.of("TW"));
        for (String typed : List.of("05-CT/TW", "05/CT-TW", "5-ct/tw", "chi thi 05-CT/TW", "Chỉ thị số 05-CT/TW")) {
            assertThat(groups(typed)).as(typed).isEqualTo(whole);
        }
        assertThat(groups("chỉ thị 05")).isEqualTo(List.of(List.of("=CT"), List.of("#5")));
        assertThat(groups("4403")).isEqualTo(List.of(List.of("#4403")));
        assertThat(groups("kh 4403 sgddt"))
                .isEqualTo(List.of(List.of("KH", "=KH"), List.of("#4403"), List.of("SGDDT")));
    }

    @Test
    void words_with_figures_are_no_numbers() {
        for (String typed : List.of("lớp 10", "học kỳ 1", "năm học 2024-2025", "kế hoạch 2024", "kế hoạch năm 2024")) {
            assertThat(QueryParser.parse(typed)).as(typed).isInstanceOf(ParsedQuery.Terms.class);
        }
    }

    @Test
    void a_number_among_words_is_one_clause() {
        ParsedQuery.Terms terms = terms("thực hiện nghị quyết 29 về đổi mới");
        assertThat(terms.wanted()).filteredOn(Clause.Number.class::isInstance).hasSize(1);
        assertThat(terms("triển khai 24/2023/TT-BGDĐT ngày 11/12/2023").wanted())
                .hasAtLeastOneElementOfType(Clause.Number.class)
                .hasAtLeastOneElementOfType(Clause.Day.class);
    }

    private static Clause only(String typed) {
        ParsedQuery.Terms terms = terms(typed);
        assertThat(terms.wanted()).as(typed).hasSize(1);
        return terms.wanted().getFirst();
    }

    @Test
    void or_parts_alternatives_as_far_as_the_brackets_reach() {
        Clause.AnyOf any = (Clause.AnyOf) only("khen thưởng OR kỷ luật");
        assertThat(any.choices())
                .hasSize(2)
                .allSatisfy(choice -> assertThat(choice.wanted()).hasSize(2));
        assertThat(terms("năm (khen | phạt -roi) giáo viên").wanted())
                .hasSize(4)
                .element(1)
                .isEqualTo(new Clause.AnyOf(List.of(
                        new Clause.Choice(
                                QueryParser.words("khen").stream()
                                        .map(Clause.class::cast)
                                        .toList(),
                                List.of()),
                        new Clause.Choice(
                                QueryParser.words("phạt").stream()
                                        .map(Clause.class::cast)
                                        .toList(),
                                QueryParser.words("roi").stream()
                                        .map(Clause.class::cast)
                                        .toList()))));
        assertThat(terms("học -(phí OR bổng)").unwanted()).hasExactlyElementsOfTypes(Clause.AnyOf.class);
    }

    @Test
    void or_in_vietnamese_counts_in_capitals_among_small_letters_only() {
        assertThat(only("khen HOẶC phạt")).isInstanceOf(Clause.AnyOf.class);
        assertThat(terms("khen hoặc phạt").wanted()).hasSize(3);
        assertThat(terms("KHEN HOẶC PHẠT").wanted()).hasSize(3);
        assertThat(only("KHEN OR PHẠT")).isInstanceOf(Clause.AnyOf.class);
        assertThat(terms("khen AND phạt VÀ roi").wanted()).hasSize(3);
    }

    @Test
    void an_operator_with_nothing_beside_it_and_brackets_without_one_are_punctuation() {
        assertThat(terms("OR khen").wanted()).hasSize(1);
        assertThat(terms("khen OR OR phạt").wanted()).hasSize(1);
        assertThat(QueryParser.parse("OR")).isInstanceOf(ParsedQuery.Nothing.class);
        assertThat(terms("Kế hoạch (sửa đổi) năm").wanted()).hasSize(5);
        assertThat(terms("(khen OR phạt").wanted()).hasSize(1);
        assertThat(terms(")khen OR phạt(").wanted()).hasSize(1);
    }

    @Test
    void twenty_brackets_are_read_and_one_more_is_left_out_with_a_note() {
        assertThat(terms("(".repeat(20) + "a OR b" + ")".repeat(20)).notes()).isEmpty();
        ParsedQuery deep = QueryParser.parse("x " + "(".repeat(21) + "a OR b" + ")".repeat(21));
        assertThat(deep.remarks()).containsExactly(QueryParser.TOO_DEEP);
        assertThat(deep.positive()).hasSize(1);
    }

    @Test
    void every_field_is_read_by_each_of_its_names() {
        for (QueryField field : QueryField.values()) {
            for (String name : field.names()) {
                String value = switch (field) {
                    case NUMBER, CITES -> "05-CT/TW";
                    case TYPE -> "\"chỉ thị\"";
                    case PROVINCE -> "\"Long An\"";
                    case RELATION -> "based_on";
                    case YEAR, DATE, DUE -> "2019..2021";
                    case SCHOOL_YEAR -> "2024-2025";
                    case ISSUER, SIGNER, RECIPIENT, SUBJECT -> "\"Vũ Liên Oanh\"";
                };
                Clause clause = only(name + ":" + value);
                assertThat(clause)
                        .as(name)
                        .isInstanceOf(field == QueryField.SCHOOL_YEAR ? Clause.SchoolYear.class : Clause.InField.class);
                assertThat(terms("a -" + name + ":" + value).unwanted())
                        .as(name)
                        .hasSize(1);
            }
        }
    }

    private static Clause.Asked asked(String typed) {
        return ((Clause.InField) only(typed)).asked();
    }

    @Test
    void days_are_compared_and_ranged_over() {
        assertThat(asked("nam:2019")).isEqualTo(new Clause.Asked.Days(20190000, 20199999));
        assertThat(asked("năm:2019..2021")).isEqualTo(new Clause.Asked.Days(20190000, 20219999));
        assertThat(asked("nam:2019..")).isEqualTo(new Clause.Asked.Days(20190000, 99_999_999));
        assertThat(asked("ngay:>=2020-01-01")).isEqualTo(new Clause.Asked.Days(20200000, 99_999_999));
        assertThat(asked("han:<2020-03-01")).isEqualTo(new Clause.Asked.Days(0, 20200299));
        assertThat(asked("ngay:>1/3/2020")).isEqualTo(new Clause.Asked.Days(20200302, 99_999_999));
        assertThat(asked("ngay:3/2020")).isEqualTo(new Clause.Asked.Days(20200300, 20200399));
    }

    @Test
    void a_type_is_read_with_its_whole_name_and_by_its_code() {
        assertThat(terms("loai:kế hoạch khuyến học").wanted())
                .hasSize(3)
                .first()
                .isEqualTo(new Clause.InField(QueryField.TYPE, new Clause.Asked.Value("Kế hoạch")));
        assertThat(asked("type:QĐ")).isEqualTo(new Clause.Asked.Value("Quyết định"));
        assertThat(asked("quanhe:\"căn cứ\"")).isEqualTo(new Clause.Asked.Value("based_on"));
    }

    @Test
    void a_value_that_makes_no_sense_is_read_as_words_with_a_note() {
        for (String typed : List.of("nam:nay", "ngay:31/13/2020", "han:..", "quanhe:cousin", "tinh:Paris", "so:abc")) {
            ParsedQuery parsed = QueryParser.parse(typed);
            assertThat(parsed.remarks())
                    .as(typed)
                    .hasSize(typed.equals("han:..") ? 2 : 1)
                    .first()
                    .asString()
                    .contains("cần");
        }
        assertThat(terms("http://x.vn/a").notes()).isEmpty();
        assertThat(terms("nơi nhận: UBND").notes()).isEmpty();
        assertThat(QueryParser.parse("Số: 05-CT/TW")).isInstanceOf(ParsedQuery.NumberOnly.class);
    }

    @Test
    void two_letters_and_a_star_are_a_beginning_and_one_letter_is_not() {
        assertThat(only("trien*")).isEqualTo(new Clause.Prefix("trien", "trien"));
        assertThat(only("t*")).isInstanceOf(Clause.Word.class);
        assertThat(terms("aa* bb* cc* dd*").wanted())
                .hasSize(4)
                .filteredOn(Clause.Prefix.class::isInstance)
                .hasSize(Signs.MOST_PREFIXES);
        assertThat(terms("aa* bb* cc* dd*").notes()).containsExactly(Signs.MANY_PREFIXES);
        assertThat(terms("trien* a*").notes()).containsExactly(Signs.SHORT_PREFIX);
    }

    @Test
    void a_school_year_is_one_thing_and_a_stretch_of_years_is_not() {
        assertThat(terms("năm học 2024-2025").wanted()).hasSize(3).last().isInstanceOf(Clause.SchoolYear.class);
        assertThat(only("namhoc:2024")).isEqualTo(only("namhoc:2024-2025"));
        assertThat(terms("giai đoạn 2021-2030").wanted()).noneMatch(Clause.SchoolYear.class::isInstance);
    }

    @Test
    void acronyms_and_what_they_stand_for_are_alike_both_ways() {
        Clause.Alike typed = (Clause.Alike) only("GD&ĐT");
        assertThat(typed.others()).contains(new Clause.Phrase(QueryParser.words("Giáo dục và Đào tạo")));
        assertThat(terms("giao duc va dao tao").wanted())
                .hasSize(5)
                .allSatisfy(clause -> assertThat(clause)
                        .isInstanceOfSatisfying(
                                Clause.Alike.class,
                                alike -> assertThat(alike.others())
                                        .contains(new Clause.Phrase(QueryParser.words("gddt")))));
        assertThat(only("an")).isInstanceOf(Clause.Word.class);
    }

    @Test
    void forms_of_several_words_are_alike_both_ways() {
        assertThat(others("Sở GDĐT")).contains("sgddt", "sở giáo dục và đào tạo", "giáo dục và đào tạo");
        assertThat(others("Sở Giáo dục và Đào tạo")).contains("sgddt", "so gddt", "so gd dt");
        assertThat(others("TP.HCM")).contains("tphcm", "thành phố hồ chí minh");
        assertThat(others("thành phố Hồ Chí Minh")).contains("tphcm", "tp hcm");
        assertThat(others("KT-XH")).containsExactly("kinh tế xã hội", "ktxh");
    }

    /// What the last word of a query may be as well.
    private static List<String> others(String typed) {
        return terms(typed).wanted().getLast() instanceof Clause.Alike alike
                ? alike.others().stream().map(QueryParserTest::said).toList()
                : List.of();
    }

    private static String said(Clause.Phrase phrase) {
        return String.join(" ", phrase.words().stream().map(Clause.Word::exact).toList());
    }

    @Test
    void stretches_of_time_in_words_are_one_thing() {
        for (String typed : List.of("tháng 2/2020", "tháng 02 năm 2020", "thang 2-2020")) {
            assertThat(days(typed)).as(typed).containsExactly(20200200L, 20200299L);
        }
        assertThat(days("quý I năm 2020")).containsExactly(20200100L, 20200399L);
        assertThat(days("quý 4/2020")).containsExactly(20201000L, 20201299L);
        assertThat(days("từ năm 2019 đến năm 2021")).containsExactly(20190000L, 20219999L);
        assertThat(days("từ tháng 3/2020 đến nay")).containsExactly(20200300L, 99_999_999L);
        assertThat(days("từ ngày 1/1/2020 đến hết ngày 30/6/2020")).containsExactly(20200101L, 20200630L);
    }

    @Test
    void a_note_tells_how_to_get_only_what_was_issued_in_a_stretch_of_time() {
        for (String typed : List.of(
                "tháng 2/2020 ngay:2020-02",
                "quý II năm 2020 ngay:2020-04..2020-06",
                "từ 2019 đến 2021 ngay:2019..2021",
                "từ ngày 2/3/2020 đến 30/6/2020 ngay:2020-03-02..2020-06-30",
                "từ năm 2019 đến nay ngay:2019..")) {
            int field = typed.indexOf("ngay:");
            assertThat(terms(typed.substring(0, field)).notes())
                    .as(typed)
                    .singleElement()
                    .asString()
                    .endsWith("gõ «" + typed.substring(field) + "».");
            Clause.Period period =
                    (Clause.Period) terms(typed.substring(0, field)).wanted().getFirst();
            assertThat(asked(typed.substring(field))).isEqualTo(new Clause.Asked.Days(period.from(), period.to()));
        }
    }

    private static List<Long> days(String typed) {
        Clause.Period period = (Clause.Period) only(typed);
        return List.of(period.from(), period.to());
    }

    @Test
    void bare_figures_and_stretches_that_end_before_they_begin_are_none() {
        for (String typed :
                List.of("từ 2021 đến 2019", "nghị định 02/2020", "tháng 13/2020", "tháng 2", "quý V/2020")) {
            assertThat(QueryParser.parse(typed).positive()).as(typed).noneMatch(Clause.Period.class::isInstance);
        }
    }

    @Test
    void fields_of_days_read_what_people_say() {
        assertThat(asked("han:tháng 3/2020")).isEqualTo(new Clause.Asked.Days(20200300, 20200399));
        assertThat(asked("hạn:trước ngày 1/3/2020")).isEqualTo(new Clause.Asked.Days(0, 20200300));
        assertThat(asked("ngay:quý I/2020")).isEqualTo(new Clause.Asked.Days(20200100, 20200399));
        assertThat(asked("nam:từ 2019 đến 2021")).isEqualTo(new Clause.Asked.Days(20190000, 20219999));
        assertThat(asked("ngay:từ tháng 3/2020")).isEqualTo(new Clause.Asked.Days(20200300, 99_999_999));
        assertThat(terms("han:3/2020 khuyến học").wanted()).hasSize(3);
    }

    @Test
    void a_name_without_quotes_reaches_to_the_next_field_sign_or_number() {
        assertThat(terms("trichyeu:khuyến học nam:2024").wanted()).hasSize(2);
        assertThat(terms("nguoiky:Vũ Liên Oanh \"thi đua\" -mầm").wanted()).hasSize(2);
        assertThat(terms("coquan:SGDĐT 05-CT/TW").wanted()).hasSize(2);
        assertThat(only("trichdan:Luật Giáo dục năm 2019"))
                .isEqualTo(new Clause.InField(
                        QueryField.CITES,
                        new Clause.Asked.Named(new CitedName(QueryParser.words("luật giáo dục"), "2019"))));
    }

    @Test
    void an_alternative_counts_once() {
        ParsedQuery.Terms either = (ParsedQuery.Terms) QueryParser.parse("thi OR dua OR thi OR dua");
        assertThat(((Clause.AnyOf) either.wanted().getFirst()).choices()).hasSize(2);
    }

    @Test
    void words_that_only_ask_need_not_be_there() {
        assertThat(terms("cư trú là gì").wanted())
                .hasSize(4)
                .filteredOn(Clause.Hint.class::isInstance)
                .hasSize(2);
        assertThat(terms("định nghĩa xã hội học tập").wanted())
                .filteredOn(Clause.Hint.class::isInstance)
                .hasSize(6);
        assertThat(terms("bao nhiêu").wanted()).noneMatch(Clause.Hint.class::isInstance);
    }
}
