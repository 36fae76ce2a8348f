package org.zhibiao.document;

import org.zhibiao.document.content.MetadataField;

/**
 * The value that came second when a field of the metadata was decided by evidence, or the value itself where too little
 * spoke for it.
 *
 * @param field the field
 * @param value the value that came second, as text; the value that was taken where nothing else was in question
 * @param words what spoke for it: the kinds of evidence
 * @param weight how much spoke for it
 * @param chosen how much spoke for the value that was taken
 * @param doubtful whether the two are close, or too little spoke for either
 */
public record Rival(MetadataField field, String value, String words, int weight, int chosen, boolean doubtful) {}
