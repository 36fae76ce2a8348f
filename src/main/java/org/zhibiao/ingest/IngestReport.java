package org.zhibiao.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Layer;
import org.zhibiao.store.DocumentWithFindings;
import org.zhibiao.store.Outcome;
import org.zhibiao.store.Source;

/** Counts what became of files. */
public final class IngestReport {

    private static final Set<Outcome> TAKEN =
            EnumSet.of(Outcome.ADDED, Outcome.CHANGED, Outcome.UNCHANGED, Outcome.DUPLICATE);

    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Map<Layer, Integer> findings = new EnumMap<>(Layer.class);
    private final Map<String, Integer> unsupported = new TreeMap<>();
    private final List<Failure> failures = new ArrayList<>();
    private List<String> unmet = List.of();
    private int removed;
    private long characters;

    /** A file whose documents were stored. */
    void stored(SourceFile file, Source source, List<DocumentWithFindings> documents) {
        outcomes.merge(source.outcome(), source.texts().size(), Integer::sum);
        if (source.outcome() == Outcome.DUPLICATE) {
            return;
        }
        for (DocumentWithFindings document : documents) {
            for (Finding finding : document.findings()) {
                findings.merge(finding.layer(), 1, Integer::sum);
            }
            characters += document.document().text().length();
        }
    }

    /** A file that is as it was; one that was refused then is refused still. */
    void unchanged(SourceFile file, Source source) {
        if (source.outcome().givesDocuments()) {
            outcomes.merge(Outcome.UNCHANGED, source.texts().size(), Integer::sum);
        } else {
            refused(file, source);
        }
    }

    /** A file, or one in an archive, that gives no document. */
    void refused(SourceFile file, Source source) {
        boolean inside = !source.name().equals(file.name());
        if (source.outcome() == Outcome.UNSUPPORTED && (inside || !file.named())) {
            unsupported.merge(
                    source.fault().replaceFirst("^is (?:an? )?", "").replaceFirst(",.*", ""), 1, Integer::sum);
            return;
        }
        outcomes.merge(source.outcome(), 1, Integer::sum);
        if (source.outcome() != Outcome.EMPTY) {
            String path = inside
                    ? file.path() + source.name().substring(file.name().length())
                    : file.path().toString();
            failures.add(new Failure(
                    path, source.advice().isEmpty() ? source.fault() : source.fault() + "; " + source.advice()));
        }
    }

    /** A file that cannot be told apart from another. */
    void fail(Failure failure) {
        failures.add(failure);
        outcomes.merge(Outcome.FAILED, 1, Integer::sum);
    }

    /** Files that the manifest names and that were not met. */
    void unmet(List<String> names) {
        unmet = List.copyOf(names);
    }

    /** Files that the manifest names and that no document is or lies in; their names may be wrong. */
    public List<String> unmet() {
        return unmet;
    }

    /** What came from a file that is gone was dropped. */
    void removed() {
        removed++;
    }

    public List<Failure> failures() {
        return List.copyOf(failures);
    }

    int failed() {
        return failures.size();
    }

    /** Whether nothing was met at all. */
    public boolean isEmpty() {
        return outcomes.isEmpty() && unsupported.isEmpty();
    }

    /** The report as a table, and the verdict. */
    public List<String> lines(Duration time, boolean pruned) {
        List<String> lines = new ArrayList<>();
        lines.add(line("documents", sum(TAKEN), ""));
        TAKEN.forEach(outcome -> lines.add(line("  " + outcome.label(), sum(Set.of(outcome)), "")));
        lines.add(line("empty", sum(Set.of(Outcome.EMPTY)), ""));
        lines.add(line("failed", failures.size(), kinds(failed(outcomes))));
        failures.forEach(failure -> lines.add("    " + failure));
        lines.add(line(
                "unsupported",
                unsupported.values().stream().mapToInt(Integer::intValue).sum(),
                kinds(unsupported)));
        if (pruned) {
            lines.add(line("removed", removed, ""));
        }
        lines.add(line(
                "findings",
                findings.values().stream().mapToInt(Integer::intValue).sum(),
                ""));
        for (Layer layer : Layer.values()) {
            lines.add(line("  " + layer.code(), findings.getOrDefault(layer, 0), ""));
        }
        double seconds = Math.max(0.001, time.toNanos() / 1e9);
        lines.add(line(
                "characters",
                characters,
                String.format(Locale.ROOT, "  in %.1f s, %,.0f chars/s", seconds, characters / seconds)));
        lines.add(verdict());
        return lines;
    }

    private String verdict() {
        if (failures.isEmpty() && unsupported.isEmpty()) {
            return "nothing failed, nothing was left out";
        }
        return (failures.isEmpty() ? "nothing failed" : failures.size() + " failed")
                + "; zhibiao documents --failed lists what was left out, with reason and advice";
    }

    private int sum(Set<Outcome> some) {
        return some.stream()
                .mapToInt(outcome -> outcomes.getOrDefault(outcome, 0))
                .sum();
    }

    private static Map<String, Integer> failed(Map<Outcome, Integer> outcomes) {
        Map<String, Integer> failed = new TreeMap<>();
        outcomes.forEach((outcome, count) -> {
            if (!outcome.givesDocuments() && outcome != Outcome.EMPTY) {
                failed.put(outcome == Outcome.FAILED ? "not accessible or not analysed" : outcome.label(), count);
            }
        });
        return failed;
    }

    private static String kinds(Map<String, Integer> counts) {
        return counts.isEmpty()
                ? ""
                : "  "
                        + counts.entrySet().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .collect(Collectors.joining(", "));
    }

    private static String line(String label, long number, String more) {
        return String.format(Locale.ROOT, "%-11s %,12d%s", label, number, more);
    }
}
