package org.zhibiao.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhibiao.record.Coded;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Resources;

class AccuracyTest {

    private final Accuracy accuracy = Accuracy.load();

    /** A field that is measured and renamed in the codebook would else lose its share unnoticed. */
    @Test
    void everyMeasuredFieldIsAColumnOfItsLayer() {
        List<Resources.Row> rows = Resources.rows(Accuracy.class, "accuracy.tsv").stream()
                .filter(row -> !row.get("layer").equals("goal"))
                .toList();
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            Layer layer = Coded.of(Layer.class, row.get("layer"));
            Set<String> columns = Columns.load().ofFindings(Optional.of(layer)).stream()
                    .map(Column::name)
                    .collect(Collectors.toSet());
            assertThat(columns).contains(row.get("field").replace(" (exact)", ""));
        });
    }

    @Test
    void columnsOfOneComparisonShareItsFigure() {
        assertThat(accuracy.of(Layer.TARGET, "valueMax")).isPresent().isEqualTo(accuracy.of(Layer.TARGET, "value"));
        assertThat(accuracy.of(Layer.TARGET, "direction")).isPresent().isEqualTo(accuracy.of(Layer.TARGET, "measure"));
    }

    /** {@code measure} is a field of targets, {@code kind} one of deadlines; no layer takes the other's figure. */
    @Test
    void whatIsNotMeasuredHasNone() {
        assertThat(accuracy.of(Layer.TARGET, "sentence")).isEmpty();
        assertThat(accuracy.of(Layer.TARGET, "kind")).isEmpty();
        assertThat(accuracy.of(Layer.DEADLINE, "kind")).isPresent();
    }

    @Test
    void leastShareIsItselfExported() {
        assertThat(new Accuracy.Share(0.75, 100, 1).isExported()).isTrue();
        assertThat(new Accuracy.Share(0.7499, 100, 1).isExported()).isFalse();
    }

    @Test
    void exportedColumnsAreAllButThoseSeldomRight() {
        for (Layer layer : Layer.values()) {
            List<Column> exported = Columns.load().ofExportedFindings(Optional.of(layer));
            assertThat(Columns.load().ofFindings(Optional.of(layer)))
                    .containsAll(exported)
                    .allSatisfy(column -> assertThat(exported.contains(column))
                            .as(column.name())
                            .isEqualTo(accuracy.of(layer, column.name())
                                    .map(share -> share.right() >= 0.75)
                                    .orElse(true)));
        }
    }
}
