package org.zhibiao.extract;

/** The uses of verbs of things done, as the column {@code value} of {@code models/cues.csv} marks them. */
final class LexicalUse {

    private LexicalUse() {}

    /** Whether the verb also opens nouns (生产总值, 通车里程), so that it need not be a verb in front. */
    static boolean opensNouns(String value) {
        return value.contains("noun");
    }

    /** Whether what is done may be named by a verb behind it, which is then a name: 造林 in 完成造林. */
    static boolean takesDeed(String value) {
        return value.contains("deed");
    }

    /** Whether the verb says what becomes of a thing (竣工, 脱贫), so that it ends the thing's name. */
    static boolean tellsResult(String value) {
        return value.contains("result");
    }
}
