package org.zhibiao.evaluate;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibiao.segment.HanLpSegmenter;
import org.zhibiao.segment.Segmenter;
import org.zhibiao.store.Hit;
import org.zhibiao.store.KnowledgeBase;
import org.zhibiao.store.Order;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Question;
import org.zhibiao.store.query.QuestionReader;

/** Asks questions of a knowledge base: read for what they say, and beside it by their words alone, as a plain search does. */
public final class Questioning {

    private static final int SHORTEST_WORD = 2;

    private final KnowledgeBase base;
    private final QuestionReader reader;
    private final Segmenter segmenter = new HanLpSegmenter(Map.of());

    /** Asks a knowledge base by a reader of questions. */
    public Questioning(KnowledgeBase base, QuestionReader reader) {
        this.base = base;
        this.reader = reader;
    }

    /** The findings that {@code zhibiao search} gives; none for a line that is a query of the language. */
    public List<Hit> answer(String line, int limit) throws IOException {
        Optional<Question> question = reader.read(line);
        return question.isEmpty()
                ? List.of()
                : base.answer(question.get(), new Expression.All(), Order.BEST_FIRST, limit)
                        .hits()
                        .hits();
    }

    /** The findings that have any words of the line in them or in their sentence, those with more and rarer ones first. */
    public List<Hit> byWords(String line, int limit) throws IOException {
        List<Expression> words = segmenter.segment(line).stream()
                .filter(token -> token.end() - token.start() >= SHORTEST_WORD)
                .<Expression>map(token -> new Expression.Words(token.text(), false))
                .distinct()
                .toList();
        return words.isEmpty()
                ? List.of()
                : base.search(Expression.or(words), Order.BEST_FIRST, limit).hits();
    }
}
