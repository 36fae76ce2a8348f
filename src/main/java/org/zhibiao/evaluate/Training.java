package org.zhibiao.evaluate;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.zhibiao.document.Document;
import org.zhibiao.evaluate.Calibration.Foretold;
import org.zhibiao.extract.choose.Scorer;
import org.zhibiao.extract.choose.Weighed;
import org.zhibiao.lexicon.ReadingEvidence;
import org.zhibiao.lexicon.ScoreWeights;
import org.zhibiao.record.Layer;

/**
 * Weights fitted to coded documents, and how well they do on documents that they were not fitted to: each document is
 * left out in turn, and what its findings come to is foretold by weights fitted to the others.
 */
public final class Training {

    private final ScoreWeights present;
    private final boolean afresh;
    private final Map<Layer, Map<ReadingEvidence, Double>> fitted = new EnumMap<>(Layer.class);
    private final Map<Layer, Judgement> judgements = new EnumMap<>(Layer.class);

    /**
     * How probabilities did.
     *
     * @param rate all findings of a layer given the share of right ones among them
     * @param present by the weights of the table
     * @param trained by weights fitted to the other documents
     */
    public record Judgement(Calibration rate, Calibration present, Calibration trained) {}

    private Training(ScoreWeights present, boolean afresh, List<Observation> observations) {
        this.present = present;
        this.afresh = afresh;
        for (Layer layer : Layer.values()) {
            List<Observation> own = observations.stream()
                    .filter(observation -> observation.layer() == layer)
                    .toList();
            fitted.put(layer, LogisticRegression.fit(own, start(layer, own)));
            judgements.put(layer, judged(layer, own));
        }
    }

    /**
     * Fits and judges.
     *
     * @param documents coded by hand
     * @param reader makes the findings that are held against them
     * @param present the weights to begin with
     * @param afresh whether to forget them: each weight is then 0 where the documents do not tell
     */
    public static Training of(
            List<GoldDocument> documents,
            Function<Document, List<Weighed>> reader,
            ScoreWeights present,
            boolean afresh) {
        return new Training(present, afresh, Observation.of(documents, reader));
    }

    private Map<ReadingEvidence, Double> start(Layer layer, List<Observation> own) {
        if (!afresh) {
            return present.of(layer);
        }
        Map<ReadingEvidence, Double> start = new EnumMap<>(ReadingEvidence.class);
        present.of(layer).keySet().forEach(piece -> start.put(piece, 0.0));
        double rate = rate(own);
        start.put(ReadingEvidence.ANY, Math.log(rate / (1 - rate)));
        return start;
    }

    /** The share of right findings, as if one more had been right and one more wrong: of few, nothing is certain. */
    private static double rate(List<Observation> own) {
        return (own.stream().filter(Observation::right).count() + 1.0) / (own.size() + 2.0);
    }

    private Judgement judged(Layer layer, List<Observation> own) {
        List<Foretold> byRate = new ArrayList<>();
        List<Foretold> byPresent = new ArrayList<>();
        List<Foretold> byOthers = new ArrayList<>();
        Set<String> documents = new LinkedHashSet<>();
        own.forEach(observation -> documents.add(observation.document()));
        for (String document : documents) {
            List<Observation> others = own.stream()
                    .filter(observation -> !observation.document().equals(document))
                    .toList();
            Map<ReadingEvidence, Double> weights = LogisticRegression.fit(others, start(layer, others));
            for (Observation observation : own) {
                if (observation.document().equals(document)) {
                    byRate.add(new Foretold(rate(own), observation.right()));
                    byPresent.add(foretold(observation, present.of(layer)));
                    byOthers.add(foretold(observation, weights));
                }
            }
        }
        return new Judgement(Calibration.of(byRate), Calibration.of(byPresent), Calibration.of(byOthers));
    }

    private static Foretold foretold(Observation observation, Map<ReadingEvidence, Double> weights) {
        double margin = observation.evidence().stream()
                .mapToDouble(piece -> weights.getOrDefault(piece, 0.0))
                .sum();
        return new Foretold(Scorer.probability(margin), observation.right());
    }

    /** How probabilities of findings of a layer do; those of layers without a finding say nothing. */
    public Judgement judgement(Layer layer) {
        return Objects.requireNonNull(judgements.get(layer));
    }

    /** The table with the fitted weights. */
    public String table() {
        return present.with(fitted);
    }

    /** What becomes other in the table, as a unified diff; empty when nothing does. */
    public String difference() {
        return LineDifference.unified("models/weights.csv", present.text(), table());
    }
}
