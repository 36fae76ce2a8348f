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
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Makes queries of the words that a user types: each word is a phrase of the characters in it. */
final class Phrases {

    private static final Analyzer ANALYZER = new WordAnalyzer();
    private static final float HEAD_BOOST = 4;
    private static final Map<String, Float> FIELDS = Map.of(Schema.SENTENCE_WORDS, 1f);
    /** The finding's own words, which count for more than those of the sentence around it. */
    private static final List<String> OWN_WORDS =
            List.of(Schema.INDICATOR_WORDS, Schema.NOUN_WORDS, Schema.BODY_WORDS, Schema.DUTY_WORDS);
    private static final int OPERATORS = SimpleQueryParser.AND_OPERATOR | SimpleQueryParser.OR_OPERATOR
            | SimpleQueryParser.NOT_OPERATOR | SimpleQueryParser.PHRASE_OPERATOR
            | SimpleQueryParser.PRECEDENCE_OPERATORS | SimpleQueryParser.ESCAPE_OPERATOR
            | SimpleQueryParser.WHITESPACE_OPERATOR;

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

    Phrases(FindingJoin join) {
        this.join = join;
    }

    /**
     * A user's query: words that must all be there, in the finding's own words or its sentence;
     * {@code -word} excludes, {@code a | b} allows either, {@code "…"} keeps blanks, {@code ( )} group.
     */
    Query parse(String words) {
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

    private Query anywhere(String text) {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        for (String field : OWN_WORDS) {
            either.add(new BoostQuery(in(field, text), HEAD_BOOST), Occur.SHOULD);
        }
        return either.add(join.inSentences(in(Schema.SENTENCE_WORDS, text)), Occur.SHOULD).build();
    }

    /** The text as a phrase in one field; finds nothing when the text has neither letter nor digit. */
    static Query in(String field, String text) {
        List<Token> all = tokens(field, text);
        List<Token> tokens = all.stream().filter(token -> all.stream().noneMatch(token::isInside)).toList();
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
