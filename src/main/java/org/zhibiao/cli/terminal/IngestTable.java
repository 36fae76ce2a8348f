package org.zhibiao.cli.terminal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhibiao.ingest.IngestReport;
import org.zhibiao.record.Layer;
import org.zhibiao.store.Outcome;

/** What became of files as a table for a person, with a verdict. */
public final class IngestTable {

    private static final Set<Outcome> TAKEN =
            EnumSet.of(Outcome.ADDED, Outcome.CHANGED, Outcome.UNCHANGED, Outcome.DUPLICATE);
    private static final int LABEL = 11;
    /** How many are named; of thousands of rows the rest is a command away. */
    private static final int DUPLICATES = 10;

    private final IngestReport report;
    private final Messages messages;

    public IngestTable(IngestReport report, Messages messages) {
        this.report = report;
        this.messages = messages;
    }

    /**
     * The lines.
     *
     * @param time how long it took
     * @param pruned whether to tell of what was dropped
     */
    public List<String> lines(Duration time, boolean pruned) {
        List<String> lines = new ArrayList<>();
        lines.add(line(messages.text("ingest.documents"), sum(TAKEN), ""));
        TAKEN.forEach(outcome -> lines.add(line("  " + label(outcome), sum(Set.of(outcome)), "")));
        lines.addAll(duplicates());
        lines.add(line(label(Outcome.EMPTY), sum(Set.of(Outcome.EMPTY)), ""));
        lines.add(line(messages.code("outcome", "failed"), report.failures().size(), kinds(failed())));
        lines.add(line(label(Outcome.UNSUPPORTED), sum(report.unsupported()), ""));
        report.unsupported().forEach((fault, count) -> lines.add(line("", count, "  " + messages.translated(fault))));
        if (pruned) {
            lines.add(line(messages.text("ingest.removed"), report.dropped(), ""));
        }
        lines.add(line(messages.text("ingest.findings"), sum(report.findings()), ""));
        for (Layer layer : Layer.values()) {
            lines.add(line(
                    "  " + messages.code("layer", layer.code()),
                    report.findings().getOrDefault(layer, 0),
                    ""));
        }
        double seconds = Math.max(0.001, time.toNanos() / 1e9);
        lines.add(line(
                messages.text("ingest.characters"),
                report.characters(),
                messages.text(
                        "ingest.speed",
                        String.format(Locale.ROOT, "%.1f", seconds),
                        String.format(Locale.ROOT, "%,.0f", report.characters() / seconds))));
        lines.add(verdict());
        return lines;
    }

    private List<String> duplicates() {
        List<String> lines = new ArrayList<>();
        report.duplicates().entrySet().stream()
                .limit(DUPLICATES)
                .forEach(duplicate -> lines.add(
                        "    " + messages.text("ingest.duplicate", duplicate.getKey(), duplicate.getValue())));
        if (report.duplicates().size() > DUPLICATES) {
            lines.add("    "
                    + messages.text(
                            "ingest.more_duplicates", report.duplicates().size() - DUPLICATES));
        }
        return lines;
    }

    private String verdict() {
        if (report.failures().isEmpty()) {
            return messages.text(report.unsupported().isEmpty() ? "ingest.well" : "ingest.left_out");
        }
        return messages.text("ingest.failed", report.failures().size());
    }

    private String label(Outcome outcome) {
        return messages.code("outcome", outcome.label());
    }

    private int sum(Set<Outcome> some) {
        return some.stream()
                .mapToInt(outcome -> report.outcomes().getOrDefault(outcome, 0))
                .sum();
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Map<String, Integer> failed() {
        Map<String, Integer> failed = new TreeMap<>();
        report.outcomes().forEach((outcome, count) -> {
            if (!outcome.givesDocuments() && outcome != Outcome.EMPTY) {
                failed.put(outcome == Outcome.FAILED ? messages.text("ingest.inaccessible") : label(outcome), count);
            }
        });
        return failed;
    }

    private String kinds(Map<String, Integer> counts) {
        return counts.isEmpty()
                ? ""
                : "  "
                        + counts.entrySet().stream()
                                .map(entry -> messages.translated(entry.getKey()) + " " + entry.getValue())
                                .collect(Collectors.joining(messages.text("list.comma")));
    }

    private static String line(String label, long number, String more) {
        String pad = " ".repeat(Math.max(0, LABEL - DisplayWidth.of(label)));
        return label + pad + String.format(Locale.ROOT, " %,12d%s", number, more);
    }
}
