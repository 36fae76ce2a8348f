package org.zhibiao.cli;

import org.zhibiao.document.content.Limits;
import picocli.CommandLine.Option;

/** The options that say how much one file may ask for. */
final class LimitOptions {

    private static final String DEFAULT = "; default ${DEFAULT-VALUE}.";

    @Option(
            names = "--max-megabytes",
            paramLabel = "N",
            defaultValue = "64",
            description = "Largest file, also within an archive" + DEFAULT)
    private int megabytes;

    @Option(
            names = "--max-unpacked-megabytes",
            paramLabel = "N",
            defaultValue = "256",
            description = "Most that one archive may unpack to" + DEFAULT)
    private int unpackedMegabytes;

    @Option(
            names = "--max-ratio",
            paramLabel = "N",
            defaultValue = "200",
            description = "Most bytes that one packed byte may unpack to" + DEFAULT)
    private int ratio;

    @Option(
            names = "--max-pages",
            paramLabel = "N",
            defaultValue = "5000",
            description = "Most pages of a PDF or OFD file" + DEFAULT)
    private int pages;

    @Option(
            names = "--max-nesting",
            paramLabel = "N",
            defaultValue = "3",
            description = "How deep archives may lie within archives" + DEFAULT)
    private int nesting;

    @Option(
            names = "--max-entries",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Most files in an archive" + DEFAULT)
    private int entries;

    @Option(
            names = "--max-seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "Longest time for reading one file that is no plain text" + DEFAULT)
    private int seconds;

    @Option(
            names = "--max-memory",
            paramLabel = "MB",
            defaultValue = "512",
            description = "Most memory for reading one file that is no plain text" + DEFAULT)
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
                    memoryMegabytes);
        } catch (IllegalArgumentException e) {
            throw new CommandException(ExitCode.WRONG_USE, e.getMessage());
        }
    }
}
