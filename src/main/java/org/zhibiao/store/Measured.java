package org.zhibiao.store;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhibiao.record.Indicator;
import org.zhibiao.record.Target;
import org.zhibiao.record.Threshold;

/**
 * What a target measures: few of the many targets of a knowledge base measure something that no other does, so that it is
 * kept once for all of them.
 *
 * @param indicator the indicator; of a phrase of more than 1,000 characters the beginning with a hash of the whole
 * @param action the verb of a flow
 */
public record Measured(Indicator indicator, Optional<String> action) {

    /** Stands between the parts; no phrase holds it. */
    private static final String MARK = "\u001F";

    private static final int PARTS = 6;

    /** What a target measures. */
    static Measured of(Target target) {
        return new Measured(target.indicator(), target.action());
    }

    /** The verb and what is measured, as a text has them; a verb with which the phrase begins, once. */
    public String phraseWithAction() {
        String phrase = indicator.phrase();
        return action.filter(verb -> !phrase.startsWith(verb)).orElse("") + phrase;
    }

    /** As the index holds it. */
    String written() {
        return Stream.of(
                        indicator.id().orElse(""),
                        indicator.phrase(),
                        action.orElse(""),
                        indicator.scope().orElse(""),
                        indicator
                                .threshold()
                                .map(threshold -> threshold.value().toPlainString())
                                .orElse(""),
                        indicator.threshold().map(Threshold::unit).orElse(""))
                .map(part -> Schema.key(part.replace(MARK, " ")))
                .collect(Collectors.joining(MARK));
    }

    /** What {@link #written} gave. */
    static Measured read(String written) {
        String[] parts = written.split(MARK, PARTS);
        Optional<Threshold> threshold = given(parts[4]).map(value -> new Threshold(new BigDecimal(value), parts[5]));
        return new Measured(new Indicator(parts[1], given(parts[0]), given(parts[3]), threshold), given(parts[2]));
    }

    private static Optional<String> given(String part) {
        return part.isEmpty() ? Optional.empty() : Optional.of(part);
    }
}
