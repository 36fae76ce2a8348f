/**
 * Charts of the pages: numbers by year in, lines, bars and points with their places out, which a template writes as SVG. Their
 * colours are those of the style sheet, so that they follow light, dark and print; their words are text; a point is a link to
 * the sentence that it stands for. {@link YearChart} is the class to open first.
 *
 * <p>Example: {@code new YearChart("GDP", 2020, 2025).point(2021, 6.5, Series.AIM, "河南 6.5%", Optional.empty()).chart("%")}.
 */
@NullMarked
package org.zhibiao.web.chart;

import org.jspecify.annotations.NullMarked;
