package org.zhibiao.extract.choose;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.zhibiao.lexicon.ReadingEvidence;
import org.zhibiao.lexicon.ScoreWeights;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Layer;

/** Adds up what the evidence about a finding weighs. Immutable; for any number of threads. */
public final class Scorer {

    private final ScoreWeights weights;

    /** Scores by a table of weights. */
    public Scorer(ScoreWeights weights) {
        this.weights = weights;
    }

    /**
     * A piece of evidence and its part in a sum.
     *
     * @param evidence the piece
     * @param weight what it adds; below 0 when it speaks against the finding
     */
    public record Contribution(ReadingEvidence evidence, double weight) {}

    /** The sum of the weights: above 0 when the finding is sooner right than wrong. */
    public double margin(Layer layer, Set<ReadingEvidence> evidence) {
        double sum = 0;
        for (ReadingEvidence piece : evidence) {
            sum += weights.of(layer, piece);
        }
        return sum;
    }

    /** How likely a finding is right of which a sum is known: the logistic function. */
    public static double probability(double margin) {
        return 1 / (1 + Math.exp(-margin));
    }

    /** The finding with its score. */
    public Finding scored(Weighed weighed) {
        Finding finding = weighed.finding();
        double probability = probability(margin(finding.layer(), weighed.evidence()));
        return finding.with(finding.provenance().scored(probability));
    }

    /** What tipped the scale, the largest first; evidence that weighs nothing is left out. */
    public List<Contribution> contributions(Weighed weighed) {
        Layer layer = weighed.finding().layer();
        return weighed.evidence().stream()
                .map(piece -> new Contribution(piece, weights.of(layer, piece)))
                .filter(piece -> piece.weight() != 0)
                .sorted(Comparator.comparingDouble((Contribution piece) -> -Math.abs(piece.weight())))
                .toList();
    }
}
