package org.zhibiao.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Makes queries of the words that a user types: each word is a phrase of the characters in it. */
final class Phrases {

    private static final Analyzer ANALYZER = new WordAnalyzer();
    private static final float HEAD_BOOST = 4;
    private static final Map<String, Float> FIELDS =
            Map.of(Schema.HEAD_WORDS, HEAD_BOOST, Schema.SENTENCE_WORDS, 1f);
    private static final int OPERATORS = SimpleQueryParser.AND_OPERATOR | SimpleQueryParser.OR_OPERATOR
            | SimpleQueryParser.NOT_OPERATOR | SimpleQueryParser.PHRASE_OPERATOR
            | SimpleQueryParser.PRECEDENCE_OPERATORS | SimpleQueryParser.ESCAPE_OPERATOR
            | SimpleQueryParser.WHITESPACE_OPERATOR;

    private record Token(String term, int position, int start, int end) {

        boolean isInside(Token other) {
            return other.start <= start && end <= other.end && other.end - other.start > end - start;
        }
    }

    private Phrases() {
    }

    /**
     * A user's query: words that must all be there, in the finding's own words or its sentence;
     * {@code -word} excludes, {@code a | b} allows either, {@code "…"} keeps blanks, {@code ( )} group.
     */
    static Query parse(String words) {
        SimpleQueryParser parser = new SimpleQueryParser(ANALYZER, FIELDS, OPERATORS) {
            @Override
            protected Query newDefaultQuery(String text) {
                return anywhere(text);
            }

            @Override
            protected Query newPhraseQuery(String text, int slop) {
                return anywhere(text);
            }
        };
        parser.setDefaultOperator(Occur.MUST);
        return parser.parse(words);
    }

    private static Query anywhere(String text) {
        return new BooleanQuery.Builder()
                .add(new BoostQuery(in(Schema.HEAD_WORDS, text), HEAD_BOOST), Occur.SHOULD)
                .add(in(Schema.SENTENCE_WORDS, text), Occur.SHOULD)
                .build();
    }

    /** The text as a phrase in one field; finds nothing when the text has neither letter nor digit. */
    static Query in(String field, String text) {
        List<Token> tokens = tokens(field, text);
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        List<Token> longest = tokens.stream().filter(token -> tokens.stream().noneMatch(token::isInside)).toList();
        longest.forEach(token -> phrase.add(new Term(field, token.term()), token.position()));
        return switch (longest.size()) {
            case 0 -> new MatchNoDocsQuery("no letters or digits in '" + text + "'");
            case 1 -> new TermQuery(new Term(field, longest.getFirst().term()));
            default -> phrase.build();
        };
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
