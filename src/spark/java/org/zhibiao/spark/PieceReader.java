package org.zhibiao.spark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Takes the documents out of a piece, one by one, so that one is held at a time. What is wrong with a piece is told in a
 * row behind those that it gave before.
 */
final class PieceReader implements FlatMapFunction<Piece, Row> {

    private static final long serialVersionUID = 1L;

    private final SerializableConfiguration configuration;
    private final long mostBytes;

    /**
     * A reader.
     *
     * @param mostBytes how large a document may be
     */
    PieceReader(SerializableConfiguration configuration, long mostBytes) {
        this.configuration = configuration;
        this.mostBytes = mostBytes;
    }

    /** Gives the documents of a piece until there is none. */
    interface Documents extends AutoCloseable {

        /** The next document; none behind the last. */
        Optional<Row> next() throws IOException;

        /** How many there were. */
        long taken();

        @Override
        void close() throws IOException;
    }

    @Override
    public Iterator<Row> call(Piece piece) {
        return new Rows(piece);
    }

    private Documents open(Piece piece) throws IOException {
        Path path = new Path(URI.create(piece.path()));
        return switch (piece.kind()) {
            case PARQUET -> new ParquetDocuments(piece, path, configuration.value());
            case JSON_LINES -> new JsonLineDocuments(piece, unpacked(piece, path), mostBytes);
            case WEB_ARCHIVE ->
                new WebArchiveDocuments(
                        piece, path.getFileSystem(configuration.value()).open(path), mostBytes);
            case FILE -> new WholeFile(piece);
        };
    }

    private InputStream unpacked(Piece piece, Path path) throws IOException {
        InputStream stream = path.getFileSystem(configuration.value()).open(path);
        boolean packed = piece.name().toLowerCase(Locale.ROOT).endsWith(".gz");
        return new BufferedInputStream(packed ? new GZIPInputStream(stream) : stream, 1 << 16);
    }

    /** A file that is opened where it is read. */
    private static final class WholeFile implements Documents {

        private final Piece piece;
        private long taken;

        private WholeFile(Piece piece) {
            this.piece = piece;
        }

        @Override
        public Optional<Row> next() {
            return taken++ == 0 ? Optional.of(Given.file(piece)) : Optional.empty();
        }

        @Override
        public long taken() {
            return taken;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private final class Rows implements Iterator<Row> {

        private final Piece piece;
        private @Nullable Documents documents;
        private Optional<Row> next = Optional.empty();
        private boolean ended;

        private Rows(Piece piece) {
            this.piece = piece;
        }

        @Override
        public boolean hasNext() {
            if (next.isEmpty() && !ended) {
                next = advance();
            }
            return next.isPresent();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Row row = next.orElseThrow();
            next = Optional.empty();
            return row;
        }

        private Optional<Row> advance() {
            try {
                if (documents == null) {
                    documents = open(piece);
                }
                Optional<Row> row = documents.next();
                if (row.isEmpty()) {
                    end();
                }
                return row;
            } catch (IOException | RuntimeException e) {
                long taken = documents == null ? 0 : documents.taken();
                end();
                return Optional.of(Given.fault(piece, null, piece.length(), fault(taken, e)));
            }
        }

        private String fault(long taken, Exception e) {
            String message = e.getMessage() == null
                    ? e.getClass().getSimpleName()
                    : e.getMessage().lines().findFirst().orElse("");
            return taken == 0
                    ? "cannot be read: " + message
                    : "cannot be read behind its first %,d documents: %s".formatted(taken, message);
        }

        private void end() {
            ended = true;
            if (documents != null) {
                try {
                    documents.close();
                } catch (IOException e) {
                    // What was read is whole; the file system closes what it must.
                    documents = null;
                }
            }
        }
    }
}
