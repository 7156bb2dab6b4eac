package vn.cancu.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.cancu.extract.PagePicture;
import vn.cancu.extract.Reason;

class PictureCacheTest {
    private final PictureCache kept = new PictureCache();

    private static PictureKey key(String file, int page) {
        return new PictureKey(file, page, 800);
    }

    private static PagePicture picture(int megabytes) {
        return new PagePicture.Drawn(new byte[megabytes << 20], 800, 1_131, 9);
    }

    private static PagePicture refused(Reason reason) {
        return new PagePicture.Undrawn(reason, reason.label());
    }

    @Test
    void the_picture_that_nobody_asked_for_longest_makes_room() {
        for (int page = 1; page <= 4; page++) {
            kept.put(key("a", page), picture(10));
        }
        assertThat(kept.get(key("a", 1))).isPresent();
        kept.put(key("a", 5), picture(10));
        assertThat(kept.get(key("a", 2))).isEmpty();
        assertThat(kept.get(key("a", 1))).isPresent();
        assertThat(kept.get(key("a", 5))).isPresent();
    }

    @Test
    void a_file_that_ended_two_workers_is_not_tried_again() {
        kept.put(key("a", 1), refused(Reason.TIMEOUT));
        assertThat(kept.get(key("a", 2))).isEmpty();
        kept.put(key("a", 2), refused(Reason.MEMORY));
        assertThat(kept.get(key("a", 3))).get().isInstanceOf(PagePicture.Undrawn.class);
        assertThat(kept.get(key("b", 1))).isEmpty();
    }

    @Test
    void a_file_that_was_not_there_is_looked_for_again() {
        kept.put(key("a", 1), refused(Reason.VANISHED));
        kept.put(key("a", 2), refused(Reason.DAMAGED));
        assertThat(kept.get(key("a", 1))).isEmpty();
        assertThat(kept.get(key("a", 2))).isPresent();
    }
}
