package org.zhibiao.export;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Writes the list of documents: of each file what became of it, and of each document what it is. */
public final class SourceWriter {

    private static final String LIST_SEPARATOR = " | ";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SourceWriter() {
    }

    /**
     * Writes entries as CSV after RFC 4180, the values of lists joined by {@value #LIST_SEPARATOR}, or as
     * JSON Lines.
     *
     * @throws IOException when the stream does not let it
     */
    public static void write(Format format, OutputStream stream, List<SourceEntry> entries) throws IOException {
        switch (format) {
            case CSV -> {
                CsvRows rows = new CsvRows(stream, SourceJson.fields(), LIST_SEPARATOR, false);
                for (SourceEntry entry : entries) {
                    rows.write(SourceJson.write(entry));
                }
                rows.flush();
            }
            case JSONL -> {
                for (SourceEntry entry : entries) {
                    stream.write(JSON.writeValueAsBytes(SourceJson.write(entry)));
                    stream.write('\n');
                }
                stream.flush();
            }
        }
    }
}
