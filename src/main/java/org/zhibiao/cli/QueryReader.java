package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.Vocabulary;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.QueryException;
import org.zhibiao.store.query.QueryParser;

/** Reads queries of the command line and opens the knowledge base that they are asked of. */
final class QueryReader {

    /** How much of a long query is shown around a mistake, in code points. */
    private static final int SHOWN = 60;

    private final Lexicon lexicon;
    private final QueryParser parser;

    /** Reads by the tables of a folder. */
    QueryReader(Path models) {
        this.lexicon = Lexicon.load(models);
        this.parser = new QueryParser(lexicon);
    }

    Lexicon lexicon() {
        return lexicon;
    }

    /** The knowledge base of a folder, which knows the words of the tables. */
    KnowledgeBase open(Path folder) throws IOException {
        return KnowledgeBase.open(folder, Vocabulary.of(lexicon.indicators().values()));
    }

    /**
     * Reads a query.
     *
     * @throws CommandException when it has a mistake; it shows the place
     */
    Expression read(String query) throws CommandException {
        try {
            return parser.parse(query);
        } catch (QueryException e) {
            throw new CommandException(ExitCode.WRONG_USE, "the query cannot be read: " + e.getMessage(), lines(e));
        }
    }

    private static List<String> lines(QueryException e) {
        int[] points = e.query().codePoints().map(point -> Character.isISOControl(point) ? ' ' : point).toArray();
        int from = Math.max(0, e.place() - SHOWN);
        int to = Math.min(points.length, e.place() + SHOWN);
        String before = new String(points, from, e.place() - from);
        return List.of("  " + before + new String(points, e.place(), to - e.place()),
                "  " + " ".repeat(DisplayWidth.of(before)) + "^");
    }
}
