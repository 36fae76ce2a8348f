package org.zhibiao.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.zhibiao.QueryLanguage;
import org.zhibiao.RegionPanel;
import org.zhibiao.Tables;
import org.zhibiao.Zhibiao;
import org.zhibiao.compare.IndicatorChoice;
import org.zhibiao.compare.PanelRow;
import org.zhibiao.document.Region;
import org.zhibiao.export.Format;
import org.zhibiao.export.TableOptions;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;
import org.zhibiao.store.query.QueryException;
import org.zhibiao.web.view.Address;
import org.zhibiao.web.view.AskView.Export;
import org.zhibiao.web.view.DecideView.Choice;
import org.zhibiao.web.view.DocumentView.Fact;
import org.zhibiao.web.view.Frame;
import org.zhibiao.web.view.PanelView;
import org.zhibiao.web.view.PanelView.PanelCell;
import org.zhibiao.web.view.PanelView.PanelPlace;
import org.zhibiao.web.view.PanelView.PanelTable;
import org.zhibiao.web.view.Texts;
import org.zhibiao.web.view.ValueCell;

/** The page on which a panel is put together: indicators, level and years in, a table out of which every cell opens its sentence. */
final class PanelPage {

    private static final int MOST_PLACES = 300;
    private static final PanelCell NOTHING = new PanelCell(ValueCell.NONE, ValueCell.NONE);

    private final Pages pages;
    private final SharedBase bases;
    private final Panels panels;
    private final Labels labels;

    PanelPage(Pages pages, SharedBase bases, QueryLanguage language, Panels panels) {
        this.pages = pages;
        this.bases = bases;
        this.panels = panels;
        this.labels = new Labels(language);
    }

    private static String value(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("").strip();
    }

    /** Answers with the page. */
    void answer(Context context) throws IOException {
        Frame frame = pages.frame(context, Pages.texts(context).text("title.panel"), "panel", true);
        if (value(context, "indicator").isEmpty()) {
            pages.draw(context, "panel", bases.ask(base -> view(base, context, Drawn.EMPTY, "", frame)));
            return;
        }
        try {
            Panels.Asked asked = panels.asked(context);
            pages.draw(
                    context,
                    "panel",
                    bases.ask(base -> view(base, context, drawn(base, asked, frame.texts()), "", frame)));
        } catch (RefusedException e) {
            wrong(context, frame.texts().text(e.key()) + ". " + frame.texts().text(e.key() + ".advice"), frame);
        } catch (QueryException e) {
            wrong(context, frame.texts().text("refused.query"), frame);
        }
    }

    private void wrong(Context context, String mistake, Frame frame) throws IOException {
        context.status(400);
        pages.draw(context, "panel", bases.ask(base -> view(base, context, Drawn.EMPTY, mistake, frame)));
    }

    /** Answers with the panel as a file, as {@code zhibiao panel} writes it. */
    void export(Context context) throws IOException {
        Panels.Asked asked = panels.asked(context);
        Format format = Arrays.stream(Format.values())
                .filter(one -> one.label().equals(value(context, "form")))
                .findFirst()
                .orElseThrow(() -> new RefusedException(400, "refused.form"));
        context.contentType(Downloads.mediaType(format));
        context.header("Content-Disposition", "attachment; filename=\"panel." + format.label() + "\"");
        TableOptions options = new TableOptions(true, false, new TreeMap<>(Map.of("zhibiao", Zhibiao.version())));
        bases.ask(base -> Tables.panel()
                .write(
                        format,
                        context.outputStream(),
                        options,
                        rows -> base.comparisons().panel(asked.request()).forEach(asked.indicators(), rows::take)));
    }

    /**
     * The tables.
     *
     * @param tables one for each indicator
     * @param counts how many cells are of which kind
     * @param cut how many places are not shown
     */
    private record Drawn(List<PanelTable> tables, List<Fact> counts, int cut) {

        private static final Drawn EMPTY = new Drawn(List.of(), List.of(), 0);
    }

