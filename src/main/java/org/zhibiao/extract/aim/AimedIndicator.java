package org.zhibiao.extract.aim;

import java.util.Optional;
import org.zhibiao.lexicon.CanonicalIndicator;
import org.zhibiao.record.MeasureType;

/**
 * An indicator for which aims without a number are looked for.
 *
 * @param name what texts call it; used where no canonical indicator is known
 * @param canonical the indicator of the table, whose name and aliases are looked for
 * @param measure the kind of value that is meant: of its growth other words tell than of its state
 */
public record AimedIndicator(String name, Optional<CanonicalIndicator> canonical, MeasureType measure) {}
