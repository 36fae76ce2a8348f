package org.zhibiao.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexableField;
import org.zhibiao.document.Metadata;
import org.zhibiao.record.Body;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Coded;
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

    private final org.apache.lucene.document.Document fields = new org.apache.lucene.document.Document();

    private FindingFields() {
    }

    /** The Lucene document of a finding, which is from then on one of the document of that name. */
    static Iterable<IndexableField> of(Finding finding, String name, Metadata metadata) {
        FindingFields builder = new FindingFields();
        builder.fields.add(new StoredField(Schema.RECORD, FindingJson.write(finding).put("doc", name).toString()));
        builder.keyword(Schema.KIND, Schema.FINDING);
        DocumentFields.addShared(builder.fields, name, metadata);
        builder.coded(Schema.LAYER, finding.layer());
        builder.fields.add(new IntField(Schema.START, finding.span().start(), Store.NO));
        builder.keyword(Schema.RULE, finding.provenance().rule());
        builder.words(Schema.SENTENCE_WORDS, finding.provenance().sentence());
        builder.words(Schema.HEAD_WORDS, finding.span().raw());
        switch (finding) {
            case Target target -> builder.add(target);
            case Measure measure -> builder.add(measure);
            case Body body -> builder.add(body);
            case Deadline deadline -> builder.add(deadline);
        }
        return builder.fields;
    }

    /** The finding of a stored Lucene document. */
    static Finding read(org.apache.lucene.document.Document stored) throws IOException {
        try {
            return FindingJson.read(JSON.readTree(stored.get(Schema.RECORD)));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IOException("a stored record cannot be read: " + e.getMessage(), e);
        }
    }

    private void add(Target target) {
        String phrase = target.indicator().phrase();
        keyword(Schema.INDICATOR, phrase);
        words(Schema.INDICATOR_WORDS, phrase);
        words(Schema.HEAD_WORDS, phrase);
        target.indicator().id().ifPresent(id -> keyword(Schema.INDICATOR_ID, id));
        target.action().ifPresent(action -> words(Schema.HEAD_WORDS, action));
        coded(Schema.STATUS, target.status());
        fields.add(new DoubleField(Schema.VALUE, target.quantity().value().doubleValue(), Store.NO));
        target.quantity().valueMax().ifPresent(
                max -> fields.add(new DoubleField(Schema.VALUE_MAX, max.doubleValue(), Store.NO)));
        target.quantity().unit().ifPresent(unit -> keyword(Schema.UNIT, unit));
        coded(Schema.COMPARATOR, target.quantity().comparator());
        coded(Schema.MEASURE, target.measure());
        target.direction().ifPresent(direction -> coded(Schema.DIRECTION, direction));
        coded(Schema.TIMING, target.timing());
        target.strength().ifPresent(strength -> coded(Schema.STRENGTH, strength));
        date(target.deadline());
    }

    private void add(Measure measure) {
        keyword(Schema.NOUN, measure.noun());
        words(Schema.HEAD_WORDS, measure.noun());
        measure.of().ifPresent(of -> words(Schema.HEAD_WORDS, of));
        fields.add(new IntField(Schema.COUNT, measure.count(), Store.NO));
    }

    private void add(Body body) {
        keyword(Schema.BODY, body.span().raw());
        coded(Schema.ROLE, body.role());
        body.duty().ifPresent(duty -> words(Schema.HEAD_WORDS, duty));
    }

    private void add(Deadline deadline) {
        coded(Schema.DEADLINE_KIND, deadline.kind());
        date(deadline.to().flatMap(FindingFields::calendarDate));
    }

    private static Optional<CalendarDate> calendarDate(TimeLimit limit) {
        return limit instanceof CalendarDate date ? Optional.of(date) : Optional.empty();
    }

    private void date(Optional<CalendarDate> date) {
        date.ifPresent(day -> {
            fields.add(new IntField(Schema.DEADLINE, DateRange.number(day), Store.NO));
            fields.add(new IntField(Schema.DEADLINE_YEAR, day.year(), Store.NO));
        });
    }

    private void coded(String field, Coded value) {
        keyword(field, value.code());
    }

    private void keyword(String field, String value) {
        fields.add(new KeywordField(field, Schema.keyword(value), Store.NO));
    }

    private void words(String field, String text) {
        fields.add(new TextField(field, text, Store.NO));
    }
}
