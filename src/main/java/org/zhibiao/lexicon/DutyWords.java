package org.zhibiao.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhibiao.record.Role;

/** The table {@code models/duties.csv}: the words by which a text gives bodies their duties. */
final class DutyWords {

    private static final String RIGHT_LINE = "牵头,role,lead,behind a body: it leads the others";
    private static final Set<String> ROLES =
            Arrays.stream(Role.values()).map(Role::code).collect(Collectors.toUnmodifiableSet());

    private DutyWords() {}

    /**
     * Reads and checks the table.
     *
     * @throws LexiconException when it has a mistake
     */
    static List<DutyWord> read(ModelFile file) {
        List<DutyWord> words = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Table.Row row : Table.read(file, RIGHT_LINE, List.of("word", "kind", "value", "why"))
                .rows()) {
            DutyWord word = word(row);
            row.required("why");
            if (!seen.add(word.word() + " " + word.kind())) {
                throw row.wrong("'" + word.word() + "' stands twice with kind '" + row.get("kind") + "'");
            }
            words.add(word);
        }
        return List.copyOf(words);
    }

    private static DutyWord word(Table.Row row) {
        ChunkKind kind = Arrays.stream(ChunkKind.values())
                .filter(known -> known.isInTable() && known.code().equals(row.get("kind")))
                .findFirst()
                .orElseThrow(() -> row.wrong("'" + row.get("kind") + "' is no kind; known are "
                        + Arrays.stream(ChunkKind.values())
                                .filter(ChunkKind::isInTable)
                                .map(ChunkKind::code)
                                .collect(Collectors.joining(", "))));
        String value = row.get("value").toLowerCase(Locale.ROOT);
        if (!values(kind).contains(value)) {
            throw row.wrong("'" + value + "' is no value of kind '" + kind.code() + "'; known are "
                    + values(kind).stream()
                            .sorted()
                            .map(known -> known.isEmpty() ? "nothing" : known)
                            .collect(Collectors.joining(", ")));
        }
        return new DutyWord(row.required("word"), kind, value);
    }

    private static Set<String> values(ChunkKind kind) {
        return switch (kind) {
            case ROLE, POST, LABEL -> ROLES;
            case PREP -> Set.of("", "way", "for");
            case ACT -> Set.of("", "duty");
            case GENERIC -> Set.of("start", "whole", "head");
            default -> Set.of("");
        };
    }
}
