package org.zhibiao.record;

import java.util.Optional;

/**
 * Layer {@code deadline}: by when, or within what time, something is to be done or reached.
 *
 * @param span the words: {@code 到2025年}, {@code 年内}, {@code 30日内}
 * @param provenance document, sentence, headings and rule
 * @param to where it ends; empty for 每年 with no end
 * @param kind how it binds
 */
public record Deadline(Span span, Provenance provenance, Optional<TimeLimit> to, DeadlineKind kind) implements Finding {
    @Override
    public Deadline with(Provenance other) {
        return new Deadline(span, other, to, kind);
    }
}
