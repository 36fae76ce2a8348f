/**
 * The query language and questions in plain Chinese, without an index.
 *
 * <p>Comes in: a line that a user typed. Goes out: an {@link org.zhibiao.store.query.Expression}, the tree of what
 * it asks for, or a {@link org.zhibiao.store.query.QueryException} with the place of the mistake. Open
 * {@link org.zhibiao.store.query.QueryParser} first, which tells the grammar; {@link org.zhibiao.store.query.Field}
 * says what can be asked by name, {@link org.zhibiao.store.query.QuestionReader} when a line is a question and how it
 * is understood, {@link org.zhibiao.store.query.QueryHelp} what users are told.
 *
 * <p>Three tables lie beside the classes: {@code codes.tsv} (Chinese words for the codebook's values),
 * {@code questions.tsv} (what the words of questions stand for) and {@code examples.tsv} (the examples of the help,
 * each a test).
 *
 * <p>Example:
 * <pre>{@code
 * QueryParser parser = new QueryParser(models::lexicon);
 * QuestionReader questions = new QuestionReader(parser, models::regions, OptionalInt.of(2025));
 * Expression asked = questions.read(line).map(Question::expression).orElseGet(() -> parser.parse(line));
 * }</pre>
 * {@code indicator:城镇化率 value:>60%} gives an {@code And} of a {@code Match} of the field {@code INDICATOR} and of a
 * {@code NumberRange} of {@code VALUE} with the unit {@code %}.
 */
@NullMarked
package org.zhibiao.store.query;

import org.jspecify.annotations.NullMarked;
