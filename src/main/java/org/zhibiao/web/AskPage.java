package org.zhibiao.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhibiao.QueryLanguage;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.AnswerReport;
import org.zhibiao.cli.terminal.Messages;
import org.zhibiao.store.Answer;
import org.zhibiao.store.Facet;
import org.zhibiao.store.Hit;
import org.zhibiao.store.Hits;
import org.zhibiao.store.Order;
import org.zhibiao.store.Unmet;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;
import org.zhibiao.store.query.QueryException;
import org.zhibiao.store.query.QueryHelp;
import org.zhibiao.store.query.Question;
import org.zhibiao.web.view.Address;
import org.zhibiao.web.view.AskView;
import org.zhibiao.web.view.AskView.Chip;
import org.zhibiao.web.view.AskView.Example;
import org.zhibiao.web.view.AskView.Export;
import org.zhibiao.web.view.AskView.FacetView;
import org.zhibiao.web.view.AskView.Mistake;
import org.zhibiao.web.view.AskView.Results;
import org.zhibiao.web.view.AskView.RowView;
import org.zhibiao.web.view.AskView.ValueView;
import org.zhibiao.web.view.Frame;
import org.zhibiao.web.view.Texts;

/** The page on which is asked: what was understood, how many findings have which value, and the findings. */
final class AskPage {

    static final int PAGE = 50;

    private static final int FACET_VALUES = 6;
    private static final int MOST_FACET_VALUES = 300;
    private static final int EXAMPLES = 6;
    private static final List<Field> FACETS = List.of(
            Field.LAYER,
            Field.STATUS,
            Field.INDICATOR_ID,
            Field.REGION,
            Field.YEAR,
            Field.DEADLINE,
            Field.GENRE,
            Field.STRENGTH,
            Field.BODY);

    private final Pages pages;
    private final SharedBase bases;
    private final QueryLanguage language;
    private final Labels labels;
    private final FindingColumns columns = new FindingColumns();

    AskPage(Pages pages, SharedBase bases, QueryLanguage language) {
        this.pages = pages;
        this.bases = bases;
        this.language = language;
        this.labels = new Labels(language);
    }

    /** Answers a request. */
    void answer(Context context) throws IOException {
        AskState state = AskState.of(context);
        if (context.queryParam("with") != null) {
            change(context, state);
            return;
        }
        Frame frame = pages.frame(context, Pages.texts(context).text("title.ask"), "ask", true);
        pages.draw(context, "ask", bases.ask(base -> view(base, state, frame)));
    }

    /** A condition was written anew: on to the address that asks so. */
    private void change(Context context, AskState state) {
        String written = Objects.requireNonNull(context.queryParam("with")).strip();
        String number = Optional.ofNullable(context.queryParam("replace")).orElse("");
        AskState changed = state;
        try {
            Asked asked = Asked.read(state, language);
            int place = number.matches("\\d{1,4}") ? Integer.parseInt(number) : Integer.MAX_VALUE;
            Optional<String> by = Optional.of(written).filter(query -> !query.isEmpty());
            if (place < asked.conditions().size()) {
                changed = state.asking(asked.replacing(place, by, language));
            } else if (place - asked.conditions().size() < asked.filters().size()) {
                changed = state.replacing(place - asked.conditions().size(), by);
            }
        } catch (QueryException e) {
            // What was written is asked as it is, so that the page can show the mistake in its place.
            changed = state.asking(written);
        }
        context.redirect(changed.address().toString(), HttpStatus.SEE_OTHER);
    }

    private AskView view(Zhibiao base, AskState state, Frame frame) throws IOException {
        try {
            return answered(base, state, Asked.read(state, language), frame);
        } catch (QueryException e) {
            return wrong(state, e, frame);
        }
    }

    private AskView wrong(AskState state, QueryException e, Frame frame) {
        int[] points = e.query().codePoints().toArray();
        int place = Math.min(e.place(), points.length);
        Mistake mistake = new Mistake(
                frame.texts().translated(Objects.requireNonNull(e.getMessage())),
                new String(points, 0, place),
                new String(points, place, points.length - place));
        return new AskView(
                frame,
                state.question(),
                state.hidden(),
                Optional.of(mistake),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                examples(frame.texts()));
    }

