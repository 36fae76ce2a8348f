package org.zhibiao.lexicon;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many of one unit another is: {@code models/conversions.csv}. Currencies are not converted. */
public final class Conversions {

    private record Conversion(String base, BigDecimal factor) {}

    private final Map<String, Conversion> conversions = new HashMap<>();

    Conversions(ModelFile file) {
        Table table = Table.read(file, "公顷,亩,15,1公顷=15亩", List.of("unit", "base", "factor", "source"));
        for (Table.Row row : table.rows()) {
            Conversion conversion = new Conversion(row.required("base"), factor(row));
            row.required("source");
            if (conversions.put(row.required("unit"), conversion) != null) {
                throw row.wrong("unit '" + row.get("unit") + "' stands twice");
            }
        }
        for (Table.Row row : table.rows()) {
            if (conversions.containsKey(row.get("base"))) {
                throw row.wrong("base '" + row.get("base") + "' is itself converted into another");
            }
        }
    }

    private static BigDecimal factor(Table.Row row) {
        String factor = row.required("factor");
        if (!factor.matches("\\d+(\\.\\d+)?") || new BigDecimal(factor).signum() == 0) {
            throw row.wrong("factor '" + factor + "' is no number above 0");
        }
        return new BigDecimal(factor);
    }

    /** The units that are converted, and what they are converted into. */
    public Set<String> units() {
        return conversions.entrySet().stream()
                .flatMap(entry -> Stream.of(entry.getKey(), entry.getValue().base()))
                .collect(Collectors.toSet());
    }

    /** How many {@code to} one {@code from} is; empty when they cannot be converted. */
    public Optional<BigDecimal> factor(String from, String to) {
        Conversion one = conversions.getOrDefault(from, new Conversion(from, BigDecimal.ONE));
        Conversion other = conversions.getOrDefault(to, new Conversion(to, BigDecimal.ONE));
        return one.base().equals(other.base())
                ? Optional.of(one.factor().divide(other.factor(), MathContext.DECIMAL64))
                : Optional.empty();
    }
}
