package org.zhibiao.spark;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** The rows that carry documents to where they are read: a file that is to be read there, cells of a row, or bytes. */
final class Given {

    static final String SOURCE = "source";
    static final String NUMBER = "number";

    static final StructType SCHEMA = new StructType()
            .add(SOURCE, DataTypes.StringType, false)
            .add(NUMBER, DataTypes.LongType, false)
            .add("kind", DataTypes.StringType, false)
            .add("name", DataTypes.StringType, false)
            .add("path", DataTypes.StringType, true)
            .add("length", DataTypes.LongType, false)
            .add("columns", new ArrayType(DataTypes.StringType, false), true)
            .add("cells", new ArrayType(DataTypes.StringType, false), true)
            .add("content", DataTypes.BinaryType, true)
            .add("address", DataTypes.StringType, true)
            .add("fault", DataTypes.StringType, true);

    private Given() {}

    /** A file that whoever reads it opens. */
    static Row file(Piece piece) {
        return RowFactory.create(
                piece.name(),
                0L,
                piece.kind().name(),
                piece.name(),
                piece.path(),
                piece.length(),
                null,
                null,
                null,
                null,
                null);
    }

    /** A row of a table. */
    static Row row(Piece piece, long number, List<String> columns, List<String> cells) {
        return RowFactory.create(
                piece.name() + "#" + number,
                number,
                piece.kind().name(),
                piece.name(),
                null,
                0L,
                columns.toArray(String[]::new),
                cells.toArray(String[]::new),
                null,
                null,
                null);
    }

    /** A record of a web archive. */
    static Row record(Piece piece, long number, byte[] content, String address) {
        return RowFactory.create(
                piece.name() + "#" + number,
                number,
                piece.kind().name(),
                piece.name() + "#" + number,
                null,
                (long) content.length,
                null,
                null,
                content,
                address,
                null);
    }

    /** What cannot be taken, and why. */
    static Row fault(Piece piece, @Nullable Long number, long length, String fault) {
        String name = number == null ? piece.name() : piece.name() + "#" + number;
        // Behind all rows that the file gave.
        return RowFactory.create(
                name,
                number == null ? Long.MAX_VALUE : number,
                piece.kind().name(),
                name,
                null,
                length,
                null,
                null,
                null,
                null,
                fault);
    }
}
