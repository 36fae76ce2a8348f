package org.zhibiao.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of document, as the codebook's unit names them; each has one or more {@link DocumentForm}s. */
public enum Genre {
    /** 政府工作报告. */
    WORK_REPORT,
    /** 规划, 纲要. */
    PLAN_OUTLINE,
    /** 行动计划, 实施方案, 工作方案, 实施意见, 分工方案. */
    IMPLEMENTATION_PLAN,
    /** 通知, 措施, 办法 and other official texts. */
    NOTICE,
    /** 统计公报: tells what was; its year is the year reported on. */
    COMMUNIQUE,
    /** 预算报告. */
    BUDGET_REPORT,
    /** An account of such a text, or anything else. */
    ACCOUNT;

    /** The genre's name as tables and manifests write it: {@code work_report}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The genre of a code, if it is one. */
    public static Optional<Genre> of(String code) {
        String name = code.strip().toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
        return Arrays.stream(values())
                .filter(genre -> genre.name().equals(name))
                .findFirst();
    }
}
