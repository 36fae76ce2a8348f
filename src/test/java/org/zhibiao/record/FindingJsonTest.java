package org.zhibiao.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindingJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Provenance PROVENANCE =
            new Provenance("方案/临江市.txt", "到2027年，改造老旧小区50—60个。", List.of("发展目标", "（一）“量”的目标"), "flow-verb-count");

    static Stream<Finding> findings() {
        return Stream.of(
                target(
                        new Quantity(
                                new BigDecimal("50"),
                                Optional.of(new BigDecimal("60")),
                                Optional.of("个"),
                                Comparator.RANGE),
                        Optional.of("改造"),
                        Optional.empty(),
                        Optional.of(Strength.BINDING)),
                target(
                        new Quantity(new BigDecimal("-0.35"), Optional.empty(), Optional.of("%"), Comparator.APPROX),
                        Optional.empty(),
                        Optional.of(Direction.DOWN),
                        Optional.empty()),
                target(
                        new Quantity(new BigDecimal("1.65"), Optional.empty(), Optional.empty(), Comparator.EQ),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                target(
                        new Quantity(
                                new BigDecimal("123456789012345678901234567890"),
                                Optional.empty(),
                                Optional.of("元"),
                                Comparator.GE),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Measure(new Span(3, 6, "28条"), PROVENANCE, 28, "措施", Optional.of("若干措施")),
                new Measure(new Span(3, 5, "五大"), PROVENANCE, 5, "行动", Optional.empty()),
                new Body(new Span(0, 4, "市水利局"), PROVENANCE, Role.LEAD, Optional.of("治理\"三河\"\n河道")),
                new Body(new Span(0, 4, "市水利局"), PROVENANCE, Role.OFFICE, Optional.empty()),
                new Deadline(
                        new Span(1, 7, "到2027年"), PROVENANCE, Optional.of(CalendarDate.ofYear(2027)), DeadlineKind.BY),
                new Deadline(
                        new Span(1, 6, "30日之内"), PROVENANCE, Optional.of(new Duration("P30D")), DeadlineKind.WITHIN),
                new Deadline(new Span(1, 3, "每年"), PROVENANCE, Optional.empty(), DeadlineKind.ANNUAL),
                new Deadline(new Span(1, 3, "每年"), PROVENANCE.scored(0.87654), Optional.empty(), DeadlineKind.ANNUAL));
    }

    private static Target target(
            Quantity quantity, Optional<String> action, Optional<Direction> direction, Optional<Strength> strength) {
        return new Target(
                new Span(11, 17, "50—60个"),
                PROVENANCE,
                new Indicator("主城区老旧小区", Optional.of("old_quarters"), Optional.of("主城区")),
                action,
                strength.isPresent() ? Status.TARGET : Status.ACTUAL,
                quantity,
                MeasureType.FLOW,
                direction,
                Optional.of(new CalendarDate(2027, 6, 0)),
                Timing.CUMULATIVE,
                strength,
                strength.map(word -> "约束性"));
    }

    @ParameterizedTest
    @MethodSource("findings")
    void readsBackWhatItWrote(Finding finding) throws JsonProcessingException {
        String line = JSON.writeValueAsString(FindingJson.write(finding));
        assertThat(line).doesNotContain("\n");
        JsonNode parsed = JSON.reader()
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(line);
        assertThat(FindingJson.read(parsed)).isEqualTo(finding);
    }

    @Test
    void writesAnIndicatorThatTheTextLeavesOutAsNull() {
        Target target = new Target(
                new Span(11, 14, "64%"),
                PROVENANCE,
                new Indicator("", Optional.empty(), Optional.empty()),
                Optional.empty(),
                Status.ACTUAL,
                new Quantity(new BigDecimal("64"), Optional.empty(), Optional.of("%"), Comparator.EQ),
                MeasureType.LEVEL,
                Optional.empty(),
                Optional.empty(),
                Timing.BY,
                Optional.empty(),
                Optional.empty());
        JsonNode json = FindingJson.write(target);
        assertThat(json.get("indicator").isNull()).isTrue();
        assertThat(FindingJson.read(json)).isEqualTo(target);
    }

    @ParameterizedTest
    @MethodSource("findings")
    void writesAbsentValuesAsNull(Finding finding) {
        JsonNode json = FindingJson.write(finding);
        List<String> fields = switch (finding) {
            case Target target ->
                List.of(
                        "indicator",
                        "indicatorId",
                        "action",
                        "status",
                        "value",
                        "valueMax",
                        "unit",
                        "comparator",
                        "measure",
                        "direction",
                        "deadline",
                        "timing",
                        "strength");
            case Measure measure -> List.of("count", "noun", "of");
            case Body body -> List.of("role", "duty");
            case Deadline deadline -> List.of("to", "kind");
        };
        assertThat(fields).allMatch(json::has);
        assertThat(json.get("layer").asText()).isEqualTo(finding.layer().code());
    }

    @Test
    void readsTheCodebooksOwnExample() throws JsonProcessingException {
        Finding finding = FindingJson.read(JSON.readTree("""
                {"layer":"target","start":1180,"end":1184,"raw":"2.6%","indicator":"全社会研发经费投入强度",
                "action":null,"status":"target","value":2.6,"valueMax":null,"unit":"%","comparator":"eq",
                "measure":"level","direction":null,"deadline":"2025","timing":"by","strength":"expected"}"""));
        assertThat(finding).isInstanceOfSatisfying(Target.class, target -> {
            assertThat(target.span()).isEqualTo(new Span(1180, 1184, "2.6%"));
            assertThat(target.quantity().value()).isEqualByComparingTo("2.6");
            assertThat(target.deadline()).contains(CalendarDate.ofYear(2025));
            assertThat(target.strength()).contains(Strength.EXPECTED);
            assertThat(target.direction()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"layer", "raw", "value", "status", "comparator", "measure", "timing"})
    void namesTheFieldThatIsMissing(String field) {
        ObjectNode json = FindingJson.write(findings().findFirst().orElseThrow());
        json.remove(field);
        assertThatThrownBy(() -> FindingJson.read(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + field + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "layer,goal",
        "status,planned",
        "comparator,>=",
        "measure,stock",
        "timing,soon",
        "strength,hard",
        "direction,sideways",
        "deadline,2027-13"
    })
    void refusesWhatTheCodebookDoesNotKnow(String field, String value) {
        ObjectNode json = FindingJson.write(findings().findFirst().orElseThrow());
        json.put(field, value);
        assertThatThrownBy(() -> FindingJson.read(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(value);
    }

    @Test
    void writesEqualValuesAlike() {
        Quantity written = new Quantity(
                new BigDecimal("6.7E+6"),
                Optional.of(new BigDecimal("8000000.00")),
                Optional.of("亩"),
                Comparator.RANGE);
        Quantity plain = new Quantity(
                new BigDecimal("6700000"), Optional.of(new BigDecimal("8000000")), Optional.of("亩"), Comparator.RANGE);
        assertThat(written).isEqualTo(plain);
        assertThat(FindingJson.write(target(written, Optional.empty(), Optional.empty(), Optional.empty()))
                        .toString())
                .contains("\"value\":6700000,\"valueMax\":8000000,");
    }
}
