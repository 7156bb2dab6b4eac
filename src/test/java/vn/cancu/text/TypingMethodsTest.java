package vn.cancu.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TypingMethodsTest {

    private static String read(String typed) {
        return Stream.of(typed.split(" "))
                .map(word -> TypingMethods.read(word).orElse(word))
                .collect(Collectors.joining(" "));
    }

    @Test
    void telex_is_read_wherever_the_keys_of_marks_stand() {
        assertThat(read("kees hoachj")).isEqualTo("kế hoạch");
        assertThat(read("kes")).isEqualTo("ké");
        assertThat(read("giaos ducj vaf ddaof taoj")).isEqualTo("giáo dục và đào tạo");
        assertThat(read("thi ddua khen thuwowngr")).isEqualTo("thi đua khen thưởng");
        assertThat(read("thuongwr thuowngr")).isEqualTo("thưởng thưởng");
        assertThat(read("xax hooij hocj taapj")).isEqualTo("xã hội học tập");
        assertThat(read("suoots ddowif")).isEqualTo("suốt đời");
        assertThat(read("quyeets ddinhj quys")).isEqualTo("quyết định quý");
        assertThat(read("hoaf binhf Ddieeuf")).isEqualTo("hòa bình điều");
        assertThat(read("nuwowcs truwowngf nguwowif")).isEqualTo("nước trường người");
    }

    @Test
    void vni_is_read() {
        assertThat(read("ke61 hoach5 ke61 hoa5ch")).isEqualTo("kế hoạch kế hoạch");
        assertThat(read("giao1 duc5 va2 d9ao2 tao5")).isEqualTo("giáo dục và đào tạo");
        assertThat(read("xa4 ho6i5 hoc5 ta6p5")).isEqualTo("xã hội học tập");
        assertThat(read("thu7o7ng3 na8m")).isEqualTo("thưởng năm");
    }

    @Test
    void what_is_a_syllable_or_becomes_none_is_left() {
        for (String word : List.of("kế", "hoach", "xml", "2024", "lớp10", "windows", "", "a", "qh13", "o".repeat(40))) {
            assertThat(TypingMethods.read(word)).as(word).isEmpty();
        }
    }
}
