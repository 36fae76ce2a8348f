package org.zhibiao.record;

/**
 * One thing said in both languages of the program.
 *
 * @param english in English
 * @param chinese in Chinese
 */
public record Bilingual(String english, String chinese) {}
