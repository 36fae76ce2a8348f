package org.zhibiao.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Layer;

/** Counts what became of files. May be shared between threads. */
final class IngestReport {

    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Map<Layer, Integer> findings = new EnumMap<>(Layer.class);
    private final List<Failure> failures = new ArrayList<>();
    private long characters;

    /** A file that is added, changed, unchanged or empty. */
    synchronized void count(Outcome outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    /** A file that failed. */
    synchronized void fail(Failure failure) {
        failures.add(failure);
        count(Outcome.FAILED);
    }

    /** What was found in a document, and its length in code points. */
    synchronized void count(List<Finding> found, int length) {
        found.forEach(finding -> findings.merge(finding.layer(), 1, Integer::sum));
        characters += length;
    }

    synchronized List<Failure> failures() {
        return List.copyOf(failures);
    }

    /** The report as a table. */
    synchronized List<String> lines(Duration time, Map<String, Integer> unsupported) {
        List<String> lines = new ArrayList<>();
        lines.add(line("documents", outcomes.values().stream().mapToInt(Integer::intValue).sum(), ""));
        for (Outcome outcome : Outcome.values()) {
            lines.add(line("  " + outcome.name().toLowerCase(Locale.ROOT), outcomes.getOrDefault(outcome, 0), ""));
        }
        failures.forEach(failure -> lines.add("    " + failure));
        if (!unsupported.isEmpty()) {
            lines.add(line("skipped", unsupported.values().stream().mapToInt(Integer::intValue).sum(),
                    "  unsupported: " + unsupported.entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue()).collect(Collectors.joining(", "))));
        }
        lines.add(line("findings", findings.values().stream().mapToInt(Integer::intValue).sum(), ""));
        for (Layer layer : Layer.values()) {
            lines.add(line("  " + layer.code(), findings.getOrDefault(layer, 0), ""));
        }
        double seconds = Math.max(0.001, time.toNanos() / 1e9);
        lines.add(line("characters", characters,
                String.format(Locale.ROOT, "  in %.1f s, %,.0f chars/s", seconds, characters / seconds)));
        return lines;
    }

    private static String line(String label, long number, String more) {
        return String.format(Locale.ROOT, "%-11s %,12d%s", label, number, more);
    }
}
