package org.zhibiao.store;

import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.Models;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.QueryParser;

/** Reads queries in tests by the project's tables. */
final class Queried {

    private static final Lexicon LEXICON = Models.bundled().lexicon();
    private static final QueryParser PARSER = new QueryParser(() -> LEXICON);

    private Queried() {}

    static Expression by(String query) {
        return PARSER.parse(query);
    }
}
