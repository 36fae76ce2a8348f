package org.zhibiao.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhibiao.document.Genre;
import org.zhibiao.evaluate.CodingError.Kind;

/** Figures worked out by hand. */
class EvaluationTest {

    @Test
    void countsFoundAndWholeRecords() {
        // Gold: three targets. Found: the first with all right, the second with another unit, one that is
        // nowhere in the gold; the third is missing.
        Evaluation evaluation = Gold.evaluate(
                List.of(Gold.target(0, 2, ""), Gold.target(4, 6, ""), Gold.target(8, 10, "")),
                Gold.target(0, 2, ""),
                Gold.target(4, 6, "'unit':'亩'"),
                Gold.target(20, 22, ""));
        Figures figures = evaluation.figures().get(Part.TARGET);
        // Found: 2 of 3 and 2 of 3; their mean is 2/3. Whole: 1 of 3 and 1 of 3.
        assertThat(figures.found()).isEqualTo(new Score(0.6667, 0.6667, 0.6667));
        assertThat(figures.record()).isEqualTo(new Score(0.3333, 0.3333, 0.3333));
        assertThat(figures.gold()).isEqualTo(3);
        assertThat(figures.paired()).isEqualTo(2);
        assertThat(figures.fields())
                .contains(entry("unit", 0.5), entry("value", 1.0), entry("timing", 1.0))
                .hasSize(10);
        assertThat(evaluation.errors())
                .extracting(CodingError::kind, CodingError::start, CodingError::detail)
                .containsExactly(
                        tuple(Kind.WRONG, 4, "unit: gold 斤, found 亩"),
                        tuple(Kind.MISSING, 8, "八九"),
                        tuple(Kind.SPURIOUS, 20, "零一"));
    }

    @Test
    void harmonicMeanOfUnequalShares() {
        // One of two found records is gold, one of four gold records is found:
        // P = 1/2, R = 1/4, F1 = 2 × 1/2 × 1/4 / (3/4) = 1/3.
        Evaluation evaluation = Gold.evaluate(
                List.of(
                        Gold.body(0, 2, "lead"),
                        Gold.body(4, 6, "lead"),
                        Gold.body(8, 10, "lead"),
                        Gold.body(12, 14, "lead")),
                Gold.body(0, 2, "lead"),
                Gold.body(30, 32, "lead"));
        assertThat(evaluation.figures().get(Part.BODY).found()).isEqualTo(new Score(0.5, 0.25, 0.3333));
    }

    @Test
    void nothingAskedAndNothingFoundIsNoFault() {
        Figures figures = Gold.evaluate(List.of()).figures().get(Part.DEADLINE);
        assertThat(figures.found()).isEqualTo(new Score(1, 1, 1));
        assertThat(figures.fields()).isEmpty();
        // One found, none asked for: P = 0, R = 1, F1 = 0.
        assertThat(Gold.evaluate(List.of(), Gold.body(0, 2, "lead"))
                        .figures()
                        .get(Part.BODY)
                        .found())
                .isEqualTo(new Score(0, 1, 0));
        // One asked for, none found: P = 1, R = 0.
        assertThat(Gold.evaluate(List.of(Gold.body(0, 2, "lead")))
                        .figures()
                        .get(Part.BODY)
                        .found())
                .isEqualTo(new Score(1, 0, 0));
    }

    @Test
    void touchingSpansDoNotOverlap() {
        Figures figures = Gold.evaluate(List.of(Gold.body(0, 3, "lead")), Gold.body(3, 5, "lead"))
                .figures()
                .get(Part.BODY);
        assertThat(figures.paired()).isZero();
    }

    @Test
    void sameSpanIsPairedBeforeMoreFieldsRight() {
        // The record at 0–6 is right in all, the one at 0–4 is the same span with another role: the same
        // span comes first, so the role is wrong and the other spurious.
        Evaluation evaluation =
                Gold.evaluate(List.of(Gold.body(0, 4, "lead")), Gold.body(0, 6, "lead"), Gold.body(0, 4, "member"));
        Figures figures = evaluation.figures().get(Part.BODY);
        assertThat(figures.found()).isEqualTo(new Score(0.5, 1, 0.6667));
        assertThat(figures.record().f1()).isZero();
    }

    @Test
    void moreFieldsRightArePairedBeforeNearerSpans() {
        // Neither span is the gold's. 2–9 is farther (2 + 3) than 1–6 (1 + 0) but has the role right.
        Evaluation evaluation =
                Gold.evaluate(List.of(Gold.body(0, 6, "lead")), Gold.body(1, 6, "member"), Gold.body(2, 9, "lead"));
        assertThat(evaluation.figures().get(Part.BODY).record()).isEqualTo(new Score(0.5, 1, 0.6667));
    }

