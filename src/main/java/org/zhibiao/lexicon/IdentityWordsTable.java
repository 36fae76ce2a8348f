package org.zhibiao.lexicon;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.zhibiao.document.metadata.IdentityWords;

/** Reads the words by which title, place and year are read, each with an example that it must match. */
final class IdentityWordsTable {

    private static final String EXAMPLE = "memorable_1,memorable,不平凡,不平凡,报告这样称上一年";
    private static final List<String> COLUMNS = List.of("id", "use", "words", "example", "reason");

    private IdentityWordsTable() {}

    static IdentityWords read(ModelFile file) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        Set<String> ids = new HashSet<>();
        for (Table.Row row : Table.read(file, EXAMPLE, COLUMNS).rows()) {
            if (!ids.add(row.required("id"))) {
                throw row.wrong("id '" + row.get("id") + "' is there twice");
            }
            row.required("reason");
            requireExample(row);
            words.computeIfAbsent(row.required("use"), use -> new ArrayList<>()).add(row.required("words"));
        }
        try {
            return new IdentityWords(words);
        } catch (IllegalArgumentException e) {
            throw new LexiconException(file.place(), 1, Objects.requireNonNullElse(e.getMessage(), ""), EXAMPLE);
        }
    }

    private static void requireExample(Table.Row row) {
        String words = row.required("words");
        try {
            if (!Pattern.compile(words).matcher(row.required("example")).lookingAt()) {
                throw row.wrong("the words '" + words + "' do not match the example '" + row.get("example") + "'");
            }
        } catch (PatternSyntaxException e) {
            throw row.wrong("column 'words' holds '" + words + "', which is no pattern: " + e.getDescription());
        }
    }
}
