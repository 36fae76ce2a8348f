package org.zhibiao.store.query;

import java.util.List;
import java.util.Optional;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.QuestionWords;
import org.zhibiao.lexicon.QuestionWords.Use;
import org.zhibiao.record.Layer;
import org.zhibiao.store.query.Expression.Match;

/** The words of a question that ask how many, with the unit, the verb or the noun that belongs to them. */
final class AskedNumbers {

    private static final String MAGNITUDES = "十百千万亿";
    /** 十几, 第几: a number that is not asked for, or an order. */
    private static final String NOT_ASKED_BEHIND = "十百千万亿数好第";

    private final Lexicon lexicon;
    private final QuestionWords words;
    private final String text;

    AskedNumbers(Lexicon lexicon, QuestionWords words, String text) {
        this.lexicon = lexicon;
        this.words = words;
        this.text = text;
    }

    /**
     * What is asked from a place on.
     *
     * @param end the place after it
     * @param parts what it says in the language
     */
    record Asked(int end, List<Expression> parts) {}

    /** 多少亿元, 几所, 多少条措施: the unit asked for, or the measures. */
    Optional<Asked> at(int from) {
        return words.at(Use.NUMBER, text, from)
                .filter(word -> from == 0 || NOT_ASKED_BEHIND.indexOf(text.charAt(from - 1)) < 0)
                .flatMap(word -> counted(from + word.length()));
    }

    private Optional<Asked> counted(int from) {
        int start = from;
        while (start < text.length() && MAGNITUDES.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int place = start;
        if (words.at(Use.WHOLE, text, place).isPresent()) {
            return Optional.empty();
        }
        return lexicon.unitAt(text, place)
                .map(unit -> noun(place + unit.text().length())
                        .orElseGet(() ->
                                new Asked(place + unit.text().length(), List.of(new Match(Field.UNIT, unit.text())))));
    }

    /** 多少条措施: what plans count is a layer of its own. */
    private Optional<Asked> noun(int from) {
        return lexicon.cueStartingAt(CueClass.MEASURE_NOUN, text, from, text.length())
                .map(noun -> new Asked(
                        from + noun.length(),
                        List.of(new Match(Field.LAYER, Layer.MEASURE.code()), new Match(Field.NOUN, noun))));
    }

    /** 新建多少所: a verb of things done directly before the number that is asked for. */
    Optional<Asked> done(int from) {
        return lexicon.cueStartingAt(CueClass.FLOW, text, from, text.length()).flatMap(verb -> {
            int behind = from + verb.length();
            Match action = new Match(Field.ACTION, verb);
            return at(behind)
                    .filter(asked -> asked.parts().size() == 1)
                    .map(asked ->
                            new Asked(asked.end(), List.of(action, asked.parts().getFirst())))
                    .or(() -> words.at(Use.NUMBER, text, behind)
                            .filter(word -> words.is(Use.ASKS, word))
                            .map(word -> new Asked(behind + word.length(), List.of(action))));
        });
    }
}
