package org.zhibiao.cli.terminal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhibiao.Zhibiao;
import org.zhibiao.store.Answer;
import org.zhibiao.store.Facet;
import org.zhibiao.store.loosen.Loosened;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;
import org.zhibiao.store.query.Question;

/** Tells how far a question was loosened, and what the knowledge base has that is nearest to one without an answer. */
public final class AnswerReport {

    private static final int MOST = 8;
    private static final double LEAST_LIKENESS = 0.3;

    private final Zhibiao base;
    private final Messages messages;

    /** Tells it in the language of the messages. */
    public AnswerReport(Zhibiao base, Messages messages) {
        this.base = base;
        this.messages = messages;
    }

    /** Lines that tell what was loosened; none when all of the question holds. */
    public List<String> loosened(Answer answer) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Loosened step : answer.loosened()) {
            lines.add(
                    switch (step) {
                        case Loosened.LeftOut out -> leftOut(out, found(out.condition(), answer.answered()));
                        case Loosened.Widened widened ->
                            messages.text("answer.widened", widened.condition(), widened.by());
                    });
        }
        return lines;
    }

    private String leftOut(Loosened.LeftOut out, String found) {
        return out.alone() == 0
                ? messages.text("answer.left_out_none", out.condition(), found)
                : messages.text("answer.left_out", out.condition(), out.alone(), found);
    }

    /** Of which years or places the findings are, when the one that was asked for was left out. */
    private String found(Expression condition, Expression answered) throws IOException {
        Field field = switch (condition) {
            case Expression.Dates dates -> dates.field();
            case Expression.NumberRange range when range.field() == Field.YEAR -> Field.YEAR;
            case Expression.Match match when match.field() == Field.REGION -> Field.REGION;
            default -> null;
        };
        if (field == null) {
            return "";
        }
        return messages.text("answer.these", listed(field, answered));
    }

    private String listed(Field field, Expression query) throws IOException {
        List<String> values = base.findings().facets(query, List.of(field)).getFirst().values().stream()
                .map(Facet.Value::value)
                .toList();
        List<String> shown =
                field == Field.REGION ? values : values.stream().sorted().toList();
        return shown.stream().limit(MOST).collect(Collectors.joining(", ")) + (shown.size() > MOST ? ", …" : "");
    }

    /** Lines that name the indicators, places and years that the knowledge base has and the question may have meant. */
    public List<String> nearest(Question question) throws IOException {
        List<String> lines = new ArrayList<>();
        List<String> indicators = indicatorsLike(question.line());
        if (!indicators.isEmpty()) {
            lines.add(messages.text("answer.indicators", String.join(", ", indicators)));
        }
        lines.add(messages.text("answer.places", listed(Field.REGION, new Expression.All())));
        lines.add(messages.text("answer.years", listed(Field.YEAR, new Expression.All())));
        return lines;
    }

    private List<String> indicatorsLike(String line) throws IOException {
        Set<String> asked = pairs(line);
        record Like(String name, double likeness) {}
        return base.findings().facets(new Expression.All(), List.of(Field.INDICATOR)).getFirst().values().stream()
                .map(value -> new Like(value.value(), likeness(pairs(value.value()), asked)))
                .filter(like -> like.likeness() >= LEAST_LIKENESS)
                .sorted(Comparator.comparingDouble(Like::likeness).reversed())
                .limit(MOST)
                .map(Like::name)
                .toList();
    }

    /** The share of pairs of characters that both have (Dice). */
    private static double likeness(Set<String> one, Set<String> other) {
        long common = one.stream().filter(other::contains).count();
        return one.isEmpty() ? 0 : 2.0 * common / (one.size() + other.size());
    }

    private static Set<String> pairs(String text) {
        int[] points = text.codePoints().filter(Character::isLetterOrDigit).toArray();
        return IntStream.range(0, Math.max(0, points.length - 1))
                .mapToObj(i -> new String(points, i, 2))
                .collect(Collectors.toSet());
    }
}
