package org.zhibiao.store.query;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.zhibiao.extract.Wording;
import org.zhibiao.lexicon.Lexicon;

/** What queries are read by; the lexicon is only loaded when one needs it. */
final class Tables {

    private final Codes codes = Codes.load();
    private final Supplier<Lexicon> supplier;
    private @Nullable Lexicon lexicon;

    Tables(Supplier<Lexicon> supplier) {
        this.supplier = supplier;
    }

    Codes codes() {
        return codes;
    }

    synchronized Lexicon lexicon() {
        if (lexicon == null) {
            lexicon = supplier.get();
        }
        return lexicon;
    }

    Wording wording() {
        return new Wording(lexicon());
    }
}
