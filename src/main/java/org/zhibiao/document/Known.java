package org.zhibiao.document;

import java.util.function.Function;

/**
 * A value with how it was found, so that it can be doubted.
 *
 * @param <T> what kind of value
 * @param value the value
 * @param evidence how it was found
 */
public record Known<T>(T value, Evidence evidence) {

    /** Another value that follows from this one. */
    public <R> Known<R> map(Function<T, R> function) {
        return new Known<>(function.apply(value), evidence);
    }
}
