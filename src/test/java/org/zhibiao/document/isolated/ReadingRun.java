package org.zhibiao.document.isolated;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.zhibiao.document.content.DocumentColumns;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Reading;

/** A run of its own, to be ended from outside: reads all files of a folder and prints their texts. */
public final class ReadingRun {

    private ReadingRun() {}

    public static void main(String[] args) throws Exception {
        try (IsolatedReader reader = new IsolatedReader(
                        1, Limits.DEFAULT, DocumentColumns.NONE, MisbehavingReader.class.getName(), 500);
                DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(args[0]))) {
            for (Path file : files) {
                List<Reading> readings = reader.read("file", file);
                if (readings.getFirst() instanceof Reading.Read read) {
                    System.out.println(read.content().text());
                }
            }
            if (args.length > 1) {
                reader.read("file", Path.of(args[1]));
            }
        }
    }
}
