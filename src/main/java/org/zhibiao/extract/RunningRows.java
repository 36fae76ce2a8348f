package org.zhibiao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.extract.TableColumn.Kind;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.record.Strength;

/**
 * The rows of a table whose cells have run together: {@code 1用水总量（亿立方米）61.258.0-5%2…}.
 *
 * <p>A row is found by its unit, in brackets behind the name or as a word of the 单位 column, with a number
 * right after it. Where two numbers have run together, all ways to part them are weighed; a row that can
 * be parted in two ways about as well is left out, for a wrong number is worse than none.
 */
final class RunningRows {

    private static final int LONGEST_NAME = 60;
    private static final int SHORTEST_NAME = 4;
    private static final String NO_UNIT = "—-";
    private static final int LONGEST_UNIT = 12;
    private static final String VALUE_BEGINS = "0123456789<>≤≥≦≧〔[【—-+约";
    private static final Pattern ENDS_TABLE = Pattern.compile("[。;!?,]|(?<!\\d):|:(?!\\d)|专栏|注:|^注|^资料来源");
    private static final Pattern ORDINAL = Pattern.compile("(\\d{1,2})[.、]?(?=[\\u4e00-\\u9fa5A-Z(“])(?!年|个|大|项)");
    /** 二、民生福祉: the title of a group of rows. */
    private static final Pattern GROUP = Pattern.compile("\\s*(?:[一二三四五六七八九十]{1,3}、|\\([一二三四五六七八九十]{1,3}\\))");

    private static final Pattern ATTRIBUTE = Pattern.compile("约束性|预期性|指导性");
    private static final Pattern VALUE_SIGNS = Pattern.compile(
            "[\\d.,%‰<>≤≥/+\\-—〔〕\\[\\]\\s]{1,999}+|个?百分点|以上|以内|以下|左右|约束性|预期性|\\((?![一二三四五六七八九十])[\\u4e00-\\u9fa5]{1,4}\\)");
    private static final Pattern NAME_NUMBER = Pattern.compile("PM2\\.5|PM10|\\d{1,3}G|\\d{1,4}(?=[\\u4e00-\\u9fa5])");
    /** So many signs of numbers alone are a table whose names are lost, not a value or two. */
    private static final int NAMELESS_TABLE = 30;

    private final TableText text;
    private final TableHeader header;
    private final Lexicon lexicon;
    private final RowSplitter splitter;
    private final List<TableRow> rows = new ArrayList<>();
    private int end;
    private int ordinal;

    RunningRows(TableText text, TableHeader header, Lexicon lexicon) {
        this.text = text;
        this.header = header;
        this.lexicon = lexicon;
        this.splitter = new RowSplitter(text.text(), header, lexicon);
        this.end = header.end();
    }

    /** Where a row's values begin, and its name and unit before them. */
    private record Anchor(int nameEnd, int valuesStart, Optional<TableUnit> unit) {}

    /** The rows after the header, and where the last of them ends. */
    TableBody read() {
        if (!canBeRead()) {
            return new TableBody(List.of(), header.end());
        }
        int position = header.end();
        Optional<Anchor> anchor = anchor(position);
        while (anchor.isPresent()) {
            position = row(position, anchor.get());
            anchor = anchor(position);
        }
        if (rows.isEmpty()) {
            return new TableBody(rows, endOfNamelessTable());
        }
        return new TableBody(rows, end);
    }

    /** Names and units must stand before the values, and nothing unknown between or behind them. */
    private boolean canBeRead() {
        boolean valuesBegun = false;
        for (TableColumn column : header.columns()) {
            boolean leads = column.kind().names()
                    || column.kind() == Kind.UNIT
                    || column.kind() == Kind.CATEGORY
                    || column.kind() == Kind.ORDINAL;
            if (column.kind() == Kind.REMARK || leads && valuesBegun) {
                return false;
            }
            valuesBegun |= !leads;
        }
        return true;
    }

    private int endOfNamelessTable() {
        int valuesEnd = endOfValues(header.end());
        return text.compact(header.end(), valuesEnd).length() >= NAMELESS_TABLE ? valuesEnd : header.end();
    }

    /** The end of a stretch that holds nothing but numbers and their signs. */
    private int endOfValues(int from) {
        int last = from;
        Matcher signs = VALUE_SIGNS.matcher(text.text()).region(from, text.length());
        while (signs.lookingAt()) {
            last = signs.end();
            signs.region(last, text.length());
        }
        return last;
    }

    /** The same, but no further than the row's attribute: the number behind it is that of the next row. */
    private int endOfRow(int from) {
        int valuesEnd = endOfValues(from);
        Matcher attribute = ATTRIBUTE.matcher(text.text()).region(from, valuesEnd);
        return attribute.find() ? attribute.end() : valuesEnd;
    }

    /** The next place where a unit is followed by a number; none where the table has ended before. */
    private Optional<Anchor> anchor(int from) {
        int visible = 0;
        for (int i = from; i < text.length() && visible < LONGEST_NAME; i++) {
            char c = text.text().charAt(i);
            if (Character.isWhitespace(c)) {
                continue;
            }
            visible++;
            if (ENDS_TABLE.matcher(text.compact(from, i + 1)).find()
                    || TableHeader.inRunningText(text.text(), i).isPresent()) {
                return Optional.empty();
            }
            Optional<Anchor> anchor = valueBegins(i + 1) ? unitBefore(from, i + 1) : Optional.empty();
            if (anchor.isPresent()) {
                return anchor;
            }
        }
        return Optional.empty();
    }

