package org.zhibiao.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhibiao.Tables;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.Messages;
import org.zhibiao.cli.terminal.TextTable;
import org.zhibiao.cli.terminal.TextTable.Column;
import org.zhibiao.compare.BodyDuties;
import org.zhibiao.export.Format;
import org.zhibiao.export.RecordTable;
import org.zhibiao.export.TableOptions;
import org.zhibiao.record.Body;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Role;
import org.zhibiao.store.Hit;
import org.zhibiao.store.Hits;
import org.zhibiao.store.Order;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao bodies}: who is responsible for what. */
@Command(
        name = "bodies",
        footer = {"  zhibiao bodies --region 河南", "  zhibiao bodies --body 发改委", "  zhibiao bodies 养老 --format csv"})
final class BodiesCommand implements Callable<Integer> {

    private static final List<Role> FREQUENT_FIRST =
            List.of(Role.LEAD, Role.RESPONSIBLE, Role.COOPERATE, Role.ESTABLISH, Role.CHAIR, Role.OFFICE, Role.MEMBER);

    @ParentCommand
    private Main zhibiao;

    @Parameters(paramLabel = "QUERY", descriptionKey = "QUERY", arity = "0..*")
    private @Nullable List<String> words;

    @Mixin
    private FilterOptions filter;

    @Option(names = "--body", paramLabel = "NAME")
    private @Nullable String body;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20")
    private int limit;

    @Option(names = "--format", paramLabel = "FORM", defaultValue = "table")
    private OutputFormat format;

    @Override
    public Integer call() throws CommandException, IOException {
        check();
        QueryReader reader = zhibiao.queries();
        Expression among = among(reader);
        try (Zhibiao base = zhibiao.opened()) {
            reader.tellUnmet(base, among);
            List<BodyDuties> bodies = base.comparisons().bodies(among);
            switch (format) {
                case TABLE -> print(base, bodies, among);
                case JSONL -> write(Format.JSONL, bodies);
                case CSV -> write(Format.CSV, bodies);
            }
        }
        return ExitCode.OK;
    }

    private void check() throws CommandException {
        if (limit < 0) {
            throw new CommandException(ExitCode.WRONG_USE, zhibiao.environment().text("wrong.limit", limit));
        }
        if (body != null && body.isBlank()) {
            throw new CommandException(ExitCode.WRONG_USE, zhibiao.environment().text("wrong.empty", "--body"));
        }
    }

    private Expression among(QueryReader reader) throws CommandException {
        Expression query = filter.query(reader, Optional.ofNullable(words).map(list -> String.join(" ", list)));
        List<Expression> parts = new ArrayList<>(List.of(new Expression.Match(Field.LAYER, Layer.BODY.code())));
        if (!(query instanceof Expression.All)) {
            parts.add(query);
        }
        Optional.ofNullable(body).ifPresent(name -> parts.add(reader.language().body(name.strip())));
        return Expression.and(parts);
    }

    private int most() {
        return limit == 0 ? Integer.MAX_VALUE : limit;
    }

    private void print(Zhibiao base, List<BodyDuties> bodies, Expression among) throws IOException {
        Environment environment = zhibiao.environment();
        if (bodies.isEmpty()) {
            environment.tell("bodies.none");
            return;
        }
        List<BodyDuties> shown = bodies.stream().limit(most()).toList();
        environment.print(table(shown, environment.width(), environment.messages()));
        int duties = bodies.stream().mapToInt(BodyDuties::duties).sum();
        if (body != null) {
            Hits hits = base.findings().search(among, Order.parse(Field.DOCUMENT.englishName()), most());
            environment.print(List.of(""));
            environment.print(duties(hits.hits(), environment.width(), environment.messages()));
        }
        environment.out().flush();
        boolean cut = shown.size() < bodies.size() || body != null && duties > most();
        environment.tell(cut ? "bodies.cut" : "bodies.shown", shown.size(), bodies.size(), duties);
    }

    private static List<String> table(List<BodyDuties> bodies, int width, Messages messages) {
        List<Role> roles = FREQUENT_FIRST.stream()
                .filter(role -> bodies.stream().anyMatch(one -> one.roles().getOrDefault(role, 0) > 0))
                .toList();
        List<Column> columns = Stream.of(
                        Stream.of(Column.left("body", 30), Column.left("id", 30), Column.right("duties")),
                        roles.stream().map(role -> Column.right(role.code())),
                        Stream.of(Column.right("documents"), Column.left("also called")))
                .flatMap(part -> part)
                .toList();
        TextTable table = TextTable.of(columns, messages);
        for (BodyDuties one : bodies) {
            List<String> row = new ArrayList<>(List.of(one.name(), one.id().orElse(""), String.valueOf(one.duties())));
            roles.forEach(role -> row.add(count(one.roles().getOrDefault(role, 0))));
            row.add(String.valueOf(one.documents()));
            row.add(String.join(", ", one.names().subList(1, one.names().size())));
            table.row(row);
        }
        return table.lines(width);
    }

    private static String count(int number) {
        return number == 0 ? "" : String.valueOf(number);
    }

    private static List<String> duties(List<Hit> hits, int width, Messages messages) {
        TextTable table = TextTable.of(
                List.of(
                        Column.left("body", 20),
                        Column.left("role"),
                        Column.left("duty", 40),
                        Column.left("document", 32),
                        Column.left("sentence")),
                messages);
        for (Hit hit : hits) {
            if (hit.finding() instanceof Body one) {
                table.row(List.of(
                        one.span().raw(),
                        messages.code("role", one.role().code()),
                        one.duty().orElse(""),
                        hit.document().file(),
                        one.provenance().sentence()));
            }
        }
        return table.lines(width);
    }

    private void write(Format form, List<BodyDuties> bodies) throws IOException {
        Tables.bodies().write(form, zhibiao.environment().out(), TableOptions.USUAL, RecordTable.all(bodies));
    }
}
