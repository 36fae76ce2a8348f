package org.zhibiao.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says what the matter with a file is, where Java gives only an exception's name. */
public final class FileFault {

    private FileFault() {}

    /** What is the matter with a file, and what to do, to be read after its name. */
    public static String of(IOException e) {
        return switch (e) {
            case NoSuchFileException none when none.getReason() != null -> "cannot be made: " + none.getReason();
            case NoSuchFileException none -> "does not exist; check the path";
            case AccessDeniedException denied -> "is not accessible: permission denied; check who may read or write it";
            case FileAlreadyExistsException exists -> "exists already";
            case FileSystemException file when file.getReason() != null -> "failed: " + file.getReason();
            default -> e.getMessage() == null ? "failed: " + e.getClass().getSimpleName() : e.getMessage();
        };
    }
}
