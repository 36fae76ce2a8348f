package org.zhibiao.store;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.zhibiao.record.Coded;

/** Adds to a Lucene document what a field needs to be found, counted or sorted by, and no more. */
final class IndexField {

    private static final FieldType KEYWORD = type(IndexOptions.DOCS, DocValuesType.SORTED, false);
    /** Short texts: how often a word occurs in them and how long they are tells nothing of their worth. */
    private static final FieldType SHORT_WORDS =
            type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, DocValuesType.NONE, true);

    private IndexField() {}

    private static FieldType type(IndexOptions options, DocValuesType values, boolean tokenized) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setDocValuesType(values);
        type.setTokenized(tokenized);
        type.setOmitNorms(true);
        type.freeze();
        return type;
    }

    /** A word to find, count and sort by. */
    static void keyword(Document fields, String name, String value) {
        fields.add(new Field(name, bytes(value), KEYWORD));
    }

    /** A code to find, count and sort by. */
    static void coded(Document fields, String name, Coded value) {
        keyword(fields, name, value.code());
    }

    /** A word only to find. */
    static void term(Document fields, String name, String value) {
        fields.add(new StringField(name, bytes(value), Store.NO));
    }

    /** A word only to count and sort by. */
    static void value(Document fields, String name, String value) {
        fields.add(new SortedDocValuesField(name, bytes(value)));
    }

    /** A text of at most 32,766 bytes of UTF-8 only to be read again. */
    static void column(Document fields, String name, String value) {
        fields.add(new SortedDocValuesField(name, new BytesRef(value.getBytes(StandardCharsets.UTF_8))));
    }

    /** A text of any length only to be read again. */
    static void longColumn(Document fields, String name, String value) {
        fields.add(new BinaryDocValuesField(name, new BytesRef(value.getBytes(StandardCharsets.UTF_8))));
    }

    /** Some words of which each is only to be read again. */
    static void columns(Document fields, String name, Collection<String> values) {
        values.forEach(value -> fields.add(new SortedSetDocValuesField(name, bytes(value))));
    }

    /** A number only to count and sort by. */
    static void value(Document fields, String name, long value) {
        fields.add(new NumericDocValuesField(name, value));
    }

    /** A number to find by range and to sort by. */
    static void number(Document fields, String name, int value) {
        fields.add(new IntField(name, value, Store.NO));
    }

    /** A number to find by range and to sort by. */
    static void number(Document fields, String name, double value) {
        fields.add(new DoubleField(name, value, Store.NO));
    }

    /** A phrase or name, to find by the words in it. */
    static void words(Document fields, String name, String text) {
        if (!text.isEmpty()) {
            fields.add(new Field(name, text, SHORT_WORDS));
        }
    }

    private static BytesRef bytes(String value) {
        return new BytesRef(Schema.keyword(value).getBytes(StandardCharsets.UTF_8));
    }
}
