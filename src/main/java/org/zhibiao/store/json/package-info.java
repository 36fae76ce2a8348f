/**
 * What a knowledge base keeps of a document as JSON.
 *
 * <p>Comes in: what is known of a document, where its text came from, its aims without a number. Goes out: a text for a
 * stored field, from which the same is read again. Open {@link org.zhibiao.store.json.MetadataJson} first.
 *
 * <p>Example: {@code MetadataJson.read(MetadataJson.write(metadata))} is equal to {@code metadata}.
 */
@NullMarked
package org.zhibiao.store.json;

import org.jspecify.annotations.NullMarked;
