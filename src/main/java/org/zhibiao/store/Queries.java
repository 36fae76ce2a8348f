package org.zhibiao.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.IntField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.zhibiao.document.Region;
import org.zhibiao.record.Layer;
import org.zhibiao.record.MeasureType;
import org.zhibiao.record.Timing;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;

/** What a query of the language asks for, as a query of Lucene that finds findings. */
final class Queries {

    private final FindingJoin join;
    private final Vocabulary vocabulary;
    private final Phrases phrases;

    Queries(FindingJoin join, Vocabulary vocabulary) {
        this.join = join;
        this.vocabulary = vocabulary;
        this.phrases = new Phrases(join, vocabulary);
    }

    /** What is known of the words of queries. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Findings that are asked for; only words count for the order. */
    Query of(Expression expression) {
        return new BooleanQuery.Builder()
                .add(kind(Schema.FINDING), Occur.FILTER)
                .add(part(expression), Occur.MUST)
                .build();
    }

    private Query part(Expression expression) {
        return switch (expression) {
            case Expression.All all -> kind(Schema.FINDING);
            case Expression.And and -> join(and.parts(), Occur.MUST);
            case Expression.Or or -> join(or.parts(), Occur.SHOULD);
            case Expression.Not not ->
                new BooleanQuery.Builder()
                        .add(kind(Schema.FINDING), Occur.MUST)
                        .add(part(not.part()), Occur.MUST_NOT)
                        .build();
            case Expression.Words words -> phrases.anywhere(words);
            case Expression.Match match -> new ConstantScoreQuery(match.isAny() ? any(match.field()) : match(match));
            case Expression.NumberRange range -> new ConstantScoreQuery(range(range));
            case Expression.Dates dates -> new ConstantScoreQuery(dates(dates));
        };
    }

    private Query join(List<Expression> parts, Occur occur) {
        BooleanQuery.Builder joined = new BooleanQuery.Builder();
        for (Expression one : parts) {
            boolean excludes = occur == Occur.MUST && one instanceof Expression.Not;
            joined.add(excludes ? part(((Expression.Not) one).part()) : part(one), excludes ? Occur.MUST_NOT : occur);
        }
        if (occur == Occur.MUST && parts.stream().allMatch(Expression.Not.class::isInstance)) {
            joined.add(kind(Schema.FINDING), Occur.FILTER);
        }
        return joined.build();
    }

    /** Findings for which a field has a value. */
    private Query any(Field field) {
        return switch (field) {
            case TITLE, DOCUMENT -> kind(Schema.FINDING);
            case ISSUER -> new FieldExistsQuery(Schema.ISSUER);
            case NUMBER -> join.inDocuments(new PrefixQuery(new Term(Schema.DOCUMENT_NUMBER, "")));
            case REGION_CODE -> join.inDocuments(new PrefixQuery(new Term(Schema.DOCUMENT_REGION_CODE, "")));
            case CATEGORY -> new FieldExistsQuery(Schema.INDICATOR_ID);
            case SECTION -> join.inSentences(new PrefixQuery(new Term(Schema.HEADING, "")));
            case DUTY -> new PrefixQuery(new Term(Schema.DUTY_WORDS, ""));
            case INDICATOR -> without(new FieldExistsQuery(Schema.INDICATOR), is(Schema.INDICATOR, ""));
            default -> new FieldExistsQuery(CountedField.of(field).orElseThrow().name());
        };
    }

