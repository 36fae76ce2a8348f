package org.zhibiao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao review export}: all decisions, as another knowledge base takes them over. */
@Command(
        name = "export",
        footer = {"  zhibiao review export --out 李.jsonl", "  zhibiao review export --out - | grep '\"coder\":\"李\"'"})
final class ReviewExportCommand implements Callable<Integer> {

    private static final String STANDARD_OUTPUT = "-";

    @ParentCommand
    private ReviewCommand review;

    @Option(names = "--out", paramLabel = "FILE", required = true)
    private Path out;

    @Option(names = "--force")
    private boolean force;

    @Override
    public Integer call() throws CommandException, IOException {
        Environment environment = review.environment();
        try (Zhibiao base = review.zhibiao().opened()) {
            List<String> lines = base.review().lines();
            if (out.toString().equals(STANDARD_OUTPUT)) {
                for (String line : lines) {
                    environment.out().write((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
                return ExitCode.OK;
            }
            base.review().export(out, force);
            environment.tell("written.decisions", lines.size(), out);
        } catch (FileAlreadyExistsException e) {
            throw new CommandException(ExitCode.WRONG_USE, environment.text("wrong.exists", out));
        }
        return ExitCode.OK;
    }
}
