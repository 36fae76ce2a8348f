package org.zhibiao.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhibiao.QueryLanguage;
import org.zhibiao.Review;
import org.zhibiao.ReviewQueue;
import org.zhibiao.Zhibiao;
import org.zhibiao.document.SourceText;
import org.zhibiao.record.Coded;
import org.zhibiao.record.Layer;
import org.zhibiao.review.Coder;
import org.zhibiao.review.Decision;
import org.zhibiao.review.Entry;
import org.zhibiao.review.ReviewedFinding;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.web.view.Address;
import org.zhibiao.web.view.DecideView;
import org.zhibiao.web.view.DecideView.Choice;
import org.zhibiao.web.view.Frame;
import org.zhibiao.web.view.ReviewView;
import org.zhibiao.web.view.ReviewView.EntryView;
import org.zhibiao.web.view.Texts;

/** The page on which findings are judged, and all that is decided on other pages. */
final class ReviewPage {

    private static final int SHOWN_ENTRIES = 12;
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Pages pages;
    private final SharedBase bases;
    private final QueryLanguage language;
    private final Decisions decisions;

    ReviewPage(Pages pages, SharedBase bases, QueryLanguage language, Decisions decisions) {
        this.pages = pages;
        this.bases = bases;
        this.language = language;
        this.decisions = decisions;
    }

    private static String query(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("").strip();
    }

    private static String form(Context context, String name) {
        return Optional.ofNullable(context.formParam(name)).orElse("").strip();
    }

    private static Coder coder(Context context) {
        return Coders.of(context).orElseThrow(() -> new RefusedException(403, "refused.no_coder"));
    }

    /** Answers with the page. */
    void answer(Context context) throws IOException {
        answer(context, "");
    }

    private void answer(Context context, String mistake) throws IOException {
        Frame frame = pages.frame(context, Pages.texts(context).text("title.review"), "review", true);
        ReviewView view = bases.ask(base -> view(base, context, mistake, frame));
        pages.draw(context, "review", view);
    }

    private ReviewView view(Zhibiao base, Context context, String mistake, Frame frame) throws IOException {
        Optional<Coder> coder = Coders.of(context);
        String line = query(context, "q");
        ReviewQueue.Sequence order = order(query(context, "order"));
        Address here =
                Address.of("/review").with("q", line).with("order", order.name().toLowerCase(Locale.ROOT));
        Optional<ReviewedFinding> next =
                coder.isPresent() ? next(base, context, order, Coders.eyes(coder)) : Optional.empty();
        String back = query(context, "back");
        Optional<DecideView> form = next.isPresent()
                ? Optional.of(decisions.form(base, next.get(), isOwn(back) ? back : here.toString(), frame.texts()))
                : Optional.empty();
        return new ReviewView(
                frame,
                coder.map(Coder::name).orElse(""),
                coder.filter(Coder::adjudicates).isPresent(),
                Coders.havePasswords(context),
                line,
                orders(order, frame.texts()),
                mistake,
                form,
                here.with("after", next.map(ReviewedFinding::item).orElse(""))
                        .with("of", next.map(one -> one.document().name()).orElse("")),
                coder.isPresent() ? entries(base.review(), coder.get(), frame.texts()) : List.of());
    }

    private Optional<ReviewedFinding> next(
            Zhibiao base, Context context, ReviewQueue.Sequence order, Optional<Coder> eyes) throws IOException {
        String item = query(context, "item");
        if (!item.isEmpty()) {
            return base.review().item(query(context, "document"), item, eyes);
        }
        Optional<ReviewQueue.Place> after = query(context, "after").isEmpty()
                ? Optional.empty()
                : Optional.of(new ReviewQueue.Place(query(context, "of"), query(context, "after")));
        return base
                .review()
                .queue(new ReviewQueue(language.read(query(context, "q")), order, 0, false, after, 1), eyes)
                .stream()
                .findFirst();
    }

