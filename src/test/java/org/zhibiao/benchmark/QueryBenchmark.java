package org.zhibiao.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zhibiao.document.Region;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.Models;
import org.zhibiao.store.DocumentWithFindings;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.KnowledgeBaseWriter;
import org.zhibiao.store.Order;
import org.zhibiao.store.Vocabulary;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;
import org.zhibiao.store.query.QueryParser;

/**
 * How fast typical queries with facets are answered by knowledge bases of ten thousand findings up to a million,
 * and how large these are.
 *
 * <p>The knowledge bases are made of {@link ShapedDocuments}. Cold means the first time after the knowledge base was
 * opened, warm each of many times after that.
 */
public final class QueryBenchmark {

    private static final List<String> QUERIES = List.of(
            "城镇化率",
            "indicator:城镇化率 status:target",
            "indicatorId:gdp deadline:2025 region:河南",
            "value:>60% unit:% comparator:ge deadline:[2025 TO 2030]",
            "新建 AND 幼儿园",
            "\"固定资产投资\" -增长",
            "layer:body body:发改委 role:lead",
            "layer:measure count:>=20",
            "region:四川 level:prefecture year:2021",
            "strength:binding category:environment",
            "改造 老旧小区 OR 棚户区",
            "section:*目标* status:target");
    private static final List<Field> FACETS = List.of(Field.REGION, Field.YEAR, Field.INDICATOR_ID);
    private static final int ROUNDS = 60;
    private static final int ROUNDS_TO_WARM_UP = 15;
    private static final int YEARS = 20;

    private final Path folder;
    private final ShapedDocuments documents;
    private final QueryParser parser;
    private final Vocabulary vocabulary;
    private final List<Region> regions;
    private final Random random = new Random(7);

    private QueryBenchmark(Path folder, Path texts) throws IOException, UnreadableDocumentException {
        Lexicon lexicon = Models.bundled().lexicon();
        this.folder = folder;
        this.documents = new ShapedDocuments(texts, random);
        this.regions = ShapedDocuments.provincesAndPrefectures();
        this.parser = new QueryParser(Models.bundled());
        this.vocabulary = Vocabulary.of(() -> lexicon.indicators().values(), id -> java.util.Set.of());
    }

    /**
     * Measures.
     *
     * @param args the folder of texts, and how many findings the largest knowledge base has
     */
    public static void main(String[] args) throws IOException, UnreadableDocumentException {
        Path texts = Path.of(args.length > 0 ? args[0] : "corpus");
        int most = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        Path folder = Files.createTempDirectory("query-benchmark");
        try {
            QueryBenchmark benchmark = new QueryBenchmark(folder, texts);
            for (int size = 10_000; size <= most; size *= 10) {
                benchmark.measure(size);
            }
        } finally {
            delete(folder);
        }
    }

    private void measure(int size) throws IOException {
        Path base = folder.resolve("kb-" + size);
        long start = System.nanoTime();
        long made = 0;
        long characters = 0;
        try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(base)) {
            for (int i = 0; made < size; i++) {
                DocumentWithFindings document = documents.document(
                        i,
                        regions.get(random.nextInt(regions.size())),
                        ShapedDocuments.MIDDLE_YEAR + random.nextInt(YEARS) - YEARS / 2,
                        (int) Math.min(Integer.MAX_VALUE, size - made));
                made += document.findings().size();
                characters += document.document().text().length();
                ShapedDocuments.put(document, writer);
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        long bytes = bytes(base);
        System.out.printf(
                Locale.ROOT,
                "%,d findings, %,d characters of text: %,.0f findings/s written, %,d bytes, %.0f bytes a finding%n",
                made,
                characters,
                made / seconds,
                bytes,
                (double) bytes / made);
        ask(base);
    }

    private void ask(Path folder) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%-64s %9s %9s %9s %9s%n",
                "query, first 20 findings and counts by region, year, indicator",
                "findings",
                "cold ms",
                "median ms",
                "p99 ms");
        List<Double> all = new ArrayList<>();
        for (String line : QUERIES) {
            Expression query = parser.parse(line);
            try (KnowledgeBase base = KnowledgeBase.open(folder, vocabulary)) {
                double cold = time(base, query);
                int found = base.search(query, Order.BEST_FIRST, 1).total();
                double[] warm = IntStream.range(0, ROUNDS_TO_WARM_UP + ROUNDS)
                        .mapToDouble(i -> time(base, query))
                        .skip(ROUNDS_TO_WARM_UP)
                        .sorted()
                        .toArray();
                Arrays.stream(warm).forEach(all::add);
                // Chinese characters are two columns wide.
                int width = 64 - (int) line.chars().filter(c -> c > 0x2E80).count();
                System.out.printf(
                        Locale.ROOT,
                        "%-" + width + "s %9d %9.1f %9.1f %9.1f%n",
                        line,
                        found,
                        cold,
                        percentile(warm, 50),
                        percentile(warm, 99));
            }
        }
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        System.out.printf(
                Locale.ROOT,
                "all: median %.1f ms, p99 %.1f ms; %d MB of heap in use, at most %d MB%n%n",
                percentile(sorted, 50),
                percentile(sorted, 99),
                (runtime.totalMemory() - runtime.freeMemory()) >> 20,
                runtime.maxMemory() >> 20);
    }

    private static double time(KnowledgeBase base, Expression query) {
        long start = System.nanoTime();
        try {
            base.search(query, Order.BEST_FIRST, 20);
            base.facets(query, FACETS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    private static long bytes(Path base) throws IOException {
        try (Stream<Path> files = Files.list(base)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
