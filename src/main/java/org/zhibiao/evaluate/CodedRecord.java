package org.zhibiao.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zhibiao.record.Finding;
import org.zhibiao.record.FindingJson;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Span;

/**
 * A record in the codebook's JSON form, coded by hand or found by a program. Scores are taken on this
 * form and not on {@link Finding}, since gold may leave open what a finding always has.
 *
 * @param layer the layer it belongs to
 * @param span where it stands
 * @param optional whether sensible coders differ on it: neither asked for nor held against a program
 * @param fields all its fields by the codebook's names
 */
public record CodedRecord(Layer layer, Span span, boolean optional, JsonNode fields) {

    /** What a program found. */
    static CodedRecord of(Finding finding) {
        return new CodedRecord(finding.layer(), finding.span(), false, FindingJson.write(finding));
    }

    /** A field's value as text; empty when it is null or not there. */
    Optional<String> text(String field) {
        return fields.hasNonNull(field) ? Optional.of(fields.get(field).asText()) : Optional.empty();
    }

    /** A field's value as a number; empty when it is null or not there. */
    OptionalDouble number(String field) {
        return fields.path(field).isNumber()
                ? OptionalDouble.of(fields.get(field).doubleValue())
                : OptionalDouble.empty();
    }
}
