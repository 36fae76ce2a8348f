package org.zhibiao.record;

import java.util.Optional;

/**
 * Layer {@code body}: an organisation or office-holder that is given a duty.
 *
 * @param span the body's name as written
 * @param provenance document, sentence, headings and rule
 * @param role what it has to do with the duty
 * @param duty what for, short, from the text
 */
public record Body(Span span, Provenance provenance, Role role, Optional<String> duty) implements Finding {
}
