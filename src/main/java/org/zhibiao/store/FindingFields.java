package org.zhibiao.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.IndexableField;
import org.zhibiao.document.Known;
import org.zhibiao.document.Metadata;
import org.zhibiao.record.Body;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Deadline;
import org.zhibiao.record.Finding;
import org.zhibiao.record.FindingJson;
import org.zhibiao.record.Measure;
import org.zhibiao.record.Target;
import org.zhibiao.record.TimeLimit;

/** A finding to the fields of its Lucene document, and back. */
final class FindingFields {

    /** Decimals are kept as written: as doubles, 66.67 would come back with other digits. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    /** Kept once for all findings of a sentence, or of a document. */
    private static final List<String> TOLD_BY_OTHERS = List.of("doc", "sentence", "section");

    private final Document fields = new Document();

    private FindingFields() {}

    /** The Lucene document of a finding, which is from then on one of the document of that name. */
    static Iterable<IndexableField> of(Finding finding, String name, Metadata metadata) {
        FindingFields builder = new FindingFields();
        if (finding instanceof Target target && FindingColumns.hold(target)) {
            IndexField.longColumn(builder.fields, Schema.RAW, target.span().raw());
        } else {
            builder.fields.add(new StoredField(Schema.RECORD, write(finding)));
        }
        IndexField.term(builder.fields, Schema.KIND, Schema.FINDING);
        IndexField.keyword(builder.fields, Schema.DOC, Schema.key(name));
        builder.add(metadata);
        IndexField.coded(builder.fields, Schema.LAYER, finding.layer());
        IndexField.value(builder.fields, Schema.START, finding.span().start());
        IndexField.keyword(builder.fields, Schema.RULE, finding.provenance().rule());
        finding.provenance()
                .score()
                .ifPresent(score -> IndexField.number(builder.fields, Schema.SCORE, score.doubleValue()));
        switch (finding) {
            case Target target -> builder.add(target);
            case Measure measure -> builder.add(measure);
            case Body body -> builder.add(body);
            case Deadline deadline -> builder.add(deadline);
        }
        return builder.fields;
    }

    private static String write(Finding finding) {
        ObjectNode json = FindingJson.write(finding);
        json.remove(TOLD_BY_OTHERS);
        json.properties().removeIf(field -> field.getValue().isNull());
        return json.toString();
    }

    /**
     * The finding of a stored Lucene document.
     *
     * @param said its sentence
     * @param name name of its document
     */
    static Finding read(Document stored, FindingColumns.Said said, String name) throws IOException {
        try {
            JsonNode json = JSON.readTree(stored.get(Schema.RECORD));
            ObjectNode whole = ((ObjectNode) json).put("doc", name).put("sentence", said.sentence());
            said.section().forEach(whole.putArray("section")::add);
            return FindingJson.read(whole);
        } catch (JsonProcessingException | IllegalArgumentException | ClassCastException e) {
            throw new IOException("a stored record cannot be read: " + e.getMessage(), e);
        }
    }

    private void add(Metadata metadata) {
        IndexField.value(
                fields, Schema.GENRE, DocumentFields.code(metadata.genre().value()));
        IndexField.value(fields, Schema.FORM, metadata.form());
        metadata.unknownPlace().ifPresent(name -> IndexField.value(fields, Schema.UNKNOWN_PLACE, name.value()));
        IndexField.value(fields, Schema.DOUBTFUL, DocumentFields.doubtful(metadata));
        metadata.place().map(Known::value).ifPresent(region -> {
            IndexField.value(fields, Schema.REGION, region.name());
            IndexField.value(
                    fields,
                    Schema.PROVINCE,
                    region.above().isEmpty() ? region.name() : region.above().getFirst());
            region.level().ifPresent(level -> IndexField.value(fields, Schema.LEVEL, DocumentFields.code(level)));
        });
        metadata.year().ifPresent(year -> IndexField.value(fields, Schema.YEAR, year.value()));
        metadata.issuer().ifPresent(issuer -> IndexField.value(fields, Schema.ISSUER, issuer.value()));
    }

