package org.zhibiao.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhibiao.Comparisons;
import org.zhibiao.Tables;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.TrackCodes;
import org.zhibiao.cli.terminal.TrackDetails;
import org.zhibiao.cli.terminal.TrackTable;
import org.zhibiao.cli.terminal.TrackTally;
import org.zhibiao.compare.TrackedTarget;
import org.zhibiao.export.Column;
import org.zhibiao.export.RecordTable;
import org.zhibiao.export.RowOrder;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.store.query.Expression;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/**
 * {@code zhibiao track}: what became of targets, where else they are stated, and what the government above asks for.
 */
@Command(
        name = "track",
        footer = {
            "  zhibiao track --region 许昌 --deadline 2020",
            "  zhibiao track 'indicator:城镇化率 deadline:2025' --details",
            "  zhibiao track 'indicatorId:gdp measure:rate' --sort=-upperMargin --limit 50",
            "  zhibiao track --limit 0 --out tracks.csv --bom"
        })
final class TrackCommand implements Callable<Integer> {

    private static final int USUAL_LIMIT = 20;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    @ParentCommand
    private Main zhibiao;

    @Parameters(paramLabel = "QUERY", descriptionKey = "QUERY", arity = "0..*")
    private @Nullable List<String> words;

    @Mixin
    private FilterOptions filter;

    @Mixin
    private TableOutput output;

    @Mixin
    private AsOfOption asOf;

    @Option(names = "--sort", paramLabel = "COLUMNS")
    private @Nullable String sort;

    @Option(names = "--limit", paramLabel = "N")
    private @Nullable Integer limit;

    @Option(names = "--details")
    private boolean details;

    @Option(names = "--tolerance", paramLabel = "PERCENT", defaultValue = "5")
    private BigDecimal tolerance;

    /** The help explains codes by the table that explains them in data sets, which is read when it is needed. */
    @Spec
    void explainCodes(CommandSpec spec) {
        spec.usageMessage()
                .sectionMap()
                .put(
                        UsageMessageSpec.SECTION_KEY_EXIT_CODE_LIST,
                        help -> TrackCodes.explained(
                                help.commandSpec().usageMessage().width(),
                                zhibiao.environment().messages().language()));
    }

    @Override
    public Integer call() throws CommandException, IOException {
        check();
        RecordTable<TrackedTarget> table = Tables.tracks();
        Optional<RowOrder> order = order(table.columns());
        QueryReader reader = zhibiao.queries();
        Expression query = filter.query(reader, Optional.ofNullable(words).map(list -> String.join(" ", list)));
        TrackTally tally = new TrackTally();
        CalendarDate day;
        try (Zhibiao base = zhibiao.opened()) {
            reader.tellUnmet(base, query);
            Comparisons comparisons = asOf.comparisons(base, zhibiao.environment());
            day = comparisons.asOf();
            RecordTable.Records<TrackedTarget> all =
                    taker -> comparisons.track(query, tolerance.divide(HUNDRED), target -> {
                        tally.add(target);
                        taker.take(target);
                    });
            RecordTable.Records<TrackedTarget> shown =
                    order.map(by -> table.sorted(by, most(), all)).orElseGet(() -> RecordTable.limited(most(), all));
            if (output.isAsked()) {
                output.write(zhibiao.environment(), "targets", table, shown);
            } else {
                print(base, shown);
            }
        }
        zhibiao.environment().out().flush();
        zhibiao.environment()
                .err()
                .println(tally.line(most(), zhibiao.environment().messages()));
        zhibiao.environment().tell("track.as_of", day.toString());
        return ExitCode.OK;
    }

    private void check() throws CommandException {
        if (limit != null && limit < 0) {
            throw new CommandException(ExitCode.WRONG_USE, zhibiao.environment().text("wrong.limit", limit));
        }
        if (tolerance.signum() < 0 || tolerance.compareTo(HUNDRED) > 0) {
            throw new CommandException(ExitCode.WRONG_USE, zhibiao.environment().text("wrong.tolerance", tolerance));
        }
    }

    private Optional<RowOrder> order(List<Column> columns) throws CommandException {
        try {
            return Optional.ofNullable(sort).map(keys -> RowOrder.parse(keys, columns));
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongUse(
                    zhibiao.environment(),
                    "wrong.sort",
                    zhibiao.environment().messages().translated(Objects.requireNonNull(e.getMessage())));
        }
    }

    private int most() {
        int most = limit != null ? limit : output.isAsked() ? 0 : USUAL_LIMIT;
        return most == 0 ? Integer.MAX_VALUE : most;
    }

    private void print(Zhibiao base, RecordTable.Records<TrackedTarget> shown) throws IOException {
        Environment environment = zhibiao.environment();
        List<TrackedTarget> targets = new ArrayList<>();
        shown.giveTo(targets::add);
        if (targets.isEmpty()) {
            return;
        }
        environment.print(
                details
                        ? new TrackDetails(base, environment.colours(), environment.messages()).lines(targets)
                        : TrackTable.lines(targets, environment.width(), environment.messages()));
    }
}
