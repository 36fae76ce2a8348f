/**
 * The query language and questions in plain Chinese, without an index.
 *
 * <p>Comes in: a line that a user typed. Goes out: an {@link org.zhibiao.store.query.Expression}, the tree of what
 * it asks for, or a {@link org.zhibiao.store.query.QueryException} with the place of the mistake. Open
 * {@link org.zhibiao.store.query.QueryParser} first, which tells the grammar; {@link org.zhibiao.store.query.Field}
 * says what can be asked by name, {@link org.zhibiao.store.query.QuestionReader} when a line is a question and how it
 * is understood, {@link org.zhibiao.store.query.QueryHelp} what users are told.
 *
 * <p>The words are tables of {@code models/}: {@code codes.csv} (what people call the codebook's values) and
 * {@code questions.csv} (what the words of questions stand for). {@code examples.tsv} beside the classes has the examples
 * of the help, each a test.
 *
 * <p>Example:
 * <pre>{@code
 * QueryParser parser = new QueryParser(models);
 * QuestionReader questions = new QuestionReader(parser, models::regions, OptionalInt.of(2025));
 * Expression asked = questions.read(line).map(Question::expression).orElseGet(() -> parser.parse(line));
 * }</pre>
 * {@code indicator:城镇化率 value:>60%} gives an {@code And} of a {@code Match} of the field {@code INDICATOR} and of a
 * {@code NumberRange} of {@code VALUE} with the unit {@code %}.
 */
@NullMarked
package org.zhibiao.store.query;

import org.jspecify.annotations.NullMarked;
