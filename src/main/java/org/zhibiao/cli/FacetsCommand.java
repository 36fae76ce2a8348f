package org.zhibiao.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.TextTable;
import org.zhibiao.cli.terminal.TextTable.Column;
import org.zhibiao.store.Facet;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao facets}: how many findings have which value of a field. */
@Command(
        name = "facets",
        footer = {
            "  zhibiao facets --by layer,genre,region",
            "  zhibiao facets 'status:target indicator:城镇化率' --by 地区,期限"
        })
final class FacetsCommand implements Callable<Integer> {

    @ParentCommand
    private Main zhibiao;

    @Parameters(paramLabel = "QUERY", descriptionKey = "QUERY", arity = "0..*")
    private @Nullable List<String> words;

    @Option(
            names = "--by",
            paramLabel = "FIELD",
            split = "[,，]",
            defaultValue = "layer,genre,region,year,status,indicatorId")
    private List<String> by;

    @Mixin
    private FilterOptions filter;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "10")
    private int limit;

    @Override
    public Integer call() throws CommandException, IOException {
        if (limit < 0) {
            throw new CommandException(ExitCode.WRONG_USE, zhibiao.environment().text("wrong.limit", limit));
        }
        List<Field> fields = new ArrayList<>();
        for (String name : by) {
            fields.add(field("--by", name.strip(), zhibiao.environment()));
        }
        QueryReader reader = zhibiao.queries();
        Expression query = filter.query(reader, Optional.ofNullable(words).map(list -> String.join(" ", list)));
        Environment environment = zhibiao.environment();
        try (Zhibiao base = zhibiao.opened()) {
            reader.tellUnmet(base, query);
            List<Facet> facets = count(base, query, fields, environment);
            for (Facet facet : facets) {
                environment.print(table(facet, environment.width()));
            }
            environment.tell("findings.count", facets.getFirst().total());
        }
        return ExitCode.OK;
    }

    /** The field that an option names. */
    static Field field(String option, String name, Environment environment) throws CommandException {
        return Field.named(name).orElseThrow(() -> CommandException.wrongUse(environment, "wrong.field", option, name));
    }

    /** Counts, with a clear line for a field that findings cannot be counted by. */
    static List<Facet> count(Zhibiao base, Expression query, List<Field> by, Environment environment)
            throws CommandException, IOException {
        try {
            return base.findings().facets(query, by);
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongUse(
                    environment,
                    "wrong.counted",
                    environment.messages().translated(Objects.requireNonNull(e.getMessage())));
        }
    }

    private List<String> table(Facet facet, int width) {
        TextTable table = new TextTable(List.of(
                Column.left(zhibiao.environment().messages().field(facet.field()), 40),
                Column.right(zhibiao.environment().messages().column("findings"))));
        List<Facet.Value> shown = limit == 0
                ? facet.values()
                : facet.values().stream().limit(limit).toList();
        shown.forEach(value -> table.row(List.of(value.value(), String.valueOf(value.count()))));
        int rest = facet.values().stream()
                .skip(shown.size())
                .mapToInt(Facet.Value::count)
                .sum();
        if (rest > 0) {
            table.row(List.of(
                    zhibiao.environment().text("facets.others", facet.values().size() - shown.size()),
                    String.valueOf(rest)));
        }
        if (facet.without() > 0) {
            table.row(List.of(zhibiao.environment().text("facets.none"), String.valueOf(facet.without())));
        }
        List<String> lines = new ArrayList<>(table.lines(width));
        lines.add("");
        return lines;
    }
}
