package org.zhibiao.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhibiao.QueryLanguage;
import org.zhibiao.Zhibiao;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Span;
import org.zhibiao.review.Coder;
import org.zhibiao.review.ReviewedFinding;
import org.zhibiao.review.validation.Sample;
import org.zhibiao.review.validation.SampleRequest;
import org.zhibiao.review.validation.SampleRow;
import org.zhibiao.review.validation.Validation;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.query.Expression;
import org.zhibiao.web.view.Address;
import org.zhibiao.web.view.AskView.Piece;
import org.zhibiao.web.view.DecideView;
import org.zhibiao.web.view.DecideView.Choice;
import org.zhibiao.web.view.Frame;
import org.zhibiao.web.view.Texts;
import org.zhibiao.web.view.ValidationView;
import org.zhibiao.web.view.ValidationView.FigureRow;
import org.zhibiao.web.view.ValidationView.FoundView;
import org.zhibiao.web.view.ValidationView.SentenceView;

/** The page on which a random sample is drawn and judged, and which tells how right the findings are. */
final class ValidationPage {

    private static final int USUAL_SIZE = 200;
    private static final int LARGEST = 5_000;
    private static final long USUAL_SEED = 1;
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Pages pages;
    private final SharedBase bases;
    private final QueryLanguage language;
    private final Decisions decisions;
    private @Nullable Drawn latest;

    ValidationPage(Pages pages, SharedBase bases, QueryLanguage language, Decisions decisions) {
        this.pages = pages;
        this.bases = bases;
        this.language = language;
        this.decisions = decisions;
    }

    /** A sample of one state of a knowledge base; drawing reads all of it, and a coder asks for the same again and again. */
    private record Drawn(Zhibiao of, SampleRequest request, Sample sample) {}

    private static String query(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("").strip();
    }

    /** Answers with the page. */
    void answer(Context context) throws IOException {
        Frame frame = pages.frame(context, Pages.texts(context).text("title.validation"), "review", true);
        boolean drawn = !query(context, "size").isEmpty();
        SampleRequest request = request(context::queryParam);
        int passed = Cursor.read(query(context, "after"));
        pages.draw(
                context,
                "validation",
                bases.ask(base -> view(base, request, drawn, passed, Coders.of(context), frame)));
    }

    /** Keeps the figures with the knowledge base, from where data packages take them. */
    void keep(Context context) throws IOException {
        Coder coder = Coders.of(context).orElseThrow(() -> new RefusedException(403, "refused.no_coder"));
        SampleRequest request = request(context::formParam);
        boolean kept = bases.ask(base -> {
            Validation validation = Validation.of(base.review().judged(sample(base, request), coder));
            if (!validation.figures().isEmpty()) {
                base.review().keep(validation, Instant.now());
            }
            return !validation.figures().isEmpty();
        });
        if (!kept) {
            throw new RefusedException(400, "refused.nothing_judged");
        }
        context.redirect(address(request).toString(), HttpStatus.SEE_OTHER);
    }

    /** Where parameters of a request come from. */
    @FunctionalInterface
    private interface Parameters {
        @Nullable String of(String name);
    }

    private SampleRequest request(Parameters parameters) {
        String size = text(parameters, "size");
        String seed = text(parameters, "seed");
        if (!size.matches("\\d{0,5}") || !seed.matches("\\d{0,9}")) {
            throw new RefusedException(400, "refused.sample");
        }
        int many = size.isEmpty() ? USUAL_SIZE : Integer.parseInt(size);
        if (many < 1 || many > LARGEST) {
            throw new RefusedException(400, "refused.sample");
        }
        List<String> by = List.of(text(parameters, "by").split(","));
        return new SampleRequest(
                language.read(text(parameters, "q")),
                many,
                Stream.of(SampleRequest.By.values())
                        .filter(one -> by.contains(code(one)))
                        .toList(),
                seed.isEmpty() ? USUAL_SEED : Long.parseLong(seed));
    }

    private static String text(Parameters parameters, String name) {
        return Optional.ofNullable(parameters.of(name)).orElse("").strip();
    }

    private static String code(SampleRequest.By by) {
        return by.name().toLowerCase(Locale.ROOT);
    }

    private static String by(SampleRequest request) {
        return request.by().stream().map(ValidationPage::code).collect(Collectors.joining(","));
    }

    private static String line(SampleRequest request) {
        return request.query() instanceof Expression.All ? "" : request.query().toString();
    }

    private static Address address(SampleRequest request) {
        return Address.of("/validation")
                .with("q", line(request))
                .with("size", String.valueOf(request.size()))
                .with("seed", String.valueOf(request.seed()))
                .with("by", by(request));
    }

    private Sample sample(Zhibiao base, SampleRequest request) throws IOException {
        Drawn kept = latest;
        if (kept == null || kept.of() != base || !kept.request().equals(request)) {
            kept = new Drawn(base, request, base.review().sample(request));
            latest = kept;
        }
        return kept.sample();
    }

