package org.zhibiao;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Markdown document with what its console blocks claim. A block opens with <code>```console</code>; in it a line that
 * begins with {@code $} and a blank is a command, which goes on over lines that end in a backslash, and the lines up to
 * the next command are what it prints.
 */
record ConsoleDocument(Path file, List<String> lines, List<Claim> claims) {

    private static final String OPENING = "```console";
    private static final String CLOSING = "```";
    private static final String PROMPT = "$ ";

    /**
     * That a command prints some lines.
     *
     * @param command for a shell
     * @param printed the lines
     * @param from the index of the first printed line in the document
     */
    record Claim(String command, List<String> printed, int from) {

        Claim {
            printed = List.copyOf(printed);
        }

        int to() {
            return from + printed.size();
        }
    }

    ConsoleDocument {
        lines = List.copyOf(lines);
        claims = List.copyOf(claims);
    }

    /** The documents of the project for its readers. */
    static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : List.of(Path.of(""), Path.of("models"), Path.of("corpus"))) {
            try (Stream<Path> entries = Files.list(folder)) {
                entries.filter(ConsoleDocument::isMarkdown).forEach(files::add);
            }
        }
        try (Stream<Path> entries = Files.walk(Path.of("src", "docs"))) {
            entries.filter(ConsoleDocument::isMarkdown).forEach(files::add);
        }
        return files.stream().sorted().toList();
    }

    private static boolean isMarkdown(Path file) {
        return file.toString().endsWith(".md");
    }

    /**
     * Reads a document.
     *
     * @throws IllegalArgumentException for a block that does not begin with a command, or has no end
     */
    static ConsoleDocument read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<Claim> claims = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            if (lines.get(at++).equals(OPENING)) {
                at = readBlock(file, lines, at, claims);
            }
        }
        return new ConsoleDocument(file, lines, claims);
    }

    private static int readBlock(Path file, List<String> lines, int start, List<Claim> claims) {
        int end = start;
        while (end < lines.size() && !lines.get(end).equals(CLOSING)) {
            end++;
        }
        if (end == lines.size() || start == end || !lines.get(start).startsWith(PROMPT)) {
            throw new IllegalArgumentException(
                    "%s, line %d: a console block opens with a line '$ COMMAND' and ends with %s"
                            .formatted(file, start + 1, CLOSING));
        }
        int at = start;
        while (at < end) {
            StringBuilder command = new StringBuilder(lines.get(at).substring(PROMPT.length()));
            while (lines.get(at++).endsWith("\\") && at < end) {
                command.append('\n').append(lines.get(at));
            }
            int from = at;
            while (at < end && !lines.get(at).startsWith(PROMPT)) {
                at++;
            }
            claims.add(new Claim(command.toString(), lines.subList(from, at), from));
        }
        return end + 1;
    }

    /** Writes the document with other lines printed, one list for each claim. */
    void rewrite(List<List<String>> printed) throws IOException {
        List<String> written = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < claims.size(); i++) {
            written.addAll(lines.subList(at, claims.get(i).from()));
            written.addAll(printed.get(i));
            at = claims.get(i).to();
        }
        written.addAll(lines.subList(at, lines.size()));
        Files.writeString(file, String.join("\n", written) + "\n");
    }
}
