package org.zhibiao.cli.terminal;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks the system about the terminal; Java itself knows only whether input and output both are one. */
public final class Terminals {

    private static final int USUAL_WIDTH = 80;
    private static final Pattern STTY_SIZE = Pattern.compile("\\d+ (\\d+)\\s*");

    private Terminals() {}

    /**
     * Whether a file descriptor is a terminal.
     *
     * @param descriptor 1 for standard output, 2 for standard error
     */
    public static boolean is(int descriptor) {
        Path link = Path.of("/proc/self/fd/" + descriptor);
        if (!Files.isSymbolicLink(link)) {
            return bothWays();
        }
        try {
            String device = Files.readSymbolicLink(link).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }

    /** Since Java 22 there is a console even without a terminal, unless the old one is asked for. */
    @SuppressWarnings("SystemConsoleNull") // the console asked for is null without a terminal
    private static boolean bothWays() {
        System.setProperty("jdk.console", "java.base");
        return System.console() != null;
    }

    /** The width of the terminal in columns; 80 when it does not say. */
    static int width() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(new File("/dev/tty"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!stty.waitFor(1, TimeUnit.SECONDS)) {
                stty.destroy();
                return USUAL_WIDTH;
            }
            Matcher size =
                    STTY_SIZE.matcher(new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
            return size.matches() && !size.group(1).equals("0") ? Integer.parseInt(size.group(1)) : USUAL_WIDTH;
        } catch (IOException e) {
            return USUAL_WIDTH;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL_WIDTH;
        }
    }
}
