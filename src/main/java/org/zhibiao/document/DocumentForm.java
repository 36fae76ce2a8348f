package org.zhibiao.document;

/**
 * A form that official documents take (文种), finer than the genre that it belongs to.
 *
 * @param code its name as tables and queries write it: {@code action_plan}
 * @param genre the genre that it belongs to
 * @param english what it is, in English
 * @param chinese its name in Chinese
 * @param aims of what such a document sets aims, so that its silence about one tells something
 */
public record DocumentForm(String code, Genre genre, String english, String chinese, AimsOf aims) {}
