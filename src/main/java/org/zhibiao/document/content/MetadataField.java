package org.zhibiao.document.content;

/** What a page or a manifest may say of a document beside its text; also the columns of a manifest. */
public enum MetadataField {
    /** 标题. */
    TITLE,
    /** One of the genres, as {@code work_report}. */
    GENRE,
    /** 发文机关. */
    ISSUER,
    /** 发文字号, such as 国发〔2018〕42号. */
    DOCUMENT_NUMBER,
    /** 成文日期, {@code YYYY-MM-DD}. */
    WRITTEN,
    /** 发布日期, {@code YYYY-MM-DD}. */
    PUBLISHED,
    /** Name or GB/T 2260 code of the province, city or county that speaks. */
    REGION,
    /** The year that a report is given in or a document is issued in. */
    YEAR,
    /** The last year of a plan. */
    HORIZON,
    /** Where it was published: 来源. */
    PUBLISHER,
    /** The address that it was taken from. */
    ADDRESS
}
