package org.zhibiao.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibiao.Comparisons;
import org.zhibiao.Zhibiao;
import org.zhibiao.compare.BodyDuties;
import org.zhibiao.compare.Statement;
import org.zhibiao.compare.TrackedTarget;
import org.zhibiao.compare.Verdict;
import org.zhibiao.record.Role;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;
import org.zhibiao.web.chart.ShareChart;
import org.zhibiao.web.chart.ShareChart.Part;
import org.zhibiao.web.view.Address;
import org.zhibiao.web.view.Frame;
import org.zhibiao.web.view.Link;
import org.zhibiao.web.view.PlaceView;
import org.zhibiao.web.view.PlaceView.BodyRow;
import org.zhibiao.web.view.PlaceView.Count;
import org.zhibiao.web.view.PlaceView.DocumentLink;
import org.zhibiao.web.view.PlaceView.Promise;
import org.zhibiao.web.view.Texts;
import org.zhibiao.web.view.ValueCell;

/** The page of a place. */
final class PlacePage {

    private static final int PAGE = 100;
    private static final int MOST_BODIES = 60;
    private static final List<Verdict> SHOWN = List.of(
            Verdict.MET,
            Verdict.MISSED,
            Verdict.UNDECIDED,
            Verdict.NO_RESULT,
            Verdict.NO_DOCUMENT,
            Verdict.NOT_DUE,
            Verdict.NO_INDICATOR);

    private final Pages pages;
    private final SharedBase bases;

    PlacePage(Pages pages, SharedBase bases) {
        this.pages = pages;
        this.bases = bases;
    }

    /** The address of a place's page. */
    static Address address(String name) {
        return Address.of("/place").with("name", name);
    }

    /**
     * What of a place is looked at.
     *
     * @param name the place
     * @param year only promises by this year; empty for all
     * @param verdict only those of which this became; empty for all
     * @param document only those of this document; empty for all
     * @param from behind how many the page begins
     */
    private record State(String name, String year, String verdict, String document, int from) {

        Address address() {
            return PlacePage.address(name)
                    .with("year", year)
                    .with("verdict", verdict)
                    .with("document", document)
                    .with("after", Cursor.write(from));
        }

        boolean shows(TrackedTarget target) {
            return (year.isEmpty() || year.equals(PlacePage.year(target)))
                    && (verdict.isEmpty()
                            || verdict.equals(target.attainment().verdict().code()))
                    && (document.isEmpty()
                            || document.equals(target.target().document().name()));
        }
    }

    private static String value(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("").strip();
    }

    /** Answers with the page. */
    void answer(Context context) throws IOException {
        State state = new State(
                value(context, "name"),
                value(context, "year"),
                value(context, "verdict"),
                value(context, "document"),
                Cursor.read(value(context, "after")));
        Frame frame = pages.frame(context, state.name(), "documents", true);
        pages.draw(context, "place", bases.ask(base -> view(base, state, frame)));
    }

    private PlaceView view(Zhibiao base, State state, Frame frame) throws IOException {
        Texts texts = frame.texts();
        List<DocumentSummary> documents = bases.documents(base).stream()
                .filter(document -> document.metadata().placeName().orElse("").equals(state.name()))
                .sorted(Comparator.comparingInt((DocumentSummary document) ->
                                document.metadata().yearNumber().orElse(0))
                        .reversed()
                        .thenComparing(DocumentSummary::name))
                .toList();
        if (documents.isEmpty()) {
            throw new RefusedException(404, "refused.no_place");
        }
        Expression own = new Expression.Match(Field.REGION, state.name());
        List<TrackedTarget> all = promises(base, own, state.name());
        SortedMap<Integer, List<Part>> parts = parts(all, texts);
        List<TrackedTarget> shown = all.stream().filter(state::shows).toList();
        State later = new State(state.name(), state.year(), state.verdict(), state.document(), state.from() + PAGE);
        return new PlaceView(
                frame,
                state.name(),
                documents.stream().map(document -> link(document, state)).toList(),
                years(all, state, texts),
                verdicts(all, state, texts),
                all.isEmpty() ? Optional.empty() : Optional.of(ShareChart.of(texts.text("place.became"), parts)),
                SHOWN.stream()
                        .map(verdict -> texts.messages().code("verdict", verdict.code()))
                        .toList(),
                parts.entrySet().stream()
                        .map(year -> new Count(
                                String.valueOf(year.getKey()),
                                year.getValue().stream()
                                        .map(part -> part.count() == 0 ? "" : Texts.number(part.count()))
                                        .toList()))
                        .toList(),
                shown.size(),
                shown.stream()
                        .skip(state.from())
                        .limit(PAGE)
                        .map(target -> promise(target, texts))
                        .toList(),
                later.from() < shown.size() ? Optional.of(later.address()) : Optional.empty(),
                roles(texts),
                bodies(base, own),
                Address.of("/").with("q", own.toString()));
    }

