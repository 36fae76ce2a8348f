package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs and sites leave in the files that people collect is no part of a document's title or text. */
class IngestRemainsTest extends ListingTest {

    private static final String BODY = "（2021年1月8日）\n各位代表：\n今年城镇新增就业5万人以上，新建学校12所。\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "许昌市人民政府<U+00A0>工作报告<U+3000>\n",
                "<U+00A0><U+00A0>许昌市人民政府工作报告\n",
                "许昌市??人民政府??工作报告\n",
                "下载 打印 全屏 收藏 【字号：加大 还原 减小】\n许昌市人民政府工作报告\n",
                "[打印本页] [关闭窗口] 字体：大 中 小\n许昌市人民政府工作报告\n",
                "<%@ page contentType=\"text/html; charset=utf-8\" %>\n<html><body><%-- 头 --%><h1>许昌市人民政府工作报告</h1><p>"
            })
    void remainsAroundATitleAreNoPartOfIt(String head) throws IOException {
        write("in/a.txt", head + BODY);
        run("ingest", in());
        assertThat(listedField("title").getFirst().replaceAll("[\\s\\u00A0\\u3000]", ""))
                .isEqualTo("许昌市人民政府工作报告");
        assertThat(listedField("region")).containsExactly("许昌市");
        assertThat(listedField("year")).containsExactly("2021");
        assertThat(found("学校", "target")).isPositive();
    }

    @Test
    void noBreakSpaceThatRWroteOutStandsInANumberAsAnyOther() throws IOException {
        write("in/a.txt", "许昌市人民政府工作报告\n" + BODY + "今年改造农村公路12<U+00A0>000公里。\n");
        run("ingest", in());
        assertThat(run("search", "value:12000", "--layer", "target", "--format", "jsonl")
                        .lines())
                .hasSize(1);
    }

    @Test
    void regionOfAManifestThatNoTableHoldsIsSaid() throws IOException {
        write("in/a.txt", "政府工作报告\n" + BODY);
        write("in/b.txt", "政府工作报告\n" + BODY.replace("12", "13"));
        String manifest =
                write("list.csv", "file,region\na.txt,火星市\nb.txt,河南省许昌市\n").toString();
        Result result = run("ingest", "--manifest", manifest, in());
        assertThat(result.err()).contains("火星市", "a.txt", "regions.csv").doesNotContain("许昌");
        assertThat(run("ingest", "--lang", "zh", "--manifest", manifest, in()).err())
                .contains("行政区划");
    }
}
