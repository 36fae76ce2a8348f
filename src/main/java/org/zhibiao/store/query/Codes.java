package org.zhibiao.store.query;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhibiao.lexicon.CodeWords;
import org.zhibiao.record.Codebook;

/**
 * The Chinese words for the values of code fields: the one that {@link Codebook} tells, and the further ones of
 * {@code models/codes.csv}.
 */
public final class Codes {

    private final Map<Field, List<Code>> codes = new EnumMap<>(Field.class);

    /**
     * A value of a code field.
     *
     * @param code as the codebook writes it
     * @param words Chinese words for it, the one that is shown first
     * @param meaning in one line of English
     */
    public record Code(String code, List<String> words, String meaning) {}

    Codes(CodeWords further) {
        for (Field field : Field.values()) {
            List<Code> told = new ArrayList<>();
            for (Codebook.Code code : field.toldCodes()) {
                List<String> words = new ArrayList<>(List.of(code.meaning().chinese()));
                words.addAll(further.of(field.englishName(), code.code()));
                told.add(new Code(code.code(), words, code.meaning().english()));
            }
            codes.put(field, told);
        }
    }

    /** The values of a field, in the codebook's order; none of a field that is no code. */
    public List<Code> of(Field field) {
        return codes.getOrDefault(field, List.of());
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
