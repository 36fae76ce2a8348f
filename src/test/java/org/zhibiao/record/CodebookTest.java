package org.zhibiao.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of the codebook says of the records what they are, and nothing else. */
class CodebookTest {

    private static final String LAYER = "layer";

    @ParameterizedTest
    @EnumSource(Layer.class)
    void tellsOfEachComponentOfTheRecord(Layer layer) {
        assertThat(Codebook.of(layer))
                .extracting(CodebookField::component)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of(LAYER), components(record(layer), "").keySet().stream())
                                .toList());
    }

    @ParameterizedTest
    @EnumSource(Layer.class)
    void namesTheFieldsAsJsonDoes(Layer layer) {
        assertThat(FindingJson.write(sample(layer)).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        Codebook.of(layer).stream().map(CodebookField::name).toList());
    }

    @ParameterizedTest
    @EnumSource(Layer.class)
    void givesEachListTheValuesOfItsJavaType(Layer layer) {
        Map<String, Class<?>> components = components(record(layer), "");
        components.put(LAYER, Layer.class);
        for (CodebookField field : Codebook.of(layer)) {
            Class<?> type = components.get(field.component());
            List<String> values = type.isEnum()
                    ? Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Coded) constant).code())
                            .toList()
                    : List.of();
            assertThat(field.codes())
                    .as(field.name())
                    .extracting(Codebook.Code::code)
                    .containsExactlyElementsOf(values);
        }
    }

    @ParameterizedTest
    @EnumSource(Layer.class)
    void givesEachFieldTheTypeOfItsComponent(Layer layer) {
        Map<String, Class<?>> components = components(record(layer), "");
        components.put(LAYER, Layer.class);
        assertThat(Codebook.of(layer)).allSatisfy(field -> {
            Class<?> type = components.get(field.component());
            assertThat(field.type())
                    .as(field.name())
                    .isEqualTo(
                            type == int.class
                                    ? ValueType.INTEGER
                                    : type == BigDecimal.class
                                            ? ValueType.NUMBER
                                            : type == List.class ? ValueType.LIST : ValueType.TEXT);
        });
    }

    @Test
    void requiresWhatNoRecordCanBeWithout() {
        for (Layer layer : Layer.values()) {
            Map<String, Boolean> optional = new LinkedHashMap<>();
            optionals(record(layer), "", false, optional);
            // A phrase may be empty, where the text leaves it out; so may the headings.
            optional.replaceAll(
                    (path, may) -> may || path.equals("indicator.phrase") || path.equals("provenance.section"));
            Codebook.of(layer).stream()
                    .filter(field -> !field.component().equals(LAYER))
                    .forEach(field -> assertThat(field.required())
                            .as(layer + " " + field.name())
                            .isEqualTo(!optional.get(field.component())));
        }
    }

    @Test
    void explainsEachFieldAndEachValueInBothLanguages() {
        assertThat(Stream.concat(
                        Codebook.fields().stream()
                                .flatMap(
                                        field -> Stream.concat(Stream.of(field.meaning()), field.alsoFinds().stream())),
                        Codebook.lists().values().stream().flatMap(List::stream).map(Codebook.Code::meaning)))
                .allSatisfy(meaning -> {
                    assertThat(meaning.english()).isNotBlank();
                    assertThat(meaning.chinese()).containsPattern("\\p{IsHan}");
                });
    }

    @Test
    void tellsEachFieldOfALayerOnce() {
        for (Layer layer : Layer.values()) {
            assertThat(Codebook.of(layer)).extracting(CodebookField::name).doesNotHaveDuplicates();
        }
    }

    @Test
    void tellsWhatFieldsOfOneNameHoldInEachLayer() {
        assertThat(Codebook.meaning(Codebook.asked("deadline")).english())
                .startsWith("target: ")
                .contains("; deadline: ");
        assertThat(Codebook.meaning(Codebook.asked("status"))).isEqualTo(new Bilingual("aim or result", "目标或结果"));
    }

    @Test
    void refusesAListThatItHasNot() {
        assertThatThrownBy(() -> Codebook.codes("colours")).hasMessageContaining("colours");
    }

    private static Class<?> record(Layer layer) {
        return switch (layer) {
            case TARGET -> Target.class;
            case MEASURE -> Measure.class;
            case BODY -> Body.class;
            case DEADLINE -> Deadline.class;
        };
    }

    /** The components that hold a value, by their paths; those of the records of this room are taken apart. */
    private static Map<String, Class<?>> components(Class<?> type, String path) {
        Map<String, Class<?>> found = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> value = value(component.getGenericType());
            if (isTakenApart(value)) {
                found.putAll(components(value, path + component.getName() + "."));
            } else {
                found.put(path + component.getName(), value);
            }
        }
        return found;
    }

    /** What is within a record that may be missing may be missing itself. */
    private static void optionals(Class<?> type, String path, boolean missing, Map<String, Boolean> found) {
        for (RecordComponent component : type.getRecordComponents()) {
            Class<?> value = value(component.getGenericType());
            boolean may = missing || component.getType() == Optional.class;
            if (isTakenApart(value)) {
                optionals(value, path + component.getName() + ".", may, found);
            } else {
                found.put(path + component.getName(), may);
            }
        }
    }

    /** A time limit is one value of the codebook, though Java takes it for year, month and day. */
    private static boolean isTakenApart(Class<?> type) {
        return type.isRecord() && !TimeLimit.class.isAssignableFrom(type);
    }

    private static Class<?> value(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            return parameterized.getRawType() == Optional.class
                    ? value(parameterized.getActualTypeArguments()[0])
                    : (Class<?>) parameterized.getRawType();
        }
        return (Class<?>) type;
    }

    private static Finding sample(Layer layer) {
        Span span = new Span(0, 2, "5%");
        Provenance provenance = new Provenance("text.txt", "5%", List.of(), "name-before");
        return switch (layer) {
            case TARGET ->
                new Target(
                        span,
                        provenance,
                        new Indicator("失业率", Optional.empty()),
                        Optional.empty(),
                        Status.TARGET,
                        new Quantity(new BigDecimal("5"), Optional.empty(), Optional.of("%"), Comparator.LE),
                        MeasureType.LEVEL,
                        Optional.empty(),
                        Optional.empty(),
                        Timing.BY,
                        Optional.of(Strength.EXPECTED));
            case MEASURE -> new Measure(span, provenance, 5, "措施", Optional.empty());
            case BODY -> new Body(span, provenance, Role.LEAD, Optional.empty());
            case DEADLINE -> new Deadline(span, provenance, Optional.empty(), DeadlineKind.ANNUAL);
        };
    }
}
