package org.zhibiao.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.review.Coder;
import org.zhibiao.review.ReviewedFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao review correct}: a record has other values of some fields. */
@Command(
        name = "correct",
        footer = {
            "  zhibiao review correct 3f2a9c01 --set deadline=2026 --set strength=binding --coder 李",
            "  zhibiao review correct 3f2a9c01 --set action= --note 原文无动词"
        })
final class ReviewCorrectCommand implements Callable<Integer> {

    @ParentCommand
    private ReviewCommand review;

    @Parameters(paramLabel = "ITEM", descriptionKey = "ITEM")
    private String item;

    @Option(names = "--set", paramLabel = "FIELD=VALUE", required = true)
    private List<String> set;

    @Mixin
    private CoderOptions who;

    @Override
    public Integer call() throws CommandException, IOException {
        Environment environment = review.environment();
        try (Zhibiao base = review.zhibiao().opened()) {
            Coder coder = who.coder(environment);
            for (ReviewedFinding one : ReviewItems.named(base, List.of(item), coder, environment)) {
                base.review().correct(coder, one, FieldValues.of(one.finding().layer(), set, environment), who.note());
                environment.tell(
                        "review.corrected", one.item(), one.finding().span().raw());
            }
        } catch (IllegalArgumentException e) {
            throw FieldValues.wrong(environment, e);
        }
        return ExitCode.OK;
    }
}
