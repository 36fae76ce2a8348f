/**
 * The knowledge base: a Lucene index that holds documents, whole, and the findings made in them.
 *
 * <p>Comes in: a {@link org.zhibiao.document.Document} with its findings. Goes out: findings and
 * documents that a {@link org.zhibiao.store.FindingQuery} asks for. Open
 * {@link org.zhibiao.store.KnowledgeBase} first to read, {@link org.zhibiao.store.KnowledgeBaseWriter}
 * to write; {@link org.zhibiao.store.Schema} says which fields there are.
 *
 * <p>A document and its findings are one block, replaced as a whole. Readers see the last commit, also
 * while another process writes.
 *
 * <p>Example:
 * <pre>{@code
 * try (KnowledgeBase base = KnowledgeBase.open(Path.of("zhibiao-kb"))) {
 *     FindingQuery query = FindingQuery.all().withWords("城镇化率").withLayer(Layer.TARGET);
 *     base.search(query, 20).hits().forEach(hit -> System.out.println(hit.finding()));
 * }
 * }</pre>
 */
package org.zhibiao.store;
