package org.zhibiao.store;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.zhibiao.record.Layer;
import org.zhibiao.store.words.WordAnalyzer;

/**
 * The fields of the index. Five kinds of Lucene document share it. A block holds a document: the findings
 * of a sentence are followed by the sentence, and all sentences by the document, so that what is said once
 * (the sentence, the region) is kept once and findings are reached from it by block join. A source, one for
 * each file that was met, stands alone, and so does a copy: a document that is another one once more.
 *
 * <p>Fields named {@code …Words} are analysed ({@link WordAnalyzer}). Those of findings have doc values to
 * sort and count by.
 */
public final class Schema {

    /** Raised whenever a field changes its meaning; a knowledge base of another version is refused. */
    public static final int VERSION = 9;

    /** Key of {@link #VERSION} in the user data of each commit. */
    static final String VERSION_KEY = "org.zhibiao.schema";

    /** {@link #DOCUMENT}, {@link #COPY}, {@link #SENTENCE}, {@link #FINDING} or {@link #SOURCE}. */
    public static final String KIND = "kind";
    /** Value of {@link #KIND}. */
    public static final String DOCUMENT = "document";
    /** Value of {@link #KIND}: a document that is another one once more, whole in one Lucene document. No query finds it. */
    static final String COPY = "copy";
    /** Value of {@link #KIND}. */
    public static final String FINDING = "finding";
    /** Value of {@link #KIND}. */
    public static final String SENTENCE = "sentence";
    /** Value of {@link #KIND}. */
    public static final String SOURCE = "source";

    /** Sources: the name, the key by which a source is replaced. */
    public static final String SOURCE_NAME = "sourceName";
    /** Sources: the outcome in lower case. */
    public static final String OUTCOME = "outcome";
    /** Sources: names of the documents that hold the texts it gives. */
    public static final String GIVES = "gives";

    /** Documents, sentences and findings: the document's name, the key by which a block is replaced. */
    public static final String DOC = "doc";

    /** Findings: code of the document's genre. Only to count and sort by, as the next eight. */
    public static final String GENRE = "genre";
    /** Findings: code of the document's form. */
    public static final String FORM = "form";
    /** Findings: name of the document's place where no table holds it. */
    public static final String UNKNOWN_PLACE = "unknownPlace";
    /** Findings: name of the document's region. */
    public static final String REGION = "region";
    /** Findings: name of the province that the document's region is or belongs to. */
    public static final String PROVINCE = "province";
    /** Findings: level of the document's region. */
    public static final String LEVEL = "level";
    /** Findings: the document's year. */
    public static final String YEAR = "year";
    /** Findings: {@link #DOUBTFUL_YES} or {@link #DOUBTFUL_NO}, as the document is. */
    public static final String DOUBTFUL = "doubtful";
    /** Value of {@link #DOUBTFUL}. */
    static final String DOUBTFUL_YES = "yes";
    /** Value of {@link #DOUBTFUL}. */
    static final String DOUBTFUL_NO = "no";
    /** Findings: the body that issued the document. */
    public static final String ISSUER = "issuer";

    /** Documents: the last part of the name. */
    static final String FILE = "document.file";
    /** Documents: code of the genre. */
    static final String DOCUMENT_GENRE = "document.genre";
    /** Documents: code of the form. */
    static final String DOCUMENT_FORM = "document.form";
    /** Documents: name of the place where no table holds it. */
    static final String DOCUMENT_UNKNOWN_PLACE = "document.unknownPlace";
    /** Documents: names, whole and short, of the region and of those that it belongs to. */
    static final String DOCUMENT_REGIONS = "document.regions";
    /** Documents: the region's code in GB/T 2260. */
    static final String DOCUMENT_REGION_CODE = "document.regionCode";
    /** Documents: the region's level. */
    static final String DOCUMENT_LEVEL = "document.level";
    /** Documents: {@link #DOUBTFUL_YES} when something of its metadata is doubtful, else {@link #DOUBTFUL_NO}. */
    static final String DOCUMENT_DOUBTFUL = "document.doubtful";
    /** Documents: the year. */
    static final String DOCUMENT_YEAR = "document.year";
    /** Documents: the year in which the plan ends. */
    static final String DOCUMENT_HORIZON = "document.horizon";
    /** Documents: 发文字号. */
    static final String DOCUMENT_NUMBER = "document.number";
    /** Documents: the issuing body, analysed. */
    static final String ISSUER_WORDS = "document.issuerWords";
    /** Documents: the title, analysed. */
    static final String TITLE_WORDS = "document.titleWords";