    private Drawn drawn(Zhibiao base, Panels.Asked asked, Texts texts) throws IOException {
        RegionPanel panel = base.comparisons().panel(asked.request());
        Map<IndicatorChoice, Map<String, Map<Integer, PanelCell>>> tables = new LinkedHashMap<>();
        TreeSet<Integer> years = new TreeSet<>();
        TreeSet<String> cut = new TreeSet<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        panel.forEach(asked.indicators(), row -> {
            var places = tables.computeIfAbsent(row.indicator(), one -> new LinkedHashMap<>());
            String place = row.region().name();
            if (places.size() >= MOST_PLACES && !places.containsKey(place)) {
                cut.add(place);
                return;
            }
            years.add(row.year());
            PanelCell cell = cell(row, texts);
            counts.merge(cell.aim().style(), 1, Integer::sum);
            counts.merge("doubtful", row.isDoubtful() ? 1 : 0, Integer::sum);
            places.computeIfAbsent(place, one -> new LinkedHashMap<>()).put(row.year(), cell);
        });
        return new Drawn(
                tables.entrySet().stream()
                        .map(table -> table(table.getKey(), table.getValue(), List.copyOf(years), texts))
                        .toList(),
                Stream.of("stated", "qualitative", "silent", "undocumented", "doubtful")
                        .map(kind -> new Fact(
                                texts.text("panel.kind." + kind), Texts.number(counts.getOrDefault(kind, 0)), kind, ""))
                        .toList(),
                cut.size());
    }

    private static PanelCell cell(PanelRow row, Texts texts) {
        ValueCell aim = Values.of(row.aim(), texts);
        return new PanelCell(aim, Values.of(row.result()));
    }

    private static PanelTable table(
            IndicatorChoice indicator, Map<String, Map<Integer, PanelCell>> places, List<Integer> years, Texts texts) {
        List<PanelPlace> rows = places.entrySet().stream()
                .map(place -> new PanelPlace(
                        place.getKey(),
                        PlacePage.address(place.getKey()),
                        years.stream()
                                .map(year -> place.getValue().getOrDefault(year, NOTHING))
                                .toList()))
                .toList();
        return new PanelTable(
                texts.isChinese() ? indicator.title() : indicator.englishTitle().orElse(indicator.title()),
                IndicatorPage.address(indicator.name()),
                years.stream().map(String::valueOf).toList(),
                rows);
    }

    private PanelView view(Zhibiao base, Context context, Drawn drawn, String mistake, Frame frame) throws IOException {
        String indicators = String.join(",", context.queryParams("indicator"));
        boolean asked = !indicators.isBlank() && mistake.isEmpty();
        return new PanelView(
                frame,
                indicators,
                known(base),
                levels(value(context, "level"), frame.texts()),
                value(context, "region"),
                value(context, "years"),
                value(context, "all").equals("true"),
                mistake,
                drawn.tables(),
                drawn.counts(),
                drawn.cut(),
                asked ? exports(context, indicators) : List.of(),
                asked ? command(context, indicators, List.of()) : "");
    }

    /** The indicators of which there is something, the most frequent first. */
    private static List<String> known(Zhibiao base) throws IOException {
        return base.findings().facets(new Expression.All(), List.of(Field.INDICATOR_ID)).getFirst().values().stream()
                .map(value -> value.value())
                .toList();
    }

    private List<Choice> levels(String chosen, Texts texts) {
        return Stream.concat(
                        Stream.of(""),
                        Stream.of(Region.Level.values())
                                .map(level -> level.name().toLowerCase(Locale.ROOT)))
                .map(code -> new Choice(
                        code,
                        code.isEmpty() ? texts.text("panel.levels") : labels.value(Field.LEVEL, code, texts),
                        code.equals(chosen)))
                .toList();
    }

    private static List<Export> exports(Context context, String indicators) {
        return Stream.of(Format.values())
                .map(format -> new Export(
                        format.label().toUpperCase(Locale.ROOT),
                        Address.of("/panel/export")
                                .with("form", format.label())
                                .with("indicator", indicators)
                                .with("level", value(context, "level"))
                                .with("region", value(context, "region"))
                                .with("years", value(context, "years"))
                                .with("all", value(context, "all")),
                        command(context, indicators, List.of("--out", "panel." + format.label()))))
                .toList();
    }

    private static String command(Context context, String indicators, List<String> more) {
        List<String> words = new ArrayList<>(List.of("zhibiao", "panel", "--indicator", indicators));
        for (String option : List.of("level", "region", "years")) {
            if (!value(context, option).isEmpty()) {
                words.addAll(List.of("--" + option, value(context, option)));
            }
        }
        if (value(context, "all").equals("true")) {
            words.add("--all-regions");
        }
        words.addAll(more);
        return ShellLine.of(words.toArray(String[]::new));
    }
}
