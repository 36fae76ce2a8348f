/**
 * The knowledge base: a Lucene index that holds documents, whole, the findings made in them, and
 * what became of each file that was met.
 *
 * <p>Comes in: a {@link org.zhibiao.store.Source}, one for each file, with its documents and their
 * findings, or with why it was refused. Goes out: sources, findings and documents, and counts
 * of them, that a query of the language in {@link org.zhibiao.store.query} asks for. Open
 * {@link org.zhibiao.store.KnowledgeBase} first to read, {@link org.zhibiao.store.KnowledgeBaseWriter}
 * to write; {@link org.zhibiao.store.Schema} says which fields there are.
 *
 * <p>A document and its findings are one block; a source and all its documents are replaced as a
 * whole. A text is kept once, however many sources give it. Readers see the last commit, also
 * while another process writes.
 *
 * <p>Example:
 * <pre>{@code
 * try (KnowledgeBase base = KnowledgeBase.open(Path.of("zhibiao-kb"))) {
 *     Expression query = new QueryParser(models).parse("城镇化率 region:河南 status:target");
 *     base.search(query, Order.BEST_FIRST, 20).hits().forEach(hit -> System.out.println(hit.finding()));
 * }
 * }</pre>
 */
@NullMarked
package org.zhibiao.store;

import org.jspecify.annotations.NullMarked;