    private Query match(Expression.Match match) {
        String value = match.value();
        return switch (match.field()) {
            case DOCUMENT -> join.inDocuments(document(value));
            case TITLE -> join.inDocuments(words(Schema.TITLE_WORDS, value));
            case GENRE -> join.inDocuments(is(Schema.DOCUMENT_GENRE, value));
            case FORM -> join.inDocuments(is(Schema.DOCUMENT_FORM, value));
            case ISSUER -> join.inDocuments(words(Schema.ISSUER_WORDS, value));
            // The year stands in 〔〕 (GB/T 9704-2012, 7.2.5), for which people type what their keyboard has.
            case NUMBER ->
                join.inDocuments(keyword(
                        Schema.DOCUMENT_NUMBER,
                        value.replaceAll("[\\[【(（]", "〔").replaceAll("[\\]】)）]", "〕")));
            case REGION -> join.inDocuments(region(value));
            case REGION_CODE -> join.inDocuments(keyword(Schema.DOCUMENT_REGION_CODE, value));
            case UNKNOWN_PLACE -> join.inDocuments(keyword(Schema.DOCUMENT_UNKNOWN_PLACE, value));
            case LEVEL -> join.inDocuments(is(Schema.DOCUMENT_LEVEL, value));
            case DOUBTFUL -> join.inDocuments(is(Schema.DOCUMENT_DOUBTFUL, value));
            case INDICATOR ->
                either(
                        words(Schema.INDICATOR_WORDS, value),
                        either(
                                is(Schema.INDICATOR_ID, value),
                                vocabulary
                                        .ended(value)
                                        .map(Queries::ended)
                                        .orElseGet(() -> anyOf(Schema.INDICATOR_ID, vocabulary.meant(value)))));
            case CATEGORY -> anyOf(Schema.INDICATOR_ID, vocabulary.ofCategory(value));
            case NOUN -> words(Schema.NOUN_WORDS, value);
            case BODY -> either(words(Schema.BODY_WORDS, value), is(Schema.BODY_ID, value));
            case DUTY -> words(Schema.DUTY_WORDS, value);
            case SECTION ->
                join.inSentences(new WildcardQuery(new Term(Schema.HEADING, "*" + Schema.keyword(value) + "*")));
            case SCOPE, ACTION ->
                keyword(CountedField.of(match.field()).orElseThrow().name(), value);
            case INDICATOR_ID,
                    UNIT,
                    THRESHOLD_UNIT,
                    ATTRIBUTE,
                    BODY_ID,
                    RULE,
                    LAYER,
                    STATUS,
                    COMPARATOR,
                    MEASURE,
                    DIRECTION,
                    TIMING,
                    STRENGTH,
                    ROLE,
                    KIND -> keyword(CountedField.of(match.field()).orElseThrow().name(), value);
            case YEAR, HORIZON, VALUE, VALUE_MAX, THRESHOLD, DEADLINE, COUNT, SCORE ->
                throw new IllegalArgumentException(match.field() + " holds numbers or dates");
        };
    }

    private Query range(Expression.NumberRange range) {
        Query numbers = switch (range.field()) {
            case YEAR -> join.inDocuments(integers(Schema.DOCUMENT_YEAR, range));
            case HORIZON -> join.inDocuments(integers(Schema.DOCUMENT_HORIZON, range));
            case COUNT -> integers(Schema.COUNT, range);
            case VALUE_MAX -> decimals(Schema.VALUE_MAX, range);
            case THRESHOLD -> decimals(Schema.THRESHOLD, range);
            case SCORE -> decimals(Schema.SCORE, range);
            default -> decimals(Schema.VALUE, range);
        };
        String units = range.field() == Field.THRESHOLD ? Schema.THRESHOLD_UNIT : Schema.UNIT;
        return range.unit().map(unit -> both(numbers, is(units, unit))).orElse(numbers);
    }

    /** Values of one kind of some indicators, as a timeline shows them. */
    private static Query ended(Vocabulary.Ended meant) {
        MeasureType measure = meant.ending().measure();
        Set<String> measures =
                measure == MeasureType.FLOW ? Set.of(measure.code(), MeasureType.LEVEL.code()) : Set.of(measure.code());
        Timing timing = meant.ending().timing();
        Set<String> timings = timing == Timing.IN ? Set.of(timing.code(), Timing.BY.code()) : Set.of(timing.code());
        return both(
                anyOf(Schema.INDICATOR_ID, meant.ids()),
                both(anyOf(Schema.MEASURE, measures), anyOf(Schema.TIMING, timings)));
    }

    private static Query integers(String field, Expression.NumberRange range) {
        double low = range.low().map(low1 -> Math.ceil(low1.doubleValue())).orElse((double) Integer.MIN_VALUE);
        double high = range.high().map(high1 -> Math.floor(high1.doubleValue())).orElse((double) Integer.MAX_VALUE);
        boolean above = !range.lowIncluded()
                && range.low().filter(end -> end.doubleValue() == low).isPresent();
        boolean below = !range.highIncluded()
                && range.high().filter(end -> end.doubleValue() == high).isPresent();
        int from = (int) (above ? low + 1 : low);
        int to = (int) (below ? high - 1 : high);
        return from > to
                ? new MatchNoDocsQuery("no whole number lies in the range")
                : IntField.newRangeQuery(field, from, to);
    }

    private static Query decimals(String field, Expression.NumberRange range) {
        double low = range.low().map(Number::doubleValue).orElse(Double.NEGATIVE_INFINITY);
        double high = range.high().map(Number::doubleValue).orElse(Double.POSITIVE_INFINITY);
        double from = range.low().isPresent() && !range.lowIncluded() ? Math.nextUp(low) : low;
        double to = range.high().isPresent() && !range.highIncluded() ? Math.nextDown(high) : high;
        return from > to
                ? new MatchNoDocsQuery("no number lies in the range")
                : DoubleField.newRangeQuery(field, from, to);
    }

