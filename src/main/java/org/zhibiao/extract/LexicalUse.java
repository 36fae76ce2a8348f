package org.zhibiao.extract;

/** The uses of verbs of things done, as the column {@code value} of {@code models/cues.csv} marks them. */
final class LexicalUse {

    private LexicalUse() {}

    /** Whether the verb also opens nouns (生产总值, 通车里程), so that it need not be a verb in front. */
    static boolean opensNouns(String value) {
        return value.contains("noun");
    }

    /** Whether the verb says what becomes of a thing (竣工, 脱贫), so that it ends the thing's name. */
    static boolean tellsResult(String value) {
        return value.contains("result");
    }
}
