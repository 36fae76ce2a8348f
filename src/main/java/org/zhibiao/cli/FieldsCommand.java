package org.zhibiao.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.zhibiao.QueryLanguage;
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
        QueryHelp help = QueryLanguage.help();
        zhibiao.environment()
                .print(Stream.of(
                                List.of("FIELDS", ""),
                                help.fields().lines().toList(),
                                List.of("", "EXAMPLES", ""),
                                help.exampleLines().lines().toList())
                        .flatMap(List::stream)
                        .toList());
        return ExitCode.OK;
    }
}
