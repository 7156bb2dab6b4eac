package vn.cancu.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.cancu.rule.RuleTable;

class RelationRulesTest {

    @Test
    void every_row_is_proved_by_its_examples() {
        List<String> wrong = Stream.<RuleTable<?>>of(
                        RelationRules.BEFORE,
                        RelationRules.TITLE,
                        RelationRules.BETWEEN,
                        RelationRules.HISTORY,
                        RelationRules.ITEM,
                        RelationRules.AFTER)
                .flatMap(table -> table.proof().stream())
                .toList();
        assertThat(wrong).isEmpty();
    }
}
