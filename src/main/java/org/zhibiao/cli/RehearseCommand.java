package org.zhibiao.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/**
 * {@code zhibiao rehearse}: runs the usual commands one after the other on a document, with a knowledge base that is
 * thrown away. The launcher archives the classes that this loads, so that each command starts fast; it is of no use
 * to a person and not shown by the help.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {

    @ParentCommand
    private Main zhibiao;

    @Parameters(paramLabel = "FILE", descriptionKey = "FILE")
    private Path document;

    @Override
    public Integer call() {
        List<List<String>> rehearsed = List.of(
                List.of("ingest", document.toString()),
                List.of("search", "指标:城镇化率 数值:>=60% 期限:[2021 TO 2030]", "--sort=-value", "--details"),
                List.of("search", "增长"),
                List.of("facets"),
                List.of("documents"),
                List.of("stats"),
                List.of("panel", "--indicator=gdp_growth", "--years=2021..2030", "--format=csv", "--out=-"),
                List.of("timeline", "gdp_growth"),
                List.of("track"));
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        for (List<String> command : rehearsed) {
            List<String> arguments = new ArrayList<>(command);
            arguments.addAll(List.of("--kb", zhibiao.knowledgeBase().toString()));
            int exitCode = Main.run(
                    arguments.toArray(String[]::new),
                    OutputStream.nullOutputStream(),
                    nowhere,
                    InputStream.nullInputStream());
            if (exitCode != ExitCode.OK) {
                return exitCode;
            }
        }
        return ExitCode.OK;
    }
}
