package org.zhibiao.evaluate;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table of questions, tab-separated with the columns {@code question} and {@code answers}. */
public final class QuestionFile {

    private QuestionFile() {}

    /**
     * Reads the table.
     *
     * @throws IOException when it cannot be read, or a line is no question with answers; it names file and line
     */
    public static List<AskedQuestion> read(Path file) throws IOException {
        List<AskedQuestion> questions = new ArrayList<>();
        try (var lines = Files.newBufferedReader(file);
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema()
                                .withHeader()
                                .withColumnSeparator('\t')
                                .withoutQuoteChar())
                        .readValues(lines)) {
            int line = 1;
            while (rows.hasNext()) {
                line++;
                questions.add(question(file, line, rows.next()));
            }
        } catch (RuntimeJsonMappingException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        return questions;
    }

    private static AskedQuestion question(Path file, int line, Map<String, String> row) throws IOException {
        String question = row.getOrDefault("question", "");
        String answers = row.getOrDefault("answers", "");
        if (question.isBlank() || answers.isBlank()) {
            throw new IOException(
                    file + ", line " + line
                            + ": a question or its answers are missing; a line is: question, tab, document:words|document:words");
        }
        try {
            return AskedQuestion.parse(question, answers);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ", line " + line + ": " + e.getMessage(), e);
        }
    }
}