    private static ReviewQueue.Sequence order(String name) {
        return Stream.of(ReviewQueue.Sequence.values())
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(ReviewQueue.Sequence.DOUBTFUL);
    }

    private static List<Choice> orders(ReviewQueue.Sequence chosen, Texts texts) {
        return Stream.of(ReviewQueue.Sequence.DOUBTFUL, ReviewQueue.Sequence.RANDOM, ReviewQueue.Sequence.DOCUMENT)
                .map(one -> new Choice(
                        one.name().toLowerCase(Locale.ROOT),
                        texts.text("review.order." + one.name().toLowerCase(Locale.ROOT)),
                        one == chosen))
                .toList();
    }

    /** Of a coder only the own decisions, so that nobody is led by those of others. */
    private static List<EntryView> entries(Review review, Coder coder, Texts texts) throws IOException {
        Collection<Entry> all = review.entries();
        List<EntryView> shown = new ArrayList<>();
        List<Entry> latest = new ArrayList<>(all).reversed();
        for (Entry entry : latest) {
            boolean own = entry.coder().name().equals(coder.name());
            if (shown.size() < SHOWN_ENTRIES && (own || coder.adjudicates())) {
                shown.add(entry(entry, own || coder.adjudicates(), texts));
            }
        }
        return shown;
    }

    private static EntryView entry(Entry entry, boolean mayUndo, Texts texts) {
        String words = switch (entry.decision()) {
            case Decision.OnRecord on -> on.subject().finding().span().raw();
            case Decision.Undo undo -> "";
            case Decision.Exclude exclude -> exclude.document().name();
            case Decision.Include include -> include.document().name();
            case Decision.ReadThrough read -> read.passage().span().raw();
            case Decision.Identify identify -> identify.document().name();
        };
        return new EntryView(
                entry.id(),
                MINUTES.format(entry.when().atZone(ZoneId.systemDefault())),
                entry.coder().name(),
                texts.text("review.decision."
                        + entry.decision().getClass().getSimpleName().toLowerCase(Locale.ROOT)),
                words,
                mayUndo && !(entry.decision() instanceof Decision.Undo));
    }

    /** Remembers who judges. */
    void takeCoder(Context context) throws IOException {
        if (Coders.havePasswords(context)) {
            throw new RefusedException(403, "refused.password");
        }
        try {
            Coders.remember(
                    context,
                    form(context, "coder"),
                    !form(context, "adjudicates").isEmpty());
        } catch (IllegalArgumentException e) {
            context.status(400);
            answer(context, Pages.texts(context).translated(Objects.requireNonNull(e.getMessage())));
            return;
        }
        goOn(context);
    }

    /** Takes a decision on a finding. */
    void decide(Context context) throws IOException {
        Coder coder = coder(context);
        try {
            bases.ask(base -> decide(base, context, coder));
        } catch (IllegalArgumentException e) {
            context.status(400);
            answer(context, Pages.texts(context).translated(Objects.requireNonNull(e.getMessage())));
            return;
        }
        goOn(context);
    }

    private static Optional<Entry> decide(Zhibiao base, Context context, Coder coder) throws IOException {
        Review review = base.review();
        ReviewedFinding finding = review.item(
                        form(context, "document"), form(context, "item"), Coders.eyes(Optional.of(coder)))
                .orElseThrow(() -> new RefusedException(404, "refused.no_finding"));
        Optional<String> note = Optional.of(form(context, "note")).filter(text -> !text.isEmpty());
        return switch (form(context, "decision")) {
            case "accept" -> Optional.of(review.accept(coder, finding, note));
            case "reject" -> Optional.of(review.reject(coder, finding, note));
            case "correct" -> {
                Map<String, JsonNode> changed = Decisions.changed(finding.finding(), name -> written(context, name));
                yield Optional.of(
                        changed.isEmpty()
                                ? review.accept(coder, finding, note)
                                : review.correct(coder, finding, changed, note));
            }
            default -> throw new RefusedException(400, "refused.form");
        };
    }

    private static Optional<String> written(Context context, String field) {
        return Optional.ofNullable(context.formParam("field." + field));
    }

