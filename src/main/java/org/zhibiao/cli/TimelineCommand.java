package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhibiao.Comparisons;
import org.zhibiao.QueryLanguage;
import org.zhibiao.Tables;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.DisplayWidth;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.TerminalChart;
import org.zhibiao.cli.terminal.TimelineTable;
import org.zhibiao.compare.IndicatorChoice;
import org.zhibiao.compare.Place;
import org.zhibiao.compare.Statement;
import org.zhibiao.compare.Timeline;
import org.zhibiao.export.ChartForm;
import org.zhibiao.export.Format;
import org.zhibiao.export.RecordTable;
import org.zhibiao.export.TableOptions;
import org.zhibiao.export.TimelineChart;
import org.zhibiao.store.query.Expression;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao timeline}: what a place aimed at and what it reached, year by year. */
@Command(
        name = "timeline",
        footer = {
            "  zhibiao timeline gdp_growth --region 许昌",
            "  zhibiao timeline 城镇化率 --region 河南 --years 2010..2025",
            "  zhibiao timeline GDP增速 --region 许昌 --chart svg --out growth.svg",
            "  zhibiao timeline gdp_growth --format csv > growth.csv"
        })
final class TimelineCommand implements Callable<Integer> {

    private static final int USUAL_LIMIT = 3;
    private static final int NAMED = 8;
    private static final String STANDARD_OUTPUT = "-";

    @ParentCommand
    private Main zhibiao;

    @Parameters(paramLabel = "INDICATOR", descriptionKey = "INDICATOR", index = "0")
    private String indicator;

    @Parameters(paramLabel = "QUERY", descriptionKey = "QUERY", index = "1..*", arity = "0..*")
    private @Nullable List<String> words;

    @Mixin
    private FilterOptions filter;

    @Option(names = "--years", paramLabel = "YEARS")
    private @Nullable String years;

    @Mixin
    private AsOfOption asOf;

    @Option(names = "--limit", paramLabel = "N")
    private @Nullable Integer limit;

    @Option(names = "--format", paramLabel = "FORM", defaultValue = "table")
    private OutputFormat format;

    @Option(names = "--chart", paramLabel = "FORM")
    private @Nullable ChartForm chart;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Option(names = "--force")
    private boolean force;

    @Override
    public Integer call() throws CommandException, IOException {
        if (limit != null && limit < 0) {
            throw new CommandException(ExitCode.WRONG_USE, zhibiao.environment().text("wrong.limit", limit));
        }
        Optional<ChartForm> picture = picture();
        QueryReader reader = zhibiao.queries();
        YearRange range = years == null ? YearRange.ALL : YearRange.parse(years, reader, zhibiao.environment());
        Expression among = filter.query(reader, Optional.ofNullable(words).map(list -> String.join(" ", list)));
        IndicatorChoice choice = choice(reader.language());
        try (Zhibiao base = zhibiao.opened()) {
            reader.tellUnmet(base, among);
            List<Timeline> timelines =
                    asOf.comparisons(base, zhibiao.environment()).timelines(choice, among, range);
            if (timelines.isEmpty()) {
                nothing(base, choice);
                return ExitCode.OK;
            }
            if (picture.isPresent()) {
                draw(choice, timelines, picture.get(), Objects.requireNonNull(out));
            } else {
                print(choice, timelines);
            }
        }
        return ExitCode.OK;
    }

    private IndicatorChoice choice(QueryLanguage language) throws CommandException {
        if (indicator.isBlank()) {
            throw new CommandException(ExitCode.WRONG_USE, zhibiao.environment().text("timeline.indicator"));
        }
        return language.indicator(indicator);
    }

    private Optional<ChartForm> picture() throws CommandException {
        if (chart != null && out == null) {
            throw new CommandException(ExitCode.WRONG_USE, zhibiao.environment().text("timeline.no_file"));
        }
        if (out == null) {
            return Optional.empty();
        }
        String file = out.toString();
        Optional<ChartForm> form = Optional.ofNullable(chart).or(() -> ChartForm.ofFile(file));
        if (form.isEmpty()) {
            throw CommandException.wrongUse(zhibiao.environment(), "timeline.no_form", out);
        }
        if (format != OutputFormat.TABLE) {
            throw CommandException.wrongUse(zhibiao.environment(), "timeline.chart_or_table");
        }
        return form;
    }

    /** Says why nothing was found: another form of the indicator is told of, or its name is not known. */
    private void nothing(Zhibiao base, IndicatorChoice choice) throws CommandException, IOException {
        List<Statement> statements = base.comparisons().statements(choice);
        if (choice.canonical().isEmpty() && statements.isEmpty()) {
            throw CommandException.wrongUse(
                    zhibiao.environment(), "timeline.unknown", indicator, nearest(choice, base.language()));
        }
        List<String> others = statements.stream()
                .map(Statement::subject)
                .filter(subject -> !choice.means(subject))
                .map(choice::naming)
                .distinct()
                .sorted()
                .toList();
        zhibiao.environment()
                .tell(
                        others.isEmpty() ? "timeline.nothing" : "timeline.nothing_but",
                        choice.title(),
                        String.join(", ", others));
    }

