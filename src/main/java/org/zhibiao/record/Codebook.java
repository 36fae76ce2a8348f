package org.zhibiao.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one place where fields of the codebook and the values of its closed lists are described: {@code codebook.tsv}
 * and {@code codes.tsv} beside this class. Columns of tables, types of annotations, fields of queries and help are
 * made from it.
 */
public final class Codebook {

    private static final String OF_DOCUMENTS = "document";
    private static final List<CodebookField> FIELDS = Resources.rows(Codebook.class, "codebook.tsv").stream()
            .map(Codebook::field)
            .toList();
    private static final Map<String, List<Code>> CODES = readCodes();

    private Codebook() {}

    /**
     * A value of a closed list.
     *
     * @param code as the codebook writes it
     * @param meaning what it means in English, and the Chinese word for it
     */
    public record Code(String code, Bilingual meaning) {}

    /** All fields, in the order in which they are written. */
    public static List<CodebookField> fields() {
        return FIELDS;
    }

    /** The fields that the findings of a layer hold, in the order in which they are written. */
    public static List<CodebookField> of(Layer layer) {
        return FIELDS.stream()
                .filter(field ->
                        field.layers().contains(layer) && !field.component().isEmpty())
                .toList();
    }

    /** A field of the document, by its name in tables. */
    public static Optional<CodebookField> ofDocument(String name) {
        return FIELDS.stream()
                .filter(field -> field.layers().isEmpty() && field.name().equals(name))
                .findFirst();
    }

    /** The fields that a query asks for by one English name: {@code deadline} is one of two layers. */
    public static List<CodebookField> asked(String englishName) {
        return FIELDS.stream()
                .filter(field -> !field.queryNames().isEmpty()
                        && field.queryNames().getFirst().equals(englishName))
                .toList();
    }

    /**
     * The values of a closed list, in the codebook's order.
     *
     * @throws IllegalArgumentException when there is no such list
     */
    public static List<Code> codes(String list) {
        return Optional.ofNullable(CODES.get(list))
                .orElseThrow(() -> new IllegalArgumentException("the codebook has no list of values " + list));
    }

    /** The closed lists by their names. */
    public static Map<String, List<Code>> lists() {
        return CODES;
    }

    /**
     * What several fields of one name hold: the meaning that they share, or else that of each behind the name of its
     * layer.
     */
    public static Bilingual meaning(List<CodebookField> fields) {
        if (fields.stream().map(CodebookField::meaning).distinct().count() == 1) {
            return fields.getFirst().meaning();
        }
        List<String> english = new ArrayList<>();
        List<String> chinese = new ArrayList<>();
        for (CodebookField field : fields) {
            for (Code layer : codes("layer")) {
                if (field.layers().contains(Coded.of(Layer.class, layer.code()))) {
                    english.add(layer.code() + ": " + field.meaning().english());
                    chinese.add(
                            layer.meaning().chinese() + "：" + field.meaning().chinese());
                }
            }
        }
        return new Bilingual(String.join("; ", english), String.join("；", chinese));
    }

    private static CodebookField field(Resources.Row row) {
        return new CodebookField(
                layers(row.get("layers")),
                row.get("field"),
                row.get("component"),
                ValueType.valueOf(row.get("type").toUpperCase(Locale.ROOT)),
                row.given("list"),
                row.given("unit"),
                row.given("pattern"),
                row.get("separator"),
                row.given("required").isPresent(),
                row.given("query")
                        .map(names -> Arrays.asList(names.split("\\|")))
                        .orElse(List.of()),
                new Bilingual(row.get("english"), row.get("chinese")),
                row.given("asked").map(english -> new Bilingual(english, row.get("askedChinese"))));
    }

    private static Set<Layer> layers(String codes) {
        Set<Layer> layers = EnumSet.noneOf(Layer.class);
        if (!codes.equals(OF_DOCUMENTS)) {
            Arrays.stream(codes.split("\\|"))
                    .map(code -> Coded.of(Layer.class, code))
                    .forEach(layers::add);
        }
        return layers;
    }

    private static Map<String, List<Code>> readCodes() {
        Map<String, List<Code>> codes = new LinkedHashMap<>();
        for (Resources.Row row : Resources.rows(Codebook.class, "codes.tsv")) {
            codes.computeIfAbsent(row.get("list"), list -> new ArrayList<>())
                    .add(new Code(row.get("code"), new Bilingual(row.get("english"), row.get("chinese"))));
        }
        codes.replaceAll((list, values) -> List.copyOf(values));
        return codes;
    }
}