    private AskView answered(Zhibiao base, AskState state, Asked asked, Frame frame) throws IOException {
        Texts texts = frame.texts();
        Order order = order(state);
        Optional<Answer> answer = asked.answer(base, order);
        Expression query = answer.map(Answer::answered).orElseGet(asked::expression);
        Hits hits = base.findings().page(query, order, state.after(), PAGE);
        boolean anything = !(asked.expression() instanceof Expression.All);
        return new AskView(
                frame,
                state.question(),
                state.hidden(),
                Optional.empty(),
                chips(state, asked, texts),
                notes(base, asked, answer, hits, texts),
                facets(base, query, state, texts),
                Optional.of(results(base, query, state, hits, texts)),
                anything ? List.of() : examples(texts));
    }

    private static Order order(AskState state) {
        try {
            return Order.parse(state.sort());
        } catch (IllegalArgumentException e) {
            throw new RefusedException(400, "refused.sort");
        }
    }

    private List<Chip> chips(AskState state, Asked asked, Texts texts) {
        List<Chip> chips = new ArrayList<>();
        for (int i = 0; i < asked.conditions().size(); i++) {
            Expression condition = asked.conditions().get(i);
            Address without =
                    state.asking(asked.replacing(i, Optional.empty(), language)).address();
            chips.add(chip(i, words(asked, condition), condition, without, texts));
        }
        for (int i = 0; i < asked.filters().size(); i++) {
            Address without = state.replacing(i, Optional.empty()).address();
            chips.add(chip(asked.conditions().size() + i, "", asked.filters().get(i), without, texts));
        }
        return chips;
    }

    private Chip chip(int number, String words, Expression condition, Address without, Texts texts) {
        return new Chip(
                number,
                words,
                labels.field(condition, texts),
                labels.asked(condition, texts),
                condition.toString(),
                without);
    }

    /** The words of the question that were taken for a condition. */
    private static String words(Asked asked, Expression condition) {
        return asked.question().stream()
                .flatMap(question -> question.parts().stream())
                .filter(part -> part.reading().filter(condition::equals).isPresent())
                .map(Question.Part::text)
                .findFirst()
                .orElse("");
    }

    private List<String> notes(Zhibiao base, Asked asked, Optional<Answer> answer, Hits hits, Texts texts)
            throws IOException {
        Messages messages = texts.messages();
        List<String> notes = new ArrayList<>();
        for (Unmet unmet : base.findings().unmet(asked.expression())) {
            notes.add(messages.text(
                    unmet.condition().field() == Field.DOCUMENT ? "query.no_document" : "query.no_place",
                    unmet.condition().value(),
                    unmet.nearest()
                            .map(near -> messages.text("wrong.meant", near))
                            .orElse("")));
        }
        asked.question().ifPresent(question -> notes.addAll(reading(question, messages)));
        AnswerReport report = new AnswerReport(base, messages);
        if (answer.isPresent()) {
            notes.addAll(report.loosened(answer.get()));
        }
        if (hits.total() == 0) {
            notes.add(messages.text("findings.none"));
            if (asked.question().isPresent()) {
                notes.addAll(report.nearest(asked.question().get()));
            }
        }
        return notes;
    }

    private static List<String> reading(Question question, Messages messages) {
        List<String> notes = new ArrayList<>();
        if (question.unread() > 0) {
            notes.add(messages.text(
                    "query.unread",
                    question.line().codePointCount(0, question.line().length()),
                    question.unread()));
        }
        if (question.saysNothing()) {
            notes.add(messages.text("query.nothing_to_look_for", question.line()));
        }
        if (!question.words().isEmpty()) {
            notes.add(messages.text("query.words", String.join(", ", question.words())));
        }
        if (!question.dropped().isEmpty()) {
            notes.add(messages.text("query.dropped", String.join(", ", question.dropped())));
        }
        if (question.comparesResults()) {
            notes.add(messages.text("query.aims"));
        }
        return notes;
    }

