package org.zhibiao.extract;

import java.util.Optional;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.TimeLimit;

/**
 * An expression of time in a sentence.
 *
 * @param start first position in the sentence's text, a leading 到 included
 * @param end position after the last
 * @param sense which of the forms of time it is
 * @param to where it ends; empty for 每年
 * @param led whether 到, 至 or 前 makes it a point to be reached
 */
record TimeMention(int start, int end, Sense sense, Optional<TimeLimit> to, boolean led) {

    /** What a time expression says of its time. */
    enum Sense {
        /** 2025年, 2021年6月底前. */
        DATE,
        /** 2021—2025年, “十四五”时期, 五年来. */
        PERIOD,
        /** 今年, 年内, 上半年. */
        RELATIVE,
        /** 30日内, 三年内. */
        WITHIN,
        /** 每年. */
        EACH,
        /** 从2019年起. */
        START,
        /** 2020年以来, 去年, 比2015年: a time gone by, named to compare or to report. */
        BYGONE
    }

    /** The calendar date that it ends at, if it is one. */
    Optional<CalendarDate> date() {
        return to.filter(CalendarDate.class::isInstance).map(CalendarDate.class::cast);
    }
}
