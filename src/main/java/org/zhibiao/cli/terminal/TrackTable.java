package org.zhibiao.cli.terminal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibiao.cli.terminal.TextTable.Column;
import org.zhibiao.compare.Doubt;
import org.zhibiao.compare.Join;
import org.zhibiao.compare.Place;
import org.zhibiao.compare.Restatement;
import org.zhibiao.compare.Statement;
import org.zhibiao.compare.TrackedTarget;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Direction;
import org.zhibiao.record.Target;

/** Followed targets as a table for a person. */
public final class TrackTable {

    private static final BigDecimal HUNDRED_MILLION = BigDecimal.TEN.pow(8);
    private static final BigDecimal TEN_THOUSAND = BigDecimal.TEN.pow(4);

    private static final List<Column> COLUMNS = List.of(
            Column.left("place", 14),
            Column.left("by"),
            Column.left("what", 26),
            Column.left("target", 14),
            Column.left("result", 14),
            Column.left("verdict"),
            Column.right("margin"),
            Column.left("elsewhere", 22),
            Column.left("above", 14),
            Column.right("over it"),
            Column.left("doubts", 40));

    private TrackTable() {}

    public static List<String> lines(List<TrackedTarget> targets, int width, Messages messages) {
        TextTable table = TextTable.of(COLUMNS, messages);
        targets.forEach(target -> table.row(row(target, messages)));
        return table.lines(width);
    }

    private static List<String> row(TrackedTarget tracked, Messages messages) {
        Statement target = tracked.target();
        return List.of(
                target.place().map(Place::name).orElse("?"),
                target.target().deadline().map(CalendarDate::toString).orElse("?"),
                what(target.target()),
                value(target, messages),
                tracked.attainment()
                        .result()
                        .map(Join::statement)
                        .map(statement -> value(statement, messages))
                        .orElse(""),
                messages.code("verdict", tracked.attainment().verdict().code()),
                margin(tracked.attainment().margin(), tracked, messages),
                elsewhere(tracked, messages),
                tracked.upper()
                        .map(upper ->
                                upper.place().name() + " " + value(upper.join().statement(), messages))
                        .orElse(""),
                tracked.upper()
                        .map(upper -> margin(upper.margin(), tracked, messages))
                        .orElse(""),
                tracked.doubts().stream().map(Doubt::code).collect(Collectors.joining(" ")));
    }

    /** What is measured, with of whom and how. */
    static String what(Target target) {
        String kind = switch (target.measure()) {
            case RATE -> target.direction().filter(Direction.DOWN::equals).isPresent() ? "↓" : "↑";
            case CHANGE -> "±";
            case LEVEL, FLOW, MULTIPLE, RANK -> "";
        };
        return target.indicator().scope().map(scope -> scope + " ").orElse("") + target.phraseWithAction() + kind;
    }

    /** The value as it stands, with the sign of its bound and how it spreads over years. */
    static String value(Statement statement, Messages messages) {
        String years = switch (statement.subject().years()) {
            case SINGLE -> "";
            case AVERAGE -> messages.text("track.average");
            case TOTAL -> messages.text("track.total");
        };
        return HitTable.sign(statement.target().quantity().comparator())
                + statement.target().span().raw()
                + years;
    }

    /** With its sign; large numbers in 万 and 亿, as texts have them. */
    static String margin(Optional<BigDecimal> margin, TrackedTarget tracked, Messages messages) {
        return margin.map(value -> (value.signum() > 0 ? "+" : "")
                        + shortened(value)
                        + tracked.marginUnit()
                                .map(unit -> unit.equals("个百分点") ? messages.text("track.points") : unit)
                                .orElse(""))
                .orElse("");
    }

    static String shortened(BigDecimal value) {
        for (BigDecimal unit : List.of(HUNDRED_MILLION, TEN_THOUSAND)) {
            if (value.abs().compareTo(unit) >= 0) {
                return plain(value.divide(unit)) + (unit.compareTo(HUNDRED_MILLION) == 0 ? "亿" : "万");
            }
        }
        return plain(value);
    }

    private static String plain(BigDecimal value) {
        BigDecimal rounded = value.scale() > 4 ? value.setScale(4, RoundingMode.HALF_UP) : value;
        return rounded.stripTrailingZeros().toPlainString();
    }

    private static String elsewhere(TrackedTarget tracked, Messages messages) {
        Stream<String> repeats = tracked.repeats().isEmpty()
                ? Stream.of()
                : Stream.of(messages.text("track.repeated", tracked.repeats().size()));
        return Stream.concat(repeats, tracked.revisions().stream().map(revision -> revision(revision, messages)))
                .collect(Collectors.joining(", "));
    }

    /** {@code raised to 7% 2013}, {@code lowered from 8% 2010}. */
    static String revision(Restatement revision, Messages messages) {
        Statement other = revision.join().statement();
        String key = switch (revision.kind()) {
            case RAISED -> revision.later() ? "track.raised_to" : "track.raised_from";
            case LOWERED -> revision.later() ? "track.lowered_to" : "track.lowered_from";
            case DIFFERENT, REPEAT -> "track.also";
        };
        return messages.text(key, value(other, messages))
                + other.statedOn().map(date -> " " + date.year()).orElse("");
    }
}
