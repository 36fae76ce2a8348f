package org.zhibiao.store;

import org.zhibiao.lexicon.Models;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.QueryParser;

/** Reads queries in tests by the project's tables. */
final class Queried {

    private static final QueryParser PARSER = new QueryParser(Models.bundled());

    private Queried() {}

    static Expression by(String query) {
        return PARSER.parse(query);
    }
}
