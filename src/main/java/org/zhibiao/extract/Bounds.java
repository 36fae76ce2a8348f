package org.zhibiao.extract;

import java.util.Optional;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.record.Coded;
import org.zhibiao.record.Comparator;

/** How a quantity is bounded: by a word behind it (以上), else before it (不低于), else by 余, 多 or 上 inside it. */
final class Bounds {

    private final Lexicon lexicon;
    private final String text;

    Bounds(Lexicon lexicon, String text) {
        this.lexicon = lexicon;
        this.text = text;
    }

    /** The bound that the word behind a quantity gives. */
    Optional<Comparator> after(QuantityMention quantity) {
        int end = text.startsWith("(含)", quantity.end()) ? quantity.end() + "(含)".length() : quantity.end();
        return lexicon.cueStartingAt(CueClass.AFTER, text, end, text.length())
                .flatMap(word -> lexicon.cue(CueClass.AFTER, word))
                .map(code -> Coded.of(Comparator.class, code));
    }

    /** The bound of a quantity before which a word may give one. */
    Comparator of(QuantityMention quantity, Optional<Comparator> before) {
        return after(quantity).or(() -> before).or(quantity::bound).orElse(Comparator.EQ);
    }
}
