package org.zhibiao.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The columns of the table {@code texts}, from which a knowledge base is made; all are text but the numbers. */
public enum TextsColumn {
    /** {@link BulkRow#source}. */
    SOURCE,
    /** {@link BulkRow#place}; a number. */
    PLACE,
    /** {@link BulkRow#name}. */
    NAME,
    /** The name of the document that is shown for this text: another where several sources give the same. */
    DOCUMENT,
    /** {@link BulkRow#sha256}. */
    SHA256,
    /** {@link BulkRow#bytes}; a number. */
    BYTES,
    /** {@link BulkRow#extraction}. */
    EXTRACTION,
    /** {@link BulkRow#outcome}, as the constant is called. */
    OUTCOME,
    /** {@link BulkRow#fault}. */
    FAULT,
    /** {@link BulkRow#advice}. */
    ADVICE,
    /** {@link BulkRow.Text#origin}. */
    ORIGIN,
    /** {@link BulkRow.Text#declared}. */
    DECLARED,
    /** {@link BulkRow.Text#wordedAims}. */
    WORDED_AIMS,
    /** {@link BulkRow.Text#unreadCells}; a number. */
    UNREAD_CELLS,
    /** {@link BulkRow.Text#findings}, one a line. */
    FINDINGS,
    /** {@link BulkRow.Text#text}; last, being the longest. */
    TEXT;

    /** The name of the folder that holds the table. */
    public static final String FOLDER = "texts";

    /** What the column is called. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it holds whole numbers. */
    public boolean isNumber() {
        return this == PLACE || this == BYTES || this == UNREAD_CELLS;
    }

    /** What the columns are called, in their order. */
    static List<String> labels() {
        return Arrays.stream(values()).map(TextsColumn::label).toList();
    }
}
