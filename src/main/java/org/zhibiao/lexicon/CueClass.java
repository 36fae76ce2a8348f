package org.zhibiao.lexicon;

/** The classes of cue words in {@code models/cues.csv}. */
public enum CueClass {
    /** What the thing before it comes to: 达到, 为, 突破. */
    LEVEL,
    /** Growth and decline: 增长, 下降. */
    GROWTH,
    /** Bounds after a number: 以上, 左右. */
    AFTER,
    /** 确保, 力争. */
    STRENGTH,
    /** Verbs of things done: 新建, 改造. */
    FLOW,
    /** Words before an indicator's name that only say where or of whom: 市区, 园区. */
    SCOPE,
    /** What plans count: 措施, 任务, 行动. */
    MEASURE_NOUN,
    /** What behind such a noun makes it a part of a longer one: 示范区. */
    MEASURE_BEYOND,
    /** What the names of plans end in: 方案, 规划. */
    PLAN_ENDING,
    /** Verbs by which plans set out what they count: 实施, 推出. */
    SETS_OUT,
    /** What the names of bodies and office-holders end in: 委员会, 局, 负责人. */
    BODY_ENDING,
    /** Words that 和 joins to what stands before them within a name: 文化和旅游厅. */
    JOINED_IN_NAME,
    /** What the names of indicators end in: 率, 总额, 人数. */
    INDICATOR_HEAD,
    /** What the names of sums of a year end in, which statistics date in it: 增加值, 用水总量. */
    YEARLY_SUM,
    /** Verbs by which others are brought to act: 推动, 支持. */
    INDIRECT,
    /** Nouns of those who act, when they are counted: 企业, 教师. */
    ACTOR
}
