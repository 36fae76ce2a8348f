package org.zhibiao.extract.mention;

/** What segmentation knows of the words of a sentence; asked only where the tables leave the edge of a name open. */
public interface Words {

    /** Whether a word begins or ends at a position. */
    boolean isEdge(int position);

    /** Whether the word that begins at a position is one with which no name begins: a verb, an adverb, a pronoun. */
    boolean opensNoName(int position);
}
