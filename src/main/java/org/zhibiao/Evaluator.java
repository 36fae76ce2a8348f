package org.zhibiao;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.zhibiao.document.reader.DocumentReader;
import org.zhibiao.evaluate.AskedQuestion;
import org.zhibiao.evaluate.Baseline;
import org.zhibiao.evaluate.CodingError;
import org.zhibiao.evaluate.Evaluation;
import org.zhibiao.evaluate.GoldException;
import org.zhibiao.evaluate.GoldFolder;
import org.zhibiao.evaluate.QuestionFile;
import org.zhibiao.evaluate.QuestionReport;
import org.zhibiao.evaluate.QuestionScore;
import org.zhibiao.evaluate.Questioning;
import org.zhibiao.evaluate.Report;
import org.zhibiao.lexicon.Models;

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
