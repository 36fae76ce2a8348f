package org.zhibiao.cli;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is made when it is first asked for, and then kept. For one thread. */
final class Lazy<T> implements Supplier<T> {

    private final Supplier<T> made;
    private Optional<T> kept = Optional.empty();

    Lazy(Supplier<T> made) {
        this.made = made;
    }

    @Override
    public T get() {
        if (kept.isEmpty()) {
            kept = Optional.of(made.get());
        }
        return kept.get();
    }
}
