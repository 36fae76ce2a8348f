package org.zhibiao.lexicon;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a piece of a sentence is to a construction; the words of most kinds stand in {@code models/duties.csv}. */
public enum ChunkKind {
    /** One or more names of bodies, joined to a list. */
    BODIES(false),
    /** 要, 应当: bids to act. */
    MODAL(true),
    /** 牵头, 配合, 按职责分工负责; value: the role. */
    ROLE(true),
    /** 会同. */
    WITH(true),
    /** 由. */
    BY(true),
    /** 成立. */
    FOUND(true),
    /** 任, 担任. */
    AS(true),
    /** 组长, 成员; value: the role. */
    POST(true),
    /** 责任单位 with a colon behind it; value: the role. */
    LABEL(true),
    /** 设在. */
    HOUSED(true),
    /** 组成. */
    COMPOSED(true),
    /** 名单: ends the heading of the list of those who sit in a group. */
    LIST(true),
    /** 各司其职: a clause that says only how duties are done. */
    MANNER(true),
    /** 排在第一位. */
    FIRST(true),
    /** 等, 主要负责同志: ends a list of names. */
    CLOSER(true),
    /** 切实, 定期. */
    ADVERB(true),
    /** 对, 按照. */
    PREP(true),
    /** 的. */
    DE(true),
    /** 、 和 以及. */
    JOINER(true),
    /** 组织, 审核: what a body does. */
    ACT(true),
    /** 鼓励, 督促: brings others to act. */
    VERB(true),
    /** A word in which no shorter one is seen. */
    WHOLE(true),
    /** 各, 有关 (value {@code start}) and 部门, 企业 (value {@code whole}): no named body. */
    GENERIC(true),
    /** 省, 县级: before the name of a body. */
    LEVEL(true),
    /** 财政: a department in short. */
    STEM(true),
    /** Words that no table holds. */
    TEXT(false),
    /** A comma. */
    COMMA(false),
    /** A full stop, semicolon, question or exclamation mark, or the number of an article or item. */
    STOP(false),
    /** A colon. */
    COLON(false),
    /** An opening bracket. */
    OPEN(false),
    /** A closing bracket. */
    CLOSE(false),
    /** A quotation or title mark. */
    QUOTE(false);

    private static final Set<ChunkKind> PUNCTUATION = EnumSet.of(COMMA, STOP, COLON, OPEN, CLOSE, QUOTE);

    private final boolean inTable;

    ChunkKind(boolean inTable) {
        this.inTable = inTable;
    }

    /** The marks of punctuation, and some kinds of words that part as they do. */
    public static Set<ChunkKind> punctuationAnd(ChunkKind... words) {
        Set<ChunkKind> all = EnumSet.copyOf(PUNCTUATION);
        Collections.addAll(all, words);
        return Collections.unmodifiableSet(all);
    }

    /** Whether its words stand in the table. */
    public boolean isInTable() {
        return inTable;
    }

    /** As constructions and the table write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
