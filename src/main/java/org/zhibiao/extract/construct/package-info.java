/**
 * Constructions of {@code models/constructions/}: patterns over chunks, compiled and matched. Knows no Chinese.
 *
 * <p>Comes in: the {@link org.zhibiao.extract.mention.Chunk}s of a sentence. Goes out:
 * {@link org.zhibiao.extract.construct.Reading}s: which bodies have which role, and where their duty stands. Open
 * {@link org.zhibiao.extract.construct.Constructions} first; {@code models/README.md} describes the patterns.
 */
@NullMarked
package org.zhibiao.extract.construct;

import org.jspecify.annotations.NullMarked;
