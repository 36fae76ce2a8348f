package org.zhibiao.compare;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.zhibiao.document.Known;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Direction;
import org.zhibiao.record.Status;
import org.zhibiao.record.Target;
import org.zhibiao.store.DocumentSummary;

/**
 * A target or result with the document that states it.
 *
 * @param document the document, without its text
 * @param target the record
 * @param subject what it gives a value of
 */
public record Statement(DocumentSummary document, Target target, Subject subject) {

    private static final int LAST_MONTH = 12;

    /** A statement of a document. */
    public static Statement of(DocumentSummary document, Target target) {
        return new Statement(document, target, Subject.of(target));
    }

    /** The place whose government states it; empty when the document does not tell. */
    public Optional<Place> place() {
        return document.metadata().region().map(Known::value).map(Place::of);
    }

    /** The year for which it holds: in which an aim must be met, or that a result was observed in. */
    public OptionalInt year() {
        return target.deadline().isPresent()
                ? OptionalInt.of(target.deadline().get().year())
                : OptionalInt.empty();
    }

    /** Whether it holds only for a part of its year, such as the first quarter. */
    public boolean isOfPartOfYear() {
        return target.deadline()
                .filter(date -> date.month() > 0 && date.month() < LAST_MONTH)
                .isPresent();
    }

    /** The year in which it was stated. */
    public OptionalInt statedIn() {
        return document.metadata().yearNumber();
    }

    /** The day on which it was stated, as exactly as the document tells. */
    public Optional<CalendarDate> statedOn() {
        return document.metadata()
                .written()
                .or(() -> document.metadata().published())
                .map(Known::value)
                .or(() -> document.metadata().year().map(year -> CalendarDate.ofYear(year.value())));
    }

    /** Whether it is an aim. */
    public boolean isAim() {
        return target.status() == Status.TARGET;
    }

    /** The value in base units, less than 0 for a decline, so that growth and decline can be compared. */
    public BigDecimal signedValue() {
        return signed(target.quantity().value());
    }

    /** The upper end of a range, in the same way. */
    public Optional<BigDecimal> signedMaximum() {
        return target.quantity().valueMax().map(this::signed);
    }

    private BigDecimal signed(BigDecimal value) {
        return target.direction().filter(Direction.DOWN::equals).isPresent() ? value.negate() : value;
    }
}
