package org.zhibiao.lexicon;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.document.metadata.Clue;

/** How much each kind of evidence weighs for each field: {@code identity.csv}. */
final class Weights {

    private static final String EXAMPLE = "spoken_line,year,10,the day on which a report was given";
    private static final List<String> COLUMNS = List.of("evidence", "field", "weight", "why");

    /** Rows that tell from when on a value is doubtful, and not what a clue weighs. */
    private static final String LEAST = "least";

    private static final String CLOSE = "close";

    private final Map<MetadataField, Integer> least = new EnumMap<>(MetadataField.class);
    private final Map<MetadataField, Integer> close = new EnumMap<>(MetadataField.class);
    private final Map<Clue, Map<MetadataField, Integer>> weights = new EnumMap<>(Clue.class);

    private Weights() {}

    static Weights read(ModelFile file) {
        Weights weights = new Weights();
        Table.read(file, EXAMPLE, COLUMNS).rows().forEach(weights::add);
        for (Clue clue : Clue.values()) {
            for (MetadataField field : clue.fields()) {
                if (!weights.weights.getOrDefault(clue, Map.of()).containsKey(field)) {
                    throw missing(file, clue.code(), field);
                }
                if (!weights.least.containsKey(field)) {
                    throw missing(file, LEAST, field);
                }
                if (!weights.close.containsKey(field)) {
                    throw missing(file, CLOSE, field);
                }
            }
        }
        return weights;
    }

    private static LexiconException missing(ModelFile file, String code, MetadataField field) {
        return new LexiconException(file.place(), 1, "there is no weight of " + code + " for " + name(field), EXAMPLE);
    }

    private void add(Table.Row row) {
        String code = row.required("evidence");
        String name = row.required("field");
        MetadataField field = Arrays.stream(MetadataField.values())
                .filter(one -> name(one).equals(name))
                .findFirst()
                .orElseThrow(() -> row.wrong("'" + name + "' is no field"));
        if (code.equals(LEAST) || code.equals(CLOSE)) {
            row.required("why");
            (code.equals(LEAST) ? least : close).put(field, number(row, "weight"));
            return;
        }
        Clue clue = Arrays.stream(Clue.values())
                .filter(one -> one.code().equals(code) && one.fields().contains(field))
                .findFirst()
                .orElseThrow(() -> row.wrong("'" + code + "' is no kind of evidence for " + name));
        row.required("why");
        Integer before = weights.computeIfAbsent(clue, key -> new EnumMap<>(MetadataField.class))
                .put(field, number(row, "weight"));
        if (before != null) {
            throw row.wrong(code + " already has a weight for " + name);
        }
    }

    private static String name(MetadataField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    static int number(Table.Row row, String column) {
        String number = row.required(column);
        if (!number.matches("-?\\d{1,4}")) {
            throw row.wrong("column '" + column + "' holds '" + number + "', which is no whole number");
        }
        return Integer.parseInt(number);
    }

    int least(MetadataField field) {
        return least.getOrDefault(field, 0);
    }

    int close(MetadataField field) {
        return close.getOrDefault(field, 0);
    }

    int of(Clue clue, MetadataField field) {
        return weights.getOrDefault(clue, Map.of()).getOrDefault(field, 0);
    }
}
