package org.zhibiao.document.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column tells of the document that each of its rows is. */
public enum ColumnRole {
    /** The text of the document: 正文, 全文. */
    TEXT,
    /** 标题. */
    TITLE(MetadataField.TITLE),
    /** 省份. */
    PROVINCE(MetadataField.REGION),
    /** 城市. */
    CITY(MetadataField.REGION),
    /** 区县. */
    COUNTY(MetadataField.REGION),
    /** 地区, of any level. */
    REGION(MetadataField.REGION),
    /** 行政代码: a code of GB/T 2260. */
    REGION_CODE(MetadataField.REGION),
    /** 年份. */
    YEAR(MetadataField.YEAR),
    /** 发布日期. */
    PUBLISHED(MetadataField.PUBLISHED),
    /** 成文日期. */
    WRITTEN(MetadataField.WRITTEN),
    /** 链接. */
    ADDRESS(MetadataField.ADDRESS),
    /** 来源. */
    PUBLISHER(MetadataField.PUBLISHER),
    /** 发文机关. */
    ISSUER(MetadataField.ISSUER),
    /** 发文字号. */
    DOCUMENT_NUMBER(MetadataField.DOCUMENT_NUMBER),
    /** Of a table of tasks, of indicators or of counts, such as 责任单位 or 长度: nothing of a document. */
    NONE;

    private final Optional<MetadataField> field;

    ColumnRole() {
        this.field = Optional.empty();
    }

    ColumnRole(MetadataField field) {
        this.field = Optional.of(field);
    }

    /** The field of the document that it tells; empty for the text, and for what tells none. */
    public Optional<MetadataField> field() {
        return field;
    }

    /** Its name in {@code models/columns.csv}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a code, if there is one. */
    public static Optional<ColumnRole> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }
}
