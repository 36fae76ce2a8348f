/**
 * The front door. A complete program:
 *
 * <pre>{@code
 * class Example {
 *     public static void main(String[] arguments) {
 *         org.zhibiao.Zhibiao.read("到2025年，常住人口城镇化率达到64%。").forEach(System.out::println);
 *     }
 * }
 * }</pre>
 *
 * <p>{@link org.zhibiao.Zhibiao} reads texts and files, and opens a knowledge base to take files in, ask, compare and
 * export. It needs nothing but the jar and the libraries beside it: the tables and rules are in the jar.
 * {@link org.zhibiao.PolicyReader} reads with other tables, and explains.
 *
 * <p><b>What is public.</b> From 0.2.0 on, versions follow semantic versioning (<a
 * href="https://semver.org">semver.org</a>; below 1.0 a minor version may break what it names in the list of changes). Public
 * are this package, the records of {@code org.zhibiao.record}, {@link org.zhibiao.lexicon.Models}, and every type that a
 * public method of this package takes or gives, as far as it is used as such. All else may change at any time, even
 * where Java calls it public because another room needs it.
 */
@NullMarked
package org.zhibiao;

import org.jspecify.annotations.NullMarked;
