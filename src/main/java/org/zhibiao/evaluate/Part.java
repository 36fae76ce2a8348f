package org.zhibiao.evaluate;

import java.util.List;
import org.zhibiao.record.Coded;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Status;

/** What is scored by itself: the four layers, and of the targets those that are aims. */
public enum Part implements Coded {
    /** All numeric statements. */
    TARGET(Layer.TARGET),
    /** Counts of measures. */
    MEASURE(Layer.MEASURE),
    /** Responsible bodies. */
    BODY(Layer.BODY),
    /** Time limits. */
    DEADLINE(Layer.DEADLINE),
    /** Numeric statements of aims, told from results. A result taken for a result is no matter here. */
    GOAL(Layer.TARGET);

    private final Layer layer;

    Part(Layer layer) {
        this.layer = layer;
    }

    /** The layer whose records it scores. */
    public Layer layer() {
        return layer;
    }

    /** Of a document's gold the records that belong here, in their order. */
    List<CodedRecord> gold(List<CodedRecord> records) {
        return records.stream()
                .filter(record -> record.layer() == layer && (this != GOAL || isAim(record) || record.optional()))
                .toList();
    }

    /** Of what was found in a document the records that belong here, in their order. */
    List<CodedRecord> found(List<CodedRecord> records) {
        return records.stream()
                .filter(record -> record.layer() == layer && (this != GOAL || isAim(record)))
                .toList();
    }

    private static boolean isAim(CodedRecord record) {
        return record.text("status").filter(Status.TARGET.code()::equals).isPresent();
    }
}
