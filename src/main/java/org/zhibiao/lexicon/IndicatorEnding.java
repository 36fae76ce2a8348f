package org.zhibiao.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.zhibiao.record.MeasureType;
import org.zhibiao.record.Timing;

/**
 * What the name of an indicator may end in to tell which of its values is meant: {@code gdp_growth} and GDP增速 are the
 * rate of {@code gdp}. What says more stands before what it ends in: 年均增速 before 增速.
 */
public enum IndicatorEnding {
    AVERAGE_GROWTH(List.of("年均增长率", "年均增速", "年均增长", "年均增幅"), MeasureType.RATE, Timing.ANNUAL),
    TOTAL_GROWTH(List.of("累计增长率", "累计增长", "累计增幅"), MeasureType.RATE, Timing.CUMULATIVE),
    GROWTH(List.of("增长率", "增速", "增长", "增幅"), MeasureType.RATE, Timing.IN),
    TOTAL_CHANGE(List.of("累计变化", "累计增减"), MeasureType.CHANGE, Timing.CUMULATIVE),
    CHANGE(List.of("变化", "增减"), MeasureType.CHANGE, Timing.IN),
    MULTIPLE(List.of("倍数"), MeasureType.MULTIPLE, Timing.IN),
    RANK(List.of("位次", "排名"), MeasureType.RANK, Timing.IN),
    TOTAL(List.of("累计"), MeasureType.FLOW, Timing.CUMULATIVE),
    AVERAGE(List.of("年均"), MeasureType.FLOW, Timing.ANNUAL);

    private final List<String> chinese;
    private final MeasureType measure;
    private final Timing timing;

    IndicatorEnding(List<String> chinese, MeasureType measure, Timing timing) {
        this.chinese = chinese;
        this.measure = measure;
        this.timing = timing;
    }

    /**
     * A name without what it ends in.
     *
     * @param name not empty
     * @param ending what of the indicator is meant
     */
    public record Ended(String name, IndicatorEnding ending) {}

    /** How an id is written that ends so: {@code _average_growth}. */
    public String id() {
        return "_" + name().toLowerCase(Locale.ROOT);
    }

    /** What Chinese names end in, the usual one first. */
    public List<String> chinese() {
        return chinese;
    }

    /** A kind of quantity that is meant; of a sum or average of amounts a flow, for which a level may stand too. */
    public MeasureType measure() {
        return measure;
    }

    /** How the value stands to its period; a single year is a state at its end ({@link Timing#BY}) too. */
    public Timing timing() {
        return timing;
    }

    /** All ways to read a name as one with an ending, in any case, the longest ending first. */
    public static List<Ended> readings(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        List<Ended> readings = new ArrayList<>();
        for (IndicatorEnding ending : values()) {
            Stream.concat(Stream.of(ending.id()), ending.chinese.stream())
                    .filter(word -> plain.endsWith(word) && name.length() > word.length())
                    .forEach(word -> readings.add(new Ended(name.substring(0, name.length() - word.length()), ending)));
        }
        return readings;
    }
}
