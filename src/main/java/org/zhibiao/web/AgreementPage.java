package org.zhibiao.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zhibiao.Review;
import org.zhibiao.Zhibiao;
import org.zhibiao.review.Coder;
import org.zhibiao.review.ReviewedFinding;
import org.zhibiao.review.agreement.Agreement;
import org.zhibiao.review.agreement.Disagreement;
import org.zhibiao.review.agreement.Estimate;
import org.zhibiao.review.agreement.Figure;
import org.zhibiao.web.view.Address;
import org.zhibiao.web.view.AgreementView;
import org.zhibiao.web.view.AgreementView.DisagreementRow;
import org.zhibiao.web.view.AgreementView.FigureRow;
import org.zhibiao.web.view.Frame;
import org.zhibiao.web.view.Link;
import org.zhibiao.web.view.Texts;

/** The page on which two coders are compared, and what they see differently is settled. */
final class AgreementPage {

    /** As of the command line, so that both say the same. */
    private static final long SEED = 1;

    private static final int SAMPLES = 1000;
    private static final int MOST_SHOWN = 500;

    private final Pages pages;
    private final SharedBase bases;
    private final Guard guard;

    AgreementPage(Pages pages, SharedBase bases, Guard guard) {
        this.pages = pages;
        this.bases = bases;
        this.guard = guard;
    }

    private static String value(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name)).orElse("").strip();
    }

    /** Answers with the page. */
    void answer(Context context) throws IOException {
        Frame frame = pages.frame(context, Pages.texts(context).text("title.agreement"), "review", true);
        Optional<Coder> looking = Coders.of(context);
        pages.draw(
                context,
                "agreement",
                bases.ask(base -> view(base, value(context, "first"), value(context, "second"), looking, frame)));
    }

    private AgreementView view(Zhibiao base, String first, String second, Optional<Coder> looking, Frame frame)
            throws IOException {
        Review review = base.review();
        List<String> coders = review.coders().stream()
                .filter(coder -> !coder.adjudicates())
                .map(Coder::name)
                .distinct()
                .toList();
        String one = coders.contains(first) ? first : coders.isEmpty() ? "" : coders.getFirst();
        String other = coders.contains(second) && !second.equals(one)
                ? second
                : coders.stream().filter(name -> !name.equals(one)).findFirst().orElse("");
        Agreement agreement = other.isEmpty()
                ? new Agreement(one, other, 0, List.of(), List.of())
                : review.agreement(one, other, SEED, SAMPLES);
        boolean settles = looking.filter(Coder::adjudicates).isPresent() && !guard.readOnly();
        boolean listed = settles || guard.readOnly();
        Address here = Address.of("/agreement").with("first", one).with("second", other);
        return new AgreementView(
                frame,
                coders,
                one,
                other,
                agreement.documents(),
                agreement.figures().stream()
                        .map(figure -> figure(figure, frame.texts()))
                        .toList(),
                agreement.disagreements().size(),
                listed,
                listed ? disagreements(base, agreement.disagreements(), settles, here, frame.texts()) : List.of(),
                settles ? disputed(review, here) : List.of(),
                other.isEmpty() ? "" : ShellLine.of("zhibiao", "agreement", one, other));
    }

    private static FigureRow figure(Figure figure, Texts texts) {
        return new FigureRow(
                figure.layer().code(),
                texts.messages().code("layer", figure.layer().code()),
                figure.field(),
                figure.units(),
                figure.observed().isPresent() ? number(figure.observed().getAsDouble()) : "",
                figure.kappa().map(Estimate::written).orElse(""),
                figure.alpha().written());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static List<DisagreementRow> disagreements(
            Zhibiao base, List<Disagreement> all, boolean settles, Address here, Texts texts) throws IOException {
        List<DisagreementRow> rows = new ArrayList<>();
        for (Disagreement one : all.stream().limit(MOST_SHOWN).toList()) {
            String layer = one.layer().code();
            String name = layer + "-" + one.span().start() + "-" + one.span().end();
            Optional<ReviewedFinding> record = settles ? record(base.review(), one) : Optional.empty();
            rows.add(new DisagreementRow(
                    layer,
                    texts.messages().code("layer", layer),
                    one.span().raw(),
                    FindingAddress.of(one.document(), name),
                    one.document(),
                    one.field(),
                    one.first(),
                    one.second(),
                    record.map(finding -> settling(finding, here))));
        }
        return rows;
    }

    private static Optional<ReviewedFinding> record(Review review, Disagreement one) throws IOException {
        return review.document(one.document(), Optional.empty()).stream()
                .filter(finding -> finding.finding().layer() == one.layer()
                        && finding.finding().span().overlaps(one.span()))
                .findFirst();
    }

    private static List<Link> disputed(Review review, Address here) throws IOException {
        return review.disputed().stream()
                .limit(MOST_SHOWN)
                .map(finding -> new Link(finding.finding().span().raw(), settling(finding, here), false))
                .toList();
    }

    private static Address settling(ReviewedFinding finding, Address back) {
        return Address.of("/review")
                .with("document", finding.document().name())
                .with("item", finding.item())
                .with("back", back.toString());
    }
}
