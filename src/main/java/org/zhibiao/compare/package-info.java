/**
 * What documents say of one thing, held against each other: targets beside results, a government's beside those of
 * the government above it, one year's beside the next.
 *
 * <p>Comes in: the targets and results of a {@link org.zhibiao.store.KnowledgeBase}. Goes out:
 * {@link org.zhibiao.compare.Ledger}, all that is said of one indicator, by place and year, and
 * {@link org.zhibiao.compare.Tracker}, what became of targets, where else they are stated and what the government above
 * asks for, each join with its {@link org.zhibiao.compare.Doubt}s; from both {@link org.zhibiao.compare.Timeline}, the
 * targets and results of a place by year; and {@link org.zhibiao.compare.BodyDuties}, who is responsible for how much. Open
 * {@link org.zhibiao.compare.Subject} first: it says which statements can be compared at all, and where that is
 * doubtful.
 *
 * <p>Example:
 * <pre>{@code
 * IndicatorChoice growth = IndicatorChoice.parse("gdp_growth", lexicon);
 * Ledger ledger = Ledger.read(base, growth.indicator(), growth.canonical().isPresent(), new Expression.All());
 * ledger.statements("410000", 2023).stream().filter(statement -> growth.means(statement.subject()))
 *         .forEach(statement -> System.out.println(statement.target()));
 * }</pre>
 */
@NullMarked
package org.zhibiao.compare;

import org.jspecify.annotations.NullMarked;
