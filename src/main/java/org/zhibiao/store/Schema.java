package org.zhibiao.store;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.zhibiao.record.Layer;

/**
 * The fields of the index. Three kinds of Lucene document share it: a block of findings is followed by
 * the document that they were found in; a source, one for each file that was met, stands alone.
 *
 * <p>Every field but the stored ones can be searched, and has doc values to sort and count by, except
 * the {@code *Words} fields, which are analysed ({@link WordAnalyzer}).
 */
public final class Schema {

    /** Raised whenever a field changes its meaning; a knowledge base of another version is refused. */
    public static final int VERSION = 3;

    /** Key of {@link #VERSION} in the user data of each commit. */
    static final String VERSION_KEY = "org.zhibiao.schema";

    /** {@link #DOCUMENT}, {@link #FINDING} or {@link #SOURCE}. */
    public static final String KIND = "kind";
    /** Value of {@link #KIND}. */
    public static final String DOCUMENT = "document";
    /** Value of {@link #KIND}. */
    public static final String FINDING = "finding";
    /** Value of {@link #KIND}. */
    public static final String SOURCE = "source";

    /** Sources: the name, the key by which a source is replaced. */
    public static final String SOURCE_NAME = "sourceName";
    /** Sources: the outcome in lower case. */
    public static final String OUTCOME = "outcome";
    /** Sources: names of the documents that hold the texts it gives. */
    public static final String GIVES = "gives";

    /** Documents and findings: the document's name, the key by which a block is replaced. */
    public static final String DOC = "doc";
    /** Documents and findings: the last part of the document's name. */
    public static final String FILE = "file";
    /** Documents and findings: code of the document's genre. */
    public static final String GENRE = "genre";
    /** Documents and findings: the document's region. */
    public static final String REGION = "region";
    /** Documents and findings: the document's region, so that 许昌 finds 许昌市. */
    public static final String REGION_WORDS = "regionWords";
    /** Documents and findings: the document's year. */
    public static final String YEAR = "year";

    /** Documents: the name, uncut. Stored only. */
    static final String NAME = "name";
    /** Documents: the metadata as {@link MetadataJson} writes it. Stored only. */
    static final String METADATA = "metadata";
    /** Documents: the title, analysed. */
    public static final String TITLE_WORDS = "titleWords";
    /** Documents: the year in which the plan ends. */
    public static final String HORIZON = "horizon";
    /** Documents: SHA-256 of the file's bytes, in hexadecimal digits. Stored only. */
    static final String HASH = "hash";
    /** Documents: what extracted the findings (program and models). Stored only. */
    static final String EXTRACTION = "extraction";
    /** Documents: length of the text in code points. Stored only. */
    static final String LENGTH = "length";
    /** Documents: name of the source that the document is named after. Stored only. */
    static final String HOLDER = "holder";
    /** Documents: {@link TextHash} of the text. Stored only. */
    static final String TEXT_HASH = "textHash";
    /** Documents: the origin as {@link OriginJson} writes it. Stored only. */
    static final String ORIGIN = "origin";
    /** Documents: the parts as {@link OriginJson} writes them. Stored only. */
    static final String PARTS = "parts";
    /** Documents: what was declared, as {@link OriginJson} writes it. Stored only. */
    static final String DECLARED = "declared";
    /** Documents: the text, whole. Stored only, and last, so that the other fields are read without it. */
    static final String TEXT = "text";

    /** Findings: the record as {@link org.zhibiao.record.FindingJson} writes it; sources likewise. Stored only. */
    static final String RECORD = "record";
    /** Findings: code of the layer. */
    public static final String LAYER = "layer";
    /** Findings: first position of the span, in code points. */
    public static final String START = "start";
    /** Findings: id of the rule. */
    public static final String RULE = "rule";
    /** Findings: indicator, noun, or body and duty, with the words of the span. */
    public static final String HEAD_WORDS = "headWords";
    /** Findings: the sentence. */
    public static final String SENTENCE_WORDS = "sentenceWords";
    /** Targets: the indicator's phrase. */
    public static final String INDICATOR = "indicator";
    /** Targets: the indicator's phrase, analysed. */
    public static final String INDICATOR_WORDS = "indicatorWords";
    /** Targets: id of the canonical indicator. */
    public static final String INDICATOR_ID = "indicatorId";
    /** Targets: target or actual. */
    public static final String STATUS = "status";
    /** Targets: the value in base units, as a double. */
    public static final String VALUE = "value";
    /** Targets: the upper end of a range, as a double. */
    public static final String VALUE_MAX = "valueMax";
    /** Targets: the unit. */
    public static final String UNIT = "unit";
    /** Targets: how the value is bounded. */
    public static final String COMPARATOR = "comparator";
    /** Targets: what kind of quantity the value is. */
    public static final String MEASURE = "measure";
    /** Targets: up or down. */
    public static final String DIRECTION = "direction";
    /** Targets: how the value stands to its period. */
    public static final String TIMING = "timing";
    /** Targets: how firmly an aim is worded. */
    public static final String STRENGTH = "strength";
    /** Measures: what is counted. */
    public static final String NOUN = "noun";
    /** Measures: how many. */
    public static final String COUNT = "count";
    /** Bodies: the name as written. */
    public static final String BODY = "body";
    /** Bodies: the role. */
    public static final String ROLE = "role";
    /** Deadlines: how it binds. */
    public static final String DEADLINE_KIND = "deadlineKind";
    /** Targets and deadlines: the date as a number that sorts; see {@link DateRange}. */
    public static final String DEADLINE = "deadline";
    /** Targets and deadlines: the date's year. */
    public static final String DEADLINE_YEAR = "deadlineYear";

    /**
     * Longest keyword in code points. Lucene refuses terms above 32,766 bytes of UTF-8, and a text with
     * neither stops nor line breaks makes phrases of any length.
     */
    private static final int LONGEST_KEYWORD = 1_000;

    private Schema() {
    }

    /** Documents: how many findings of a layer there are. Stored only. */
    static String countOf(Layer layer) {
        return "count." + layer.code();
    }

    /** What is indexed of a keyword: its first 1,000 code points. The stored record stays whole. */
    static String keyword(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST_KEYWORD ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_KEYWORD));
    }

    /** A name as a key: whole, or when it is too long, its beginning and the hash of the whole. */
    static String key(String name) {
        String beginning = keyword(name);
        return beginning.length() == name.length() ? name
                : beginning + HexFormat.of().formatHex(
                        DocumentVersion.sha256().digest(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** The last part of a document's name. */
    static String fileOf(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
