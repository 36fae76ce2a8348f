package org.zhibiao.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.zhibiao.Comparisons;
import org.zhibiao.PanelRequest;
import org.zhibiao.Zhibiao;
import org.zhibiao.compare.IndicatorChoice;
import org.zhibiao.document.Region;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.lexicon.Models;
import org.zhibiao.record.Finding;
import org.zhibiao.record.MeasureType;
import org.zhibiao.record.Status;
import org.zhibiao.record.Target;
import org.zhibiao.store.DocumentWithFindings;
import org.zhibiao.store.KnowledgeBaseWriter;
import org.zhibiao.store.query.Expression;

/**
 * How fast panels, timelines and the outcomes of targets are told: of two indicators for each prefecture and year, and of
 * all targets of a knowledge base. It is made of {@link ShapedDocuments} that set an aim of growth: one for each prefecture
 * and year, and stays, so that whole commands can be timed on it.
 */
public final class ComparisonBenchmark {

    private static final int FIRST_YEAR = 2004;
    private static final int LAST_YEAR = 2025;
    private static final int ROUNDS = 5;
    private static final int BASE = 3;
    private static final String TEMPORARY = "temporary";
    private static final List<String> INDICATORS = List.of("gdp_growth", "urbanisation_rate_resident");

    private ComparisonBenchmark() {}

    /** Something that takes time. */
    @FunctionalInterface
    private interface Work {
        long count() throws IOException;
    }

    /**
     * Measures.
     *
     * @param args the folder of texts, how many findings, the formats, which are no matter here, and the folder of the
     *     knowledge base, which is made when it is not there, or {@code temporary}
     */
    public static void main(String[] args) throws IOException, UnreadableDocumentException {
        Path texts = Path.of(args.length > 0 ? args[0] : "corpus");
        int findings = args.length > 1 ? Integer.parseInt(args[1]) : 175_000;
        boolean kept = args.length > BASE && !args[BASE].equals(TEMPORARY);
        Path folder = kept ? Path.of(args[BASE]) : Files.createTempDirectory("comparison-benchmark");
        if (!Files.exists(folder.resolve("write.lock"))) {
            make(texts, findings, folder);
        }
        Models models = Models.bundled();
        try (Zhibiao base = Zhibiao.open(folder)) {
            List<IndicatorChoice> indicators = INDICATORS.stream()
                    .map(name -> IndicatorChoice.parse(name, models.lexicon()))
                    .toList();
            Comparisons comparisons = base.comparisons();
            measure("panel of two indicators, rows", () -> {
                long[] rows = {0};
                comparisons.panel(PanelRequest.ofYears(FIRST_YEAR, LAST_YEAR)).forEach(indicators, row -> rows[0]++);
                return rows[0];
            });
            measure(
                    "timelines of growth",
                    () -> comparisons
                            .timelines(indicators.getFirst(), new Expression.All(), year -> true)
                            .size());
            measure("track, targets", () -> {
                long[] targets = {0};
                comparisons.track(new Expression.All(), Comparisons.USUAL_TOLERANCE, target -> targets[0]++);
                return targets[0];
            });
        }
    }

    /** Texts without it, such as a plan for employment, would leave the panel without values. */
    private static boolean isGrowth(Finding finding) {
        return finding instanceof Target target
                && target.status() == Status.TARGET
                && target.measure() == MeasureType.RATE
                && target.indicator().id().equals(Optional.of("gdp"));
    }

    private static boolean isOfPanel(Finding finding) {
        return finding instanceof Target target
                && target.indicator()
                        .id()
                        .filter(id -> INDICATORS.stream().anyMatch(name -> name.startsWith(id)))
                        .isPresent();
    }

    static void make(Path texts, int findings, Path folder) throws IOException, UnreadableDocumentException {
        ShapedDocuments documents = new ShapedDocuments(
                texts,
                new Random(7),
                read -> read.findings().stream().anyMatch(ComparisonBenchmark::isGrowth),
                ComparisonBenchmark::isOfPanel);
        List<Region> regions = ShapedDocuments.provincesAndPrefectures().stream()
                .filter(region ->
                        region.level().filter(Region.Level.PREFECTURE::equals).isPresent())
                .toList();
        int years = LAST_YEAR - FIRST_YEAR + 1;
        long start = System.nanoTime();
        int made = 0;
        try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(folder)) {
            for (int i = 0; i < regions.size() * years; i++) {
                int left = findings - made;
                int most = (int) Math.ceil((double) left / (regions.size() * years - i));
                DocumentWithFindings document =
                        documents.document(i, regions.get(i / years), FIRST_YEAR + i % years, 2 * most);
                made += document.findings().size();
                ShapedDocuments.put(document, writer);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,d findings in %,d documents, made in %.0f s in %s%n",
                made,
                regions.size() * years,
                (System.nanoTime() - start) / 1e9,
                folder);
    }

    private static void measure(String what, Work work) throws IOException {
        double[] seconds = new double[ROUNDS];
        long count = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            count = work.count();
            seconds[i] = (System.nanoTime() - start) / 1e9;
        }
        double cold = seconds[0];
        Arrays.sort(seconds);
        System.out.printf(
                Locale.ROOT, "%-32s %,9d: first %.2f s, median %.2f s%n", what, count, cold, seconds[ROUNDS / 2]);
    }
}