    @Test
    void bodyAtOneSpanWithTwoRolesIsTwoRecords() {
        List<CodedRecord> gold = List.of(Gold.body(0, 4, "establish"), Gold.body(0, 4, "lead"));
        Figures figures = Gold.evaluate(gold, Gold.body(0, 4, "lead"), Gold.body(0, 4, "establish"))
                .figures()
                .get(Part.BODY);
        assertThat(figures.record()).isEqualTo(new Score(1, 1, 1));
    }

    @Test
    void optionalGoldIsNeitherAskedForNorHeldAgainst() {
        CodedRecord optional = Gold.target(0, 4, "'optional':true");
        // Found or not, one record or two upon it, right or wrong: only the other gold record counts.
        for (CodedRecord[] found : new CodedRecord[][] {
            {Gold.target(10, 12, "")},
            {Gold.target(0, 4, "'unit':'亩'"), Gold.target(10, 12, "")},
            {Gold.target(0, 2, ""), Gold.target(3, 5, ""), Gold.target(10, 12, "")}
        }) {
            Evaluation evaluation = Gold.evaluate(List.of(optional, Gold.target(10, 12, "")), found);
            Figures figures = evaluation.figures().get(Part.TARGET);
            assertThat(figures.gold()).isEqualTo(1);
            assertThat(figures.found()).isEqualTo(new Score(1, 1, 1));
            assertThat(evaluation.errors()).isEmpty();
        }
    }

    @Test
    void goalsAreAimsToldFromResults() {
        // Gold: an aim and a result. Found: the aim, and the result taken for an aim.
        Evaluation evaluation = Gold.evaluate(
                List.of(Gold.target(0, 2, ""), Gold.target(4, 6, "'status':'actual'")),
                Gold.target(0, 2, ""),
                Gold.target(4, 6, ""));
        // As targets both are found, one is whole. Of the two found as goals one is: P = 1/2, R = 1.
        assertThat(evaluation.figures().get(Part.TARGET).found()).isEqualTo(new Score(1, 1, 1));
        assertThat(evaluation.figures().get(Part.GOAL).found()).isEqualTo(new Score(0.5, 1, 0.6667));
        // A result taken for a result is no matter for goals.
        assertThat(Gold.evaluate(
                                List.of(Gold.target(0, 2, "'status':'actual'")), Gold.target(0, 2, "'status':'actual'"))
                        .figures()
                        .get(Part.GOAL)
                        .gold())
                .isZero();
    }

    @Test
    void confusionCountsWhatAFieldWasTakenFor() {
        Evaluation evaluation = Gold.evaluate(
                List.of(Gold.target(0, 2, ""), Gold.target(4, 6, ""), Gold.target(8, 10, "'status':'actual'")),
                Gold.target(0, 2, "'comparator':'gt'"),
                Gold.target(4, 6, "'status':'actual'"),
                Gold.target(8, 10, ""));
        Confusion status = evaluation.confusions().get(0);
        assertThat(status.field()).isEqualTo("status");
        assertThat(status.counts().get("target")).containsExactly(entry("target", 1), entry("actual", 1));
        assertThat(status.counts().get("actual")).containsExactly(entry("target", 1), entry("actual", 0));
        assertThat(evaluation.confusions().get(1).counts().get("ge")).contains(entry("ge", 2), entry("gt", 1));
    }

    @Test
    void figuresOfAGenreAreThoseOfItsDocuments() {
        Evaluation evaluation = Gold.evaluate(List.of(Gold.body(0, 2, "lead")), Gold.body(0, 2, "lead"));
        assertThat(evaluation.genres()).containsExactly(Genre.ACCOUNT);
        assertThat(evaluation.figures(Genre.ACCOUNT)).isEqualTo(evaluation.figures());
        assertThat(evaluation.figures(Genre.NOTICE).get(Part.BODY).gold()).isZero();
        assertThat(evaluation.documents(Genre.NOTICE)).isZero();
    }

    @Test
    void errorsShowTheirContextAlsoBeyondTheBasicPlane() {
        CodingError error =
                Gold.evaluate(List.of(Gold.body(39, 40, "lead"))).errors().getFirst();
        assertThat(error.detail()).isEqualTo("九");
        assertThat(error.context()).endsWith("六七\uD840\uDC0B九");
        assertThat(error.line()).isEqualTo(1);
    }
}
