package org.zhibiao.evaluate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.zhibiao.store.Hit;

/**
 * How well questions are answered.
 *
 * @param questions all questions
 * @param ranks of each the place of its first right answer among the first {@value #DEPTH}, from 1; 0 for none
 */
public record QuestionScore(List<AskedQuestion> questions, List<Integer> ranks) {

    /** How many findings are looked at for each question. */
    public static final int DEPTH = 20;

    /** Keeps its own copies of the lists. */
    public QuestionScore {
        questions = List.copyOf(questions);
        ranks = List.copyOf(ranks);
    }

    /** Gives the findings for a line, best first. */
    public interface Answerer {
        /** At most {@code limit} findings. */
        List<Hit> answer(String line, int limit) throws IOException;
    }

    /** Asks all questions. */
    public static QuestionScore of(List<AskedQuestion> questions, Answerer answerer) throws IOException {
        List<Integer> ranks = new ArrayList<>();
        for (AskedQuestion question : questions) {
            ranks.add(question.rank(answerer.answer(question.line(), DEPTH)));
        }
        return new QuestionScore(questions, ranks);
    }

    /** The share of questions with a right answer among the first {@code places}, from 0 to 1. */
    public double answeredWithin(int places) {
        return share((double)
                ranks.stream().filter(rank -> rank > 0 && rank <= places).count());
    }

    /** The mean of 1 / place of the first right answer, 0 where there is none: from 0 to 1. */
    public double meanReciprocalRank() {
        return share(
                ranks.stream().mapToDouble(rank -> rank == 0 ? 0 : 1.0 / rank).sum());
    }

    /** The questions without a right answer among the first {@code places}. */
    public List<AskedQuestion> notAnsweredWithin(int places) {
        List<AskedQuestion> missed = new ArrayList<>();
        for (int i = 0; i < ranks.size(); i++) {
            if (ranks.get(i) == 0 || ranks.get(i) > places) {
                missed.add(questions.get(i));
            }
        }
        return missed;
    }

    private double share(double sum) {
        return questions.isEmpty() ? 0 : sum / questions.size();
    }
}
