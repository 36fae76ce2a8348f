package org.zhibiao.extract;

/**
 * The rules that the program itself makes findings by. Each has its reason and its examples in {@code
 * models/rules.yaml}; the rules of bodies are rows of {@code models/constructions/} and are not told again here.
 */
enum RuleId {
    NAME_BEFORE("name-before"),
    ELIDED_NAME("elided-name"),
    FROM_TO("from-to"),
    COMPARED_WITH("compared-with"),
    CHANGE_IN_FRONT("change-in-front"),
    DISTRIBUTION("distribution"),
    RANK("rank"),
    VERB_THING("verb-thing"),
    THING_AFTER("thing-after"),
    VERB_CARRIED("verb-carried"),
    VERB_BEHIND("verb-behind"),
    SHARE_OF_TASK("share-of-task"),
    MEASURE_COUNT("measure-count"),
    BODY_TABLE("body-table"),
    DEADLINE_TABLE("deadline-table"),
    TIME_LIMIT("time-limit"),
    INDICATOR_TABLE("indicator-table");

    private final String id;

    RuleId(String id) {
        this.id = id;
    }

    /** What the field {@code rule} of a finding says, as the book of rules writes it. */
    String id() {
        return id;
    }
}
