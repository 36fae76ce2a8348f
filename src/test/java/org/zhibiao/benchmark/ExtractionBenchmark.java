package org.zhibiao.benchmark;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.tokenizer.StandardTokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.zhibiao.document.Document;
import org.zhibiao.document.Sentence;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.extract.Extractor;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.Readers;
import org.zhibiao.segment.HanLpSegmenter;
import org.zhibiao.segment.Segmenter;

/**
 * Throughput of extraction beside that of segmentation alone, in characters per second on one thread.
 *
 * <p>Each benchmark goes once through all {@code .txt} files of a folder, which are read beforehand, in a
 * Java of its own, with the garbage collector of {@code bin/zhibiao}, which has no threads beside. HanLP gets
 * its text sentence by sentence, as the extractor does.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Threads(1)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class ExtractionBenchmark {

    private static final String COUNTER = "characters";
    /** What JMH's profiler of the collector calls the bytes allocated for one run through all texts. */
    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private static final double MILLION = 1e6;

    /** Measures all; the argument is the folder of texts. */
    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(ExtractionBenchmark.class.getName())
                        .param("folder", args.length == 0 ? "corpus" : args[0])
                        .shouldFailOnError(true)
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        System.out.println();
        for (RunResult result : results) {
            Result<?> speed = result.getSecondaryResults().get(COUNTER);
            double charactersOfOne =
                    speed.getScore() / result.getPrimaryResult().getScore();
            Result<?> allocated = result.getSecondaryResults().get(ALLOCATED);
            System.out.printf(
                    "%-22s %6.2f ± %.2f M chars/s, %6.0f bytes allocated a character%n",
                    result.getPrimaryResult().getLabel(),
                    speed.getScore() / MILLION,
                    speed.getScoreError() / MILLION,
                    allocated.getScore() / charactersOfOne);
        }
    }

    /** HanLP's usual segmentation, which recognises names of persons, with offsets. */
    @Benchmark
    public void standardTokenizer(Texts texts, Standard hanLp, Count count, Blackhole blackhole) {
        texts.sentences.forEach(sentence -> blackhole.consume(hanLp.segment.seg(sentence)));
        count.characters += texts.characters;
    }

    /** HanLP's Viterbi segmentation without recognition of names, as the extractor uses it. */
    @Benchmark
    public void viterbiSegment(Texts texts, Plain hanLp, Count count, Blackhole blackhole) {
        texts.sentences.forEach(sentence -> blackhole.consume(hanLp.segmenter.segment(sentence)));
        count.characters += texts.characters;
    }

    /** Findings of documents already laid out; far more code than the others, hence longer in warming up. */
    @Benchmark
    @Warmup(iterations = 8, time = 3)
    public void extract(Texts texts, Extraction extraction, Count count, Blackhole blackhole) {
        texts.documents.forEach(document -> blackhole.consume(extraction.extractor.extract(document)));
        count.characters += texts.characters;
    }

    /** From decoded text to a document: headings, sentences, metadata. */
    @Benchmark
    public void parse(Texts texts, Count count, Blackhole blackhole) throws UnreadableDocumentException {
        for (Document document : texts.documents) {
            blackhole.consume(Readers.WITHOUT_PLACES.parse(
                    document.name(), document.text().stored()));
        }
        count.characters += texts.characters;
    }

    /** The texts, read. */
    @State(Scope.Benchmark)
    public static class Texts {

        /** Folder of {@code .txt} files. */
        @Param("corpus")
        public String folder;

        private final List<Document> documents = new ArrayList<>();
        private List<String> sentences;
        private long characters;

        /** Reads the folder. */
        @Setup
        public void read() throws IOException, UnreadableDocumentException {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                        .sorted()
                        .toList()) {
                    documents.add(Readers.WITHOUT_PLACES.read(file.getFileName().toString(), Files.readAllBytes(file)));
                }
            }
            if (documents.isEmpty()) {
                throw new IOException("there is no .txt file in " + folder);
            }
            sentences = documents.stream().flatMap(Texts::sentences).toList();
            characters = documents.stream()
                    .mapToLong(document -> document.text().length())
                    .sum();
        }

        private static Stream<String> sentences(Document document) {
            return document.sentences().stream().map(sentence -> slice(document, sentence));
        }

        private static String slice(Document document, Sentence sentence) {
            return document.text().slice(sentence.start(), sentence.end());
        }
    }

    /** HanLP as a user gets it, with offsets. */
    @State(Scope.Benchmark)
    public static class Standard {
        private final Segment segment = StandardTokenizer.SEGMENT.enableOffset(true);
    }

    /** HanLP as the extractor uses it, without words of its own. */
    @State(Scope.Benchmark)
    public static class Plain {
        private final Segmenter segmenter = new HanLpSegmenter(Map.of());
    }

    /** The extractor with the tables and rules in {@code models/}. */
    @State(Scope.Benchmark)
    public static class Extraction {
        private final Extractor extractor = Extractor.of(Models.bundled());
    }

    /** Characters gone through, in code points, which JMH divides by the time. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Count {
        /** Since the iteration began. */
        public long characters;
    }
}
