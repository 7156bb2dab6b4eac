package vn.cancu.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlaceTest {
    @Test
    void what_lies_in_a_folder_comes_where_the_name_of_the_folder_does() {
        List<String> walk = List.of("/a", "/a/b", "/a/b/c", "/a/b.txt", "/a b", "/a!", "/a.txt", "/ă", "/ă/a");
        assertThat(walk.reversed().stream().sorted(Place.ORDER).toList()).isEqualTo(walk);
    }
}
