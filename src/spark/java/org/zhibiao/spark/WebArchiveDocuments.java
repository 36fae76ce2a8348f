package org.zhibiao.spark;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/**
 * What a web archive (WARC 1.0 and 1.1, as crawlers write it) holds of pages and files that hold text, by the numbers of
 * its records. Requests, pictures, scripts, redirections and errors of servers are passed over.
 */
final class WebArchiveDocuments implements PieceReader.Documents {

    private static final int OK = 200;

    private final Piece piece;
    private final WarcReader reader;
    private final long mostBytes;
    private long records;
    private long taken;

    WebArchiveDocuments(Piece piece, InputStream stream, long mostBytes) throws IOException {
        this.piece = piece;
        this.mostBytes = mostBytes;
        this.reader = new WarcReader(stream);
    }

    @Override
    public Optional<Row> next() throws IOException {
        for (Optional<WarcRecord> record = reader.next(); record.isPresent(); record = reader.next()) {
            records++;
            Optional<Row> row = row(record.get());
            if (row.isPresent()) {
                taken++;
                return row;
            }
        }
        return Optional.empty();
    }

    private Optional<Row> row(WarcRecord record) throws IOException {
        if (record instanceof WarcResponse response) {
            if (!response.contentType().base().equals(MediaType.HTTP)
                    || response.http().status() != OK
                    || !holdsText(response.payloadType())) {
                return Optional.empty();
            }
            return Optional.of(document(response, response.http().bodyDecoded().stream()));
        }
        if (record instanceof WarcResource resource && holdsText(resource.contentType())) {
            return Optional.of(document(resource, resource.body().stream()));
        }
        return Optional.empty();
    }

    private static boolean holdsText(MediaType type) {
        return switch (type.type()) {
            case "text" -> !type.subtype().matches("css|javascript|x-javascript|ecmascript");
            case "application" ->
                type.subtype()
                        .matches(
                                "pdf|msword|rtf|xhtml\\+xml|ofd|octet-stream|vnd\\.ms-excel"
                                        + "|vnd\\.openxmlformats-officedocument\\.(wordprocessingml\\.document|spreadsheetml\\.sheet)");
            default -> false;
        };
    }

    private Row document(WarcTargetRecord record, InputStream body) throws IOException {
        int most = (int) Math.min(mostBytes, Integer.MAX_VALUE - 16);
        byte[] content = body.readNBytes(most + 1);
        return content.length > most
                ? Given.fault(
                        piece, records, content.length, "is larger than the limit of " + (mostBytes >> 20) + " MB")
                : Given.record(piece, records, content, record.target());
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
