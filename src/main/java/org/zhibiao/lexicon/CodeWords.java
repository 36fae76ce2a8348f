package org.zhibiao.lexicon;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhibiao.record.Codebook;

/**
 * What people call the values of the codebook's closed lists beside the word that the codebook itself has for each:
 * {@code models/codes.csv}.
 */
public final class CodeWords {

    private static final String EXAMPLE = "status,actual,实际|完成|实现";
    private static final List<String> COLUMNS = List.of("field", "code", "words");

    private final Map<String, Map<String, List<String>>> words = new HashMap<>();

    CodeWords(ModelFile file) {
        Map<String, Set<String>> taken = new HashMap<>();
        for (Table.Row row : Table.read(file, EXAMPLE, COLUMNS).rows()) {
            String field = row.required("field");
            String code = row.required("code");
            row.required("words");
            boolean known = Codebook.asked(field).stream()
                    .flatMap(told -> told.codes().stream())
                    .anyMatch(value -> value.code().equals(code));
            if (!known) {
                throw row.wrong("'" + code + "' is no value of '" + field + "' in the codebook");
            }
            for (String word : row.list("words")) {
                if (!taken.computeIfAbsent(field, key -> new HashSet<>()).add(word)) {
                    throw row.wrong("'" + word + "' already stands for a value of '" + field + "'");
                }
            }
            if (words.computeIfAbsent(field, key -> new HashMap<>()).put(code, row.list("words")) != null) {
                throw row.wrong("'" + code + "' of '" + field + "' stands twice");
            }
        }
    }

    /** The words for a value of a field, which is named as in queries; none where the table has none. */
    public List<String> of(String field, String code) {
        return words.getOrDefault(field, Map.of()).getOrDefault(code, List.of());
    }
}
