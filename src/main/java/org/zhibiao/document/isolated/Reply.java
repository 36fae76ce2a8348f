package org.zhibiao.document.isolated;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.zhibiao.document.content.Reading;

/** What a reading process answers. */
sealed interface Reply {

    /** The file's bytes were had, and this came of them. */
    record Readings(List<Reading> readings) implements Reply {

        /** Keeps its own copy of the list. */
        public Readings {
            readings = List.copyOf(readings);
        }
    }

    /**
     * The file's bytes could not be had.
     *
     * @param problem the kind of obstacle
     * @param message what the system says of it
     */
    record Inaccessible(Problem problem, String message) implements Reply {}

    /** Why a file cannot be opened or read to its end. */
    enum Problem {
        /** It is not there, or no longer. */
        ABSENT,
        /** The user may not read it. */
        FORBIDDEN,
        /** A folder, a medium that fails. */
        OTHER;

        /** The kind that an exception tells of. */
        static Problem of(IOException e) {
            return switch (e) {
                case NoSuchFileException absent -> ABSENT;
                case AccessDeniedException forbidden -> FORBIDDEN;
                default -> OTHER;
            };
        }

        /** The exception that this process would have met had it read the file itself. */
        IOException exception(String file, String message) {
            return switch (this) {
                case ABSENT -> new NoSuchFileException(file);
                case FORBIDDEN -> new AccessDeniedException(file);
                case OTHER -> new FileSystemException(file, null, message);
            };
        }
    }
}
