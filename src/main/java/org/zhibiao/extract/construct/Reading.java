package org.zhibiao.extract.construct;

import org.zhibiao.extract.mention.Name;
import org.zhibiao.extract.mention.Zone;
import org.zhibiao.record.Role;

/**
 * What a construction says of a body.
 *
 * @param name where the body is named
 * @param role what it has to do with the duty
 * @param duty where its duty is told
 * @param at position in the text at which a said duty begins; else that at which the construction begins
 * @param zone the part of the text
 * @param listed how many bodies its list has, those that 等 stands for counted as one
 * @param rule the construction
 * @param trace the chunks that it fits, for people
 */
public record Reading(Name name, Role role, DutyPlace duty, int at, Zone zone, int listed, String rule, String trace) {}
