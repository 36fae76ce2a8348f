package org.zhibiao.review;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Another value of a field.
 *
 * @param from the value that was seen, in the codebook's JSON form; {@code null} of JSON for none
 * @param to the value that is right
 */
public record Change(JsonNode from, JsonNode to) {}
