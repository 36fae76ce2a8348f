package org.zhibiao.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.record.Layer;
import org.zhibiao.review.Coder;
import org.zhibiao.store.DocumentSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao review add}: words that the program missed. */
@Command(
        name = "add",
        footer = {
            "  zhibiao review add 方案.txt --layer body --words 市财政局 --set role=cooperate --coder 李",
            "  zhibiao review add 方案.txt --layer deadline --words 年内 --within 年内建成 --set to=2025 --set kind=by"
        })
final class ReviewAddCommand implements Callable<Integer> {

    @ParentCommand
    private ReviewCommand review;

    @Parameters(paramLabel = "DOC", descriptionKey = "DOC")
    private String name;

    @Option(names = "--layer", paramLabel = "LAYER", required = true)
    private Layer layer;

    @Option(names = "--words", paramLabel = "WORDS", required = true)
    private String raw;

    @Option(names = "--within", paramLabel = "WORDS")
    private @Nullable String within;

    @Option(names = "--set", paramLabel = "FIELD=VALUE")
    private @Nullable List<String> set;

    @Mixin
    private CoderOptions who;

    @Override
    public Integer call() throws CommandException, IOException {
        Environment environment = review.environment();
        try (Zhibiao base = review.zhibiao().opened()) {
            Coder coder = who.coder(environment);
            DocumentSummary document = StoredName.in(base, name, review.zhibiao());
            String text = base.documents().text(document.name()).orElseThrow();
            int at = place(text, environment);
            int start = text.codePointCount(0, at);
            base.review()
                    .add(
                            coder,
                            document,
                            layer,
                            start,
                            start + raw.codePointCount(0, raw.length()),
                            FieldValues.of(layer, Optional.ofNullable(set).orElse(List.of()), environment),
                            who.note());
            environment.tell("review.added", raw, document.name());
        } catch (IllegalArgumentException e) {
            throw FieldValues.wrong(environment, e);
        }
        return ExitCode.OK;
    }

    /** Where the words stand, which must be in one place only, or in one place within the longer words. */
    private int place(String text, Environment environment) throws CommandException {
        String around = Optional.ofNullable(within).orElse(raw);
        int at = text.indexOf(around);
        int inside = around.indexOf(raw);
        if (raw.isBlank() || at < 0 || inside < 0) {
            throw CommandException.wrongUse(environment, "review.no_words", inside < 0 ? raw : around);
        }
        if (text.indexOf(around, at + 1) >= 0) {
            throw CommandException.wrongUse(environment, "review.words_twice", around);
        }
        return at + inside;
    }
}
