package org.zhibiao.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A gold record and what was found for it.
 *
 * @param gold the gold record, not an optional one
 * @param found the record whose span overlaps it
 * @param key the fields that make a whole record, and whether each is right
 * @param further other fields, and whether each is right
 */
record Match(CodedRecord gold, CodedRecord found, Map<String, Boolean> key, Map<String, Boolean> further) {

    static Match of(CodedRecord gold, CodedRecord found) {
        return new Match(gold, found, FieldChecks.key(gold, found), FieldChecks.further(gold, found));
    }

    /** Whether every key field is right. */
    boolean isRight() {
        return !key.containsValue(false);
    }

    /** All fields that are compared, key fields first. */
    Map<String, Boolean> fields() {
        Map<String, Boolean> all = new LinkedHashMap<>(key);
        all.putAll(further);
        return Collections.unmodifiableMap(all);
    }

    /** The key fields that are wrong. */
    List<String> wrongFields() {
        return key.entrySet().stream()
                .filter(check -> !check.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
