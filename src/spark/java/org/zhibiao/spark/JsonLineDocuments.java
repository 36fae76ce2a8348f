package org.zhibiao.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.document.format.table.JsonRows;

/** The objects of a JSON Lines file, by the numbers of their lines. A line that is longer than a document may be is passed over. */
final class JsonLineDocuments implements PieceReader.Documents {

    private final Piece piece;
    private final InputStream stream;
    private final long mostBytes;
    private final Deque<Row> waiting = new ArrayDeque<>();
    private long line;
    private boolean atEnd;

    JsonLineDocuments(Piece piece, InputStream stream, long mostBytes) {
        this.piece = piece;
        this.stream = stream;
        this.mostBytes = mostBytes;
    }

    @Override
    public Optional<Row> next() throws IOException {
        while (waiting.isEmpty() && !atEnd) {
            readLine();
        }
        return Optional.ofNullable(waiting.poll());
    }

    private void readLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long length = 0;
        int next = stream.read();
        for (; next >= 0 && next != '\n'; next = stream.read()) {
            if (++length <= mostBytes) {
                bytes.write(next);
            }
        }
        atEnd = next < 0;
        line++;
        if (length > mostBytes) {
            waiting.add(Given.fault(piece, line, length, "is longer than the limit of " + (mostBytes >> 20) + " MB"));
        } else {
            object(bytes.toString(StandardCharsets.UTF_8));
        }
    }

    private void object(String json) {
        if (json.isBlank()) {
            return;
        }
        if (json.stripLeading().startsWith("[")) {
            waiting.add(Given.fault(piece, line, json.length(), "is an array, not an object on a line"));
            return;
        }
        List<List<String>> rows = new ArrayList<>();
        try {
            new JsonRows(
                            piece.name(),
                            (sheet, number, cells) -> rows.add(cells),
                            (Reading refused) -> waiting.add(Given.fault(
                                    piece,
                                    line,
                                    json.length(),
                                    ((Reading.Refused) refused).refusal().toString())))
                    .read(json);
        } catch (UnreadableDocumentException e) {
            waiting.add(Given.fault(piece, line, json.length(), e.refusal().toString()));
        }
        if (rows.size() > 1) {
            waiting.add(Given.row(piece, line, rows.get(0), rows.get(1)));
        }
    }

    @Override
    public long taken() {
        return line;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
