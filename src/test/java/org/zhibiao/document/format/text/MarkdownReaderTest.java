package org.zhibiao.document.format.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Refusal.Reason;
import org.zhibiao.document.content.UnreadableDocumentException;

class MarkdownReaderTest {

    private static final String PLAN = """
            # 岚江市农村公路**三年行动**方案

            ## 一、总体目标
            到2027年，新建农村公路 *360* 公里，
            建制村通硬化路率达到100%。
            覆盖[全部乡镇](http://lanjiang.example)。

            1. 加大投入，每年安排`5000`万元。
            2. 强化考核。

            - 市交通运输局牵头
              - 市财政局配合

            | 指标 | 2024年 | 2027年 |
            |------|:------:|-------:|
            | 新建公路（公里） |  | 360 |
            | **通达率**（%） | 92 | 100 |

            > 此件公开发布

            ![路网图](map.png)
            """;

    @Test
    void readsHeadingsListsAndTablesLineByLine() throws UnreadableDocumentException {
        Content content = read(PLAN);
        assertThat(content.text()).isEqualTo("""
                岚江市农村公路三年行动方案
                一、总体目标
                到2027年，新建农村公路 360 公里，建制村通硬化路率达到100%。
                覆盖全部乡镇。
                1. 加大投入，每年安排5000万元。
                2. 强化考核。
                市交通运输局牵头
                市财政局配合
                指标	2024年	2027年
                新建公路（公里）		360
                通达率（%）	92	100
                此件公开发布""");
        assertThat(content.origin().format()).isEqualTo(FileFormat.MARKDOWN);
    }

    @Test
    void readsOldEncodings() throws UnreadableDocumentException {
        Content content = new MarkdownReader().read(PLAN.getBytes(Charset.forName("GBK")), Limits.DEFAULT);
        assertThat(content.text()).startsWith("岚江市农村公路三年行动方案\n一、总体目标");
    }

    @Test
    void readsQuotesNestedDeep() throws UnreadableDocumentException {
        assertThat(read(">".repeat(3_000) + "到2027年全面完成").text()).contains("到2027年全面完成");
        assertThat(read("[".repeat(50_000) + "到2027年全面完成").text()).contains("到2027年全面完成");
        assertThat(read("*a ".repeat(50_000) + "到2027年全面完成").text()).contains("到2027年全面完成");
    }

    @Test
    void refusesMarksWithoutText() {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> read("***\n\n---\n"))
                .satisfies(refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.EMPTY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"# 方案\n\n## 目标\n增长6%。", "| 指标 | 值 |\n|---|---|\n| 甲 | 1 |", "指标 | 值\n--- | ---\n甲 | 1"})
    void knowsMarkdownByItsMarks(String text) {
        assertThat(MarkdownReader.looksLikeMarkdown(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "岚江市政府工作报告\n一、回顾\n1. 增长6%\n2. 降低3%\n",
                "#!/bin/sh\n# one\n# two\n",
                "-----\n标题\n-----\n",
                "* 重点项目\n* 民生实事\n",
                "#重点工程#\n##",
                "甲|乙|丙\n1|2|3\n",
                "（一）目标\n———\n",
                "# 岚江市\n正文",
                "1、增长\n- 2 -\n"
            })
    void takesPlainTextForPlainText(String text) {
        assertThat(MarkdownReader.looksLikeMarkdown(text)).isFalse();
    }

    private static Content read(String text) throws UnreadableDocumentException {
        return new MarkdownReader().read(text.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT);
    }
}
