package org.zhibiao.review;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.Indicator;
import org.zhibiao.record.MeasureType;
import org.zhibiao.record.Provenance;
import org.zhibiao.record.Quantity;
import org.zhibiao.record.Span;
import org.zhibiao.record.Status;
import org.zhibiao.record.Strength;
import org.zhibiao.record.Target;
import org.zhibiao.record.Timing;

/** Records to decide on. */
final class Records {

    static final DocumentId DOCUMENT = new DocumentId("plan.txt", "5f".repeat(32));

    private Records() {}

    /** A target at its own place for each number. */
    static Subject target(int number, String raw) {
        Span span = new Span(number * 10, number * 10 + raw.length(), raw);
        Target target = new Target(
                span,
                new Provenance(DOCUMENT.name(), "常住人口城镇化率达到" + raw + "。", List.of(), "name-before"),
                new Indicator("常住人口城镇化率", Optional.empty()),
                Optional.empty(),
                Status.TARGET,
                new Quantity(new BigDecimal("64"), Optional.empty(), Optional.of("%"), Comparator.EQ),
                MeasureType.LEVEL,
                Optional.empty(),
                Optional.of(CalendarDate.ofYear(2025)),
                Timing.BY,
                Optional.of(Strength.EXPECTED));
        Passage passage = new Passage(DOCUMENT, span, "城镇化率达到", "。\n二、");
        return new Subject(Subject.itemOf(DOCUMENT.textHash(), target), passage, target);
    }
}
