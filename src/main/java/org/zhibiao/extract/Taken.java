package org.zhibiao.extract;

import java.util.BitSet;

/** Which positions of a sentence are already read as something. */
final class Taken {

    private final BitSet positions = new BitSet();

    void take(int start, int end) {
        positions.set(start, end);
    }

    boolean isFree(int position) {
        return !positions.get(position);
    }

    boolean isFree(int start, int end) {
        int next = positions.nextSetBit(start);
        return next < 0 || next >= end;
    }
}