    private boolean valueBegins(int position) {
        int next = text.visible(position, text.length());
        return next < text.length() && VALUE_BEGINS.indexOf(text.text().charAt(next)) >= 0;
    }

    private Optional<Anchor> unitBefore(int from, int position) {
        if (text.text().charAt(position - 1) == ')') {
            int open = text.text().lastIndexOf('(', position);
            boolean unit = open > from
                    && position - open < 20
                    && IndicatorName.of(text.compact(from, position), text.compact(from, position), lexicon)
                            .unit()
                            .isPresent();
            return unit ? Optional.of(new Anchor(position, position, Optional.empty())) : Optional.empty();
        }
        if (!header.has(Kind.UNIT)) {
            return Optional.empty();
        }
        if (saysNoUnit(from, position)) {
            return Optional.of(
                    new Anchor(position - 1, position, TableUnit.of(text.slice(position - 1, position), lexicon)));
        }
        for (int start = Math.max(from + 2, position - LONGEST_UNIT); start < position; start++) {
            Optional<TableUnit> unit = TableUnit.of(text.compact(start, position), lexicon)
                    .filter(found -> !found.text().isEmpty());
            if (unit.isPresent()) {
                return Optional.of(new Anchor(start, position, unit));
            }
        }
        return Optional.empty();
    }

    /** 收入比—2.45:1: a dash between a name and a number is the cell of the unit. */
    private boolean saysNoUnit(int from, int position) {
        return position - from > SHORTEST_NAME
                && NO_UNIT.indexOf(text.text().charAt(position - 1)) >= 0
                && Character.isIdeographic(text.text().charAt(position - 2))
                && position < text.length()
                && Character.isDigit(text.text().charAt(position));
    }

    /** Reads the row of an anchor, or passes over it; returns where the next begins. */
    private int row(int from, Anchor anchor) {
        int nameStart = nameStart(from, anchor.nameEnd());
        Optional<IndicatorName> name = name(nameStart, anchor.nameEnd());
        boolean percent = anchor.unit()
                .or(() -> name.flatMap(IndicatorName::unit))
                .filter(TableUnit::isPercent)
                .isPresent();
        Optional<RowSplitter.Parted> parted =
                name.isEmpty() ? Optional.empty() : splitter.part(anchor.valuesStart(), ordinal, percent);
        if (parted.isEmpty()) {
            int valuesEnd = endOfRow(anchor.valuesStart());
            end = rows.isEmpty() ? end : valuesEnd;
            return Math.max(valuesEnd, anchor.valuesStart() + 1);
        }
        Optional<Strength> strength = TableRow.strength(parted.get().attribute());
        rows.add(new TableRow(
                nameStart,
                parted.get().end(),
                name.get(),
                anchor.unit().or(name.get()::unit),
                parted.get().values(),
                strength));
        end = parted.get().end();
        return end;
    }

    /** Past what may stand before a name: the rest of a row that could not be read, a group, a number. */
    private int nameStart(int from, int to) {
        int start = text.visible(from, to);
        Matcher attribute = ATTRIBUTE.matcher(text.text()).region(start, to);
        while (attribute.find()) {
            start = attribute.end();
        }
        Matcher number = ORDINAL.matcher(text.text()).region(start, to);
        while (number.find()) {
            boolean next = Integer.parseInt(number.group(1)) == ordinal + 1;
            boolean first = number.start() == start
                    || header.has(Kind.CATEGORY)
                    || GROUP.matcher(text.slice(start, number.start())).lookingAt();
            if (next && first) {
                ordinal++;
                return text.visible(number.end(), to);
            }
        }
        return withoutGroup(start, to);
    }

    private int withoutGroup(int start, int to) {
        int blank = text.text().indexOf(' ', start);
        boolean group = header.has(Kind.CATEGORY) && blank > start && blank - start <= 8 && blank < to - 2;
        return group ? text.visible(blank, to) : start;
    }

    /** The name, unless it holds numbers that are rather another row's values. */
    private Optional<IndicatorName> name(int start, int end) {
        String compact = text.compact(start, end);
        String rest = NAME_NUMBER.matcher(compact).replaceAll("");
        boolean swallowed = rest.chars().anyMatch(Character::isDigit)
                || Character.isDigit(compact.isEmpty() ? '0' : compact.charAt(0))
                || numbersWithoutUnit(compact);
        return swallowed || compact.length() < 2
                ? Optional.empty()
                : Optional.of(IndicatorName.of(compact, text.storedCompact(start, end), lexicon))
                        .filter(name -> name.phrase().length() >= 2);
    }

    private static int pastMagnitudes(String name, int from) {
        int at = from;
        while (at < name.length() - 1 && TableUnit.isMagnitude(name.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean numbersWithoutUnit(String name) {
        Matcher number = Pattern.compile("(?<![\\dM.])\\d{1,4}(?![\\d.G])").matcher(name);
        while (number.find()) {
            boolean unit = name.startsWith("PM", Math.max(0, number.start() - 2))
                    || number.end() < name.length()
                            && ("年".indexOf(name.charAt(number.end())) >= 0
                                    || lexicon.unitAt(name, pastMagnitudes(name, number.end()))
                                            .isPresent());
            if (!unit) {
                return true;
            }
        }
        return false;
    }
}
