package org.zhibiao.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibiao.document.Document;
import org.zhibiao.extract.TableColumn.Kind;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Direction;
import org.zhibiao.record.MeasureType;
import org.zhibiao.record.Provenance;
import org.zhibiao.record.Quantity;
import org.zhibiao.record.Span;
import org.zhibiao.record.Status;
import org.zhibiao.record.Strength;
import org.zhibiao.record.Target;
import org.zhibiao.record.Timing;

/** A row of an indicator table to its targets: what each cell says by its column and by its neighbours. */
final class RowTargets {

    private final Lexicon lexicon;
    private final IndicatorNames names;
    private final Document document;
    private final TableHeader header;
    private final List<String> section;

    RowTargets(Lexicon lexicon, Document document, TableHeader header, List<String> section) {
        this.lexicon = lexicon;
        this.names = new IndicatorNames(lexicon);
        this.document = document;
        this.header = header;
        this.section = List.copyOf(section);
    }

    /** What a value says, before it is known for when. */
    private record Meaning(MeasureType measure, Optional<Direction> direction, TableUnit unit, Timing timing) {}

    /** The targets of a row, one for each number. */
    List<Target> of(TableRow row) {
        List<Target> targets = new ArrayList<>();
        List<TableColumn> columns = header.valueColumns();
        for (int i = 0; i < columns.size(); i++) {
            if (row.values().get(i).isNumber()) {
                targets.add(target(row, columns.get(i), row.values().get(i)));
            }
        }
        return targets;
    }

    private Target target(TableRow row, TableColumn column, TableValue value) {
        Status status = header.statusOf(column, document.metadata().yearNumber());
        Meaning meaning = meaning(row, column, value);
        TableUnit unit = meaning.unit();
        Quantity quantity = new Quantity(
                value.number().orElseThrow().multiply(unit.factor()),
                value.upper().map(upper -> upper.multiply(unit.factor())),
                unit.asWritten(),
                value.comparator());
        Strength strength = row.strength().orElse(Strength.EXPECTED);
        return new Target(
                new Span(value.start(), value.end(), document.text().slice(value.start(), value.end())),
                new Provenance(document.name(), readable(row), section, RuleId.INDICATOR_TABLE.id()),
                names.indicator(row.name().phrase(), action(row), meaning.measure(), unit.asWritten()),
                action(row),
                status,
                quantity,
                meaning.measure(),
                meaning.direction(),
                Optional.of(CalendarDate.ofYear(header.yearOf(column))),
                meaning.timing(),
                status == Status.TARGET ? Optional.of(strength) : Optional.empty(),
                row.strength().map(said -> said == Strength.BINDING ? "约束性" : "预期性"));
    }

    private String readable(TableRow row) {
        return document.text()
                .slice(row.start(), row.end())
                .replaceAll("[\\s\\u3000]+", " ")
                .strip();
    }

    private static Optional<String> action(TableRow row) {
        return row.name().flow() && row.name().phrase().contains("新增") ? Optional.of("新增") : Optional.empty();
    }

    private Meaning meaning(TableRow row, TableColumn column, TableValue value) {
        boolean points = value.unit().filter(TableUnit::isPoint).isPresent();
        if (column.kind() == Kind.CHANGE || value.bracketed() || column.kind() == Kind.GROWTH && points) {
            return overYears(row, column, value);
        }
        return column.kind() == Kind.GROWTH ? growth(row, value) : inYear(row, value);
    }

    private Meaning growth(TableRow row, TableValue value) {
        TableUnit unit = value.unit().orElse(TableUnit.PERCENT);
        MeasureType measure = unit.isPercent() ? MeasureType.RATE : MeasureType.CHANGE;
        return new Meaning(measure, Optional.of(direction(row, value)), unit, Timing.ANNUAL);
    }

    private Meaning inYear(TableRow row, TableValue value) {
        TableUnit unit = value.unit().or(row::unit).orElseGet(() -> new TableUnit("", BigDecimal.ONE));
        Timing timing = row.name().total() ? Timing.CUMULATIVE : row.name().yearly() ? Timing.ANNUAL : Timing.IN;
        if (row.name().flow()) {
            return new Meaning(MeasureType.FLOW, Optional.empty(), unit, timing);
        }
        if (row.name().direction().isPresent()) {
            MeasureType measure = unit.isPercent() ? MeasureType.RATE : MeasureType.CHANGE;
            return new Meaning(measure, Optional.of(direction(row, value)), unit, timing);
        }
        boolean sum = lexicon.isOfYear(row.name().phrase(), Optional.of(unit.text()), Optional.empty());
        return new Meaning(MeasureType.LEVEL, Optional.empty(), unit, sum ? Timing.IN : Timing.BY);
    }

    /** A total, a change or a growth over the years that the table spans. */
    private Meaning overYears(TableRow row, TableColumn column, TableValue value) {
        TableUnit unit = value.unit().or(row::unit).orElseGet(() -> new TableUnit("", BigDecimal.ONE));
        if (row.name().flow()) {
            return new Meaning(MeasureType.FLOW, Optional.empty(), unit, Timing.CUMULATIVE);
        }
        TableArithmetic sums = new TableArithmetic(header, row.values());
        boolean known = sums.difference().isPresent();
        boolean percent = unit.isPercent();
        boolean rate;
        if (value.unit().isPresent()) {
            rate = percent;
        } else if (row.name().direction().isPresent() || column.percent() || sums.isDifference(value) || !known) {
            boolean difference = known && sums.isDifference(value);
            rate = !difference && (percent || column.percent());
        } else {
            rate = sums.isRelativeDifference(value) || !percent && !value.bracketed();
        }
        if (rate) {
            return new Meaning(
                    MeasureType.RATE, Optional.of(direction(row, value)), TableUnit.PERCENT, Timing.CUMULATIVE);
        }
        boolean done = !known
                && row.name().direction().isEmpty()
                && value.bracketed()
                && value.unit().isEmpty();
        return done
                ? new Meaning(MeasureType.FLOW, Optional.empty(), unit, Timing.CUMULATIVE)
                : new Meaning(
                        MeasureType.CHANGE,
                        Optional.of(direction(row, value)),
                        percent ? TableUnit.POINT : unit,
                        Timing.CUMULATIVE);
    }

    /** By the number's sign, else the name's word, else base and aim, else by which way is better. */
    private Direction direction(TableRow row, TableValue value) {
        if (value.sign() != 0 && row.name().direction().isEmpty()) {
            return value.sign() < 0 ? Direction.DOWN : Direction.UP;
        }
        if (row.name().direction().isPresent()) {
            return row.name().direction().get();
        }
        Optional<BigDecimal> difference = new TableArithmetic(header, row.values()).difference();
        boolean falls = difference.map(step -> step.signum() < 0).orElseGet(() -> isBetterLower(row));
        return falls ? Direction.DOWN : Direction.UP;
    }

    private boolean isBetterLower(TableRow row) {
        return lexicon.indicatorId(row.name().phrase())
                .map(id -> lexicon.indicators().get(id))
                .filter(indicator -> indicator.improvement().equals("down"))
                .isPresent();
    }
}
