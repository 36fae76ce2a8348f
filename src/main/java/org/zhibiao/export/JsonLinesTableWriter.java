package org.zhibiao.export;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;

/** JSON Lines: the rows as they are, one object a line, LF after each, in UTF-8. */
final class JsonLinesTableWriter implements TableWriter {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final OutputStream stream;

    JsonLinesTableWriter(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(ObjectNode row) throws IOException {
        stream.write(JSON.writeValueAsBytes(row));
        stream.write('\n');
    }

    @Override
    public void finish() throws IOException {
        stream.flush();
    }
}
