package org.zhibiao.document.format.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.snappy.SnappyCompressorInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/** The codecs of pages that need no native library: GZIP, and Snappy, which pandas, R and Spark write unless told otherwise. */
final class ParquetCodecs implements CompressionCodecFactory {

    /** A codec that is not read. */
    static final class UnknownCodecException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final CompressionCodecName codec;

        UnknownCodecException(CompressionCodecName codec) {
            super("" + codec);
            this.codec = codec;
        }

        CompressionCodecName codec() {
            return codec;
        }
    }

    private record Decompressor(CompressionCodecName codec) implements BytesInputDecompressor {

        @Override
        public BytesInput decompress(BytesInput bytes, int size) throws IOException {
            return BytesInput.from(bytes(bytes.toInputStream(), size));
        }

        @Override
        public void decompress(ByteBuffer from, int packedSize, ByteBuffer to, int size) throws IOException {
            ByteBuffer packed = from.slice();
            packed.limit(packedSize);
            to.put(bytes(BytesInput.from(packed).toInputStream(), size));
            from.position(from.position() + packedSize);
        }

        private byte[] bytes(InputStream packed, int size) throws IOException {
            if (codec == CompressionCodecName.UNCOMPRESSED) {
                return packed.readNBytes(size);
            }
            try (InputStream unpacked = codec == CompressionCodecName.GZIP
                    ? new GZIPInputStream(packed)
                    : new SnappyCompressorInputStream(packed)) {
                return unpacked.readNBytes(size);
            }
        }

        @Override
        public void release() {
            // Nothing is held.
        }
    }

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        throw new UnsupportedOperationException("Parquet is only read");
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return switch (codec) {
            case GZIP, SNAPPY, UNCOMPRESSED -> new Decompressor(codec);
            default -> throw new UnknownCodecException(codec);
        };
    }

    @Override
    public void release() {
        // Nothing is held.
    }
}
