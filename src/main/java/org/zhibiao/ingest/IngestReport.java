package org.zhibiao.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.zhibiao.document.content.Reading;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Layer;
import org.zhibiao.store.DocumentWithFindings;
import org.zhibiao.store.Joined;
import org.zhibiao.store.Outcome;
import org.zhibiao.store.Source;

/** Counts what became of files. */
public final class IngestReport {

    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    private final Map<Layer, Integer> findings = new EnumMap<>(Layer.class);
    private final Map<String, Integer> unsupported = new TreeMap<>();
    private final Map<String, String> duplicates = new TreeMap<>();
    private final List<Failure> failures = new ArrayList<>();
    private final List<Reading.Table> tables = new ArrayList<>();
    private List<String> unmet = List.of();
    private Map<String, String> unknownRegions = Map.of();
    private int removed;
    private long characters;

    /** A file whose documents were stored. */
    void stored(SourceFile file, Source source, List<DocumentWithFindings> documents) {
        outcomes.merge(source.outcome(), source.texts().size(), Integer::sum);
        tellDuplicates(source);
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

    private void tellDuplicates(Source source) {
        if (source.outcome() == Outcome.DUPLICATE) {
            source.texts().forEach(text -> duplicates.put(text.name(), text.document()));
        }
    }

    /** A document of a file that was met turned out to be another one once more: it is counted as such, and not twice. */
    void joined(Source source, Joined joined) {
        duplicates.put(joined.copy().name(), joined.shown());
        outcomes.merge(source.outcome(), -1, Integer::sum);
        outcomes.merge(Outcome.DUPLICATE, 1, Integer::sum);
        if (source.outcome() != Outcome.UNCHANGED) {
            joined.copy().findings().forEach((layer, count) -> findings.merge(layer, -count, Integer::sum));
            characters -= joined.copy().length();
        }
    }

    /** Documents that are another one once more, by name, each with the name of the one that is shown for it. */
    public Map<String, String> duplicates() {
        return Collections.unmodifiableMap(duplicates);
    }

    /** A file, or one in an archive, that gives no document. */
    void refused(SourceFile file, Source source) {
        boolean inside = !source.name().equals(file.name());
        if (source.outcome() == Outcome.UNSUPPORTED && (inside || !file.named())) {
            unsupported.merge(source.fault(), 1, Integer::sum);
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

    /** A table in which each row is a document. */
    void read(Reading.Table table) {
        tables.add(table);
    }

    /** How tables were read in which each row is a document. */
    public List<Reading.Table> tables() {
        return List.copyOf(tables);
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

    /** Regions that the manifest names, by file, and that stand in no table of places. */
    void unknownRegions(Map<String, String> regions) {
        unknownRegions = Collections.unmodifiableMap(regions);
    }

    /** Regions that the manifest names, by file, and that stand in no table of places; they may be misspelt. */
    public Map<String, String> unknownRegions() {
        return unknownRegions;
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

    /** How many files, or documents where a file gave some, came to what. */
    public Map<Outcome, Integer> outcomes() {
        return Map.copyOf(outcomes);
    }

    /** How many findings of each layer were stored. */
    public Map<Layer, Integer> findings() {
        return Map.copyOf(findings);
    }

    /** How many files were left out for which fault, which is to be read after a file's name; in their order. */
    public Map<String, Integer> unsupported() {
        return Collections.unmodifiableMap(unsupported);
    }

    /** From how many files that are gone the documents were dropped. */
    public int dropped() {
        return removed;
    }

    /** How many characters were read. */
    public long characters() {
        return characters;
    }
}
