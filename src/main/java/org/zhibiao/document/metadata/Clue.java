package org.zhibiao.document.metadata;

import static org.zhibiao.document.content.MetadataField.GENRE;
import static org.zhibiao.document.content.MetadataField.REGION;
import static org.zhibiao.document.content.MetadataField.TITLE;
import static org.zhibiao.document.content.MetadataField.YEAR;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.zhibiao.document.Evidence;
import org.zhibiao.document.content.MetadataField;

/** Kinds of evidence for what a document is. How much each weighs for a field stands in {@code models/identity.csv}. */
public enum Clue {
    /** A person who reviewed the documents. */
    CORRECTED(Declared.FIELDS),
    /** The user's manifest. */
    MANIFEST(Declared.FIELDS),
    /** A column of the table whose row the document is. */
    COLUMN(Declared.FIELDS),
    /** The page's head or the table above the text. */
    PAGE(Declared.FIELDS),
    /** The name of the file. */
    FILE_NAME(GENRE, REGION, YEAR),
    /** The first line that is no furniture. */
    TITLE_FIRST_LINE(TITLE),
    /** For each line that stands above it; its weight is below nothing. */
    TITLE_POSITION(TITLE),
    /** The line ends with the name of a kind of document. */
    TITLE_GENRE_END(TITLE),
    /** The line holds such a name elsewhere. */
    TITLE_GENRE_WORD(TITLE),
    /** 关于……. */
    TITLE_ABOUT(TITLE),
    /** The line opens with a place or a year. */
    TITLE_PLACE(TITLE),
    /** The line holds marks of a sentence; its weight is below nothing. */
    TITLE_MARKS(TITLE),
    /** The text cites or repeats the line. */
    TITLE_QUOTED(TITLE),
    /** The usual title of its kind. */
    TITLE_USUAL(TITLE),
    /** The title ends with a word. */
    TITLE_END(GENRE),
    /** The title holds a word. */
    TITLE_WORD(GENRE),
    /** 本规划, 本办法. */
    SELF_NAME(GENRE),
    /** Who speaks to a congress. */
    SPEAKER(GENRE, REGION),
    /** 第一条, 第二条, …. */
    ARTICLES(GENRE),
    /** X人民政府 within the title. */
    TITLE_GOVERNMENT(REGION),
    /** The title, or what a notice issues, opens with the place. */
    TITLE_START(REGION),
    /** The place stands elsewhere in the title. */
    TITLE_WITHIN(REGION),
    /** The issuing body. */
    ISSUER(REGION),
    /** The title opens with the body: X人民政府关于……. */
    TITLE_BODY(MetadataField.ISSUER),
    /** Directly behind the title, or in brackets under it. */
    BEHIND_TITLE(MetadataField.DOCUMENT_NUMBER, MetadataField.WRITTEN),
    /** On a line of its own. */
    OWN_LINE(MetadataField.DOCUMENT_NUMBER, MetadataField.PUBLISHED),
    /** 发布日期:. */
    LABEL(MetadataField.PUBLISHED),
    /** The head of a newspaper's page. */
    NEWSPAPER(MetadataField.PUBLISHED),
    /** Who signs. */
    SIGNATURE(REGION, MetadataField.ISSUER, MetadataField.WRITTEN),
    /** 在X第…届人民代表大会第…次会议上, with its day. */
    SPOKEN_LINE(REGION, YEAR, MetadataField.WRITTEN),
    /** X市市长 and the like above the text. */
    HEAD_LINE(REGION),
    /** X人民政府 at the beginning. */
    OPENING_GOVERNMENT(REGION),
    /** The text opens with the place. */
    TEXT_START(REGION),
    /** What 我市 must mean. */
    OWN(REGION),
    /** The place whose parts the text names. */
    OWN_WITHIN(REGION),
    /** 我国, 全国. */
    NATION_WORDS(REGION),
    /** A name that no table holds. */
    UNKNOWN_NAME(REGION),
    /** The year in the title of a report or a communique. */
    TITLE_YEAR("title", YEAR),
    /** The year in the title of another document. */
    TITLE_OF_ISSUE(YEAR),
    /** The day of writing. */
    WRITTEN(YEAR),
    /** The document number. */
    NUMBER(YEAR),
    /** The day of publication. */
    PUBLISHED(YEAR),
    /** Session of the national congress. */
    CONGRESS(YEAR),
    /** 2025年工作安排. */
    GOALS_HEADING(YEAR),
    /** 2024年工作回顾. */
    REVIEW_HEADING(GENRE, YEAR),
    /** 过去的2024年. */
    PAST_YEAR(YEAR),
    /** The financial or school year that is named most: 2013-2014年度. */
    FINANCIAL_YEAR(YEAR),
    /** The last year of results. */
    RESULTS(YEAR),
    /** The plan that a report submits. */
    PLAN_SUBMITTED(YEAR),
    /** A date of issue. */
    ISSUED(YEAR),
    /** The period of a plan. */
    PLAN_PERIOD(YEAR),
    /** The year that a communique reports on. */
    REPORTED(YEAR),
    /** The year that is named most. */
    MOST_NAMED(YEAR);

    /** What can be said beside the words; the constants of an enumeration cannot see its own. */
    private static final class Declared {
        private static final Set<MetadataField> FIELDS = Collections.unmodifiableSet(EnumSet.of(
                TITLE,
                GENRE,
                REGION,
                YEAR,
                MetadataField.ISSUER,
                MetadataField.DOCUMENT_NUMBER,
                MetadataField.WRITTEN,
                MetadataField.PUBLISHED));
    }

    private final String code;
    private final Set<MetadataField> fields;

    Clue(MetadataField first, MetadataField... more) {
        this.code = name().toLowerCase(Locale.ROOT);
        this.fields = EnumSet.of(first, more);
    }

    Clue(Set<MetadataField> fields) {
        this.code = name().toLowerCase(Locale.ROOT);
        this.fields = fields;
    }

    Clue(String code, MetadataField field) {
        this.code = code;
        this.fields = EnumSet.of(field);
    }

    /** Its name in the table of weights. */
    public String code() {
        return code;
    }

    /** The fields that it may speak for; each must have a weight. */
    public Set<MetadataField> fields() {
        return fields;
    }

    /** How a value that this speaks for was found. */
    Evidence evidence() {
        return switch (this) {
            case CORRECTED -> Evidence.CORRECTED;
            case MANIFEST -> Evidence.MANIFEST;
            case COLUMN -> Evidence.COLUMN;
            case PAGE -> Evidence.PAGE;
            case FILE_NAME -> Evidence.FILE_NAME;
            default -> Evidence.TEXT;
        };
    }

    /** The clue of what is said beside the words. */
    static Clue of(Evidence evidence) {
        return switch (evidence) {
            case CORRECTED -> CORRECTED;
            case MANIFEST -> MANIFEST;
            case COLUMN -> COLUMN;
            case PAGE, TEXT, FILE_NAME -> PAGE;
        };
    }
}
