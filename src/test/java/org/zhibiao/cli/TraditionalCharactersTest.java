package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts in traditional characters are read as their simplified twins are, and kept as they stand. */
class TraditionalCharactersTest extends ListingTest {

    private static final String TRADITIONAL = """
            許昌市人民政府工作報告
            （2024年1月8日）
            各位代表：
            今年的主要預期目標是：地區生產總值增長6%左右，糧食產量達到57億斤，城鎮新增就業5萬人以上。
            責任單位：市財政局、市農業農村局。
            到2027年底前，新建農貿市場12個。
            """;
    private static final String SIMPLIFIED = """
            许昌市人民政府工作报告
            （2024年1月8日）
            各位代表：
            今年的主要预期目标是：地区生产总值增长6%左右，粮食产量达到57亿斤，城镇新增就业5万人以上。
            责任单位：市财政局、市农业农村局。
            到2027年底前，新建农贸市场12个。
            """;

    @Test
    void findingsAreThoseOfTheSimplifiedTextAtTheSamePlaces() throws IOException {
        List<JsonNode> traditional = extracted("traditional.txt", TRADITIONAL);
        List<JsonNode> simplified = extracted("simplified.txt", SIMPLIFIED);
        assertThat(traditional).hasSameSizeAs(simplified).hasSizeGreaterThan(6);
        for (int i = 0; i < traditional.size(); i++) {
            for (String field : List.of("layer", "start", "end", "value", "unit", "indicatorId", "deadline", "id")) {
                assertThat(traditional.get(i).get(field))
                        .as(field)
                        .isEqualTo(simplified.get(i).get(field));
            }
            JsonNode finding = traditional.get(i);
            assertThat(finding.get("raw").asText())
                    .isEqualTo(TRADITIONAL.substring(
                            finding.get("start").asInt(), finding.get("end").asInt()));
        }
        assertThat(traditional)
                .extracting(finding -> finding.get("raw").asText())
                .contains("市農業農村局", "5萬人");
    }

    @Test
    void titlePlaceAndYearAreKnownAndTheTitleStandsAsItIs() throws IOException {
        write("in/a.txt", TRADITIONAL);
        run("ingest", in());
        assertThat(listedField("title")).containsExactly("許昌市人民政府工作報告");
        assertThat(listedField("region")).containsExactly("许昌市");
        assertThat(listedField("year")).containsExactly("2024");
        assertThat(listedField("genre")).containsExactly("work_report");
    }

    @Test
    void eachScriptIsAskedForInTheOther() throws IOException {
        write("in/a.txt", TRADITIONAL);
        write("in/b.txt", SIMPLIFIED.replace("许昌市", "保定市").replace("57亿斤", "91亿斤"));
        run("ingest", in());
        assertThat(run("search", "许昌 粮食产量", "--format", "jsonl").lines())
                .singleElement()
                .asString()
                .contains("57億斤");
        assertThat(run("search", "保定 糧食產量", "--format", "jsonl").lines())
                .singleElement()
                .asString()
                .contains("91亿斤");
        assertThat(run("search", "農貿市場", "--layer", "target", "--format", "jsonl")
                        .lines())
                .hasSize(2);
    }

    private List<JsonNode> extracted(String name, String text) throws IOException {
        List<JsonNode> findings = new ArrayList<>();
        for (String line : run("extract", write(name, text).toString()).lines()) {
            findings.add(new ObjectMapper().readTree(line));
        }
        return findings;
    }
}
