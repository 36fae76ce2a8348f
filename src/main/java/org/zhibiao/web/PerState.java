package org.zhibiao.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.zhibiao.Zhibiao;

/** Something that is found out once for each state of a knowledge base, and kept until that is another. */
final class PerState<T> {

    private final SharedBase.Asked<T> asked;
    private @Nullable Kept<T> kept;

    private record Kept<T>(Zhibiao of, T value) {}

    /** Keeps what is asked. */
    PerState(SharedBase.Asked<T> asked) {
        this.asked = asked;
    }

    /** What was found out; who asks meanwhile waits rather than asking too. */
    synchronized T of(Zhibiao base) throws IOException {
        Kept<T> now = kept;
        if (now == null || now.of() != base) {
            now = new Kept<>(base, asked.of(base));
            kept = now;
        }
        return now.value();
    }
}
