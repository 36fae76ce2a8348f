package org.zhibiao.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldChecksTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = '|',
            value = {
                "status     | ''                                | 'status':'actual'                | false",
                "value      | 'value':66.67                     | 'value':66.666                   | true",
                "value      | 'value':66.67                     | 'value':66.66                    | false",
                "value      | 'value':1000000000                | 'value':1000000900               | true",
                "value      | 'value':1000000000                | 'value':1000002000               | false",
                // Above 1000 nothing is rounded: 0.004 is more than a millionth of 2000.
                "value      | 'value':2000                      | 'value':2000.004                 | false",
                "value      | 'value':5                         | 'value':5,'valueMax':8           | false",
                "unit       | 'unit':'元/每月'                   | 'unit':'元 /月'                   | true",
                "unit       | 'unit':'％'                        | 'unit':'%'                       | true",
                "unit       | 'unit':null                       | 'unit':'倍'                       | false",
                "unit       | 'measure':'rank','unit':'位'       | 'measure':'rank','unit':null     | true",
                "comparator | 'comparator':'ge'                 | 'comparator':'gt'                | true",
                "comparator | 'comparator':'le'                 | 'comparator':'gt'                | false",
                "comparator (exact) | 'comparator':'ge'         | 'comparator':'gt'                | false",
                "measure    | 'measure':'rate','direction':'up' | 'measure':'rate','direction':null | false",
                "deadline   | 'deadline':'2025'                 | 'deadline':'2025-06-30'          | true",
                "deadline   | 'deadline':null                   | 'deadline':'2025'                | true",
                // 小区 is less than 0.4 of 改造提升后的小区, and 2 × 2 / 10 = 0.4; with its action before it 2 × 6 / 14 = 0.86.
                "indicator  | 'indicator':'小区','action':'改造提升' | 'indicator':'改造提升后的小区' | true",
                "indicator  | 'indicator':'小区'                  | 'indicator':'改造提升后的小区'    | false",
                "indicator  | ''                                | 'indicator':'城镇化率'            | false"
            })
    void targetFieldsAreRight(String field, String gold, String found, boolean right) {
        CodedRecord goldRecord = Gold.target(0, 2, gold.equals("''") ? "" : gold);
        CodedRecord foundRecord = Gold.target(0, 2, found);
        Map<String, Boolean> checks = Match.of(goldRecord, foundRecord).fields();
        assertThat(checks).containsEntry(field, right);
        assertThat(Match.of(goldRecord, goldRecord).isRight()).isTrue();
    }

    @Test
    void nullEndOfADeadlineIsAnEnd() {
        CodedRecord every = Gold.record(0, 2, "'layer':'deadline','to':null,'kind':'annual'");
        CodedRecord within = Gold.record(0, 2, "'layer':'deadline','to':'P30D','kind':'within'");
        assertThat(FieldChecks.key(every, every)).containsEntry("to", true);
        assertThat(FieldChecks.key(every, within)).containsEntry("to", false);
        assertThat(FieldChecks.further(every, within)).containsEntry("kind", false);
    }
}
