package org.zhibiao.cli;

import java.awt.Desktop;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.web.Workbench;
import org.zhibiao.web.WorkbenchOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao serve}: the workbench in a browser. */
@Command(
        name = "serve",
        footer = {"  zhibiao serve --open", "  zhibiao serve --kb /data/kb --port 0 --read-only"})
final class ServeCommand implements Callable<Integer> {

    private static final int LARGEST_PORT = 65_535;

    @ParentCommand
    private Main zhibiao;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8047")
    private int port;

    @Option(names = "--open")
    private boolean open;

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = WorkbenchOptions.LOCAL)
    private String host;

    @Option(names = "--name", paramLabel = "HOST")
    private @Nullable List<String> names;

    @Option(names = "--passwords")
    private boolean passwords;

    @Option(names = "--read-only")
    private boolean readOnly;

    @Override
    public Integer call() throws CommandException {
        Environment environment = zhibiao.environment();
        if (port < 0 || port > LARGEST_PORT) {
            throw CommandException.wrongUse(environment, "serve.no_port", port);
        }
        WorkbenchOptions options = options(environment);
        try (Workbench workbench = Workbench.start(options)) {
            Thread end = new Thread(workbench::close, "end of the workbench");
            Runtime.getRuntime().addShutdownHook(end);
            environment.tell("serve.address", workbench.address());
            if (open) {
                openBrowser(workbench.address(), environment);
            }
            workbench.awaitEnd();
        } catch (BindException e) {
            throw new CommandException(ExitCode.SOME_FAILED, environment.text("serve.port_in_use", port));
        } catch (InterruptedException e) {
            // Whoever started it in this process has had enough of it.
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK;
    }

    /** Whoever reaches it from another machine gives a password, or can change nothing. */
    private WorkbenchOptions options(Environment environment) throws CommandException {
        boolean local = isLocal(environment);
        boolean asked = passwords || !local && !readOnly;
        if (asked && !hasCoders(environment)) {
            throw CommandException.wrongUse(environment, "serve.no_coders");
        }
        List<String> called = new ArrayList<>(Optional.ofNullable(names).orElse(List.of()));
        if (!local) {
            called.add(host);
        }
        return new WorkbenchOptions(
                zhibiao.knowledgeBase(), zhibiao.models(), host, called, port, asked, readOnly, samples());
    }

    private boolean isLocal(Environment environment) throws CommandException {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw CommandException.wrongUse(environment, "serve.no_host", host);
        }
    }

    private boolean hasCoders(Environment environment) throws CommandException {
        try (Zhibiao base = zhibiao.open()) {
            return !base.review().accounts().isEmpty();
        } catch (IOException e) {
            throw new CommandException(
                    ExitCode.SOME_FAILED, environment.messages().translated(String.valueOf(e.getMessage())));
        }
    }

    /** The sample documents that come with the program, or those of a checkout. */
    private static Optional<Path> samples() {
        return Stream.concat(
                        Optional.ofNullable(System.getProperty(Main.HOME_PROPERTY)).map(Path::of).stream(),
                        Stream.of(Path.of("")))
                .map(home -> home.resolve("corpus"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static void openBrowser(URI address, Environment environment) {
        try {
            if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
                Desktop.getDesktop().browse(address);
                return;
            }
        } catch (IOException e) {
            // Told below.
        }
        environment.tell("serve.no_browser", address);
    }
}
