package org.zhibiao.lexicon;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is made when it is first asked for, once for all threads, and then kept; a failure is not kept. */
public final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> made;
    private volatile Optional<T> kept = Optional.empty();

    /** A value that is not made yet. */
    public Lazy(Supplier<T> made) {
        this.made = made;
    }

    @Override
    public T get() {
        Optional<T> value = kept;
        return value.isPresent() ? value.get() : make();
    }

    private synchronized T make() {
        if (kept.isEmpty()) {
            kept = Optional.of(made.get());
        }
        return kept.get();
    }
}
