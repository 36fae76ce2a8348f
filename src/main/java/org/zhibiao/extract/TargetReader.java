package org.zhibiao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.Indicator;
import org.zhibiao.record.Quantity;
import org.zhibiao.record.Status;
import org.zhibiao.record.Target;

/** Quantities of a sentence to targets: what they say, then whether it is an aim and for when. */
final class TargetReader {

    private final Lexicon lexicon;
    private final QuantityFilter filter;
    private final StatusReader statusReader;
    private final IndicatorNames names;

    TargetReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.filter = new QuantityFilter(lexicon);
        this.names = new IndicatorNames(lexicon);
        this.statusReader = new StatusReader(lexicon);
    }

    /**
     * A target with what led to it.
     *
     * @param target the record
     * @param claim what its clause says
     * @param standing aim or result and its time, with what decided them
     */
    record Explained(Target target, Claim claim, StatusReader.Standing standing) {}

    /** The targets of a sentence. */
    List<Explained> read(SentenceReading sentence, DocumentContext context) {
        List<Explained> targets = new ArrayList<>();
        if (sentence.quantities().isEmpty()) {
            return targets;
        }
        for (Claim claim : new TargetAssembly(lexicon, filter, sentence).run()) {
            Indicator indicator = names.indicator(
                    claim.indicator(),
                    claim.action(),
                    claim.measure(),
                    claim.quantity().unit());
            StatusReader.Standing standing = statusReader.standing(sentence, context, claim, indicator.id());
            targets.add(new Explained(target(sentence, claim, indicator, standing), claim, standing));
        }
        return targets;
    }

    /** Why a quantity of a sentence makes no target, if the filter refuses it. */
    Optional<String> refusal(SentenceReading sentence, int index) {
        return filter.refusal(sentence, index);
    }

    private Target target(SentenceReading sentence, Claim claim, Indicator indicator, StatusReader.Standing standing) {
        QuantityMention quantity = claim.quantity();
        Comparator comparator = quantity.valueMax().isPresent() ? Comparator.RANGE : claim.comparator();
        Status status = standing.status().status();
        return new Target(
                sentence.source().span(quantity.start(), quantity.end()),
                sentence.provenance(claim.rule()),
                indicator,
                claim.action(),
                status,
                new Quantity(quantity.value(), quantity.valueMax(), quantity.unit(), comparator),
                claim.measure(),
                claim.direction(),
                standing.deadline().date(),
                standing.timing(),
                status == Status.TARGET ? Optional.of(standing.strength()) : Optional.empty());
    }
}