    private List<FacetView> facets(Zhibiao base, Expression query, AskState state, Texts texts) throws IOException {
        return base.findings().facets(query, FACETS).stream()
                .filter(facet -> !facet.values().isEmpty())
                .map(facet -> facet(facet, state, texts))
                .toList();
    }

    private FacetView facet(Facet facet, AskState state, Texts texts) {
        String name = facet.field().englishName();
        boolean wide = state.wide().equals(name);
        int greatest = facet.values().getFirst().count();
        List<ValueView> values = facet.values().stream()
                .limit(wide ? MOST_FACET_VALUES : FACET_VALUES)
                .map(value -> new ValueView(
                        labels.value(facet.field(), value.value(), texts),
                        Texts.number(value.count()),
                        Math.max(1, (int) (100L * value.count() / greatest)),
                        state.and(facet.having(value).toString()).address()))
                .toList();
        return new FacetView(
                name,
                texts.field(facet.field() == Field.INDICATOR_ID ? Field.INDICATOR : facet.field()),
                values,
                facet.without(),
                !wide && facet.values().size() > FACET_VALUES
                        ? Optional.of(state.showingAllOf(name).address().at("facet-" + name))
                        : Optional.empty());
    }

    private Results results(Zhibiao base, Expression query, AskState state, Hits hits, Texts texts) throws IOException {
        List<String> shown = columns.shown(state.columns());
        int to = state.after() + hits.hits().size();
        return new Results(
                hits.total(),
                hits.hits().isEmpty() ? 0 : state.after() + 1,
                to,
                columns.headings(shown, state, texts),
                columns.choices(shown, texts),
                rows(base, query, hits.hits(), shown, texts),
                state.after() > 0
                        ? Optional.of(
                                state.behind(Math.max(0, state.after() - PAGE)).address())
                        : Optional.empty(),
                to < hits.total() ? Optional.of(state.behind(to).address()) : Optional.empty(),
                state.sort().isEmpty()
                        ? Optional.empty()
                        : Optional.of(state.sortedBy("").address()),
                query.toString(),
                exports(query),
                command(query, state));
    }

    private List<RowView> rows(Zhibiao base, Expression query, List<Hit> hits, List<String> shown, Texts texts)
            throws IOException {
        Sentences sentences = new Sentences(base, query);
        List<List<AskView.Cell>> cells = columns.cells(hits, shown, texts);
        List<RowView> rows = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            String layer = hit.finding().layer().code();
            rows.add(new RowView(
                    layer,
                    texts.messages().code("layer", layer),
                    FindingAddress.of(hit.document().name(), hit.finding()),
                    sentences.of(hit),
                    cells.get(i),
                    hit.document().metadata().title().value()));
        }
        return rows;
    }

    private static List<Export> exports(Expression query) {
        return Stream.of("csv", "xlsx", "jsonl", "parquet", "package")
                .map(form -> new Export(
                        form.equals("package") ? form : form.toUpperCase(Locale.ROOT),
                        Address.of("/export").with("form", form).with("q", query.toString()),
                        form.equals("package")
                                ? ShellLine.of("zhibiao", "export", "--package", "findings", query.toString())
                                : ShellLine.of("zhibiao", "export", "--out", "findings." + form, query.toString())))
                .toList();
    }

    private static String command(Expression query, AskState state) {
        List<String> words = new ArrayList<>(List.of("zhibiao", "search"));
        if (!state.sort().isEmpty()) {
            words.add("--sort=" + state.sort());
        }
        words.addAll(List.of("--limit", String.valueOf(state.after() + PAGE)));
        words.add(query.toString());
        return ShellLine.of(words.toArray(String[]::new));
    }

    private List<Example> examples(Texts texts) {
        QueryHelp help = texts.isChinese() ? language.helpInChinese() : language.help();
        return help.examples().stream()
                .filter(example -> language.question(example.query()).isPresent())
                .limit(EXAMPLES)
                .map(example -> new Example(
                        example.query(),
                        texts.isChinese() ? example.chinese() : example.english(),
                        Address.of("/").with("q", example.query())))
                .toList();
    }
}
