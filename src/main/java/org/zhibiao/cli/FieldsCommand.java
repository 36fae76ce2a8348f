package org.zhibiao.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.zhibiao.QueryLanguage;
import org.zhibiao.cli.terminal.Language;
import org.zhibiao.store.query.QueryHelp;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao fields}: the query language. */
@Command(
        name = "fields",
        footer = {"  zhibiao fields", "  zhibiao fields | less"})
final class FieldsCommand implements Callable<Integer> {

    @ParentCommand
    private Main zhibiao;

    @Override
    public Integer call() throws IOException {
        QueryLanguage language = new QueryLanguage(zhibiao.models());
        QueryHelp help = zhibiao.environment().messages().language() == Language.CHINESE
                ? language.helpInChinese()
                : language.help();
        zhibiao.environment()
                .print(Stream.of(
                                List.of(zhibiao.environment().text("fields.heading"), ""),
                                help.fields().lines().toList(),
                                List.of("", zhibiao.environment().text("fields.examples"), ""),
                                help.exampleLines().lines().toList())
                        .flatMap(List::stream)
                        .toList());
        return ExitCode.OK;
    }
}
