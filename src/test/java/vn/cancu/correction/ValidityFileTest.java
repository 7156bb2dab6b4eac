package vn.cancu.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cancu.document.DocumentKey;
import vn.cancu.document.IssueDate;
import vn.cancu.document.RegisterEntry;
import vn.cancu.document.Standing;

class ValidityFileTest {
    @TempDir
    private Path folder;

    private ValidityFile file(String text) throws Exception {
        Files.writeString(folder.resolve("validity.tsv"), text);
        return new ValidityFile(folder.resolve("validity.tsv"));
    }

    @Test
    void an_absent_register_says_nothing() {
        var file = new ValidityFile(folder.resolve("validity.tsv"));
        assertThat(file.read()).isEmpty();
        assertThat(file.problems()).isEmpty();
    }

    @Test
    void a_bad_line_is_named_and_the_rest_holds() throws Exception {
        var file = file("""
                document\tstanding\tsince\tby\tpart\twho\twhen\tnote
                24/2020/TT-BGDĐT\tended\t15/2/2024\t05/2024/TT-BGDĐT\t\tLê An
                24/2020/TT-BGDĐT\tgone
                24/2020/TT-BGDĐT\tended\tsoon
                24/2020/TT-BGDĐT

                # looked up in the gazette
                12/KH-UBND@Long An@2020\tpartly\t2021\t30/KH-UBND\tmục II
                """);
        assertThat(file.read())
                .extracting(RegisterEntry::standing, RegisterEntry::since, RegisterEntry::part)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Standing.ENDED, Optional.of(new IssueDate(2024, 2, 15)), ""),
                        org.assertj.core.groups.Tuple.tuple(
                                Standing.PARTLY, Optional.of(new IssueDate(2021, 0, 0)), "mục II"));
        assertThat(file.problems()).hasSize(3);
        assertThat(file.problems().getFirst())
                .isEqualTo(
                        "validity.tsv, line 3: no standing «gone»; known are unknown, in-force, amended, partly, ended");
    }

    @Test
    void a_line_speaks_of_the_documents_that_agree_with_all_it_says() throws Exception {
        RegisterEntry plain = file("12/KH-UBND\tended\n").read().getFirst();
        RegisterEntry exact = file("12/KH-UBND@Long An@2020\tended\n").read().getFirst();
        var longAn = new DocumentKey("12/KH-UBND", "Long An", Optional.of(2020));
        var bacNinh = new DocumentKey("12/KH-UBND", "Bắc Ninh", Optional.of(2020));
        assertThat(plain.isAbout(longAn)).isTrue();
        assertThat(plain.isAbout(bacNinh)).isTrue();
        assertThat(exact.isAbout(longAn)).isTrue();
        assertThat(exact.isAbout(bacNinh)).isFalse();
        assertThat(exact.isAbout(new DocumentKey("12/KH-UBND", "Long An", Optional.of(2021))))
                .isFalse();
    }

    @Test
    void the_register_is_read_again_when_it_changes() throws Exception {
        ValidityFile file = file("12/KH-UBND\tended\n");
        assertThat(file.read()).hasSize(1);
        Files.writeString(file.path(), "12/KH-UBND\tended\n13/KH-UBND\tamended\n");
        assertThat(file.read()).hasSize(2);
    }
}
