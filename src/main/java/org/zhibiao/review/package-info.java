/**
 * What people say of the findings: the journal of their decisions, and the findings as they stand when it is heeded.
 *
 * <p>Comes in: a {@link org.zhibiao.review.Decision} of a {@link org.zhibiao.review.Coder} on a finding, on words that were
 * missed, or on a document. It is kept as an {@link org.zhibiao.review.Entry} in the {@link org.zhibiao.review.Journal}, a
 * file in the folder of the knowledge base to which lines are added and of which none is ever changed. Goes out: {@link
 * org.zhibiao.review.ReviewedFinding}, what was found joined with what was said of it.
 *
 * <p>Three things are kept apart. An <em>entry</em> is what somebody did at an instant. A {@link
 * org.zhibiao.review.Judgement} is what one coder's entries on the same words come to. What <em>holds</em> of the judgements of
 * several coders is that of an adjudicator, else the latest. Open {@link org.zhibiao.review.ReviewState} first, which makes
 * the second and the third of the first; {@link org.zhibiao.review.DocumentReview} lays them over the findings of a document.
 *
 * <p>Words are remembered with what stands around them ({@link org.zhibiao.review.Passage}), so that a judgement is found
 * again when documents are read anew by other rules, or another text of the same document is taken in. What a person saw and
 * judged holds until a person sees the new reading: the finding is shown again as stale, and exported as it was judged.
 *
 * <p>Example:
 * <pre>{@code
 * Journal journal = Journal.of(Path.of("zhibiao-kb"), Clock.systemUTC());
 * List<ReviewedFinding> findings = ReviewedBase.of(base, journal.state(), Optional.empty()).document("plan.txt");
 * journal.add(Coder.named("李"), new Decision.Accept(subject), Optional.empty());
 * }</pre>
 */
@NullMarked
package org.zhibiao.review;

import org.jspecify.annotations.NullMarked;
