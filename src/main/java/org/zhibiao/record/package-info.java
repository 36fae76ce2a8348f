/**
 * The codebook as Java records: what is coded, word for word.
 *
 * <p>Comes in: nothing. Goes out: {@link org.zhibiao.record.Finding}, one record of one of the four
 * layers {@link org.zhibiao.record.Target}, {@link org.zhibiao.record.Measure},
 * {@link org.zhibiao.record.Body} and {@link org.zhibiao.record.Deadline}. Open {@code Finding}
 * first. {@link org.zhibiao.record.Codebook} says in both languages what each field and each value of a closed list
 * means, as {@code codebook.tsv} tells it; every other room takes these descriptions from there. This room knows no
 * other.
 *
 * <p>Example: the sentence {@code 到2025年，常住人口城镇化率达到64%。} holds two findings, a
 * {@code Deadline} ({@code 到2025年}, to 2025, by) and a {@code Target} ({@code 64%} of
 * {@code 常住人口城镇化率}, level, eq, deadline 2025).
 */
@NullMarked
package org.zhibiao.record;

import org.jspecify.annotations.NullMarked;
