package org.zhibiao.store;

import org.apache.lucene.document.IntField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.zhibiao.record.Coded;

/** {@link FindingQuery} to Lucene's queries. */
final class Queries {

    private final FindingJoin join;

    Queries(FindingJoin join) {
        this.join = join;
    }

    /** Findings that meet all parts; only the words count for the order. */
    Query of(FindingQuery query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder()
                .add(kind(Schema.FINDING), Occur.FILTER);
        query.words().filter(words -> !words.isBlank()).ifPresent(words -> all.add(new Phrases(join).parse(words), Occur.MUST));
        query.layer().ifPresent(layer -> all.add(is(Schema.LAYER, layer), Occur.FILTER));
        query.indicator().ifPresent(indicator -> all.add(indicator(indicator), Occur.FILTER));
        query.region().ifPresent(region -> all.add(region(region), Occur.FILTER));
        query.deadline().ifPresent(range -> all.add(
                IntField.newRangeQuery(Schema.DEADLINE, range.lowest(), range.highest()), Occur.FILTER));
        query.status().ifPresent(status -> all.add(is(Schema.STATUS, status), Occur.FILTER));
        query.document().ifPresent(document -> all.add(join.inDocuments(document(document)), Occur.FILTER));
        return all.build();
    }

    /** Documents, whole names or last parts of names, or by a pattern with {@code *}. */
    static Query document(String name) {
        String key = Schema.keyword(name);
        if (name.contains("*")) {
            return either(new WildcardQuery(new Term(Schema.DOC, key)), new WildcardQuery(new Term(Schema.FILE, key)));
        }
        return either(named(name), is(Schema.FILE, key));
    }

    /** One document by its whole name, with its findings. */
    static Query named(String name) {
        return is(Schema.DOC, Schema.key(name));
    }

    /** One source by its name. */
    static Query source(String name) {
        return is(Schema.SOURCE_NAME, Schema.key(name));
    }

    /** The sources that give the text of a document. */
    static Query giving(String document) {
        return is(Schema.GIVES, Schema.key(document));
    }

    /** All Lucene documents of a kind. */
    static Query kind(String kind) {
        return new TermQuery(new Term(Schema.KIND, kind));
    }

    /** Restricts a query to the document itself or to its findings. */
    static Query ofKind(String kind, Query query) {
        return both(kind(kind), query);
    }

    /** What both queries find. */
    static Query both(Query first, Query second) {
        return new BooleanQuery.Builder().add(first, Occur.FILTER).add(second, Occur.FILTER).build();
    }

    private static Query indicator(String indicator) {
        return either(is(Schema.INDICATOR_ID, Schema.keyword(indicator)),
                Phrases.in(Schema.INDICATOR_WORDS, indicator));
    }

    /** The findings of the documents of a region, by the beginning of its name or of one above it. */
    private Query region(String name) {
        return join.inDocuments(new PrefixQuery(new Term(Schema.DOCUMENT_REGIONS, name.strip())));
    }

    private static Query is(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static Query is(String field, Coded value) {
        return is(field, value.code());
    }

    private static Query either(Query first, Query second) {
        return new BooleanQuery.Builder().add(first, Occur.SHOULD).add(second, Occur.SHOULD).build();
    }
}
