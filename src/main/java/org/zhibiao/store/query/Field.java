package org.zhibiao.store.query;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.zhibiao.record.Bilingual;
import org.zhibiao.record.Codebook;
import org.zhibiao.record.CodebookField;
import org.zhibiao.record.Layer;

/**
 * What can be asked by name: the fields of the codebook, and those of the documents. Names and meaning are those of
 * {@link Codebook}; here stands how the values of each are compared.
 */
public enum Field {
    LAYER(Kind.CODE),
    DOCUMENT(Kind.KEYWORD),
    TITLE(Kind.WORDS),
    GENRE(Kind.CODE),
    FORM(Kind.CODE),
    ISSUER(Kind.WORDS),
    NUMBER(Kind.KEYWORD),
    REGION(Kind.WORDS),
    REGION_CODE(Kind.KEYWORD),
    LEVEL(Kind.CODE),
    UNKNOWN_PLACE(Kind.KEYWORD),
    YEAR(Kind.INTEGER),
    HORIZON(Kind.INTEGER),
    DOUBTFUL(Kind.CODE),
    INDICATOR(Kind.WORDS),
    INDICATOR_ID(Kind.KEYWORD),
    CATEGORY(Kind.KEYWORD),
    SCOPE(Kind.WORDS),
    THRESHOLD(Kind.NUMBER),
    THRESHOLD_UNIT(Kind.KEYWORD),
    ACTION(Kind.WORDS),
    STATUS(Kind.CODE),
    VALUE(Kind.NUMBER),
    VALUE_MAX(Kind.NUMBER),
    UNIT(Kind.KEYWORD),
    COMPARATOR(Kind.CODE),
    MEASURE(Kind.CODE),
    DIRECTION(Kind.CODE),
    DEADLINE(Kind.DATE),
    TIMING(Kind.CODE),
    STRENGTH(Kind.CODE),
    ATTRIBUTE(Kind.KEYWORD),
    COUNT(Kind.INTEGER),
    NOUN(Kind.WORDS),
    BODY(Kind.WORDS),
    BODY_ID(Kind.KEYWORD),
    ROLE(Kind.CODE),
    DUTY(Kind.WORDS),
    KIND(Kind.CODE),
    SECTION(Kind.WORDS),
    RULE(Kind.KEYWORD),
    SCORE(Kind.NUMBER);

    /** What a field's values are. */
    public enum Kind {
        /** A whole value, or a pattern with {@code *}. */
        KEYWORD,
        /** One of a closed list. */
        CODE,
        /** Words within the value. */
        WORDS,
        /** A number with or without a unit. */
        NUMBER,
        /** A whole number. */
        INTEGER,
        /** A day, a month or a year. */
        DATE
    }

    private final Kind kind;
    private final List<CodebookField> told;

    Field(Kind kind) {
        this.kind = kind;
        this.told = Codebook.asked(englishName());
        if (told.isEmpty()) {
            throw new IllegalStateException("codebook.tsv tells of no field " + englishName());
        }
    }

    /** What its values are. */
    public Kind kind() {
        return kind;
    }

    /** The values that a code field can have, in the codebook's order; empty for other kinds. */
    public List<String> codes() {
        return toldCodes().stream().map(Codebook.Code::code).toList();
    }

    /** The same, with what each of them means. */
    List<Codebook.Code> toldCodes() {
        return told.getFirst().codes();
    }

    /** Its name in queries: {@code indicatorId}. */
    public String englishName() {
        StringBuilder name = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }

    /** Its Chinese names, the first of which is shown: {@code 指标编号}. */
    public List<String> chineseNames() {
        List<String> names = told.getFirst().queryNames();
        return names.subList(1, names.size());
    }

    /** What it holds, in one line. */
    public Bilingual meaning() {
        return Codebook.meaning(told);
    }

    /** What else finds it beside what it holds; empty in most cases. */
    public Optional<Bilingual> alsoFinds() {
        return told.getFirst().alsoFinds();
    }

    /** The layers whose findings have it; all of them when it is a field of the document or of every finding. */
    public Set<Layer> layers() {
        Set<Layer> layers = EnumSet.noneOf(Layer.class);
        told.forEach(field -> layers.addAll(field.layers()));
        return layers.isEmpty() ? EnumSet.allOf(Layer.class) : layers;
    }

    /** The field of an English name, in any case and also with hyphens ({@code indicator-id}), or of a Chinese one. */
    public static Optional<Field> named(String name) {
        String plain = name.replace("-", "").replace("_", "");
        return Arrays.stream(values())
                .filter(field -> field.englishName().equalsIgnoreCase(plain)
                        || field.chineseNames().contains(name))
                .findFirst();
    }
}
