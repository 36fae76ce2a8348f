package org.zhibiao.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/** Lists the files that paths stand for, in the order of their names, and tells by their endings how documents stand in them. */
final class Inputs {

    /** A task reads so much of a table; whole row groups, each of which belongs to one task. */
    private static final long PART_BYTES = 128L << 20;

    private final Configuration configuration;
    private final List<Piece> pieces = new ArrayList<>();
    private long bytes;

    Inputs(Configuration configuration) {
        this.configuration = configuration;
    }

    /**
     * Adds a file, or all files in a folder but hidden ones and those that tell of the others.
     *
     * @throws FileNotFoundException when it is not there
     */
    void add(String path) throws IOException {
        Path root = new Path(path);
        FileSystem system = root.getFileSystem(configuration);
        FileStatus status = system.getFileStatus(root);
        if (status.isFile()) {
            String above = root.getParent() == null ? "" : root.getParent().getName();
            take(status, above.isEmpty() ? root.getName() : above + "/" + root.getName());
            return;
        }
        Path base = status.getPath();
        RemoteIterator<LocatedFileStatus> files = system.listFiles(root, true);
        while (files.hasNext()) {
            LocatedFileStatus file = files.next();
            String inside = base.toUri().relativize(file.getPath().toUri()).getPath();
            String within = inside.startsWith("/")
                    ? inside.substring(base.toUri().getPath().length() + 1)
                    : inside;
            if (isTaken(within)) {
                take(file, base.getName() + "/" + within);
            }
        }
    }

    private static boolean isTaken(String within) {
        for (String part : within.split("/")) {
            if (part.startsWith(".") || part.startsWith("_")) {
                return false;
            }
        }
        String file = within.substring(within.lastIndexOf('/') + 1).toUpperCase(Locale.ROOT);
        return !file.matches("README(\\.\\w+)?");
    }

    private void take(FileStatus file, String name) {
        Piece.Kind kind = kind(name);
        bytes += file.getLen();
        long step = kind == Piece.Kind.PARQUET ? PART_BYTES : Math.max(1, file.getLen());
        for (long start = 0; start == 0 || start < file.getLen(); start += step) {
            pieces.add(new Piece(
                    kind,
                    file.getPath().toUri().toString(),
                    name,
                    start,
                    Math.min(start + step, file.getLen()),
                    file.getLen()));
        }
    }

    private static Piece.Kind kind(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".parquet")) {
            return Piece.Kind.PARQUET;
        }
        if (lower.matches(".*\\.(jsonl|ndjson)(\\.gz)?")) {
            return Piece.Kind.JSON_LINES;
        }
        return lower.matches(".*\\.warc(\\.gz)?") ? Piece.Kind.WEB_ARCHIVE : Piece.Kind.FILE;
    }

    /** The pieces in the order of their names, whatever order the file system lists them in. */
    List<Piece> pieces() {
        return pieces.stream()
                .sorted(Comparator.comparing(Piece::name).thenComparingLong(Piece::start))
                .toList();
    }

    /** How many bytes the files have. */
    long bytes() {
        return bytes;
    }
}
