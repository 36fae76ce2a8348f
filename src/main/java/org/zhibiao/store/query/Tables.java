package org.zhibiao.store.query;

import org.jspecify.annotations.Nullable;
import org.zhibiao.extract.Wording;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.QuestionWords;

/** What queries are read by; each table is only loaded when one needs it. */
final class Tables {

    private final Models models;
    private @Nullable Codes codes;

    Tables(Models models) {
        this.models = models;
    }

    synchronized Codes codes() {
        if (codes == null) {
            codes = new Codes(models.codeWords());
        }
        return codes;
    }

    QuestionWords questionWords() {
        return models.questionWords();
    }

    Lexicon lexicon() {
        return models.lexicon();
    }

    Wording wording() {
        return new Wording(lexicon());
    }
}