    private void add(Target target) {
        String phrase = target.indicator().phrase();
        IndexField.value(fields, Schema.INDICATOR, phrase);
        IndexField.words(fields, Schema.INDICATOR_WORDS, phrase);
        target.indicator().id().ifPresent(id -> IndexField.keyword(fields, Schema.INDICATOR_ID, id));
        target.indicator().scope().ifPresent(scope -> IndexField.keyword(fields, Schema.SCOPE, scope));
        target.indicator().threshold().ifPresent(threshold -> {
            IndexField.number(fields, Schema.THRESHOLD, threshold.value().doubleValue());
            IndexField.keyword(fields, Schema.THRESHOLD_UNIT, threshold.unit());
        });
        target.action().ifPresent(action -> IndexField.keyword(fields, Schema.ACTION, action));
        IndexField.coded(fields, Schema.STATUS, target.status());
        IndexField.number(fields, Schema.VALUE, target.quantity().value().doubleValue());
        target.quantity().valueMax().ifPresent(max -> IndexField.number(fields, Schema.VALUE_MAX, max.doubleValue()));
        target.quantity().unit().ifPresent(unit -> IndexField.keyword(fields, Schema.UNIT, unit));
        IndexField.coded(fields, Schema.COMPARATOR, target.quantity().comparator());
        IndexField.coded(fields, Schema.MEASURE, target.measure());
        target.direction().ifPresent(direction -> IndexField.coded(fields, Schema.DIRECTION, direction));
        IndexField.coded(fields, Schema.TIMING, target.timing());
        target.strength().ifPresent(strength -> IndexField.coded(fields, Schema.STRENGTH, strength));
        target.attribute().ifPresent(attribute -> IndexField.keyword(fields, Schema.ATTRIBUTE, attribute));
        date(target.deadline());
        compared(target);
    }

    /** What comparing needs of all targets, so that stored records are only read where their words are shown. */
    private void compared(Target target) {
        IndexField.value(fields, Schema.CODE, TargetCode.of(target).number());
        IndexField.column(fields, Schema.MEASURED, Measured.of(target).written());
        IndexField.column(fields, Schema.AMOUNT, Amounts.written(target.quantity()));
        IndexField.value(fields, Schema.END, target.span().end());
    }

    private void add(Measure measure) {
        IndexField.value(fields, Schema.NOUN, measure.noun());
        IndexField.words(fields, Schema.NOUN_WORDS, measure.noun());
        measure.of().ifPresent(of -> IndexField.words(fields, Schema.NOUN_WORDS, of));
        IndexField.number(fields, Schema.COUNT, measure.count());
    }

    private void add(Body body) {
        IndexField.value(fields, Schema.BODY, body.span().raw());
        IndexField.words(fields, Schema.BODY_WORDS, body.span().raw());
        body.id().ifPresent(id -> IndexField.keyword(fields, Schema.BODY_ID, id));
        IndexField.coded(fields, Schema.ROLE, body.role());
        body.duty().ifPresent(duty -> IndexField.words(fields, Schema.DUTY_WORDS, duty));
    }

    private void add(Deadline deadline) {
        IndexField.coded(fields, Schema.DEADLINE_KIND, deadline.kind());
        date(deadline.to().flatMap(FindingFields::calendarDate));
    }

    private static Optional<CalendarDate> calendarDate(TimeLimit limit) {
        return limit instanceof CalendarDate date ? Optional.of(date) : Optional.empty();
    }

    private void date(Optional<CalendarDate> date) {
        date.ifPresent(day -> {
            IndexField.number(fields, Schema.DEADLINE, DateNumber.last(day));
            IndexField.value(fields, Schema.DEADLINE_YEAR, day.year());
        });
    }
}
