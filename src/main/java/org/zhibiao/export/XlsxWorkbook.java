package org.zhibiao.export;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.streaming.GZIPSheetDataWriter;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.streaming.SheetDataWriter;

/**
 * A workbook whose rows wait in temporary files, compressed, that only their owner can read. POI's own would stand in a
 * folder of a fixed name, which another user of the machine may have made.
 */
final class XlsxWorkbook extends SXSSFWorkbook {

    private final List<Path> temporary = new ArrayList<>();

    XlsxWorkbook(int heldRows) {
        super(null, heldRows);
    }

    @Override
    protected SheetDataWriter createSheetDataWriter() throws IOException {
        return new GZIPSheetDataWriter() {
            @Override
            public File createTempFile() throws IOException {
                Path file = Files.createTempFile("zhibiao", ".sheet");
                // The superclass makes its file before this class can have a field.
                temporary.add(file);
                return file.toFile();
            }
        };
    }

    @Override
    public void close() throws IOException {
        super.close();
        for (Path file : temporary) {
            Files.deleteIfExists(file);
        }
    }
}
