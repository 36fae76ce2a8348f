package org.zhibiao.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.document.Document;
import org.zhibiao.document.Genre;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Direction;
import org.zhibiao.record.Indicator;
import org.zhibiao.record.MeasureType;
import org.zhibiao.record.Provenance;
import org.zhibiao.record.Quantity;
import org.zhibiao.record.Span;
import org.zhibiao.record.Status;
import org.zhibiao.record.Strength;
import org.zhibiao.record.Target;
import org.zhibiao.record.Timing;

/**
 * Reads tables in which a row is a place and a column an indicator: 地区, 地区生产总值（亿元）, 粮食产量（万吨）. Each cell is a record
 * with the row's place as its scope.
 */
final class PlaceTables {

    /** Titles of the column of places; some write the kinds of places with brackets: 县（市、区）. */
    private static final Pattern PLACES = Pattern.compile(
            "(?:各)?(?:地区|区域|行政区划?|省份|省市|省区市|城市|地市|市州|州市|盟市|设区市|市县|县市|县区|区县|县市区|市区县|旗县|旗县区|乡镇|镇街|镇乡|街镇|乡镇街道|镇街道|街道乡镇)(?:名称)?");

    private static final Pattern YEAR_TITLE = Pattern.compile("年份?|年度");
    private static final Pattern TOTAL = Pattern.compile("合计|总计|小计|全[国省市县区州旗]|总数");
    private static final Pattern PLACE = Pattern.compile("[\\p{IsHan}·]{2,16}");
    private static final Pattern UNIT = Pattern.compile("^(.*?)\\(([^()]{1,12})\\)$");
    private static final Pattern UNIT_ABOVE = Pattern.compile("单位[::]([^\\s,;()]{1,8})");
    private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})年?(?:末|底)?");
    private static final Pattern AIM = Pattern.compile("目标|计划|预期|任务|规划|分解|下达");
    private static final Pattern RESULT = Pattern.compile("完成|实际|现状|统计|情况|基期");
    private static final Pattern SAID = Pattern.compile("(?:目标|计划|预期|任务|规划|完成|实际|现状)(?:数|值|情况)?$");
    private static final Pattern GROWTH =
            Pattern.compile("(?:[比较](?:上年|去年)(?:同期)?|同比)?(?:增长|增速|增幅|增减)(?:率|幅度)?$|(?:[比较](?:上年|去年)(?:同期)?|同比)$");
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}A-Za-z0-9.“”、—]{2,24}");
    private static final String NEW = "新增";
    private static final int LONGEST_HEADER = 400;
    private static final int ABOVE = 120;

    private final Lexicon lexicon;
    private final IndicatorNames names;

    PlaceTables(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.names = new IndicatorNames(lexicon);
    }

    /** What a column holds. */
    private sealed interface Column {

        /** The row's place. */
        record OfPlaces() implements Column {}

        /** The row's year. */
        record OfYears() implements Column {}

        /** Values of an indicator; without its name those of the column before. */
        record Values(String phrase, boolean growth, TableUnit unit, OptionalInt year, Optional<Status> status)
                implements Column {}

        /** Nothing that is read. */
        record Nothing() implements Column {}
    }

    /** A cell by its limits in the text. */
    private record Cell(int start, int end) {}

    /** The tables of a document, in text order. */
    List<IndicatorTable> read(Document document, TableText text) {
        List<IndicatorTable> tables = new ArrayList<>();
        String above = document.metadata().title().value();
        int start = 0;
        while (start < text.length()) {
            int end = text.lineEnd(start);
            String line = text.slice(start, Math.min(end, start + LONGEST_HEADER + 1));
            if (line.indexOf('\t') >= 0) {
                IndicatorTable table = table(document, text, start, columns(line, above));
                end = Math.max(end, table.end());
                if (!table.targets().isEmpty()) {
                    tables.add(table);
                }
            } else if (!line.isBlank()) {
                above = (above.length() > ABOVE ? "" : above + " ") + line.substring(0, Math.min(line.length(), ABOVE));
            }
            start = end + 1;
        }
        return tables;
    }

    /** The columns of a header; none where a line is no header of such a table. */
    private List<Column> columns(String line, String above) {
        if (line.length() > LONGEST_HEADER) {
            return List.of();
        }
        List<Column> columns = new ArrayList<>();
        String before = "";
        for (String cell : line.split("\t", -1)) {
            Column column = column(cell.replaceAll("\\s", ""), before, above);
            columns.add(column);
            before = column instanceof Column.Values values ? values.phrase() : before;
        }
        boolean places =
                columns.stream().filter(Column.OfPlaces.class::isInstance).count() == 1;
        return places && columns.stream().anyMatch(Column.Values.class::isInstance) ? columns : List.of();
    }

    private Column column(String title, String before, String above) {
        if (PLACES.matcher(title.replaceAll("[(),、]", "")).matches()) {
            return new Column.OfPlaces();
        }
        if (YEAR_TITLE.matcher(title).matches()) {
            return new Column.OfYears();
        }
        Matcher bracket = UNIT.matcher(title);
        boolean inBrackets = bracket.matches();
        String name = inBrackets ? bracket.group(1) : title;
        Optional<TableUnit> unit = inBrackets ? TableUnit.of(bracket.group(2), lexicon) : unitAbove(above);
        Matcher year = YEAR.matcher(name);
        OptionalInt dated = year.find() ? OptionalInt.of(Integer.parseInt(year.group(1))) : OptionalInt.empty();
        String undated = dated.isPresent() ? year.replaceFirst("") : name;
        Optional<Status> status = status(undated);
        String said = SAID.matcher(undated).replaceFirst("");
        boolean growth = GROWTH.matcher(said).find();
        String phrase = growth ? GROWTH.matcher(said).replaceFirst("") : said;
        phrase = phrase.isEmpty() && growth ? before : phrase;
        Optional<TableUnit> known = growth ? Optional.of(TableUnit.PERCENT) : unit;
        return known.isEmpty()
                        || inBrackets && unit.isEmpty()
                        || !NAME.matcher(phrase).matches()
                ? new Column.Nothing()
                : new Column.Values(phrase, growth, known.get(), dated, status);
    }

    private Optional<TableUnit> unitAbove(String above) {
        Matcher unit = UNIT_ABOVE.matcher(above);
        return unit.find() ? TableUnit.of(unit.group(1), lexicon) : Optional.empty();
    }

    private static Optional<Status> status(String words) {
        return AIM.matcher(words).find()
                ? Optional.of(Status.TARGET)
                : RESULT.matcher(words).find() ? Optional.of(Status.ACTUAL) : Optional.empty();
    }

    private IndicatorTable table(Document document, TableText text, int start, List<Column> columns) {
        List<Target> targets = new ArrayList<>();
        int end = text.lineEnd(start);
        if (columns.isEmpty()) {
            return new IndicatorTable(start, start, targets);
        }
        for (int line = end + 1; line < text.length(); line = text.lineEnd(line) + 1) {
            int lineEnd = text.lineEnd(line);
            if (text.slice(line, lineEnd).indexOf('\t') < 0) {
                break;
            }
            targets.addAll(row(document, text, cells(text, line, lineEnd), columns));
            end = lineEnd;
        }
        return new IndicatorTable(start, end, targets);
    }

    private static List<Cell> cells(TableText text, int start, int end) {
        List<Cell> cells = new ArrayList<>();
        for (int from = start; from <= end; ) {
            int tab = text.slice(from, end).indexOf('\t');
            int to = tab < 0 ? end : from + tab;
            cells.add(new Cell(text.visible(from, to), to));
            from = to + 1;
        }
        return cells;
    }

    private List<Target> row(Document document, TableText text, List<Cell> cells, List<Column> columns) {
        String place = "";
        OptionalInt year = OptionalInt.empty();
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            String words = text.compact(cells.get(i).start(), cells.get(i).end());
            Matcher dated = YEAR.matcher(words);
            if (columns.get(i) instanceof Column.OfPlaces) {
                place = words;
            } else if (columns.get(i) instanceof Column.OfYears && dated.matches()) {
                year = OptionalInt.of(Integer.parseInt(dated.group(1)));
            }
        }
        if (!PLACE.matcher(place).matches()) {
            return List.of();
        }
        Optional<String> scope = TOTAL.matcher(place).matches() ? Optional.empty() : Optional.of(place);
        String sentence = document.text()
                .slice(cells.getFirst().start(), cells.getLast().end())
                .replaceAll("[\\s\\u3000]+", " ")
                .strip();
        List<Target> targets = new ArrayList<>();
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            if (columns.get(i) instanceof Column.Values values) {
                OptionalInt when = values.year().isPresent()
                        ? values.year()
                        : year.isPresent() ? year : document.metadata().yearNumber();
                TableValue.of(text.text(), cells.get(i).start(), cells.get(i).end(), lexicon)
                        .filter(TableValue::isNumber)
                        .ifPresent(value -> targets.add(target(document, values, value, scope, when, sentence)));
            }
        }
        return targets;
    }

    private Target target(
            Document document,
            Column.Values column,
            TableValue value,
            Optional<String> scope,
            OptionalInt year,
            String sentence) {
        TableUnit unit = value.unit().orElse(column.unit());
        boolean flow =
                IndicatorName.of(column.phrase(), column.phrase(), lexicon).flow();
        MeasureType measure = column.growth() ? MeasureType.RATE : flow ? MeasureType.FLOW : MeasureType.LEVEL;
        Optional<String> action = flow && column.phrase().contains(NEW) ? Optional.of(NEW) : Optional.empty();
        Indicator named = names.indicator(column.phrase(), action, measure, unit.asWritten());
        boolean falls = value.sign() < 0;
        BigDecimal factor = unit.factor();
        Status status = column.status()
                .or(() -> status(document.metadata().title().value()))
                .filter(said -> document.metadata().genre().value() != Genre.COMMUNIQUE)
                .orElse(Status.ACTUAL);
        return new Target(
                new Span(value.start(), value.end(), document.text().slice(value.start(), value.end())),
                new Provenance(document.name(), sentence, List.of(), RuleId.INDICATOR_TABLE.id()),
                new Indicator(named.phrase(), named.id(), scope.or(named::scope), named.threshold()),
                action,
                status,
                new Quantity(
                        value.number().orElseThrow().multiply(factor),
                        value.upper().map(upper -> upper.multiply(factor)),
                        unit.asWritten(),
                        value.comparator()),
                measure,
                column.growth() ? Optional.of(falls ? Direction.DOWN : Direction.UP) : Optional.empty(),
                year.isPresent() ? Optional.of(CalendarDate.ofYear(year.getAsInt())) : Optional.empty(),
                column.growth() ? Timing.ANNUAL : flow || lexicon.isYearlySum(column.phrase()) ? Timing.IN : Timing.BY,
                status == Status.TARGET ? Optional.of(Strength.EXPECTED) : Optional.empty(),
                Optional.empty());
    }
}
