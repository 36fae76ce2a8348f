package org.zhibiao.extract;

/**
 * What looks like a table and was not read, or not all of it.
 *
 * @param start first position of its first row, in code points of the text
 * @param end position after its last cell
 * @param amounts how many of its cells hold an amount
 * @param unread how many of these gave no finding
 */
public record UnreadTable(int start, int end, int amounts, int unread) {}
