package org.zhibiao.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhibiao.PanelRequest;
import org.zhibiao.RegionPanel;
import org.zhibiao.Tables;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.PanelTable;
import org.zhibiao.compare.IndicatorChoice;
import org.zhibiao.compare.PanelRow;
import org.zhibiao.compare.PanelVisitor;
import org.zhibiao.document.Region;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao panel}: what each region aimed at in each year, and what became of it. */
@Command(
        name = "panel",
        footer = {
            "  zhibiao panel --indicator gdp_growth --years 2005..2025 --level city --out panel.csv",
            "  zhibiao panel --indicator 城镇化率,gdp_growth --years 十四五 --level 省 --all-regions --out panel.jsonl",
            "  zhibiao panel --indicator unemployment_registered_urban --years 2020 --level county --region 河南",
            "  zhibiao panel --indicator gdp_growth --years 2021..2023 --level city genre:work_report"
        })
final class PanelCommand implements Callable<Integer> {

    /** A year outside these is a slip; government plans began in 1953. */
    private static final int FIRST_YEAR = 1949;

    private static final int LAST_YEAR = 2100;
    /** How many places are told by name at most. */
    private static final int NAMED = 8;

    @ParentCommand
    private Main zhibiao;

    @Parameters(paramLabel = "QUERY", descriptionKey = "QUERY", arity = "0..*")
    private @Nullable List<String> words;

    @Option(names = "--indicator", paramLabel = "NAME", split = "[,，]", required = true)
    private List<String> indicators;

    @Option(names = "--years", paramLabel = "YEARS")
    private @Nullable String years;

    @Option(names = "--level", paramLabel = "LEVEL")
    private @Nullable String level;

    @Option(names = "--region", paramLabel = "NAME")
    private @Nullable String region;

    @Option(names = "--all-regions")
    private boolean allRegions;

    @Mixin
    private TableOutput output;

    @Override
    public Integer call() throws CommandException, IOException {
        QueryReader reader = zhibiao.queries();
        Optional<PanelRequest.Years> asked = years == null ? Optional.empty() : Optional.of(years(years, reader));
        Optional<Region.Level> of = level == null ? Optional.empty() : Optional.of(level(level, reader));
        Expression among = reader.read(words == null ? "" : String.join(" ", words));
        try (Zhibiao base = zhibiao.opened()) {
            List<IndicatorChoice> choices = choices(base);
            RegionPanel panel =
                    panel(base, new PanelRequest(among, of, Optional.ofNullable(region), allRegions, asked));
            Map<Count, Integer> counts = new EnumMap<>(Count.class);
            write(panel, choices, counts);
            tell(counts);
            tellLeftOut(panel);
        }
        return ExitCode.OK;
    }

    private void write(RegionPanel panel, List<IndicatorChoice> choices, Map<Count, Integer> counts)
            throws CommandException, IOException {
        if (output.isAsked()) {
            output.write(
                    zhibiao.environment(),
                    "rows",
                    Tables.panel(),
                    rows -> panel.forEach(choices, counted(counts, rows::take)));
            return;
        }
        PanelTable table = new PanelTable(zhibiao.environment().messages());
        panel.forEach(choices, counted(counts, table::add));
        zhibiao.environment().print(table.lines(zhibiao.environment().width()));
    }

    /** What is counted of the rows, as it is told. */
    private enum Count {
        ROWS,
        WITH_A_TARGET,
        WITHOUT_A_NUMBER,
        WITHOUT_A_TARGET,
        WITHOUT_A_DOCUMENT,
        DIFFERING,
        DOUBTFUL
    }

