package org.zhibiao.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.Readers;
import org.zhibiao.record.Body;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.Deadline;
import org.zhibiao.record.Direction;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Measure;
import org.zhibiao.record.MeasureType;
import org.zhibiao.record.Role;
import org.zhibiao.record.Target;

class BaselineTest {

    private static final Baseline BASELINE = Baseline.of(Models.bundled());

    private static <F extends Finding> List<F> read(Class<F> layer, String text) throws UnreadableDocumentException {
        return BASELINE.extract(Readers.WITHOUT_PLACES.parse("a.txt", text)).stream()
                .filter(layer::isInstance)
                .map(layer::cast)
                .toList();
    }

    @Test
    void quantityBelongsToTheNearestNounPhrase() throws UnreadableDocumentException {
        Target target = read(Target.class, "加快发展农业，粮食产量达到１.2亿斤以上。").getFirst();
        assertThat(target.span().raw()).isEqualTo("１.2亿斤");
        assertThat(target.indicator().phrase()).isEqualTo("粮食产量");
        assertThat(target.quantity().value()).isEqualByComparingTo("120000000");
        assertThat(target.quantity().unit()).contains("斤");
        assertThat(target.quantity().comparator()).isEqualTo(Comparator.GE);
        assertThat(target.measure()).isEqualTo(MeasureType.LEVEL);
        assertThat(target.deadline()).isEmpty();
    }

    @Test
    void growthWordBeforeMakesARate() throws UnreadableDocumentException {
        List<Target> targets = read(Target.class, "工业增加值增长6.5%左右，能耗下降3%。");
        assertThat(targets).extracting(Target::measure).containsExactly(MeasureType.RATE, MeasureType.RATE);
        assertThat(targets)
                .extracting(target -> target.direction().orElseThrow())
                .containsExactly(Direction.UP, Direction.DOWN);
        assertThat(targets.getFirst().quantity().comparator()).isEqualTo(Comparator.APPROX);
    }

    @Test
    void deadlineIsTheYearOfTheHeadingElseOfTheDocument() throws UnreadableDocumentException {
        List<Target> targets = read(Target.class, """
                临陵县人民政府关于印发工作方案的通知
                临政发〔2021〕7号
                一、总体要求
                完成投资30亿元。
                二、2023年主要目标
                完成投资40亿元。
                """);
        assertThat(targets)
                .extracting(
                        target -> target.deadline().map(CalendarDate::toString).orElse(""))
                .containsExactly("2021", "2023");
    }

    @Test
    void timesAreNoTargets() throws UnreadableDocumentException {
        assertThat(read(Target.class, "2025年6月30日前在15个工作日内办结。")).isEmpty();
    }

    @Test
    void measuresAreCounted() throws UnreadableDocumentException {
        List<Measure> measures = read(Measure.class, "提出28条措施，明确十三项重点任务，实施五大提升行动、二十大工程。");
        assertThat(measures).extracting(Measure::count).containsExactly(28, 13, 5, 20);
        assertThat(measures).extracting(Measure::noun).containsExactly("措施", "重点任务", "提升行动", "工程");
        assertThat(measures).extracting(measure -> measure.span().raw()).containsExactly("28条", "十三项", "五大", "二十大");
        assertThat(read(Target.class, "提出28条措施。")).isEmpty();
    }

    @Test
    void bodyStandsRightBeforeItsDuty() throws UnreadableDocumentException {
        List<Body> bodies = read(Body.class, "由国家发展改革委牵头，财政部、税务总局负责，各地配合。");
        assertThat(bodies).extracting(body -> body.span().raw()).containsExactly("国家发展改革委", "税务总局");
        assertThat(bodies).extracting(Body::role).containsExactly(Role.LEAD, Role.RESPONSIBLE);
    }

    @Test
    void deadlinesAreOfTwoForms() throws UnreadableDocumentException {
        List<Deadline> deadlines = read(Deadline.class, "到2025年建成，2023年底前开工，2024年内验收。");
        assertThat(deadlines).extracting(deadline -> deadline.span().raw()).containsExactly("到2025年", "2023年底前");
        assertThat(deadlines)
                .extracting(deadline -> deadline.to().orElseThrow().toString())
                .containsExactly("2025", "2023");
    }
}
