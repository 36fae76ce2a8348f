package org.zhibiao.extract.aim;

import java.io.IOException;
import java.util.List;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Status;
import org.zhibiao.record.Target;

/** The numbers that were found in a document: whoever keeps its findings knows them. */
public interface Figures {

    /**
     * A number in a document.
     *
     * @param start its position, in code points
     * @param aim whether it is an aim
     * @param year the year that it holds for; 0 when not known
     * @param known whether its indicator stands in the table
     */
    record Figure(int start, boolean aim, int year, boolean known) {

        /** The number of a target or result. */
        public static Figure of(Target target) {
            return new Figure(
                    target.span().start(),
                    target.status() == Status.TARGET,
                    target.deadline().map(CalendarDate::year).orElse(0),
                    target.indicator().id().isPresent());
        }

        boolean isAimOf(int other) {
            return aim && year == other;
        }
    }

    /**
     * The numbers of the document, in its order.
     *
     * @throws IOException when they cannot be read
     */
    List<Figure> all() throws IOException;

    /**
     * Those in sentences that say some words: to read all may take long.
     *
     * @throws IOException when they cannot be read
     */
    List<Figure> besides(String words) throws IOException;
}