    /** The latest first, and of a year as its documents tell them. */
    private static List<TrackedTarget> promises(Zhibiao base, Expression own, String place) throws IOException {
        List<TrackedTarget> promises = new ArrayList<>();
        base.comparisons().track(own, Comparisons.USUAL_TOLERANCE, target -> {
            if (target.target().document().metadata().placeName().orElse("").equals(place)) {
                promises.add(target);
            }
        });
        promises.sort(Comparator.comparing(PlacePage::year)
                .reversed()
                .thenComparing(target -> target.target().document().name())
                .thenComparingInt(target -> target.target().values().start()));
        return promises;
    }

    private static String year(TrackedTarget target) {
        return target.target().year().isPresent()
                ? String.valueOf(target.target().year().getAsInt())
                : "";
    }

    private static DocumentLink link(DocumentSummary document, State state) {
        return new DocumentLink(
                document.metadata()
                        .year()
                        .map(year -> String.valueOf(year.value()))
                        .orElse(""),
                document.metadata().title().value(),
                Address.of("/document").with("name", document.name()),
                new State(state.name(), "", "", document.name(), 0).address(),
                state.document().equals(document.name()));
    }

    private static List<Link> years(List<TrackedTarget> all, State state, Texts texts) {
        return Stream.concat(Stream.of(""), all.stream().map(PlacePage::year).filter(year -> !year.isEmpty()))
                .distinct()
                .map(year -> new Link(
                        year.isEmpty() ? texts.text("place.all") : year,
                        new State(state.name(), year, state.verdict(), state.document(), 0).address(),
                        year.equals(state.year())))
                .toList();
    }

    private static List<Link> verdicts(List<TrackedTarget> all, State state, Texts texts) {
        List<String> codes = all.stream()
                .map(target -> target.attainment().verdict().code())
                .distinct()
                .toList();
        return Stream.concat(Stream.of(""), SHOWN.stream().map(Verdict::code).filter(codes::contains))
                .map(code -> new Link(
                        code.isEmpty()
                                ? texts.text("place.all")
                                : texts.messages().code("verdict", code),
                        new State(state.name(), state.year(), code, state.document(), 0).address(),
                        code.equals(state.verdict())))
                .toList();
    }

    private static SortedMap<Integer, List<Part>> parts(List<TrackedTarget> all, Texts texts) {
        SortedMap<Integer, List<TrackedTarget>> years = all.stream()
                .filter(target -> target.target().year().isPresent())
                .collect(Collectors.groupingBy(
                        target -> target.target().year().getAsInt(), TreeMap::new, Collectors.toList()));
        SortedMap<Integer, List<Part>> parts = new TreeMap<>();
        years.forEach((year, ofYear) -> parts.put(
                year,
                SHOWN.stream()
                        .map(verdict -> {
                            int count = (int) ofYear.stream()
                                    .filter(target -> target.attainment().verdict() == verdict)
                                    .count();
                            String label = texts.messages().code("verdict", verdict.code());
                            return new Part(verdict.code(), year + " " + label + ": " + count, count);
                        })
                        .toList()));
        return parts;
    }

    private static Promise promise(TrackedTarget tracked, Texts texts) {
        Statement aim = tracked.target();
        Verdict verdict = tracked.attainment().verdict();
        return new Promise(
                year(tracked),
                aim.target().phraseWithAction(),
                aim.target().indicator().id().map(IndicatorPage::address),
                Values.of(aim),
                tracked.attainment()
                        .result()
                        .map(join -> Values.of(join.statement()))
                        .orElse(ValueCell.NONE),
                texts.messages().code("verdict", verdict.code()),
                verdict.code(),
                tracked.upper()
                        .map(upper -> Values.of(upper.join().statement()))
                        .orElse(ValueCell.NONE));
    }

    private static List<BodyRow> bodies(Zhibiao base, Expression own) throws IOException {
        List<BodyRow> rows = new ArrayList<>();
        for (BodyDuties body :
                base.comparisons().bodies(own).stream().limit(MOST_BODIES).toList()) {
            Expression named = body.id()
                    .<Expression>map(id -> new Expression.Match(Field.BODY_ID, id))
                    .orElseGet(() -> new Expression.Match(Field.BODY, body.name()));
            rows.add(new BodyRow(
                    body.name(),
                    Address.of("/")
                            .with("q", Expression.and(List.of(named, own)).toString()),
                    body.documents(),
                    Stream.of(Role.values())
                            .map(role -> Objects.requireNonNullElse(body.roles().get(role), 0))
                            .map(count -> count == 0 ? "" : Texts.number(count))
                            .toList()));
        }
        return rows;
    }

    /** The parts that a body may have, for the heading of the table. */
    private static List<String> roles(Texts texts) {
        return Stream.of(Role.values())
                .map(role -> texts.messages().code("role", role.code()))
                .toList();
    }
}
