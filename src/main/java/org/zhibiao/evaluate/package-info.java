/**
 * How well the program reads: its findings against records coded by hand.
 *
 * <p>Comes in: a folder of {@code NAME.txt} with {@code NAME.jsonl}, read by
 * {@link org.zhibiao.evaluate.GoldFolder}, and a coder, which is anything that makes findings of a
 * document. Goes out: an {@link org.zhibiao.evaluate.Evaluation}; open it first. Two of them side by
 * side, the extractor's and that of the plain {@link org.zhibiao.evaluate.Baseline}, make a
 * {@link org.zhibiao.evaluate.Report}.
 *
 * <p>Example: precision, recall and F1 of the targets found in the sample documents:
 * <pre>{@code
 * Extractor extractor = Extractor.of(Models.bundled());
 * GoldFolder gold = GoldFolder.read(Path.of("corpus"), new DocumentReader(extractor.knowledge()));
 * Evaluation evaluation = Evaluation.of(gold.documents(), extractor::extract);
 * Score found = evaluation.figures().get(Part.TARGET).found();
 * }</pre>
 */
@NullMarked
package org.zhibiao.evaluate;

import org.jspecify.annotations.NullMarked;
