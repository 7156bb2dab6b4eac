package vn.cancu.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.cancu.picture.LayeredLayout.Arrow;
import vn.cancu.picture.LayeredLayout.Box;
import vn.cancu.picture.LayeredLayout.Layout;
import vn.cancu.picture.LayeredLayout.Placed;

class LayeredLayoutTest {

    @Test
    void boxes_stand_in_the_columns_asked_for_and_empty_columns_take_no_room() {
        Layout layout =
                LayeredLayout.of(List.of(new Box("a", 0, 40), new Box("b", 7, 40)), List.of(new Arrow("a", "b")));
        assertThat(layout.boxes()).extracting(Placed::x).containsExactly(0, LayeredLayout.WIDTH + LayeredLayout.GUTTER);
        assertThat(layout.columns()).containsOnlyKeys(0, 7);
        assertThat(layout.courses()).hasSize(1);
        assertThat(layout.courses().getFirst().path()).startsWith("M" + LayeredLayout.WIDTH + ",");
    }

    @Test
    void lines_that_need_not_cross_do_not() {
        Layout layout = LayeredLayout.of(
                List.of(new Box("a", 0, 40), new Box("b", 0, 40), new Box("x", 1, 40), new Box("y", 1, 40)),
                List.of(new Arrow("a", "y"), new Arrow("b", "x")));
        assertThat(y(layout, "a") < y(layout, "b")).isEqualTo(y(layout, "y") < y(layout, "x"));
    }

    @Test
    void nothing_overlaps_and_nothing_lies_outside_however_many_there_are() {
        var random = new Random(7);
        for (int round = 0; round < 40; round++) {
            Layout layout = LayeredLayout.of(boxes(random), arrows(random));
            for (Placed one : layout.boxes()) {
                assertThat(one.y()).isNotNegative();
                assertThat(one.y() + one.box().height()).isLessThanOrEqualTo(layout.height() + 1);
                assertThat(one.x() + LayeredLayout.WIDTH).isLessThanOrEqualTo(layout.width());
                assertThat(layout.boxes().stream().filter(other -> other != one && overlap(one, other)))
                        .isEmpty();
            }
        }
    }

    @Test
    void a_line_that_passes_a_column_passes_between_its_boxes() {
        var boxes = new ArrayList<>(List.of(new Box("from", 0, 40), new Box("to", 2, 40)));
        for (int i = 0; i < 5; i++) {
            boxes.add(new Box("m" + i, 1, 60));
        }
        Layout layout = LayeredLayout.of(boxes, List.of(new Arrow("from", "to"), new Arrow("from", "m2")));
        int left = LayeredLayout.WIDTH + LayeredLayout.GUTTER;
        String path = layout.courses().getFirst().path();
        int at = path.indexOf(left + ",");
        double y = Double.parseDouble(path.substring(at).split("[, ]")[1]);
        assertThat(layout.boxes().stream()
                        .filter(placed -> placed.box().column() == 1)
                        .filter(placed ->
                                y > placed.y() && y < placed.y() + placed.box().height()))
                .isEmpty();
    }

    @Test
    void the_same_picture_is_drawn_again() {
        assertThat(LayeredLayout.of(boxes(new Random(3)), arrows(new Random(4))))
                .isEqualTo(LayeredLayout.of(boxes(new Random(3)), arrows(new Random(4))));
    }

    @Test
    void lines_within_a_column_backwards_and_to_nowhere_are_taken_as_they_come() {
        Layout layout = LayeredLayout.of(
                List.of(new Box("a", 1, 40), new Box("b", 1, 40), new Box("c", 0, 40)),
                List.of(new Arrow("a", "b"), new Arrow("a", "c"), new Arrow("a", "a"), new Arrow("a", "gone")));
        assertThat(layout.courses())
                .extracting(LayeredLayout.Course::arrow)
                .containsExactly(new Arrow("a", "b"), new Arrow("a", "c"));
        assertThat(LayeredLayout.of(List.of(), List.of()).width()).isZero();
    }

    private static int y(Layout layout, String name) {
        return layout.boxes().stream()
                .filter(placed -> placed.box().name().equals(name))
                .mapToInt(Placed::y)
                .findFirst()
                .orElseThrow();
    }

    private static boolean overlap(Placed one, Placed other) {
        return one.x() == other.x()
                && one.y() < other.y() + other.box().height()
                && other.y() < one.y() + one.box().height();
    }

    private static List<Box> boxes(Random random) {
        var boxes = new ArrayList<Box>();
        for (int i = 0; i < 60; i++) {
            boxes.add(new Box("n" + i, random.nextInt(6), 40 + random.nextInt(50)));
        }
        return boxes;
    }

    private static List<Arrow> arrows(Random random) {
        var arrows = new ArrayList<Arrow>();
        for (int i = 0; i < 120; i++) {
            arrows.add(new Arrow("n" + random.nextInt(60), "n" + random.nextInt(60)));
        }
        return arrows;
    }
}
