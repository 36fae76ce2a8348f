package org.zhibiao.evaluate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.zhibiao.document.Document;
import org.zhibiao.extract.choose.Weighed;
import org.zhibiao.lexicon.ReadingEvidence;
import org.zhibiao.record.Layer;

/**
 * A finding that was held against coded records.
 *
 * @param document name of its document
 * @param layer its layer
 * @param evidence what was known of it
 * @param right whether a coded record stands there with the same key fields, see {@link Evaluation}
 */
record Observation(String document, Layer layer, Set<ReadingEvidence> evidence, boolean right) {

    /** Keeps its own copy of the evidence. */
    Observation {
        evidence = Collections.unmodifiableSet(EnumSet.copyOf(evidence));
    }

    /** The findings of coded documents; those that coders may differ on are left out. */
    static List<Observation> of(List<GoldDocument> documents, Function<Document, List<Weighed>> reader) {
        List<Observation> observations = new ArrayList<>();
        for (GoldDocument document : documents) {
            IdentityHashMap<CodedRecord, Weighed> weighed = new IdentityHashMap<>();
            List<CodedRecord> found = new ArrayList<>();
            for (Weighed one : reader.apply(document.document())) {
                CodedRecord record = CodedRecord.of(one.finding());
                if (document.covers(record)) {
                    weighed.put(record, one);
                    found.add(record);
                }
            }
            for (Layer layer : Layer.values()) {
                Part part = Part.valueOf(layer.name());
                Pairing pairing = Pairing.of(part.gold(document.records()), part.found(found));
                pairing.matches()
                        .forEach(match -> observations.add(of(document, weighed.get(match.found()), match.isRight())));
                pairing.spurious().forEach(record -> observations.add(of(document, weighed.get(record), false)));
            }
        }
        return List.copyOf(observations);
    }

    private static Observation of(GoldDocument document, @Nullable Weighed found, boolean right) {
        Weighed weighed = Objects.requireNonNull(found);
        return new Observation(document.name(), weighed.finding().layer(), weighed.evidence(), right);
    }
}
