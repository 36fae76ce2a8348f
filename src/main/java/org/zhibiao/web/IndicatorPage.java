package org.zhibiao.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibiao.PanelRequest;
import org.zhibiao.QueryLanguage;
import org.zhibiao.Zhibiao;
import org.zhibiao.compare.IndicatorChoice;
import org.zhibiao.compare.PanelRow;
import org.zhibiao.document.Region;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;
import org.zhibiao.web.view.Address;
import org.zhibiao.web.view.DocumentView.Fact;
import org.zhibiao.web.view.Frame;
import org.zhibiao.web.view.IndicatorView;
import org.zhibiao.web.view.IndicatorView.ValueRow;
import org.zhibiao.web.view.Link;
import org.zhibiao.web.view.Texts;

/** The page of an indicator. */
final class IndicatorPage {

    private static final int MOST_VALUES = 400;

    private final Pages pages;
    private final SharedBase bases;
    private final QueryLanguage language;
    private final Labels labels;

    IndicatorPage(Pages pages, SharedBase bases, QueryLanguage language) {
        this.pages = pages;
        this.bases = bases;
        this.language = language;
        this.labels = new Labels(language);
    }

    /** The address of an indicator's page. */
    static Address address(String name) {
        return Address.of("/indicator").with("name", name);
    }

    private static String value(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("").strip();
    }

    /** Answers with the page. */
    void answer(Context context) throws IOException {
        String name = value(context, "name");
        if (name.isEmpty() || name.length() > AskState.LONGEST) {
            throw new RefusedException(400, "refused.no_indicator");
        }
        IndicatorChoice choice = language.indicator(name);
        Texts texts = Pages.texts(context);
        Frame frame = pages.frame(context, title(choice, texts), "ask", true);
        pages.draw(
                context,
                "indicator",
                bases.ask(base -> view(base, choice, value(context, "level"), value(context, "place"), frame)));
    }

    private static String title(IndicatorChoice choice, Texts texts) {
        return texts.isChinese() ? choice.title() : choice.englishTitle().orElse(choice.title());
    }

    private IndicatorView view(Zhibiao base, IndicatorChoice choice, String level, String place, Frame frame)
            throws IOException {
        List<PanelRow> all = rows(base, choice);
        Texts texts = frame.texts();
        Map<String, Long> levels = all.stream()
                .filter(row -> row.region().level().isPresent())
                .collect(Collectors.groupingBy(row -> code(row.region().level().orElseThrow()), Collectors.counting()));
        String chosen = levels.containsKey(level)
                ? level
                : levels.entrySet().stream()
                        .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .orElse("");
        List<PanelRow> shown = all.stream()
                .filter(row -> place.isEmpty()
                        ? row.region()
                                .level()
                                .map(IndicatorPage::code)
                                .orElse("")
                                .equals(chosen)
                        : row.region().name().equals(place))
                .toList();
        IndicatorFigures figures = IndicatorFigures.of(shown, texts);
        Address here = address(choice.name());
        return new IndicatorView(
                frame,
                choice.name(),
                frame.title(),
                facts(choice, texts),
                Stream.of(Region.Level.values())
                        .map(IndicatorPage::code)
                        .filter(levels::containsKey)
                        .map(code -> new Link(
                                labels.value(Field.LEVEL, code, texts),
                                here.with("level", code),
                                place.isEmpty() && code.equals(chosen)))
                        .toList(),
                place,
                all.stream().map(row -> row.region().name()).distinct().toList(),
                figures.unit(),
                figures.targets(),
                figures.wording(),
                figures.above(),
                figures.years(),
                values(shown, figures.latest(), place, texts),
                place.isEmpty() ? String.valueOf(figures.latest()) : "",
                Address.of("/").with("q", findings(choice)),
                Address.of("/panel").with("indicator", choice.name()).with("level", place.isEmpty() ? chosen : ""));
    }

    private static String code(Region.Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static String findings(IndicatorChoice choice) {
        Field field = choice.canonical().isPresent() ? Field.INDICATOR_ID : Field.INDICATOR;
        return new Expression.Match(field, choice.indicator()).toString();
    }

    /** What the documents of all places say of it; rows without anything are left out. */
    private List<PanelRow> rows(Zhibiao base, IndicatorChoice choice) throws IOException {
        List<PanelRow> rows = new ArrayList<>();
        base.comparisons()
                .panel(new PanelRequest(new Expression.All(), Optional.empty(), Optional.empty(), false, years(base)))
                .forEach(List.of(choice), row -> {
                    if (row.aim() instanceof PanelRow.Stated || row.result().isPresent()) {
                        rows.add(row);
                    }
                });
        return rows;
    }

    /** Results are told a year later, and plans look some years ahead. */
    private Optional<PanelRequest.Years> years(Zhibiao base) throws IOException {
        var years = bases.documents(base).stream()
                .map(document -> document.metadata().yearNumber())
                .filter(year -> year.isPresent())
                .mapToInt(year -> year.getAsInt())
                .summaryStatistics();
        return years.getCount() == 0
                ? Optional.empty()
                : Optional.of(new PanelRequest.Years(years.getMin() - 1, years.getMax() + 5));
    }

    private List<Fact> facts(IndicatorChoice choice, Texts texts) {
        List<Fact> facts = new ArrayList<>();
        choice.canonical().ifPresent(known -> {
            facts.add(new Fact(texts.text("indicator.id"), choice.name(), "", ""));
            facts.add(new Fact(
                    texts.text("indicator.names"),
                    String.join(
                            ", ",
                            Stream.concat(Stream.of(known.name()), known.aliases().stream())
                                    .toList()),
                    "",
                    ""));
            facts.add(new Fact(
                    texts.text("indicator.category"), labels.value(Field.CATEGORY, known.category(), texts), "", ""));
            facts.add(new Fact(texts.text("indicator.source"), known.source(), "", ""));
        });
        return facts;
    }

    private static List<ValueRow> values(List<PanelRow> rows, int latest, String place, Texts texts) {
        return rows.stream()
                .filter(row -> !place.isEmpty() || row.year() == latest)
                .sorted(Comparator.comparing(
                                (PanelRow row) -> place.isEmpty() ? row.region().name() : "")
                        .thenComparingInt(PanelRow::year))
                .limit(MOST_VALUES)
                .map(row -> new ValueRow(
                        place.isEmpty() ? row.region().name() : String.valueOf(row.year()),
                        place.isEmpty()
                                ? Optional.of(PlacePage.address(row.region().name()))
                                : Optional.empty(),
                        Values.of(row.aim(), texts),
                        Values.of(row.result()),
                        Values.of(row.upper())))
                .toList();
    }
}
