package vn.cancu.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchoolYearTest {

    @ParameterizedTest
    @CsvSource({
        "Kế hoạch năm học 2024-2025, 2024-2025",
        "nhiệm vụ NĂM HỌC 2019 – 2020 của trường, 2019-2020",
        "năm học: 2023 - 2024, 2023-2024",
        "tổng kết năm học trước và triển khai năm học 2021/2022, 2021-2022"
    })
    void a_subject_names_its_school_year(String subject, String label) {
        assertThat(SchoolYear.named(subject)).map(SchoolYear::label).hasValue(label);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "năm học",
                "năm học mới",
                "năm 2024-2025",
                "năm học 2024-2026",
                "năm học 20242025",
                "năm học 2024"
            })
    void other_years_are_none(String subject) {
        assertThat(SchoolYear.named(subject)).isEmpty();
    }

    @Test
    void a_school_year_begins_in_august() {
        assertThat(SchoolYear.of(new IssueDate(2024, 8, 1))).hasValue(new SchoolYear(2024));
        assertThat(SchoolYear.of(new IssueDate(2024, 7, 31))).hasValue(new SchoolYear(2023));
        assertThat(SchoolYear.of(new IssueDate(2024, 0, 0))).isEmpty();
    }
}
