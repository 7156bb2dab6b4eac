package vn.cancu.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.cancu.rule.RuleTable;

class RuleTablesTest {
    private static final List<RuleTable<?>> TABLES = List.of(
            NoiseRules.TABLE,
            HeadRules.MASTHEAD,
            HeadRules.NUMBER,
            HeadRules.TITLE,
            HeadRules.DATE,
            Openings.TABLE,
            SubjectReader.REMAINDER,
            SubjectReader.LABEL,
            Letterhead.STAMP,
            SelfNaming.TABLE,
            SignatureRules.OFFICE,
            SignatureRules.NAME,
            Ending.RECIPIENTS,
            Ending.APPENDIX,
            RecipientReader.LAST,
            SectionRules.TABLE,
            Closing.ATTESTED,
            Closing.ACT,
            Closing.PASSED,
            Zoning.TURN);

    @Test
    void every_row_is_proved_by_its_own_examples() {
        assertThat(TABLES.stream().flatMap(table -> table.proof().stream())).isEmpty();
    }
}
