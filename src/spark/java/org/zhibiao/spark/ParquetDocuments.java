package org.zhibiao.spark;

import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;
import org.apache.spark.sql.Row;
import org.zhibiao.document.format.table.ParquetRows;

/** The rows of those row groups of a Parquet file that lie in a piece, by their numbers in the file. */
final class ParquetDocuments implements PieceReader.Documents {

    private final Piece piece;
    private final ParquetReader<Group> reader;
    private long taken;

    ParquetDocuments(Piece piece, Path path, Configuration configuration) throws IOException {
        this.piece = piece;
        this.reader = new Builder(HadoopInputFile.fromPath(path, configuration))
                .withConf(configuration)
                .withFileRange(piece.start(), piece.end())
                .build();
    }

    private static final class Builder extends ParquetReader.Builder<Group> {

        private Builder(InputFile file) {
            super(file);
        }

        @Override
        protected ReadSupport<Group> getReadSupport() {
            return new GroupReadSupport();
        }
    }

    @Override
    public Optional<Row> next() throws IOException {
        Group row = reader.read();
        if (row == null) {
            return Optional.empty();
        }
        taken++;
        return Optional.of(
                Given.row(piece, reader.getCurrentRowIndex() + 1, ParquetRows.columns(row), ParquetRows.cells(row)));
    }

    @Override
    public long taken() {
        return taken;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
