package org.zhibiao.cli;

import java.util.Objects;
import org.zhibiao.document.content.Limits;
import picocli.CommandLine.Option;

/** The options that say how much one file may ask for. */
final class LimitOptions {

    @Option(names = "--max-megabytes", paramLabel = "N", defaultValue = "64")
    private int megabytes;

    @Option(names = "--max-unpacked-megabytes", paramLabel = "N", defaultValue = "256")
    private int unpackedMegabytes;

    @Option(names = "--max-ratio", paramLabel = "N", defaultValue = "200")
    private int ratio;

    @Option(names = "--max-pages", paramLabel = "N", defaultValue = "5000")
    private int pages;

    @Option(names = "--max-nesting", paramLabel = "N", defaultValue = "3")
    private int nesting;

    @Option(names = "--max-entries", paramLabel = "N", defaultValue = "20000")
    private int entries;

    @Option(names = "--max-seconds", paramLabel = "N", defaultValue = "60")
    private int seconds;

    @Option(names = "--ocr")
    private boolean recognises;

    @Option(names = "--max-ocr-seconds", paramLabel = "N", defaultValue = "600")
    private int recognitionSeconds;

    @Option(names = "--max-memory", paramLabel = "MB", defaultValue = "512")
    private int memoryMegabytes;

    /**
     * The limits that the user set.
     *
     * @throws CommandException when one is below 1
     */
    Limits limits() throws CommandException {
        try {
            return new Limits(
                    (long) megabytes << 20,
                    (long) unpackedMegabytes << 20,
                    ratio,
                    pages,
                    nesting,
                    entries,
                    seconds,
                    memoryMegabytes,
                    recognises ? Math.max(1, recognitionSeconds) : 0);
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitCode.WRONG_USE, Objects.requireNonNull(e.getMessage()));
        }
    }
}