    private String nearest(IndicatorChoice choice, QueryLanguage language) {
        Stream<String> within = language.indicators().stream()
                .filter(known ->
                        known.name().contains(choice.indicator()) || known.id().contains(choice.indicator()))
                .map(known -> known.id() + " (" + known.name() + ")");
        Stream<String> near = language.nearest(choice).stream()
                .map(name -> language.indicator(name)
                        .canonical()
                        .map(known -> name.equals(known.id()) ? name + " (" + known.name() + ")" : name)
                        .orElse(name));
        String names = Stream.concat(near, within).distinct().limit(NAMED).collect(Collectors.joining(", "));
        return names.isEmpty()
                ? zhibiao.environment().text("wrong.indicators")
                : zhibiao.environment().text("wrong.meant", names);
    }

    /** Whether a place is the one that is named, and not one within it. */
    private boolean isNamed(Place place) {
        return filter.region()
                .filter(name -> place.name().startsWith(name) || place.key().equals(name))
                .isPresent();
    }

    private List<Timeline> chosen(List<Timeline> timelines) {
        if (limit != null) {
            return limit == 0 ? timelines : timelines.stream().limit(limit).toList();
        }
        List<Timeline> named =
                timelines.stream().filter(timeline -> isNamed(timeline.place())).toList();
        return named.isEmpty() ? timelines.stream().limit(USUAL_LIMIT).toList() : named;
    }

    private void print(IndicatorChoice choice, List<Timeline> timelines) throws IOException {
        switch (format) {
            case TABLE -> printTables(choice, timelines);
            case CSV -> write(Format.CSV, choice, timelines);
            case JSONL -> write(Format.JSONL, choice, timelines);
        }
    }

    private void printTables(IndicatorChoice choice, List<Timeline> timelines) throws IOException {
        Environment environment = zhibiao.environment();
        List<Timeline> chosen = chosen(timelines);
        for (Timeline timeline : chosen) {
            List<String> lines =
                    new ArrayList<>(List.of(DisplayWidth.cut(heading(choice, timeline), environment.width()), ""));
            lines.addAll(TimelineTable.lines(timeline, environment.width(), environment.messages()));
            lines.add("");
            List<String> drawn =
                    TerminalChart.lines(timeline, environment.width(), environment.colours(), environment.messages());
            lines.addAll(drawn);
            if (!drawn.isEmpty()) {
                lines.add("");
            }
            environment.print(lines);
        }
        environment.out().flush();
        tellOthers(timelines.stream()
                .filter(timeline -> !chosen.contains(timeline))
                .toList());
    }

    private void tellOthers(List<Timeline> others) {
        if (others.isEmpty()) {
            return;
        }
        List<String> names = others.stream()
                .map(timeline -> timeline.place().name())
                .distinct()
                .toList();
        zhibiao.environment()
                .tell(
                        others.size() == 1 ? "timeline.other" : "timeline.others",
                        others.size(),
                        names.stream().limit(NAMED).collect(Collectors.joining(", "))
                                + (names.size() > NAMED ? zhibiao.environment().text("timeline.and_others") : ""));
    }

    private String heading(IndicatorChoice choice, Timeline timeline) {
        return timeline.place().name() + " " + choice.title()
                + timeline.subject().scope().map(scope -> "（" + scope + "）").orElse("")
                + choice.canonical()
                        .map(known -> " (" + choice.naming(timeline.subject()) + ")")
                        .orElse("")
                + timeline.subject()
                        .unit()
                        .map(unit -> zhibiao.environment().text("timeline.unit", unit))
                        .orElse("");
    }

    private void write(Format form, IndicatorChoice choice, List<Timeline> timelines) throws IOException {
        List<Timeline> all = limit == null || limit == 0 ? timelines : chosen(timelines);
        List<Tables.Year> years = all.stream()
                .flatMap(timeline -> timeline.points().stream().map(point -> new Tables.Year(timeline, point)))
                .toList();
        Tables.timeline(choice).write(form, zhibiao.environment().out(), TableOptions.USUAL, RecordTable.all(years));
    }

    private void draw(IndicatorChoice choice, List<Timeline> timelines, ChartForm form, Path target)
            throws CommandException, IOException {
        List<Timeline> chosen = chosen(timelines);
        List<String> places = chosen.stream()
                .map(timeline -> timeline.place().name())
                .distinct()
                .toList();
        if (places.size() > 1) {
            throw CommandException.wrongUse(
                    zhibiao.environment(),
                    "timeline.one_place",
                    places.stream().limit(NAMED).collect(Collectors.joining(", "))
                            + (timelines.size() > chosen.size() ? " …" : ""));
        }
        Environment environment = zhibiao.environment();
        TimelineChart picture = Comparisons.chart(choice, chosen.getFirst());
        if (target.toString().equals(STANDARD_OUTPUT)) {
            if (form == ChartForm.PNG && environment.outIsTerminal()) {
                throw CommandException.wrongUse(environment, "wrong.binary", "png");
            }
            tell(picture.write(form, environment.out()));
            return;
        }
        try {
            tell(picture.write(form, target, force));
            environment.tell("written.chart", heading(choice, chosen.getFirst()), target);
        } catch (FileAlreadyExistsException e) {
            throw new CommandException(ExitCode.WRONG_USE, environment.text("wrong.exists", target));
        }
        if (chosen.size() > 1) {
            tell(List.of(environment.text("timeline.not_drawn", places.getFirst(), chosen.size() - 1)));
        }
    }

    private void tell(List<String> notes) {
        notes.forEach(note -> zhibiao.environment().tell("table.note", note));
    }
}
