package vn.cancu.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentitiesTest {
    private static final int MANY = 100_000;

    @Test
    void what_was_put_is_never_new_again_and_hardly_anything_else_is_taken_for_known() {
        var identities = new Identities();
        int wrong = 0;
        for (int i = 0; i < MANY; i++) {
            wrong += identities.isNew(PlanFields.FILE_ID, path(i)) ? 0 : 1;
        }
        assertThat(wrong).isLessThan(MANY / 1_000);
        for (int i = 0; i < MANY; i++) {
            assertThat(identities.isNew(PlanFields.FILE_ID, path(i))).isFalse();
        }
    }

    private static String path(int i) {
        return "/corpus/kế hoạch " + i + ".docx";
    }

    @Test
    void a_document_and_a_file_may_have_the_same_identity() {
        var identities = new Identities();
        assertThat(identities.isNew(PlanFields.ID, "1f3a")).isTrue();
        assertThat(identities.mayHold(PlanFields.ID, "1f3a")).isTrue();
        assertThat(identities.mayHold(PlanFields.FILE_ID, "1f3a")).isFalse();
    }
}
