package org.zhibiao.cli;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.store.DocumentSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao review identify}: a document is another than the program thinks. */
@Command(
        name = "identify",
        footer = {"  zhibiao review identify 报告.txt --region 许昌市 --year 2021 --coder 李"})
final class ReviewIdentifyCommand implements Callable<Integer> {

    @ParentCommand
    private ReviewCommand review;

    @Parameters(paramLabel = "DOC", descriptionKey = "DOC")
    private String name;

    @Option(names = "--title", paramLabel = "TEXT")
    private @Nullable String title;

    @Option(names = "--genre", paramLabel = "GENRE")
    private @Nullable String genre;

    @Option(names = "--region", paramLabel = "NAME")
    private @Nullable String region;

    @Option(names = "--year", paramLabel = "YEAR")
    private @Nullable String year;

    @Mixin
    private CoderOptions who;

    @Override
    public Integer call() throws CommandException, IOException, InterruptedException {
        Environment environment = review.environment();
        Map<MetadataField, String> values = new EnumMap<>(MetadataField.class);
        put(values, MetadataField.TITLE, title);
        put(values, MetadataField.GENRE, genre);
        put(values, MetadataField.REGION, region);
        put(values, MetadataField.YEAR, year);
        if (values.isEmpty()) {
            throw new CommandException(ExitCode.WRONG_USE, environment.text("review.identify_nothing"));
        }
        try (Zhibiao base = review.zhibiao().opened()) {
            DocumentSummary document = StoredName.in(base, name, review.zhibiao());
            base.identify(who.coder(environment), document, values, who.note());
            environment.tell("review.identified", document.name());
        } catch (IllegalArgumentException e) {
            throw FieldValues.wrong(environment, e);
        }
        return ExitCode.OK;
    }

    private static void put(Map<MetadataField, String> values, MetadataField field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
    }
}
