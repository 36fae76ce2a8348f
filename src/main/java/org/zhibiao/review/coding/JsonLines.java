package org.zhibiao.review.coding;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Records as JSON, one a line. */
final class JsonLines {

    private JsonLines() {}

    /**
     * A line.
     *
     * @param place file and number of the line
     * @param json what stands there
     */
    record Line(String place, ObjectNode json) {}

    static List<Line> read(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : CodingReader.text(file).split("\n")) {
            number++;
            if (!line.isBlank()) {
                String place = file + ", line " + number;
                lines.add(new Line(place, CodingReader.object(line, place)));
            }
        }
        return lines;
    }
}
