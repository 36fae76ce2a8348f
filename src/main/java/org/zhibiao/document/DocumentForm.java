package org.zhibiao.document;

/**
 * A form that official documents take (文种), finer than the genre that it belongs to.
 *
 * @param code its name as tables and queries write it: {@code action_plan}
 * @param genre the genre that it belongs to
 * @param english what it is, in English
 * @param chinese its name in Chinese
 * @param mayHoldTargets whether such a document may set aims; others are no silence about an aim
 */
public record DocumentForm(String code, Genre genre, String english, String chinese, boolean mayHoldTargets) {}
