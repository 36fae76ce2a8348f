package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhibiao.document.format.page.Scans;

/** A picture of a page is left out with what to do, and taken once recognition is asked for. */
class IngestScansTest extends ListingTest {

    @Test
    void pictureIsTakenAsSoonAsRecognitionIsAskedFor() throws IOException {
        Scans.assumePossible();
        writeBytes(
                "in/scan.png", Scans.picture("png", List.of("许昌市人民政府工作报告", "（2024年1月8日）", "今年城镇新增就业5万人以上，新建学校12所。")));
        write("in/other.txt", SENTENCE);
        run("ingest", in());
        assertThat(listed("--failed").getFirst().get("advice").asText())
                .contains("tesseract-ocr", "tesseract-ocr-chi-sim", "--ocr");
        assertThat(run("ingest", "--ocr", in()).exitCode()).isEqualTo(ExitCode.OK);
        assertThat(listedField("outcome")).containsExactly("unchanged", "changed");
        assertThat(listed().get(1).get("ocrConfidence").asInt()).isBetween(60, 100);
        assertThat(listed().get(0).get("ocrConfidence").isNull()).isTrue();
        assertThat(found("学校", "target")).isPositive();
        run("ingest", in());
        assertThat(listedField("outcome")).as("stays without a word").containsExactly("unchanged", "unchanged");
    }
}
