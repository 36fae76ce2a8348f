package org.zhibiao.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Command lines that give what a page shows. */
final class ShellLine {

    private ShellLine() {}

    /** A line of words, those in quotes that a shell would take for something else. */
    static String of(String... words) {
        return Arrays.stream(words).map(ShellLine::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[\\p{IsHan}A-Za-z0-9_./:=,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
