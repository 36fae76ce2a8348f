package org.zhibiao.store.words;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Of the single characters that {@link CJKBigramFilter} gives beside the pairs, keeps those at the edges of a
 * run of characters: 年 of 2022年 must be found beside the number. Those within a run begin a pair, and would
 * double the size of the index.
 */
final class RunEdgeFilter extends TokenFilter {

    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private @Nullable State ahead;
    private int runEnd = -1;

    RunEdgeFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!next()) {
            return false;
        }
        boolean within = isSingle() && offset.startOffset() < runEnd;
        if (!within) {
            runEnd = Math.max(runEnd, offset.endOffset());
            return true;
        }
        return beginsPair() ? next() && standsAlone() : true;
    }

    /** The next token, looked at before or not. */
    private boolean next() throws IOException {
        if (ahead == null) {
            return input.incrementToken();
        }
        restoreState(ahead);
        ahead = null;
        return true;
    }

    private boolean isSingle() {
        return type.type().equals(CJKBigramFilter.SINGLE_TYPE);
    }

    /** Whether the next token is the pair that this character begins. */
    private boolean beginsPair() throws IOException {
        State here = captureState();
        if (!input.incrementToken()) {
            restoreState(here);
            return false;
        }
        boolean pair = increment.getPositionIncrement() == 0;
        ahead = captureState();
        restoreState(here);
        return pair;
    }

    /** A pair without its first character takes its place. */
    private boolean standsAlone() {
        increment.setPositionIncrement(1);
        runEnd = Math.max(runEnd, offset.endOffset());
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        ahead = null;
        runEnd = -1;
    }
}
