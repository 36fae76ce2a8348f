package org.zhibiao.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhibiao.cli.terminal.TextTable.Column;

class TextTableTest {

    private static final List<Column> COLUMNS =
            List.of(Column.left("name"), Column.right("value"), Column.left("note"));

    @Test
    void chineseTakesTwoColumns() {
        TextTable table = new TextTable(COLUMNS);
        table.row(List.of("城镇化率", "64%", "a"));
        table.row(List.of("GDP", "1200", "b"));
        assertThat(table.lines(80))
                .containsExactly(
                        "name      value  note", "--------  -----  ----", "城镇化率    64%  a", "GDP        1200  b");
    }

    @Test
    void longCellsAreCutToTheWidth() {
        TextTable table = new TextTable(COLUMNS);
        table.row(List.of("常住人口城镇化率", "64%", "到".repeat(40_000)));
        for (int width = 30; width < 60; width++) {
            int most = width;
            assertThat(table.lines(width))
                    .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(most));
        }
        assertThat(table.lines(40).getLast()).endsWith("…");
    }

    @Test
    void columnsOfNothingAreLeftOut() {
        TextTable table = new TextTable(COLUMNS);
        table.row(List.of("a", "", "b"));
        assertThat(table.lines(80)).containsExactly("name  note", "----  ----", "a     b");
    }

    @Test
    void lineBreaksAndControlCharactersAreBlanks() {
        TextTable table = new TextTable(COLUMNS);
        table.row(List.of("a\r\n\tb", "\u001B[2J1", "c\u0000"));
        assertThat(table.lines(80).getLast()).isEqualTo("a b    [2J1  c");
    }

    @Test
    void rowsMustFit() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TextTable(COLUMNS).row(List.of("a")));
    }

    @Test
    void cutsBetweenCharacters() {
        assertThat(DisplayWidth.cut("城镇化率", 8)).isEqualTo("城镇化率");
        assertThat(DisplayWidth.cut("城镇化率", 7)).isEqualTo("城镇化…");
        assertThat(DisplayWidth.cut("城镇化率", 6)).isEqualTo("城镇…");
        assertThat(DisplayWidth.cut("𠀀𠀁𠀂", 5)).isEqualTo("𠀀𠀁…");
    }
}