    private static Query dates(Expression.Dates dates) {
        int from = dates.from()
                .map(date -> dates.fromIncluded() ? DateNumber.first(date) : DateNumber.last(date) + 1)
                .orElse(0);
        int to = dates.to()
                .map(date -> dates.toIncluded() ? DateNumber.last(date) : DateNumber.first(date) - 1)
                .orElse(Integer.MAX_VALUE);
        return from > to
                ? new MatchNoDocsQuery("no date lies in the range")
                : IntField.newRangeQuery(Schema.DEADLINE, from, to);
    }

    /** Documents, whole names or last parts of names, or by a pattern with {@code *}. */
    static Query document(String name) {
        String key = Schema.keyword(name);
        if (name.contains("*")) {
            return either(pattern(Schema.DOC, key), pattern(Schema.FILE, key));
        }
        return either(named(name), is(Schema.FILE, key));
    }

    /** Documents of a region, by the beginning of its name or of one above it: 河南 finds 河南省 and all in it. */
    private static Query region(String name) {
        return name.contains("*")
                ? pattern(Schema.DOCUMENT_REGIONS, name)
                : new PrefixQuery(new Term(Schema.DOCUMENT_REGIONS, Schema.keyword(name)));
    }

    /** Documents of a region itself. A name without a code stands in no table, hence above no other place. */
    static Query of(Region region) {
        return region.code()
                .map(code -> is(Schema.DOCUMENT_REGION_CODE, code))
                .orElseGet(() -> is(Schema.DOCUMENT_REGIONS, Schema.keyword(region.name())));
    }

    /** Documents from one of some years, both ends included. */
    static Query ofYears(int from, int to) {
        return from > to
                ? new MatchNoDocsQuery("no year lies in the range")
                : IntField.newRangeQuery(Schema.DOCUMENT_YEAR, from, to);
    }

    /** Documents of which nothing is doubtful. */
    static Query sure() {
        return is(Schema.DOCUMENT_DOUBTFUL, Schema.DOUBTFUL_NO);
    }

    /** One document by its whole name, with its findings. */
    static Query named(String name) {
        return is(Schema.DOC, Schema.key(name));
    }

    /** One source by its name. */
    static Query source(String name) {
        return is(Schema.SOURCE_NAME, Schema.key(name));
    }

    /** The sources that give the text of one of some documents. */
    static Query giving(Collection<String> documents) {
        return anyOf(Schema.GIVES, documents.stream().map(Schema::key).toList());
    }

    /** All documents, and all that are another once more. */
    static Query documentOrCopy() {
        return either(kind(Schema.DOCUMENT), kind(Schema.COPY));
    }

    /** All Lucene documents of a kind. */
    static Query kind(String kind) {
        return is(Schema.KIND, kind);
    }

    /** All findings of a layer. */
    static Query layer(Layer layer) {
        return is(Schema.LAYER, layer.code());
    }

    /** Restricts a query to the document itself or to its findings. */
    static Query ofKind(String kind, Query query) {
        return both(kind(kind), query);
    }

    /** What both queries find. */
    static Query both(Query first, Query second) {
        return new BooleanQuery.Builder()
                .add(first, Occur.FILTER)
                .add(second, Occur.FILTER)
                .build();
    }

    private static Query without(Query query, Query excluded) {
        return new BooleanQuery.Builder()
                .add(query, Occur.FILTER)
                .add(excluded, Occur.MUST_NOT)
                .build();
    }

    private static Query either(Query first, Query second) {
        return new BooleanQuery.Builder()
                .add(first, Occur.SHOULD)
                .add(second, Occur.SHOULD)
                .build();
    }

    private static Query anyOf(String field, Collection<String> values) {
        return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    /** Words within an analysed field; between stars, each on its own. */
    private static Query words(String field, String value) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String words : value.split("\\*")) {
            Optional.of(words)
                    .filter(some -> !some.isBlank())
                    .ifPresent(some -> all.add(Phrases.in(field, some), Occur.FILTER));
        }
        return all.build();
    }

    private static Query keyword(String field, String value) {
        return value.contains("*") ? pattern(field, value) : is(field, Schema.keyword(value));
    }

    /** A pattern in which only the star is special. */
    private static Query pattern(String field, String value) {
        return new WildcardQuery(new Term(field, value.replace("\\", "\\\\").replace("?", "\\?")));
    }

    private static Query is(String field, String value) {
        return new TermQuery(new Term(field, value));
    }
}
