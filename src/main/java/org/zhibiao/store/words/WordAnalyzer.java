package org.zhibiao.store.words;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Chinese by pairs of characters, so that any stretch of a longer word is found (城镇化率 in
 * 常住人口城镇化率) without a dictionary having to agree, and a word that is asked for is found only whole;
 * other scripts by words. A single character is a term at the edge of a run of characters, and within it found
 * by the pair that it begins.
 *
 * <p>Lucene's CJKAnalyzer is not used: it drops words such as "no" and "such", which in Latin script are names here.
 */
public final class WordAnalyzer extends Analyzer {

    private static final int ALL_SCRIPTS =
            CJKBigramFilter.HAN | CJKBigramFilter.HIRAGANA | CJKBigramFilter.KATAKANA | CJKBigramFilter.HANGUL;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer source = new StandardTokenizer();
        TokenStream folded = new SimplifiedFilter(new LowerCaseFilter(new CJKWidthFilter(source)));
        return new TokenStreamComponents(source, new RunEdgeFilter(new CJKBigramFilter(folded, ALL_SCRIPTS, true)));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new SimplifiedFilter(new LowerCaseFilter(new CJKWidthFilter(in)));
    }

    /** Keeps a phrase from running over from one value of a field into the next. */
    @Override
    public int getPositionIncrementGap(String field) {
        return 100;
    }
}
