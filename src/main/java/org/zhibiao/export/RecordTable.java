package org.zhibiao.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;

/**
 * A table with a row for each record of one kind, which can be written in every {@link Format}.
 *
 * @param <R> the kind of record
 */
public final class RecordTable<R> {

    private final List<Column> columns;
    private final Function<R, ObjectNode> row;

    /** Takes the records of a table one by one. */
    @FunctionalInterface
    public interface Taker<R> {

        /**
         * Takes the next record.
         *
         * @throws IOException when it cannot be passed on; ends the giving
         */
        void take(R next) throws IOException;
    }

    /** Gives the records of a table one by one, so that any number of them needs little memory. */
    @FunctionalInterface
    public interface Records<R> {

        /**
         * Gives all records.
         *
         * @throws IOException when they cannot be read, or the taker fails
         */
        void giveTo(Taker<R> taker) throws IOException;
    }

    /**
     * What was written.
     *
     * @param rows how many rows
     * @param remarks what a reader of the table should know, such as that cells were cut
     */
    public record Written(long rows, List<String> remarks) {

        /** Keeps its own copy of the list. */
        public Written {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * A table.
     *
     * @param columns its columns in their order
     * @param row gives a record's row, with a field for every column; one without is an empty cell
     */
    public RecordTable(List<Column> columns, Function<R, ObjectNode> row) {
        this.columns = List.copyOf(columns);
        this.row = row;
    }

    /** The columns in their order. */
    public List<Column> columns() {
        return columns;
    }

    /**
     * Writes the table to a stream, which stays open.
     *
     * @throws IOException when the records cannot be read, or the stream does not take them
     */
    public Written write(Format form, OutputStream stream, TableOptions options, Records<R> records)
            throws IOException {
        try (TableWriter table = TableWriter.of(form, stream, columns, options)) {
            long[] count = {0};
            records.giveTo(one -> {
                table.write(row.apply(one));
                count[0]++;
            });
            table.finish();
            return new Written(count[0], table.remarks());
        }
    }

    /**
     * Writes the table to a file, which appears when it is complete.
     *
     * @param replace whether a file of that name is replaced
     * @throws java.nio.file.FileAlreadyExistsException when there is one and it is not to be replaced
     * @throws IOException when the records cannot be read, or the disk does not take them
     */
    public Written write(Format form, Path file, boolean replace, TableOptions options, Records<R> records)
            throws IOException {
        try (ExportFile made = ExportFile.create(file, replace)) {
            Written written = write(form, made.stream(), options, records);
            made.complete();
            return written;
        }
    }

    /** Records that are at hand. */
    public static <R> Records<R> all(List<R> records) {
        return taker -> {
            for (R one : records) {
                taker.take(one);
            }
        };
    }

    /** Of some records those that come first in the order of their rows; only so many stand in memory. */
    public Records<R> sorted(RowOrder order, int most, Records<R> records) {
        record Row<R>(R one, ObjectNode row, long number) {}
        Comparator<Row<R>> sorted =
                Comparator.comparing((Row<R> one) -> one.row(), order).thenComparingLong(Row::number);
        return taker -> {
            PriorityQueue<Row<R>> first = new PriorityQueue<>(sorted.reversed());
            long[] count = {0};
            records.giveTo(one -> {
                first.add(new Row<>(one, row.apply(one), count[0]++));
                if (first.size() > most) {
                    first.remove();
                }
            });
            for (Row<R> one : first.stream().sorted(sorted).toList()) {
                taker.take(one.one());
            }
        };
    }

    /** The first of some records, as they come. All are given, so that they can be counted on their way. */
    public static <R> Records<R> limited(int most, Records<R> records) {
        return taker -> {
            int[] count = {0};
            records.giveTo(one -> {
                if (count[0]++ < most) {
                    taker.take(one);
                }
            });
        };
    }
}
