package org.zhibiao.extract.construct;

import java.util.Optional;
import org.zhibiao.extract.mention.Name;
import org.zhibiao.extract.mention.Zone;
import org.zhibiao.record.Role;

/**
 * What a construction says of a body.
 *
 * @param name where the body is named
 * @param role what it has to do with the duty
 * @param duty where the duty begins, in the text
 * @param measure whether the duty is the measure that a mark closes
 * @param zone the part of the text
 * @param listed how many names stand in its list
 * @param rule the construction
 * @param trace the chunks that it fits, for people
 */
public record Reading(
        Name name,
        Role role,
        Optional<Integer> duty,
        boolean measure,
        Zone zone,
        int listed,
        String rule,
        String trace) {}
