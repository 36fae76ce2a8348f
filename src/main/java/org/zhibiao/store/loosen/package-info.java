/** Answers questions whose conditions do not hold together by those that do, the dearest kept longest. */
@NullMarked
package org.zhibiao.store.loosen;

import org.jspecify.annotations.NullMarked;
