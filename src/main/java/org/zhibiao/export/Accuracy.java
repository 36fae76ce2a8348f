package org.zhibiao.export;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Resources;

/**
 * How often fields of findings are right, measured on documents that were coded by hand. The figures stand in
 * {@code accuracy.tsv}, which the tests write and hold against what the program reaches, as the tables of the
 * documentation; {@code zhibiao evaluate} says how fields are compared: a deadline by its year, phrases by likeness.
 */
public final class Accuracy {

    /** Fields that are right less often are not exported unless they are asked for. */
    public static final double LEAST_EXPORTED = 0.75;

    /** The larger set of coded documents, and of real ones; beside it stand the figures of the sample documents. */
    private static final String PUBLISHED = "gold";

    /** Columns whose field is measured under another name, or together with another. */
    private static final Map<String, String> MEASURED_AS =
            Map.of("comparator", "comparator (exact)", "valueMax", "value", "direction", "measure");

    private final List<Resources.Row> rows;

    private Accuracy(List<Resources.Row> rows) {
        this.rows =
                rows.stream().filter(row -> row.get("coded").equals(PUBLISHED)).toList();
    }

    /**
     * How often a field is right.
     *
     * @param right the share right among the records found, from 0 to 1
     * @param records how many records were found and compared
     * @param documents how many documents they are of
     */
    public record Share(double right, int records, int documents) {

        /** Whether it is right often enough to be exported without being asked for. */
        public boolean isExported() {
            return right >= LEAST_EXPORTED;
        }

        String english() {
            return String.format(
                    Locale.ROOT,
                    "right in %.4f of %d records found in %d documents coded by hand",
                    right,
                    records,
                    documents);
        }

        String chinese() {
            return String.format(Locale.ROOT, "在%d篇人工编码文件的%d条已找到记录中正确率为%.4f", documents, records, right);
        }
    }

    /** Reads the figures. */
    public static Accuracy load() {
        return new Accuracy(Resources.rows(Accuracy.class, "accuracy.tsv"));
    }

    /** The share right of a layer's field, by the name of its column; empty for what is not measured. */
    public Optional<Share> of(Layer layer, String column) {
        String field = MEASURED_AS.getOrDefault(column, column);
        return rows.stream()
                .filter(row -> row.get("layer").equals(layer.code())
                        && row.get("field").equals(field))
                .findFirst()
                .map(row -> new Share(
                        Double.parseDouble(row.get("right")),
                        Integer.parseInt(row.get("records")),
                        Integer.parseInt(row.get("documents"))));
    }
}
