package org.zhibiao.cli;

import ch.qos.logback.classic.Level;
import java.util.List;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Who may write to standard error. {@code logback.xml} lets warnings through. */
final class Logging {

    /** Held here, since loggers that nobody holds are forgotten with their level. */
    private static final List<Logger> LIBRARIES =
            List.of(Logger.getLogger("org.apache.lucene"), Logger.getLogger("HanLP"));

    private Logging() {}

    /** Shows what the program does, step by step, or only warnings; libraries that log past SLF4J are quiet. */
    static void begin(boolean verbose) {
        LIBRARIES.forEach(library ->
                library.setLevel(verbose ? java.util.logging.Level.WARNING : java.util.logging.Level.SEVERE));
        // Without this Logback is not even loaded, which a search would wait for.
        if (verbose) {
            setLevel(Level.DEBUG);
        }
    }

    /** Makes the next command of the same process as quiet as the first. */
    static void end(boolean verbose) {
        if (verbose) {
            setLevel(null);
        }
    }

    private static void setLevel(@Nullable Level level) {
        if (LoggerFactory.getLogger("org.zhibiao") instanceof ch.qos.logback.classic.Logger logger) {
            logger.setLevel(level);
        }
    }
}
