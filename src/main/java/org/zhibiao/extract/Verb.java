package org.zhibiao.extract;

/**
 * A verb of things done in a phrase.
 *
 * @param word the verb, or several in a row that act as one
 * @param subject what stands before it
 * @param object what stands behind it
 * @param nominal whether the phrase rather is a noun that begins with it: 生产总值, 通车里程
 * @param listed whether models/cues.csv has it
 */
record Verb(String word, String subject, String object, boolean nominal, boolean listed) {

    static final Verb NONE = new Verb("", "", "", false, false);

    boolean present() {
        return !word.isEmpty();
    }

    /** Whether it is a verb that acts on what stands behind it. */
    boolean acts() {
        return present() && !nominal && !object.isEmpty();
    }
}
