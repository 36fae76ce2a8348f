package org.zhibiao.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhibiao.cli.terminal.DisplayWidth;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.TerminalChart;
import org.zhibiao.cli.terminal.TimelineTable;
import org.zhibiao.compare.IndicatorChoice;
import org.zhibiao.compare.Ledger;
import org.zhibiao.compare.Place;
import org.zhibiao.compare.Statement;
import org.zhibiao.compare.Timeline;
import org.zhibiao.compare.Tracker;
import org.zhibiao.export.ChartForm;
import org.zhibiao.export.Columns;
import org.zhibiao.export.ExportFile;
import org.zhibiao.export.Format;
import org.zhibiao.export.TableOptions;
import org.zhibiao.export.TableWriter;
import org.zhibiao.export.TimelineChart;
import org.zhibiao.export.TimelineJson;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.store.KnowledgeBase;
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

    /** How far 左右 reaches, as a share of the value. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.05");

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

    @Option(names = "--limit", paramLabel = "N")
    private @Nullable Integer limit;

    @Option(names = "--format", paramLabel = "FORM", defaultValue = "table")
    private SearchCommand.Form format;

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
        IndicatorChoice choice = choice(reader.lexicon());
        try (KnowledgeBase base = reader.open(zhibiao.knowledgeBase())) {
            reader.tellUnmet(base, among);
            Tracker tracker = new Tracker(
                    base,
                    reader.lexicon(),
                    zhibiao.models().conversions(),
                    TOLERANCE,
                    LocalDate.now(ZoneId.systemDefault()).getYear());
            List<Timeline> timelines = Timeline.read(base, tracker, choice, among, range);
            if (timelines.isEmpty()) {
                nothing(base, choice, reader.lexicon());
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

    private IndicatorChoice choice(Lexicon lexicon) throws CommandException {
        if (indicator.isBlank()) {
            throw new CommandException(ExitCode.WRONG_USE, zhibiao.environment().text("timeline.indicator"));
        }
        return IndicatorChoice.parse(indicator, lexicon);
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
        if (format != SearchCommand.Form.TABLE) {
            throw CommandException.wrongUse(zhibiao.environment(), "timeline.chart_or_table");
        }
        return form;
    }

    /** Says why nothing was found: another form of the indicator is told of, or its name is not known. */
    private void nothing(KnowledgeBase base, IndicatorChoice choice, Lexicon lexicon)
            throws CommandException, IOException {
        Ledger ledger = Ledger.read(base, choice.indicator(), choice.canonical().isPresent(), new Expression.All());
        List<Statement> statements = Stream.concat(
                        ledger.apart().stream(),
                        ledger.places().stream()
                                .map(Place::key)
                                .flatMap(key -> ledger.years(key).stream()
                                        .flatMap(year -> ledger.statements(key, year).stream())))
                .toList();
        if (choice.canonical().isEmpty() && statements.isEmpty()) {
            throw CommandException.wrongUse(
                    zhibiao.environment(), "timeline.unknown", indicator, nearest(choice, lexicon));
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

    private String nearest(IndicatorChoice choice, Lexicon lexicon) {
        Stream<String> within = lexicon.indicators().values().stream()
                .filter(known ->
                        known.name().contains(choice.indicator()) || known.id().contains(choice.indicator()))
                .map(known -> known.id() + " (" + known.name() + ")");
        Stream<String> near = choice.nearest(lexicon).stream()
                .map(name -> IndicatorChoice.parse(name, lexicon)
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
        try (TableWriter table = TableWriter.of(
                form, zhibiao.environment().out(), Columns.load().of(TimelineJson.TABLE), TableOptions.USUAL)) {
            for (Timeline timeline : all) {
                for (Timeline.Point point : timeline.points()) {
                    table.write(TimelineJson.write(choice, timeline, point));
                }
            }
            table.finish();
        }
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
        TimelineChart picture = new TimelineChart(choice, chosen.getFirst());
        if (target.toString().equals(STANDARD_OUTPUT)) {
            if (form == ChartForm.PNG && environment.outIsTerminal()) {
                throw CommandException.wrongUse(environment, "wrong.binary", "png");
            }
            tell(picture.write(form, environment.out()));
            return;
        }
        try (ExportFile file = ExportFile.create(target, force)) {
            List<String> notes = picture.write(form, file.stream());
            file.complete();
            tell(notes);
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
