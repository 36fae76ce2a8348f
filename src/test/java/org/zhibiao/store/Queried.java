package org.zhibiao.store;

import java.nio.file.Path;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.QueryParser;

/** Reads queries in tests by the project's tables. */
final class Queried {

    private static final Lexicon LEXICON = Lexicon.load(Path.of("models"));
    private static final QueryParser PARSER = new QueryParser(() -> LEXICON);

    private Queried() {}

    static Expression by(String query) {
        return PARSER.parse(query);
    }
}
