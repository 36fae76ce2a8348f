package org.zhibiao.segment;

import java.util.List;

/** Cuts a line into words. Safe to share between threads. */
public interface Segmenter {

    /** The words of a line, in order and without gaps. */
    List<Token> segment(String line);
}