    private ValidationView view(
            Zhibiao base, SampleRequest request, boolean drawn, int passed, Optional<Coder> coder, Frame frame)
            throws IOException {
        List<SampleRow> rows =
                drawn && coder.isPresent() ? base.review().judged(sample(base, request), coder.get()) : List.of();
        List<SampleRow> open =
                rows.stream().filter(row -> row.verdict().isEmpty()).toList();
        Optional<SampleRow> next = open.stream().skip(passed).findFirst();
        Address here = address(request);
        String back = here.with("after", Cursor.write(passed)).toString();
        return new ValidationView(
                frame,
                coder.map(Coder::name).orElse(""),
                line(request),
                request.size(),
                request.seed(),
                strata(request, frame.texts()),
                drawn && coder.isPresent(),
                rows.size() - open.size(),
                rows.size(),
                next.isPresent() && next.get().isFinding()
                        ? finding(base, next.get(), coder, back, frame.texts())
                        : Optional.empty(),
                next.isPresent() && !next.get().isFinding()
                        ? Optional.of(sentence(base, next.get(), coder, frame.texts()))
                        : Optional.empty(),
                here.with("after", Cursor.write(passed + 1)),
                figures(rows, frame.texts()),
                back,
                base.review()
                        .lastValidation()
                        .map(report -> MINUTES.format(report.when().atZone(ZoneId.systemDefault())))
                        .orElse(""),
                command(request, coder));
    }

    private static List<Choice> strata(SampleRequest request, Texts texts) {
        List<List<SampleRequest.By>> all = List.of(
                List.of(),
                List.of(SampleRequest.By.GENRE),
                List.of(SampleRequest.By.LAYER),
                List.of(SampleRequest.By.GENRE, SampleRequest.By.LAYER));
        return all.stream()
                .map(by -> new Choice(
                        by.stream().map(ValidationPage::code).collect(Collectors.joining(",")),
                        by.isEmpty()
                                ? texts.text("validation.by.none")
                                : by.stream()
                                        .map(one -> texts.text("validation.by." + code(one)))
                                        .collect(Collectors.joining(" × ")),
                        by.equals(request.by())))
                .toList();
    }

    private Optional<DecideView> finding(Zhibiao base, SampleRow row, Optional<Coder> coder, String back, Texts texts)
            throws IOException {
        Optional<ReviewedFinding> found = base.review().document(row.document(), Coders.eyes(coder)).stream()
                .filter(one -> one.extracted()
                        .filter(finding -> finding.span().equals(row.span())
                                && row.layer().filter(finding.layer()::equals).isPresent())
                        .isPresent())
                .findFirst();
        return found.isPresent() ? Optional.of(decisions.form(base, found.get(), back, texts)) : Optional.empty();
    }

    private static SentenceView sentence(Zhibiao base, SampleRow row, Optional<Coder> coder, Texts texts)
            throws IOException {
        Span span = row.span();
        List<Finding> found = base.review().document(row.document(), Coders.eyes(coder)).stream()
                .filter(ReviewedFinding::isKept)
                .map(ReviewedFinding::finding)
                .filter(finding ->
                        span.start() <= finding.span().start() && finding.span().start() < span.end())
                .sorted(Comparator.comparing(Finding::span))
                .toList();
        String text = base.documents().text(row.document()).orElse("");
        DocumentSummary document = base.documents().named(row.document()).getFirst();
        int line = 1
                + (int) text.codePoints()
                        .limit(span.start())
                        .filter(point -> point == '\n')
                        .count();
        return new SentenceView(
                row.document(),
                document.metadata().title().value(),
                span.start(),
                span.end(),
                pieces(row, found),
                found.stream()
                        .map(finding -> new FoundView(
                                finding.layer().code(),
                                texts.messages().code("layer", finding.layer().code()),
                                finding.span().raw()))
                        .toList(),
                Address.of("/document").with("name", row.document()).at("p" + line));
    }

    private static List<Piece> pieces(SampleRow row, List<Finding> found) {
        int[] points = row.span().raw().codePoints().toArray();
        String[] layers = new String[points.length];
        Arrays.fill(layers, "");
        for (Finding finding : found) {
            int from = finding.span().start() - row.span().start();
            int to = Math.min(points.length, finding.span().end() - row.span().start());
            if (from < to) {
                Arrays.fill(layers, from, to, finding.layer().code());
            }
        }
        Stream.Builder<Piece> pieces = Stream.builder();
        for (int from = 0; from < points.length; ) {
            int to = from + 1;
            while (to < points.length && layers[to].equals(layers[from])) {
                to++;
            }
            pieces.add(new Piece(new String(points, from, to - from), layers[from]));
            from = to;
        }
        return pieces.build().toList();
    }

    private static List<FigureRow> figures(List<SampleRow> rows, Texts texts) {
        return Validation.of(rows).figures().stream()
                .map(figure -> new FigureRow(
                        figure.layer().code(),
                        texts.messages().code("layer", figure.layer().code()),
                        figure.what(),
                        figure.share().judged(),
                        number(figure.share().value()),
                        number(figure.share().low()),
                        number(figure.share().high())))
                .toList();
    }

    private static String number(double share) {
        return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.3f", share);
    }

    private static String command(SampleRequest request, Optional<Coder> coder) {
        List<String> words = Stream.concat(
                        Stream.of(
                                "zhibiao",
                                "validate",
                                "--sample",
                                String.valueOf(request.size()),
                                "--seed",
                                String.valueOf(request.seed())),
                        Stream.of(
                                        request.by().isEmpty() ? "" : "--by=" + by(request),
                                        coder.map(one -> "--coder=" + one.name())
                                                .orElse(""),
                                        line(request))
                                .filter(word -> !word.isEmpty()))
                .toList();
        return ShellLine.of(words.toArray(String[]::new));
    }
}