    /** Documents: ids of the indicators that aims without a number name. Doc values only. */
    static final String WORDED_INDICATORS = "document.wordedIndicators";
    /** Documents: all that {@link DocumentFields#read} gives, as doc values, since stored fields are packed with the text. */
    static final String SUMMARY = "document.summary";

    /** Documents: the name, uncut. Stored only. */
    static final String NAME = "name";
    /** Documents: the metadata as {@link org.zhibiao.store.json.MetadataJson} writes it. Stored only. */
    static final String METADATA = "metadata";
    /** Documents: SHA-256 of the file's bytes, in hexadecimal digits. Stored only. */
    static final String HASH = "hash";
    /** Documents: what extracted the findings (program and models). Stored only. */
    static final String EXTRACTION = "extraction";
    /** Documents: length of the text in code points. Stored only. */
    static final String LENGTH = "length";
    /** Documents: how many cells of its tables hold an amount that gave no finding. Stored only. */
    static final String UNREAD_CELLS = "unreadCells";
    /** Documents: name of the source that the document is named after. Stored only. */
    static final String HOLDER = "holder";
    /** Documents: {@link TextHash} of the text. Stored only. */
    static final String TEXT_HASH = "textHash";
    /** Documents: {@link org.zhibiao.document.Shingles#bands} of the text, eight bytes each. Stored only. */
    static final String BANDS = "bands";
    /** Documents: there when it is never joined with another. Stored only. */
    static final String APART = "apart";
    /** Copies: name of the document that is shown for it. Stored only. */
    static final String COPY_OF = "copyOf";
    /** Copies: the findings as {@link org.zhibiao.record.FindingJson} writes them, in an array. Stored only. */
    static final String FINDINGS = "findings";
    /** Documents: the origin as {@link org.zhibiao.store.json.OriginJson} writes it. Stored only. */
    static final String ORIGIN = "origin";
    /** Documents: the parts as {@link org.zhibiao.store.json.OriginJson} writes them. Stored only. */
    static final String PARTS = "parts";
    /** Documents: what was declared, as {@link org.zhibiao.store.json.OriginJson} writes it. Stored only. */
    static final String DECLARED = "declared";
    /** Documents: the aims without a number as {@link org.zhibiao.store.json.WordedAimJson} writes them. Stored only. */
    static final String WORDED_AIMS = "wordedAims";
    /** Documents: the text, whole. Stored only, and last, so that the other fields are read without it. */
    static final String TEXT = "text";

    /** Sentences: the headings above, with {@link FindingColumns#MARK} between them. Doc values only. */
    static final String SECTION = "section";
    /** Sentences: the same where it is too long for {@link #SECTION}. Doc values only. */
    static final String LONG_SECTION = "longSection";
    /** Sentences: the sentence as findings give it. Doc values only. */
    static final String SENTENCE_TEXT = "sentenceText";
    /** Sentences: the sentence, analysed. */
    static final String SENTENCE_WORDS = "sentenceWords";
    /** Sentences: each heading above, whole. They stand above hundreds of sentences, so that their words would fill the index. */
    static final String HEADING = "heading";

