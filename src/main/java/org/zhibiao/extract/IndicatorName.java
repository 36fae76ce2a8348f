package org.zhibiao.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.record.Direction;

/**
 * The name in a table's row, taken apart.
 *
 * @param phrase what is measured
 * @param unit the unit in the brackets behind it
 * @param direction up or down where the name itself is one of growth or decline (…能耗降低)
 * @param yearly whether it is of a yearly average
 * @param total whether it is of a total over several years
 * @param flow whether it counts what is done or added (新增, 改造)
 */
record IndicatorName(
        String phrase,
        Optional<TableUnit> unit,
        Optional<Direction> direction,
        boolean yearly,
        boolean total,
        boolean flow) {

    private static final Pattern NUMBER = Pattern.compile(
            "^(?:\\([一二三四五六七八九十]{1,2}\\)|[一二三四五六七八九十]{1,2}[、.]|\\(?\\d{1,2}(?:[)、]|\\.(?!\\d))|[①-⑳]|其中:?|[#*]|—{1,2})");
    private static final Pattern REGION = Pattern.compile("^(?:全国|全省|全市|全县|全区(?!域))(?=.{2})");
    private static final Pattern BRACKET = Pattern.compile("\\(([^()]{1,14})\\)$");
    private static final Pattern FOOTNOTE = Pattern.compile("(?:[①-⑳*]|\\[注?\\d\\])+$");
    private static final Pattern GROWTH =
            Pattern.compile("(年均|[三五]年累计|累计)?(?:(增长|增速|增幅|提高|增加)|(降低|下降|减少|降幅|削减))(?:幅度|速度|比例|率)?$");
    private static final Pattern POPULATION_RATE = Pattern.compile("(?:自然|机械|人口)增长率$");
    private static final Pattern YEARLY = Pattern.compile("年均");
    private static final Pattern TOTAL = Pattern.compile("(?:[三五]年)?累计");
    private static final Pattern FLOW = Pattern.compile("新增(?!长)|^(?:新建|改造|改建|新改扩建|治理|修复|完成(?!率)|淘汰)");

    /**
     * Takes a name apart.
     *
     * @param normal the name without blanks, normalised
     * @param stored the same as stored, with as many code points
     */
    static IndicatorName of(String normal, String stored, Lexicon lexicon) {
        int end = normal.length() - matched(FOOTNOTE, normal);
        Optional<TableUnit> unit = Optional.empty();
        boolean yearly = false;
        boolean total = false;
        Matcher bracket = BRACKET.matcher(normal.substring(0, end));
        while (bracket.find()) {
            Bracket inner = Bracket.read(bracket.group(1), lexicon);
            if (!inner.understood()) {
                break;
            }
            unit = inner.unit().isPresent() ? inner.unit() : unit;
            yearly |= inner.yearly();
            total |= inner.total();
            end = bracket.start();
            bracket = BRACKET.matcher(normal.substring(0, end));
        }
        int start = matched(NUMBER, normal.substring(0, end));
        start += matched(REGION, normal.substring(start, end));
        String name = normal.substring(start, end);
        Matcher growth = GROWTH.matcher(name);
        boolean grows = growth.find()
                && growth.start() >= 2
                && !POPULATION_RATE.matcher(name).find();
        String lead = grows && growth.group(1) != null ? growth.group(1) : "";
        Optional<Direction> direction =
                !grows ? Optional.empty() : Optional.of(growth.group(2) != null ? Direction.UP : Direction.DOWN);
        String phrase = points(stored, start, grows ? start + growth.start() : end);
        return new IndicatorName(
                phrase,
                unit,
                direction,
                yearly || lead.equals("年均"),
                total || lead.endsWith("累计"),
                FLOW.matcher(name).find() && unit.filter(TableUnit::isPercent).isEmpty());
    }

    private static int matched(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.end() - matcher.start() : 0;
    }

    private static String points(String text, int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    /**
     * What stands in brackets behind a name: a unit, 累计, 年均, or several of them.
     *
     * @param understood whether there is nothing else in it
     */
    private record Bracket(Optional<TableUnit> unit, boolean yearly, boolean total, boolean understood) {

        static Bracket read(String text, Lexicon lexicon) {
            Optional<TableUnit> unit = Optional.empty();
            boolean yearly = false;
            boolean total = false;
            boolean understood = true;
            for (String part : text.split("[,、;]")) {
                Optional<TableUnit> read = TableUnit.of(part, lexicon);
                unit = read.isPresent() ? read : unit;
                yearly |= YEARLY.matcher(part).matches();
                total |= TOTAL.matcher(part).matches();
                understood &= read.isPresent()
                        || YEARLY.matcher(part).matches()
                        || TOTAL.matcher(part).matches();
            }
            return new Bracket(unit, yearly, total, understood);
        }
    }
}
