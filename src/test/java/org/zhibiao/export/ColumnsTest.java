package org.zhibiao.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.zhibiao.compare.Doubt;
import org.zhibiao.compare.Improvement;
import org.zhibiao.compare.Preferred;
import org.zhibiao.compare.Restatement;
import org.zhibiao.compare.Verdict;
import org.zhibiao.document.Evidence;
import org.zhibiao.document.content.Encoding;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.Layer;
import org.zhibiao.record.ValueType;
import org.zhibiao.store.Outcome;

class ColumnsTest {

    private final Columns columns = Columns.load();

    @Test
    void everyColumnIsExplainedInBothLanguages() {
        assertThat(Stream.of(columns.ofFindings(Optional.empty()), columns.ofDocuments(), columns.of(TrackJson.TABLE))
                        .flatMap(List::stream))
                .isNotEmpty()
                .allSatisfy(
                        column -> assertThat(column.english()).as(column.name()).isNotBlank())
                .allSatisfy(
                        column -> assertThat(column.chinese()).as(column.name()).containsPattern("\\p{IsHan}"))
                .flatExtracting(Column::values)
                .allSatisfy(value -> assertThat(value.toString()).containsPattern("\\p{IsHan}"));
    }

    @Test
    void closedListsHaveTheValuesThatThereAre() {
        assertThat(codes(columns.ofDocuments(), "outcome")).containsExactly(labels(Outcome.values(), " "));
        assertThat(codes(columns.ofDocuments(), "yearEvidence")).containsExactly(labels(Evidence.values(), "_"));
        assertThat(codes(columns.ofDocuments(), "encodingCertainty"))
                .containsExactly(labels(Encoding.Certainty.values(), "_"));
        List<Column> tracks = columns.of(TrackJson.TABLE);
        assertThat(codes(tracks, "verdict")).containsExactly(labels(Verdict.values(), "_"));
        assertThat(codes(tracks, "doubts")).containsExactlyInAnyOrder(labels(Doubt.values(), "_"));
        assertThat(codes(tracks, "revisionKinds")).containsExactly(labels(Restatement.Kind.values(), "_"));
        assertThat(codes(tracks, "better")).containsExactly(labels(Improvement.values(), "_"));
        assertThat(codes(tracks, "resultReason"))
                .startsWith("fewest_doubts")
                .endsWith(labels(Preferred.Reason.values(), "_"));
        assertThat(codes(columns.ofFindings(Optional.empty()), "comparator"))
                .containsExactly(labels(Comparator.values(), "_"));
    }

    @Test
    void aColumnThatSomeLayersHaveNotIsOnlyRequiredInTheirOwnTables() {
        assertThat(column(columns.ofFindings(Optional.of(Layer.TARGET)), "value")
                        .required())
                .isTrue();
        assertThat(column(columns.ofFindings(Optional.empty()), "value").required())
                .isFalse();
        assertThat(column(columns.ofFindings(Optional.empty()), "raw").required())
                .isTrue();
    }

    @Test
    void unknownTablesAndNamesAreRefused() {
        assertThatThrownBy(() -> columns.of("nonsense")).hasMessageContaining("nonsense");
        assertThatThrownBy(() -> new Column(
                        "年份", ValueType.TEXT, "year", "年份", Optional.empty(), List.of(), Optional.empty(), "", false))
                .hasMessageContaining("年份");
        assertThatThrownBy(() -> new Column(
                        "headings",
                        ValueType.LIST,
                        "headings",
                        "标题",
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        "",
                        false))
                .hasMessageContaining("separator");
    }

    private static List<String> codes(List<Column> table, String name) {
        return column(table, name).values().stream().map(Column.Value::code).toList();
    }

    private static Column column(List<Column> table, String name) {
        return table.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String[] labels(Enum<?>[] constants, String blank) {
        return Arrays.stream(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace("_", blank))
                .toArray(String[]::new);
    }
}
