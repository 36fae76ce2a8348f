/**
 * The query language, without an index.
 *
 * <p>Comes in: a line that a user typed. Goes out: an {@link org.zhibiao.store.query.Expression}, the tree of what
 * it asks for, or a mistake with its place. {@link org.zhibiao.store.query.Field} says what can be asked by name.
 *
 * <p>Example: {@code indicator:城镇化率 value:>60%} is an {@code And} of a {@code Match} of the field
 * {@code INDICATOR} and of a {@code NumberRange} of {@code VALUE} with the unit {@code %}.
 */
package org.zhibiao.store.query;
