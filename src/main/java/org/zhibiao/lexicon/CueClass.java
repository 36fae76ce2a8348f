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
    /** Verbs after which there are more of the things counted: 新增, 认定, 入驻. */
    GAIN,
    /** Verbs after which the things counted are built anew or on, or renewed: 改造, 新改扩建, 维修. */
    RENEWAL,
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
    /**
     * What the names of sums of a year end in, which statistics date in it: 增加值, 用水总量; value: rate for rates of one, level
     * for longer names of what stands at its end. */
    YEARLY_SUM,
    /**
     * Verbs that close the names of yearly sums and of states: 汽车销售1364万辆, 存栏; value: alone where the verb by itself is
     * such a name of the thing said before.
     */
    AGGREGATE_VERB,
    /** Words before those who came to something: 工程使6万农民受益. */
    CAUSES,
    /** Verbs by which others are brought to act: 推动, 支持. */
    INDIRECT,
    /** Nouns of those who act, when they are counted: 企业, 教师. */
    ACTOR,
    /** What is a thing's own, and says nothing without it: 总规模, 注册资本. */
    BELONGING,
    /**
     * 总投资, 成交金额: what things that were just counted cost, bring or are worth; value: flow or level, or nothing where
     * it is as the count is.
     */
    SUM_OF_THING,
    /** GDP: a number may follow its letters. */
    LATIN_INDICATOR,
    /** 实施: acts on projects, so that a verb behind it says which, as in 实施城市更新项目. */
    CARRIES_OUT,
    /** Nouns that verbs before them name: 百城建设提质项目. */
    HEAD_OF_DEEDS,
    /** Verbs of money whose use the clause behind them tells: 投资1亿元,建设…. */
    SPENDS,
    /** Verbs that begin what those counted before them do: 20名教师参加培训. */
    TAKES_PART,
    /** Words that begin what is said of the things counted before them: 57个项目要加快建设. */
    MODAL,
    /** Verbs of giving money, whose name follows the number: 安排30亿元专项资金. */
    PROVIDES,
    /** Sums that name nothing but what was just counted: 总数. */
    SUM_ALONE,
    /** Nouns of growth, which may stand with a word of level behind them: 增速达到5%. */
    GROWTH_NOUN,
    /** Words of level that may as well act on a thing behind the number: 完成. */
    WEAK_LEVEL,
    /** Verbs of reaching a figure, whose name follows them however short: 实现. */
    ATTAINS,
    /** Verbs of reaching: with a name of statistics behind them the figure is its level. */
    REACHES,
    /** Rates that name nothing but what was just counted: 增速. */
    RATE_ALONE
}