    /** Takes a decision back: the one that is named, else the coder's last. */
    void undo(Context context) throws IOException {
        Coder coder = coder(context);
        String entry = form(context, "entry");
        try {
            Optional<Entry> undone = bases.ask(base -> entry.isEmpty()
                    ? base.review().undo(coder)
                    : Optional.of(base.review().undo(coder, entry)));
            if (undone.filter(one -> one.decision() instanceof Decision.Identify)
                    .isPresent()) {
                bases.change(Zhibiao::reidentify);
            }
        } catch (IllegalArgumentException e) {
            throw new RefusedException(400, "refused.no_decision");
        }
        goOn(context);
    }

    /** Answers with the form of words that were marked in a document. */
    void answerMarked(Context context) throws IOException {
        Texts texts = Pages.texts(context);
        coder(context);
        DecideView view = bases.ask(base -> {
            DocumentSummary document = document(base, query(context, "name"));
            SourceText text =
                    new SourceText(base.documents().text(document.name()).orElse(""));
            int start = number(query(context, "start"));
            int end = number(query(context, "end"));
            if (start >= end || end > text.length()) {
                throw new RefusedException(400, "refused.no_words");
            }
            return decisions.empty(
                    document.name(),
                    document.metadata().title().value(),
                    layer(query(context, "layer")),
                    start,
                    end,
                    text.slice(start, end),
                    Address.of("/document").with("name", document.name()).toString(),
                    texts);
        });
        pages.draw(context, "decide", view);
    }

    /** Adds the record of words that the program missed. */
    void add(Context context) throws IOException {
        Coder coder = coder(context);
        Layer layer = layer(form(context, "layer"));
        Optional<String> note = Optional.of(form(context, "note")).filter(text -> !text.isEmpty());
        try {
            bases.ask(base -> base.review()
                    .add(
                            coder,
                            document(base, form(context, "document")),
                            layer,
                            number(form(context, "start")),
                            number(form(context, "end")),
                            Decisions.values(
                                    layer, name -> written(context, name).filter(text -> !text.isBlank())),
                            note));
        } catch (IllegalArgumentException e) {
            context.status(400);
            answer(context, Pages.texts(context).translated(Objects.requireNonNull(e.getMessage())));
            return;
        }
        goOn(context);
    }

    /** Notes that a sentence was read, and that all is found or added that should be found in it. */
    void read(Context context) throws IOException {
        Coder coder = coder(context);
        try {
            bases.ask(base -> base.review()
                    .readThrough(
                            coder,
                            document(base, form(context, "document")),
                            number(form(context, "start")),
                            number(form(context, "end"))));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(400, "refused.no_words");
        }
        goOn(context);
    }

    /** Leaves a document out of the data set, or takes it in again. */
    void exclude(Context context) throws IOException {
        Coder coder = coder(context);
        bases.ask(base -> base.review()
                .exclude(
                        coder,
                        document(base, form(context, "document")),
                        form(context, "excluded").equals("true"),
                        Optional.empty()));
        goOn(context);
    }

    private static DocumentSummary document(Zhibiao base, String name) throws IOException {
        return base.documents().named(name.contains("*") ? "" : name).stream()
                .findFirst()
                .orElseThrow(() -> new RefusedException(404, "refused.no_document"));
    }

    private static Layer layer(String code) {
        try {
            return Coded.of(Layer.class, code);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(400, "refused.form");
        }
    }

    private static int number(String written) {
        if (!written.matches("\\d{1,9}")) {
            throw new RefusedException(400, "refused.no_words");
        }
        return Integer.parseInt(written);
    }

    /** On to the page from which it was decided, which is one of ours. */
    private static void goOn(Context context) {
        String back = form(context, "back");
        context.redirect(isOwn(back) ? back : "/review", HttpStatus.SEE_OTHER);
    }

    private static boolean isOwn(String address) {
        return address.matches("/(?:review|document|agreement|validation)(?:[?#].*)?");
    }
}
