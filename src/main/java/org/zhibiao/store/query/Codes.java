package org.zhibiao.store.query;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chinese words for the values of code fields, and what the values mean, as {@code codes.tsv} holds them. */
public final class Codes {

    private static final String TABLE = "codes.tsv";

    private final Map<Field, Map<String, Code>> codes = new EnumMap<>(Field.class);

    /**
     * A value of a code field.
     *
     * @param code as the codebook writes it
     * @param words Chinese words for it, the one that is shown first
     * @param meaning in one line of English
     */
    public record Code(String code, List<String> words, String meaning) {}

    private Codes(List<Map<String, String>> rows) {
        for (Map<String, String> row : rows) {
            Field field = Field.named(row.get("field")).orElseThrow();
            codes.computeIfAbsent(field, key -> new LinkedHashMap<>())
                    .put(
                            row.get("code"),
                            new Code(row.get("code"), List.of(row.get("words").split("\\|")), row.get("meaning")));
        }
    }

    /** Reads the table. */
    public static Codes load() {
        return new Codes(Resources.rows(Codes.class, TABLE));
    }

    /** The values of a field, in the codebook's order; none of a field that is no code. */
    public Collection<Code> of(Field field) {
        return codes.getOrDefault(field, Map.of()).values();
    }

    /** The code that a word stands for: itself in any case, also with hyphens, or a Chinese word. */
    Optional<String> code(Field field, String word) {
        String plain = word.toLowerCase(Locale.ROOT).replace('-', '_');
        return of(field).stream()
                .filter(code -> code.code().equals(plain) || code.words().contains(word))
                .map(Code::code)
                .findFirst();
    }

    /** All that may stand as a value of a field. */
    List<String> spellings(Field field) {
        return of(field).stream()
                .flatMap(code -> Stream.concat(Stream.of(code.code()), code.words().stream()))
                .toList();
    }
}
