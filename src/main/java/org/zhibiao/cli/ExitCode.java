package org.zhibiao.cli;

/** What a command's exit code means. */
final class ExitCode {

    /** All well; also when a search finds nothing. */
    static final int OK = 0;
    /** Some documents failed, or the disk did; what could be done was done. */
    static final int SOME_FAILED = 1;
    /** Wrong use: arguments, or a folder that is not what the command needs. */
    static final int WRONG_USE = 2;

    private ExitCode() {}
}
