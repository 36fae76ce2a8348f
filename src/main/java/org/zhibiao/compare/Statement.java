package org.zhibiao.compare;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.zhibiao.document.Known;
import org.zhibiao.extract.Circumstances.Flag;
import org.zhibiao.lexicon.Lazy;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Direction;
import org.zhibiao.record.Status;
import org.zhibiao.record.Target;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.StoredTarget;
import org.zhibiao.store.TargetValues;

/**
 * A target or result with the document that states it. Its words are read from the knowledge base when they are asked for:
 * a panel compares a hundred times as many statements as it shows.
 */
public final class Statement {

    private static final int LAST_MONTH = 12;

    /** The order in which the knowledge base reads words fastest. */
    static final Comparator<Statement> IN_STORE = Comparator.comparingInt(statement -> statement.number);

    private final int number;
    private final DocumentSummary document;
    private final TargetValues values;
    private final Subject subject;
    private final Supplier<Target> target;

    private Statement(int number, DocumentSummary document, TargetValues values, Supplier<Target> target) {
        this.number = number;
        this.document = Objects.requireNonNull(document, "document");
        this.values = values;
        this.subject = Subject.of(values);
        this.target = target;
    }

    /** A statement of a document. */
    public static Statement of(DocumentSummary document, Target target) {
        return new Statement(0, document, TargetValues.of(target), () -> target);
    }

    /** A statement of a knowledge base. */
    public static Statement of(StoredTarget stored) {
        return new Statement(stored.number(), stored.document(), stored.values(), new Lazy<>(stored::target));
    }

    /** The document, without its text. */
    public DocumentSummary document() {
        return document;
    }

    /** All by which it is compared with others. */
    public TargetValues values() {
        return values;
    }

    /** What it gives a value of. */
    public Subject subject() {
        return subject;
    }

    /**
     * The whole record with its words. Of a statement of a knowledge base it is read when it is first asked for,
     * which must be before that is closed.
     *
     * @throws java.io.UncheckedIOException when it cannot be read
     */
    public Target target() {
        return target.get();
    }

    /** Whether something holds of the words around it. */
    boolean is(Flag flag) {
        return values.circumstances().are(flag);
    }

    /** Whether it declines. */
    boolean declines() {
        return values.direction().filter(Direction.DOWN::equals).isPresent();
    }

    /** Compares where two statements stand in their texts. */
    static int byPosition(Statement one, Statement other) {
        return one.values.start() != other.values.start()
                ? Integer.compare(one.values.start(), other.values.start())
                : Integer.compare(one.values.end(), other.values.end());
    }

    /** The place whose government states it; empty when the document does not tell. */
    public Optional<Place> place() {
        return document.metadata().place().map(Known::value).map(Place::of);
    }

    /** The year for which it holds: in which an aim must be met, or that a result was observed in. */
    public OptionalInt year() {
        return values.deadline().isPresent()
                ? OptionalInt.of(values.deadline().get().year())
                : OptionalInt.empty();
    }

    /** Whether it holds only for a part of its year, such as the first quarter. */
    public boolean isOfPartOfYear() {
        return values.deadline()
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
        return values.status() == Status.TARGET;
    }

    /** The value in base units, less than 0 for a decline, so that growth and decline can be compared. */
    public BigDecimal signedValue() {
        return signed(values.quantity().value());
    }

    /** The upper end of a range, in the same way. */
    public Optional<BigDecimal> signedMaximum() {
        return values.quantity().valueMax().map(this::signed);
    }

    private BigDecimal signed(BigDecimal value) {
        return declines() ? value.negate() : value;
    }
}
