package vn.cancu.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LruCacheTest {
    private final LruCache<String> kept = new LruCache<>(10, String::length);

    @Test
    void what_was_asked_for_longest_ago_goes_first() {
        kept.put("a", "1234");
        kept.put("b", "1234");
        assertThat(kept.get("a")).contains("1234");
        kept.put("c", "1234");
        assertThat(kept.get("a")).contains("1234");
        assertThat(kept.get("b")).isEmpty();
        assertThat(kept.get("c")).contains("1234");
    }

    @Test
    void a_value_in_place_of_another_weighs_only_once() {
        for (int i = 0; i < 5; i++) {
            kept.put("a", "123456");
        }
        kept.put("b", "1234");
        assertThat(kept.get("a")).contains("123456");
        assertThat(kept.get("b")).contains("1234");
    }

    @Test
    void what_is_too_large_by_itself_is_not_kept() {
        kept.put("a", "12345678901");
        assertThat(kept.get("a")).isEmpty();
        kept.put("b", "1234567890");
        assertThat(kept.get("b")).contains("1234567890");
    }
}
