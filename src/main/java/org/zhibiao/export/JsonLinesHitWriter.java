package org.zhibiao.export;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import org.zhibiao.store.Hit;

/** JSON Lines: one object a line, LF after each. */
public final class JsonLinesHitWriter implements HitWriter {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

    private final OutputStream stream;

    JsonLinesHitWriter(OutputStream stream) {
        this.stream = stream;
    }

    @Override
    public void write(Hit hit) throws IOException {
        stream.write(JSON.writeValueAsBytes(HitJson.write(hit)));
        stream.write('\n');
    }

    @Override
    public void flush() throws IOException {
        stream.flush();
    }
}
