/**
 * Words: HanLP behind one small interface.
 *
 * <p>Comes in: a line of text. Goes out: its {@link org.zhibiao.segment.Token}s with their offsets.
 * Open {@link org.zhibiao.segment.Segmenter} first.
 *
 * <p>Example: {@code segmenter.segment("新建高标准农田21万亩")} begins with {@code 新建/v}.
 */
@NullMarked
package org.zhibiao.segment;

import org.jspecify.annotations.NullMarked;