    private static PanelVisitor counted(Map<Count, Integer> counts, PanelVisitor visitor) {
        return row -> {
            visitor.visit(row);
            counts.merge(Count.ROWS, 1, Integer::sum);
            counts.merge(
                    switch (row.aim()) {
                        case PanelRow.Stated stated -> Count.WITH_A_TARGET;
                        case PanelRow.Qualitative qualitative -> Count.WITHOUT_A_NUMBER;
                        case PanelRow.Silent silent -> Count.WITHOUT_A_TARGET;
                        case PanelRow.Undocumented undocumented -> Count.WITHOUT_A_DOCUMENT;
                    },
                    1,
                    Integer::sum);
            boolean differing =
                    row.result().filter(result -> result.differing() > 0).isPresent()
                            || row.aim() instanceof PanelRow.Stated stated
                                    && stated.choice().differing() > 0;
            counts.merge(Count.DIFFERING, differing ? 1 : 0, Integer::sum);
            counts.merge(Count.DOUBTFUL, row.isDoubtful() ? 1 : 0, Integer::sum);
        };
    }

    private void tell(Map<Count, Integer> counts) throws IOException {
        zhibiao.environment().out().flush();
        zhibiao.environment()
                .err()
                .println(Stream.of(Count.values())
                        .map(count -> zhibiao.environment()
                                .text(
                                        "panel.count." + count.name().toLowerCase(Locale.ROOT),
                                        number(counts.getOrDefault(count, 0))))
                        .collect(Collectors.joining(zhibiao.environment().text("list.comma"))));
    }

    private void tellLeftOut(RegionPanel panel) {
        if (panel.unplaced() > 0) {
            zhibiao.environment().tell("panel.unplaced", number(panel.unplaced()));
        }
        List<String> unknown = panel.unknownPlaces();
        if (!unknown.isEmpty()) {
            zhibiao.environment()
                    .tell(
                            unknown.size() > NAMED ? "panel.unknown_places_more" : "panel.unknown_places",
                            String.join(
                                    zhibiao.environment().text("list.comma"),
                                    unknown.subList(0, Math.min(NAMED, unknown.size()))),
                            number(unknown.size() - NAMED));
        }
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private PanelRequest.Years years(String years, QueryReader reader) throws CommandException {
        YearRange asked = YearRange.parse(years, reader, zhibiao.environment());
        if (asked.from() < FIRST_YEAR || asked.to() > LAST_YEAR) {
            throw CommandException.wrongUse(zhibiao.environment(), "wrong.years_bounds", years, FIRST_YEAR, LAST_YEAR);
        }
        return new PanelRequest.Years(asked.from(), asked.to());
    }

    private Region.Level level(String level, QueryReader reader) throws CommandException {
        try {
            if (!level.matches(".*\\s.*")
                    && reader.read("level:" + level) instanceof Expression.Match match
                    && match.field() == Field.LEVEL
                    && !match.isAny()) {
                return Region.Level.valueOf(match.value().toUpperCase(Locale.ROOT));
            }
        } catch (CommandException e) {
            // Told below with the levels that there are.
        }
        throw CommandException.wrongUse(zhibiao.environment(), "wrong.level", level);
    }

    private List<IndicatorChoice> choices(Zhibiao base) throws CommandException, IOException {
        List<IndicatorChoice> choices = new ArrayList<>();
        for (String name : indicators.stream().map(String::strip).distinct().toList()) {
            IndicatorChoice choice = base.language().indicator(name);
            if (name.isEmpty()
                    || choice.canonical().isEmpty()
                            && base.comparisons().statements(choice).isEmpty()) {
                Environment environment = zhibiao.environment();
                throw CommandException.wrongUse(
                        environment,
                        "panel.indicator_unknown",
                        name,
                        base.language()
                                .nearest(choice)
                                .map(near -> environment.text("wrong.meant", near))
                                .orElseGet(() -> environment.text("wrong.indicators")));
            }
            choices.add(choice);
        }
        return choices;
    }

    private RegionPanel panel(Zhibiao base, PanelRequest request) throws CommandException, IOException {
        RegionPanel panel = base.comparisons().panel(request);
        if (region != null && panel.isEmpty()) {
            throw CommandException.wrongUse(
                    zhibiao.environment(), allRegions ? "panel.no_region" : "panel.no_region_with_documents", region);
        }
        return panel;
    }
}
