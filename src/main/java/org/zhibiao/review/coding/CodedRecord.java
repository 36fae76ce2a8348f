package org.zhibiao.review.coding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.zhibiao.record.Finding;
import org.zhibiao.record.FindingJson;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Span;
import org.zhibiao.review.CodedFields;
import org.zhibiao.review.ReviewStatus;

/**
 * A record as somebody coded it, complete or not.
 *
 * @param layer its layer
 * @param span its words
 * @param values values of the fields that the coder was asked for, as text; empty text where there is none. A field that is no
 *     key was not coded
 * @param review what the column {@code review} of a table says; empty in other forms, and where it says nothing
 */
public record CodedRecord(Layer layer, Span span, SortedMap<String, String> values, Optional<ReviewStatus> review) {

    /** By place in the text. */
    public static final Comparator<CodedRecord> BY_PLACE =
            Comparator.comparing(CodedRecord::span).thenComparing(CodedRecord::layer);

    /** Keeps its own copy of the map. */
    public CodedRecord {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** A complete record. */
    public static CodedRecord of(Finding finding) {
        return of(finding.layer(), finding.span(), FindingJson.write(finding), true);
    }

    /**
     * A record with the values of a JSON object.
     *
     * @param complete whether a field that the object has not is known to have no value
     */
    static CodedRecord of(Layer layer, Span span, ObjectNode json, boolean complete) {
        SortedMap<String, String> values = new TreeMap<>();
        for (String field : CodedFields.of(layer)) {
            JsonNode value = json.path(field);
            if (complete || !value.isMissingNode()) {
                values.put(field, plain(CodedFields.text(value)));
            }
        }
        return new CodedRecord(layer, span, values, review(json));
    }

    /** Programs write 64 also as 64.0. */
    private static String plain(String value) {
        return value.matches("-?\\d{1,30}\\.\\d{1,30}")
                ? new BigDecimal(value).stripTrailingZeros().toPlainString()
                : value;
    }

    private static Optional<ReviewStatus> review(ObjectNode json) {
        return Arrays.stream(ReviewStatus.values())
                .filter(status -> status != ReviewStatus.NONE
                        && status.code().equals(json.path("review").asText()))
                .findFirst();
    }
}
