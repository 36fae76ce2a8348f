package org.zhibiao.document;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a document says of itself.
 *
 * @param title its title; the first line of text when nothing better is found
 * @param genre the kind of document
 * @param region the province, city or county that speaks ({@code 许昌市}), or 全国
 * @param year the year in which it was given or issued; a work report's goals are of this year
 * @param horizon the year in which the plan that it sets out ends
 */
public record Metadata(String title, Genre genre, Optional<String> region, OptionalInt year, OptionalInt horizon) {
}
