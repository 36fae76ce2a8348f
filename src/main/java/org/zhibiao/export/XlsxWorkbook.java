package org.zhibiao.export;

import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.streaming.GZIPSheetDataWriter;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;
import org.zhibiao.document.TemporaryFiles;

/**
 * A workbook whose rows wait in temporary files, compressed, that only their owner can read. POI's own would stand in a
 * folder of a fixed name, which another user of the machine may have made.
 */
final class XlsxWorkbook extends SXSSFWorkbook {

    /** Of Deflate's levels the one beyond which files hardly get smaller, but take much longer. */
    private static final int LEVEL = 4;

    private final List<Path> temporary = new ArrayList<>();

    XlsxWorkbook(int heldRows) {
        super(null, heldRows);
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        return new GZIPSheetDataWriter() {
            @SuppressWarnings("deprecation") // POI names nothing else to say where rows wait
            @Override
            public File createTempFile() throws IOException {
                Path file = TemporaryFiles.file(".sheet");
                // The superclass makes its file before this class can have a field.
                temporary.add(file);
                return file.toFile();
            }

            @Override
            protected OutputStream decorateOutputStream(FileOutputStream file) throws IOException {
                return new FastGzip(file);
            }
        };
    }

    @Override
    protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream stream) {
        ZipArchiveOutputStream zip = super.createArchiveOutputStream(stream);
        zip.setLevel(LEVEL);
        return zip;
    }

    /** What is written once and read once is best written fast. */
    private static final class FastGzip extends GZIPOutputStream {

        FastGzip(OutputStream stream) throws IOException {
            super(stream, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    @Override
    public void close() throws IOException {
        super.close();
        for (Path file : temporary) {
            Files.deleteIfExists(file);
        }
    }
}
