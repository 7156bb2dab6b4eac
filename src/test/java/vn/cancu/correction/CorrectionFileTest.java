package vn.cancu.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionFileTest {
    private static final String ID = "1273884ff1fae6c7";

    @TempDir
    private Path folder;

    private Path table() {
        return folder.resolve("van-ban/corrections.tsv");
    }

    private Corrections read(String text) throws Exception {
        Files.createDirectories(table().getParent());
        Files.writeString(table(), text);
        return new CorrectionFile(table()).read();
    }

    @Test
    void an_absent_table_says_nothing() {
        assertThat(new CorrectionFile(table()).read()).isEqualTo(Corrections.NONE);
    }

    @Test
    void a_bad_line_is_named_and_the_rest_holds() throws Exception {
        Corrections corrections = read("""
                document\tfield\tvalue\tby\twhen\tnote
                1273884ff1fae6c7\tnumber\t12/KH-UBND\tLê An\t2026-11-26\tsố viết tay
                1273884ff1fae6c7\tserial\t12
                1273884ff1fae6c7\tdate\t31-12-2020
                1273884ff1fae6c7\tcites\t05-CT/TW
                1273884ff1fae6c7\tcites\t05-CT/TW obeys
                1273884ff1fae6c7

                # checked in the archive
                2020/ke-hoach.pdf\tplace\tBình Sơn
                """);
        assertThat(corrections.all()).extracting(Correction::value).containsExactly("12/KH-UBND", "Bình Sơn");
        assertThat(corrections.all().getFirst().origin()).isEqualTo("Lê An, 2026-11-26: số viết tay");
        assertThat(corrections.problems()).hasSize(5);
        assertThat(corrections.problems().get(0))
                .startsWith("corrections.tsv, line 3: no field «serial»; known are type, number,");
        assertThat(corrections.problems().get(1)).contains("line 4: no date «31-12-2020»");
        assertThat(corrections.problems().get(3)).contains("line 6: no such relation: obeys");
        assertThat(corrections.problems().get(4)).contains("line 7: a line needs document, field and value");
    }

    @Test
    void what_a_spreadsheet_does_to_the_file_is_forgiven() throws Exception {
        Corrections corrections =
                read("\uFEFFdocument\tfield\tvalue\r\n1273884F\tsubject\t\"Tổ chức \"\"Ngày hội\"\" sách\"\r\n");
        assertThat(corrections.problems()).isEmpty();
        assertThat(corrections.all().getFirst().value()).isEqualTo("Tổ chức \"Ngày hội\" sách");
        assertThat(corrections.about(ID + "0".repeat(48), "/x.pdf")).hasSize(1);
    }

    @Test
    void lines_are_added_at_the_end_also_behind_one_that_was_left_open() throws Exception {
        var file = new CorrectionFile(table());
        file.append(Correction.of(ID, "number", "12/KH-UBND", "Lê An", "2026-11-26", "viết\ttay\nnhòe"));
        Files.writeString(table(), Files.readString(table()).stripTrailing());
        file.append(Correction.of(ID, "date", "25/2/2020", "", "", ""));
        assertThat(file.read().problems()).isEmpty();
        assertThat(file.read().all()).hasSize(2);
        assertThat(file.read().all().getFirst().note()).isEqualTo("viết tay nhòe");
        assertThat(Files.readString(table())).startsWith("document\tfield\tvalue\tby\twhen\tnote\n");
    }

    @Test
    void a_document_is_named_by_its_hash_or_the_end_of_its_path() throws Exception {
        Corrections corrections = read("""
                2020/ke-hoach.pdf\tplace\tBình Sơn
                ho-so.zip!/a.doc\tplace\tLong Sơn
                """);
        assertThat(corrections.about("", "/kho/2020/ke-hoach.pdf")).hasSize(1);
        assertThat(corrections.about("", "/kho/12020/ke-hoach.pdf")).isEmpty();
        assertThat(corrections.about("", "/kho/ho-so.zip!/a.doc")).hasSize(1);
        assertThat(corrections.mark("", "/kho/khac.pdf")).isEmpty();
        assertThat(corrections.mark("", "/kho/2020/ke-hoach.pdf"))
                .startsWith("~")
                .isNotEqualTo(corrections.mark("", "/kho/ho-so.zip!/a.doc"));
    }

    @Test
    void a_value_that_makes_no_sense_is_refused_in_one_line() {
        assertThatThrownBy(() -> Correction.of(ID, "type", "Thơ", "", "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no type «Thơ»");
        assertThatThrownBy(() -> Correction.of(ID, "number", "abc", "", "", "")).hasMessage("no number «abc»");
        assertThatThrownBy(() -> Correction.of(" ", "place", "x", "", "", "")).hasMessage("no document");
    }
}
