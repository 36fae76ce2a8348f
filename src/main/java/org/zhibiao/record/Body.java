package org.zhibiao.record;

import java.util.Optional;

/**
 * Layer {@code body}: an organisation or office-holder that is given a duty.
 *
 * @param span the body's name as written
 * @param provenance document, sentence, headings and rule
 * @param role what it has to do with the duty
 * @param duty what for, short, from the text
 * @param id id of the body in {@code models/bodies.csv} that the name stands for
 */
public record Body(Span span, Provenance provenance, Role role, Optional<String> duty, Optional<String> id)
        implements Finding {

    /** A body that is not resolved to a canonical one. */
    public Body(Span span, Provenance provenance, Role role, Optional<String> duty) {
        this(span, provenance, role, duty, Optional.empty());
    }

    @Override
    public Body with(Provenance other) {
        return new Body(span, other, role, duty, id);
    }
}
