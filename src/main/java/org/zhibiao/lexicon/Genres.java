package org.zhibiao.lexicon;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.zhibiao.document.AimsOf;
import org.zhibiao.document.DocumentForm;
import org.zhibiao.document.Genre;
import org.zhibiao.document.metadata.DocumentKnowledge.FormWords;

/** The forms of documents with the words that tell them: {@code genres.csv}. */
final class Genres {

    private static final String EXAMPLE = "action_plan,implementation_plan,action plan,行动计划,行动计划|行动方案,,,6,own";
    private static final List<String> COLUMNS =
            List.of("code", "genre", "english", "chinese", "words", "file_words", "usual_title", "weight", "targets");

    private Genres() {}

    static List<FormWords> read(ModelFile file) {
        List<FormWords> forms = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        for (Table.Row row : Table.read(file, EXAMPLE, COLUMNS).rows()) {
            FormWords form = form(row);
            if (forms.stream()
                    .anyMatch(other -> other.form().code().equals(form.form().code()))) {
                throw row.wrong("code '" + form.form().code() + "' is there twice");
            }
            form.words().forEach(word -> {
                String owner = owners.putIfAbsent(word, form.form().code());
                if (owner != null) {
                    throw row.wrong("the word '" + word + "' already tells " + owner);
                }
            });
            forms.add(form);
        }
        requireAllGenres(file, forms);
        forms.sort(Comparator.comparingInt(form -> -form.weight()));
        return List.copyOf(forms);
    }

    private static void requireAllGenres(ModelFile file, List<FormWords> forms) {
        for (Genre genre : Genre.values()) {
            if (forms.stream().noneMatch(form -> form.form().code().equals(genre.code()))) {
                throw new LexiconException(file.place(), 1, "there is no row with the code " + genre.code(), EXAMPLE);
            }
        }
    }

    private static FormWords form(Table.Row row) {
        Genre genre =
                Genre.of(row.required("genre")).orElseThrow(() -> row.wrong("'" + row.get("genre") + "' is no genre"));
        String targets = row.required("targets");
        AimsOf aims = AimsOf.of(targets)
                .orElseThrow(() -> row.wrong("column 'targets' holds '" + targets + "'; write all, own or no"));
        List<String> words = row.list("words").stream()
                .sorted(Comparator.comparingInt(word -> -word.length()))
                .toList();
        return new FormWords(
                new DocumentForm(row.required("code"), genre, row.required("english"), row.required("chinese"), aims),
                words,
                fileWords(row),
                row.get("usual_title"),
                Weights.number(row, "weight"));
    }

    private static Optional<Pattern> fileWords(Table.Row row) {
        String words = row.get("file_words");
        try {
            return words.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Pattern.compile("(?i)(?<![a-z])(?:" + words + ")(?![a-z])"));
        } catch (PatternSyntaxException e) {
            throw row.wrong("column 'file_words' holds '" + words + "', which is no pattern: " + e.getDescription());
        }
    }
}
