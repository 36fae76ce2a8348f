package org.zhibiao.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    /** One of two bodies found by the extractor, none by the baseline. */
    private static Report report() {
        List<CodedRecord> gold = List.of(Gold.body(0, 2, "lead"), Gold.body(4, 6, "lead"));
        Evaluation extractor = Gold.evaluate(gold, Gold.body(0, 2, "member"));
        return new Report(extractor, Gold.evaluate(gold), extractor.errors());
    }

    @Test
    void baselineStandsBesideTheExtractor() {
        // P = 1, R = 1/2, F1 = 2/3; the role is wrong, so no whole record.
        ReportTable scores = report().tables().getFirst();
        assertThat(scores.rows())
                .contains(
                        List.of("body", "extractor", "2", "1.0000", "0.5000", "0.6667", "0.0000", "0.0000", "0.0000"),
                        List.of("body", "baseline", "2", "1.0000", "0.0000", "0.0000", "1.0000", "0.0000", "0.0000"));
        assertThat(report().tables().get(1).rows()).contains(List.of("body", "role", "0.0000", "1", "—", "0"));
    }

    @Test
    void jsonHoldsAllFigures() {
        JsonNode json = report().json();
        assertThat(json.get("documents").asInt()).isEqualTo(1);
        assertThat(json.at("/extractor/body/found"))
                .extracting(JsonNode::asDouble)
                .containsExactly(1.0, 0.5, 0.6667);
        assertThat(json.at("/baseline/body/gold").asInt()).isEqualTo(2);
        assertThat(json.at("/genres/account/extractor/body/paired").asInt()).isEqualTo(1);
        assertThat(json.at("/confusion/extractor/status/target/actual").asInt(-1))
                .isZero();
        assertThat(json.get("errors"))
                .extracting(error -> error.get("kind").asText())
                .containsExactly("wrong", "missing");
    }

    @Test
    void markdownKeepsSignsOfTheTextInTheirCells() {
        List<CodedRecord> gold = List.of(Gold.record(0, 2, "'layer':'measure','count':3,'noun':'a|b*c','of':null"));
        Evaluation evaluation =
                Gold.evaluate(gold, Gold.record(0, 2, "'layer':'measure','count':3,'noun':'任务','of':null"));
        String markdown = new Report(evaluation, evaluation, evaluation.errors()).markdown();
        assertThat(markdown)
                .contains(
                        "## Records found, and whole records\n\n| layer | coder | gold |",
                        "noun: gold a\\|b\\*c, found 任务",
                        "| --- | --- | ---: |");
    }
}
