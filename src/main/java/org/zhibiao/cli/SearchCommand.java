package org.zhibiao.cli;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhibiao.Tables;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.AnswerReport;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.HitDetails;
import org.zhibiao.cli.terminal.HitTable;
import org.zhibiao.export.FieldChoice;
import org.zhibiao.export.Format;
import org.zhibiao.export.TableOptions;
import org.zhibiao.review.Edition;
import org.zhibiao.store.Answer;
import org.zhibiao.store.Facet;
import org.zhibiao.store.Hits;
import org.zhibiao.store.Order;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;
import org.zhibiao.store.query.Question;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao search}: findings by words and by what is known of them. */
@Command(
        name = "search",
        footer = {
            "  zhibiao search 城镇化率",
            "  zhibiao search '城镇化率 地区:河南 期限:[2025 TO 2030] 数值:>60' --details",
            "  zhibiao search 'indicator:森林覆盖率 status:target' --sort=-value --group-by region",
            "  zhibiao search --layer body --region 许昌 --format csv --limit 0"
        })
final class SearchCommand implements Callable<Integer> {

    @ParentCommand
    private Main zhibiao;

    @Parameters(paramLabel = "QUERY", descriptionKey = "QUERY", arity = "0..*")
    private @Nullable List<String> words;

    @Mixin
    private FilterOptions filter;

    @Option(names = "--sort", paramLabel = "FIELDS")
    private @Nullable String sort;

    @Option(names = "--group-by", paramLabel = "FIELD")
    private @Nullable String group;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20")
    private int limit;

    @Option(names = "--format", paramLabel = "FORM", defaultValue = "table")
    private OutputFormat format;

    @Option(names = "--all-fields")
    private boolean allFields;

    @Option(names = "--details")
    private boolean details;

    @Option(names = "--explain")
    private boolean explain;

    @Override
    public Integer call() throws CommandException, IOException {
        if (limit < 0) {
            throw new CommandException(ExitCode.WRONG_USE, zhibiao.environment().text("wrong.limit", limit));
        }
        QueryReader reader = zhibiao.queries();
        String line = words == null ? "" : String.join(" ", words);
        Order order = order();
        Optional<Question> question = reader.question(line);
        if (question.isPresent() && group == null) {
            answer(reader, question.get(), order);
            return ExitCode.OK;
        }
        Expression query = filter.with(question.isPresent() ? question.get().expression() : reader.read(line), reader);
        if (explain) {
            zhibiao.environment().tell("query.read_as", query);
        }
        try (Zhibiao base = zhibiao.opened()) {
            reader.tellUnmet(base, query);
            switch (format) {
                case TABLE -> printTable(base, query, order);
                case JSONL -> write(Format.JSONL, base, query, order);
                case CSV -> write(Format.CSV, base, query, order);
            }
        }
        return ExitCode.OK;
    }

    private void answer(QueryReader reader, Question question, Order order) throws CommandException, IOException {
        try (Zhibiao base = zhibiao.opened()) {
            reader.tellUnmet(base, filter.filter(reader));
            Answer answer = base.findings().answer(question, filter.filter(reader), order, most());
            if (explain) {
                zhibiao.environment().tell("query.read_as", answer.asked());
            }
            AnswerReport report = new AnswerReport(base, zhibiao.environment().messages());
            report.loosened(answer).forEach(zhibiao.environment().err()::println);
            if (answer.hits().total() == 0) {
                zhibiao.environment()
                        .tell(question.saysNothing() ? "query.nothing_to_look_for" : "findings.none", question.line());
                report.nearest(question).forEach(zhibiao.environment().err()::println);
                return;
            }
            switch (format) {
                case TABLE -> print(base, answer.answered(), answer.hits());
                case JSONL -> write(Format.JSONL, base, answer.answered(), order);
                case CSV -> write(Format.CSV, base, answer.answered(), order);
            }
        }
    }

    private Order order() throws CommandException {
        try {
            return sort == null ? Order.BEST_FIRST : Order.parse(sort);
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongUse(
                    zhibiao.environment(),
                    "wrong.sort",
                    zhibiao.environment().messages().translated(Objects.requireNonNull(e.getMessage())));
        }
    }

    private int most() {
        return limit == 0 ? Integer.MAX_VALUE : limit;
    }

    private void printTable(Zhibiao base, Expression query, Order order) throws CommandException, IOException {
        if (group == null) {
            Hits hits = base.findings().search(query, order, most());
            print(base, query, hits);
            return;
        }
        Field field = FacetsCommand.field("--group-by", group, zhibiao.environment());
        for (Facet facet : FacetsCommand.count(base, query, List.of(field), zhibiao.environment())) {
            for (Facet.Value value : facet.values()) {
                zhibiao.environment()
                        .print(List.of("", field.englishName() + " " + value.value() + ": " + value.count()));
                Expression inGroup = Expression.and(List.of(query, facet.having(value)));
                print(base, inGroup, base.findings().search(inGroup, order, most()));
            }
            zhibiao.environment().tell("findings.without", facet.total(), facet.without(), field.englishName());
        }
    }

    private void print(Zhibiao base, Expression query, Hits hits) throws IOException {
        Environment environment = zhibiao.environment();
        if (hits.total() == 0) {
            environment.tell("findings.none");
            return;
        }
        environment.print(
                details || explain
                        ? new HitDetails(base, environment.colours(), environment.messages())
                                .lines(hits.hits(), explain ? Optional.of(query) : Optional.empty())
                        : HitTable.lines(hits.hits(), environment.width(), environment.messages()));
        environment.out().flush();
        int shown = hits.hits().size();
        environment.tell(shown < hits.total() ? "findings.cut" : "findings.shown", shown, hits.total());
    }

    private void write(Format form, Zhibiao base, Expression query, Order order) throws IOException {
        Tables.reviewed(filter.layer(), FieldChoice.of(allFields), Edition.AS_EXTRACTED)
                .write(
                        form,
                        zhibiao.environment().out(),
                        TableOptions.USUAL,
                        records -> base.review().search(query, order, most(), records::take));
    }
}
