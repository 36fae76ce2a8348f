package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.store.Samples;

class SettingsTest extends CommandTest {

    private static Result runIn(Map<String, String> variables, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Environment environment = new Environment(
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                InputStream.nullInputStream(),
                variables,
                false,
                false);
        int exitCode = Main.run(args, environment);
        return new Result(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void fileSetsKnowledgeBaseLanguageAndLimits() throws IOException {
        Samples.fill(base());
        write(
                "config/zhibiao/settings.properties",
                "# mine\n\nkb = " + base() + "\nlang=zh\n max-pages = 7 \nmodels = models\n");
        Map<String, String> variables =
                Map.of("XDG_CONFIG_HOME", folder.resolve("config").toString(), "LC_ALL", "C", "COLUMNS", "100");
        Result found = runIn(variables, "search", "城镇化率");
        assertThat(found.exitCode()).isZero();
        assertThat(found.out()).contains("64%").startsWith("文档");
        assertThat(runIn(variables, "ingest", "--help").out()).contains("默认 7。", "默认 64。");
        assertThat(runIn(variables, "search", "城镇化率", "--lang", "en").out()).startsWith("document");
    }

    @Test
    void optionAndVariableOutweighTheFile() throws IOException {
        Samples.fill(base());
        Path file = write("mine", "kb = " + folder.resolve("nothing") + "\n");
        Map<String, String> variables = Map.of("ZHIBIAO_SETTINGS", file.toString(), "LC_ALL", "C");
        assertThat(runIn(variables, "stats").exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(runIn(variables, "stats", "--kb", base().toString()).exitCode())
                .isZero();
        assertThat(runIn(Map.of("ZHIBIAO_SETTINGS", file.toString(), "ZHIBIAO_KB", base().toString()), "stats")
                        .exitCode())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour = red | line 2: there is no setting colour; known are kb, lang, max-entries",
                "max-pages = -3 | line 2: max-pages is '-3'; write a whole number of 1 or more",
                "max-pages = 99999999999 | line 2: max-pages is '99999999999'; write",
                "lang = fr | line 2: lang is 'fr'; write zh or en",
                "nonsense | line 2: 'nonsense' is no setting; write key = value",
                "kb = | line 2: kb is empty; write a folder, or leave out the line"
            })
    void mistakeIsOneLineThatNamesFileAndLine(String line, String said) throws IOException {
        Path file = write("settings", "# first\n" + line + "\n");
        Map<String, String> variables = Map.of("ZHIBIAO_SETTINGS", file.toString(), "LC_ALL", "C");
        Path taken = write("a.txt", SENTENCE);
        Result result = runIn(variables, "ingest", "--kb", base().toString(), taken.toString());
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err()).startsWith("zhibiao: " + file + ", " + said).hasLineCount(1);
        assertThat(result.out()).isEmpty();
        assertThat(base()).doesNotExist();
    }

    @Test
    void missingFileIsWrongOnlyWhereItIsNamed() throws IOException {
        Path missing = folder.resolve("missing");
        Result named = runIn(Map.of("ZHIBIAO_SETTINGS", missing.toString(), "LANG", "zh_CN.UTF-8"), "fields");
        assertThat(named.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(named.err()).startsWith("zhibiao: 设置文件 " + missing + " 不存在").hasLineCount(1);
        assertThat(runIn(Map.of("XDG_CONFIG_HOME", missing.toString()), "fields")
                        .exitCode())
                .isZero();
    }

    @Test
    void fileInAnotherEncodingIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("gbk"), "kb = 知识库".getBytes(Charset.forName("GB18030")));
        Result result = runIn(Map.of("ZHIBIAO_SETTINGS", file.toString(), "LC_ALL", "C"), "fields");
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USE);
        assertThat(result.err()).contains("is not in UTF-8; save it as UTF-8").hasLineCount(1);
    }
}