    /**
     * Findings: the record as {@link org.zhibiao.record.FindingJson} writes it, without what its sentence and
     * document tell; sources likewise. Stored only.
     */
    static final String RECORD = "record";
    /** Findings: code of the layer. */
    public static final String LAYER = "layer";
    /** Findings: first position of the span, in code points. */
    public static final String START = "start";
    /** Findings: id of the rule. */
    public static final String RULE = "rule";
    /** Findings: how likely the record is right, as a double. */
    public static final String SCORE = "score";
    /** Targets: the indicator's phrase. */
    public static final String INDICATOR = "indicator";
    /** Targets: the indicator's phrase, analysed. */
    public static final String INDICATOR_WORDS = "indicatorWords";
    /** Targets: id of the canonical indicator. */
    public static final String INDICATOR_ID = "indicatorId";
    /** Targets: words that say where or of whom. */
    public static final String SCOPE = "scope";
    /** Targets: the size that the things counted reach at least, as a double. */
    public static final String THRESHOLD = "threshold";
    /** Targets: its unit. */
    public static final String THRESHOLD_UNIT = "thresholdUnit";
    /** Targets: the verb of a flow. */
    public static final String ACTION = "action";
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
    /** Targets: what an indicator table's column 属性 says. */
    public static final String ATTRIBUTE = "attribute";
    /** Targets: all that {@link TargetCode} holds of one, in one number. Doc values only. */
    static final String CODE = "target.code";
    /** Targets: the indicator and the verb, as {@link Measured} writes them. Doc values only. */
    static final String MEASURED = "target.measured";
    /** Targets that columns hold whole: the words of its span. Doc values only. */
    static final String RAW = "target.raw";
    /** Targets: value, upper end and unit, as {@link Amounts} writes them: doubles are not exact. Doc values only. */
    static final String AMOUNT = "target.amount";
    /** Targets: position after the last of the span. Doc values only. */
    static final String END = "target.end";
    /** Measures: what is counted. */
    public static final String NOUN = "noun";
    /** Measures: what is counted and what it is part of, analysed. */
    static final String NOUN_WORDS = "nounWords";
    /** Measures: how many. */
    public static final String COUNT = "count";
    /** Bodies: the name as written. */
    public static final String BODY = "body";
    /** Bodies: the name, analysed. */
    static final String BODY_WORDS = "bodyWords";
    /** Bodies: id of the canonical body. */
    public static final String BODY_ID = "bodyId";
    /** Bodies: what it has to do, analysed. */
    static final String DUTY_WORDS = "dutyWords";
    /** Bodies: the role. */
    public static final String ROLE = "role";
    /** Deadlines: how it binds. */
    public static final String DEADLINE_KIND = "deadlineKind";
    /** Targets and deadlines: the date as a number that sorts; see {@link DateNumber}. */
    public static final String DEADLINE = "deadline";
    /** Targets and deadlines: the date's year. */
    public static final String DEADLINE_YEAR = "deadlineYear";

    /**
     * Longest keyword in code points. Lucene refuses terms above 32,766 bytes of UTF-8, and a text with
     * neither stops nor line breaks makes phrases of any length.
     */
    private static final int LONGEST_KEYWORD = 1_000;

    private Schema() {}

    /** Documents: how many findings of a layer there are. Stored only. */
    static String countOf(Layer layer) {
        return "count." + layer.code();
    }

    /** What is indexed of a keyword: its first 1,000 code points. The stored record stays whole. */
    static String keyword(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST_KEYWORD
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST_KEYWORD));
    }

    /** A name as a key: whole, or when it is too long, its beginning and the hash of the whole. */
    static String key(String name) {
        if (keyword(name).length() == name.length()) {
            return name;
        }
        String hash = HexFormat.of().formatHex(DocumentVersion.sha256().digest(name.getBytes(StandardCharsets.UTF_8)));
        return name.substring(0, name.offsetByCodePoints(0, LONGEST_KEYWORD - hash.length())) + hash;
    }

    /** The last part of a document's name. */
    static String fileOf(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
