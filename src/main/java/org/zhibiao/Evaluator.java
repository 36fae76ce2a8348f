package org.zhibiao;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.zhibiao.document.Document;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.document.reader.DocumentReader;
import org.zhibiao.evaluate.AskedQuestion;
import org.zhibiao.evaluate.Baseline;
import org.zhibiao.evaluate.CodingError;
import org.zhibiao.evaluate.Differences;
import org.zhibiao.evaluate.Evaluation;
import org.zhibiao.evaluate.Examples;
import org.zhibiao.evaluate.GoldException;
import org.zhibiao.evaluate.GoldFolder;
import org.zhibiao.evaluate.QuestionFile;
import org.zhibiao.evaluate.QuestionReport;
import org.zhibiao.evaluate.QuestionScore;
import org.zhibiao.evaluate.Questioning;
import org.zhibiao.evaluate.Report;
import org.zhibiao.evaluate.Training;
import org.zhibiao.lexicon.Models;
import org.zhibiao.record.FindingJson;

/** Measures how well tables and rules do: on documents coded by hand, and on questions with known answers. */
public final class Evaluator {

    private final Models models;

    /** Measures these tables and rules. */
    public Evaluator(Models models) {
        this.models = models;
    }

    /**
     * How well records are found.
     *
     * @param extractor the program against the documents coded by hand
     * @param baseline a plain way of doing the same, against the same documents
     * @param warnings a line for each coded record whose words do not stand at its place; it counts all the same
     */
    public record Records(Evaluation extractor, Evaluation baseline, List<String> warnings) {

        /** Keeps its own copy of the list. */
        public Records {
            warnings = List.copyOf(warnings);
        }

        /**
         * All figures, for people and for programs.
         *
         * @param listed which of the extractor's errors are listed in it
         */
        public Report report(Predicate<CodingError> listed) {
            return new Report(
                    extractor,
                    baseline,
                    extractor.errors().stream().filter(listed).toList());
        }
    }

    /**
     * Compares what is found in documents with what was coded by hand.
     *
     * @param folder holds {@code NAME.txt}, each with its records in {@code NAME.jsonl}
     * @throws GoldException when it holds none, or they have faults; it names all of them
     */
    public Records records(Path folder) throws GoldException, IOException {
        GoldFolder gold = GoldFolder.read(folder, new DocumentReader(models.identity()));
        return new Records(
                Evaluation.of(gold.documents(), new PolicyReader(models)::findings),
                Evaluation.of(gold.documents(), Baseline.of(models)::extract),
                gold.warnings());
    }

    /**
     * Fits the weights of {@code weights.csv} to documents coded by hand.
     *
     * @param folders each holds {@code NAME.txt} with its records in {@code NAME.jsonl}; no name may stand in two
     * @param afresh whether to forget the weights of these tables, for documents that they were fitted to
     * @param warnings is given a line for each coded record whose words do not stand at its place
     * @throws GoldException when one holds none, or they have faults; it names all of them
     */
    public Training training(List<Path> folders, boolean afresh, Consumer<String> warnings)
            throws GoldException, IOException {
        GoldFolder gold = GoldFolder.readAll(folders, new DocumentReader(models.identity()));
        gold.warnings().forEach(warnings);
        return Training.of(
                gold.documents(), new PolicyReader(models).extractor()::weighed, models.scoreWeights(), afresh);
    }

    /** The examples that stand beside the rules and constructions of these tables, to be run. */
    public Examples examples() {
        PolicyReader reader = new PolicyReader(models);
        return new Examples(models, text -> reader.findings(document(reader, text)));
    }

    private static Document document(PolicyReader reader, String text) {
        try {
            return reader.document("example", text);
        } catch (UnreadableDocumentException e) {
            throw new IllegalStateException("an example that is no text: " + text, e);
        }
    }

    /**
     * Which records become other by these tables.
     *
     * @param earlier the tables by which they were made before
     * @param files documents in any format that can be read
     * @param refused is told of each file that is no document, and why; the others are read
     * @throws IOException when one cannot be read
     */
    public Differences differences(Models earlier, List<Path> files, BiConsumer<Path, String> refused)
            throws IOException {
        SortedMap<String, List<ObjectNode>> before = records(new PolicyReader(earlier), files, (file, why) -> {});
        return Differences.of(before, records(new PolicyReader(models), files, refused));
    }

    private static SortedMap<String, List<ObjectNode>> records(
            PolicyReader reader, List<Path> files, BiConsumer<Path, String> refused) throws IOException {
        SortedMap<String, List<ObjectNode>> records = new TreeMap<>();
        for (Path file : files) {
            try {
                for (Document document : reader.contents(file).documents()) {
                    records.put(
                            document.name(),
                            reader.findings(document).stream()
                                    .map(FindingJson::write)
                                    .toList());
                }
            } catch (UnreadableDocumentException e) {
                refused.accept(file, String.valueOf(e.getMessage()));
            }
        }
        return records;
    }

    /**
     * Reads a table of questions with their answers, tab-separated.
     *
     * @throws IOException when it cannot be read, or has a mistake; names file and line
     */
    public static List<AskedQuestion> questions(Path file) throws IOException {
        return QuestionFile.read(file);
    }

    /** Asks questions of a knowledge base. */
    public QuestionReport answers(List<AskedQuestion> asked, Zhibiao of) throws IOException {
        Questioning questioning = of.questioning();
        return new QuestionReport(
                QuestionScore.of(asked, questioning::answer), QuestionScore.of(asked, questioning::byWords));
    }
}
