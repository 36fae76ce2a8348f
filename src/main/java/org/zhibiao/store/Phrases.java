package org.zhibiao.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.words.WordAnalyzer;

/** Makes queries of the words that a user types: each word is a phrase of the characters in it. */
final class Phrases {

    private static final Analyzer ANALYZER = new WordAnalyzer();
    private static final float OWN_BOOST = 4;
    /** The finding's own words, which count for more than those of the sentence around it. */
    private static final List<String> OWN_WORDS =
            List.of(Schema.INDICATOR_WORDS, Schema.NOUN_WORDS, Schema.BODY_WORDS, Schema.DUTY_WORDS);

    private record Token(String term, int position, int start, int end) {

        boolean isInside(Token other) {
            return other.start <= start && end <= other.end && other.end - other.start > end - start;
        }

        /** Whether it is a Chinese character without a neighbour. */
        boolean isSingle() {
            return term.codePointCount(0, term.length()) == 1 && Character.isIdeographic(term.codePointAt(0));
        }
    }

    private final FindingJoin join;
    private final Vocabulary vocabulary;

    Phrases(FindingJoin join, Vocabulary vocabulary) {
        this.join = join;
        this.vocabulary = vocabulary;
    }

    /**
     * Findings that have the words among their own, in their sentence or in the headings above; without quotes
     * also those of the indicator that the words are another name of (GDP finds 地区生产总值).
     */
    Query anywhere(Expression.Words words) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        for (String field : OWN_WORDS) {
            either.add(new BoostQuery(in(field, words.text()), OWN_BOOST), Occur.SHOULD);
        }
        if (!words.phrase()) {
            for (String id : vocabulary.named(words.text())) {
                either.add(
                        new BoostQuery(
                                new ConstantScoreQuery(new TermQuery(new Term(Schema.INDICATOR_ID, id))), OWN_BOOST),
                        Occur.SHOULD);
            }
        }
        return either.add(join.inSentences(in(Schema.SENTENCE_WORDS, words.text())), Occur.SHOULD)
                .build();
    }

    /** The text as a phrase in one field; finds nothing when the text has neither letter nor digit. */
    static Query in(String field, String text) {
        List<Token> all = tokens(field, text);
        List<Token> tokens = all.stream()
                .filter(token -> all.stream().noneMatch(token::isInside))
                .toList();
        if (tokens.isEmpty()) {
            return new MatchNoDocsQuery("no letters or digits in '" + text + "'");
        }
        Term first = new Term(field, tokens.getFirst().term());
        if (tokens.size() == 1) {
            // Within a run of characters, one alone only begins a pair.
            return tokens.getFirst().isSingle() ? new PrefixQuery(first) : new TermQuery(first);
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        tokens.forEach(token -> phrase.add(new Term(field, token.term()), token.position()));
        return phrase.build();
    }

    private static List<Token> tokens(String field, String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = ANALYZER.tokenStream(field, Schema.keyword(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int position = -1;
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                tokens.add(new Token(term.toString(), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot analyse a query that is in memory", e);
        }
        return tokens;
    }
}
