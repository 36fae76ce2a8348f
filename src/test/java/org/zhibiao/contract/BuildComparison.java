package org.zhibiao.contract;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.zhibiao.evaluate.Differences;

/**
 * Shows what two builds find otherwise in the documents of any folder:
 *
 * <pre>{@code mvn -q -Pcompare process-test-classes -Dbefore=OTHER/target/zhibiao -Dafter=target/zhibiao -Dtexts=FOLDER}</pre>
 *
 * <p>A build is an unpacked distribution. Each reads all documents of the folder and the folders in it by its own
 * {@code bin/zhibiao extract}, with its own tables; what it says of files that it cannot read appears on standard error.
 */
public final class BuildComparison {

    private static final int WRONG_USE = 2;
    /** Of {@code extract}: some documents could not be read; it says which. */
    private static final int SOME_FAILED = 1;

    private BuildComparison() {}

    /** Exits with 0 whether or not there are differences, with 2 when a build or folder is not there or fails. */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(
                List.of(arguments),
                new PrintStream(System.out, true, StandardCharsets.UTF_8),
                new PrintStream(System.err, true, StandardCharsets.UTF_8)));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) throws InterruptedException {
        if (arguments.size() != 3) {
            err.println("name two builds and a folder: BEFORE AFTER FOLDER");
            return WRONG_USE;
        }
        Path folder = Path.of(arguments.get(2));
        try {
            Path before = launcher(arguments.get(0));
            Path after = launcher(arguments.get(1));
            List<Path> documents = documents(folder);
            Differences differences =
                    Differences.of(records(before, folder, documents, err), records(after, folder, documents, err));
            out.println(differences.report());
            return 0;
        } catch (IOException e) {
            err.println(e.getMessage());
            return WRONG_USE;
        }
    }

    private static Path launcher(String build) throws IOException {
        Path launcher = Path.of(build, "bin", "zhibiao").toAbsolutePath();
        if (!Files.isExecutable(launcher)) {
            throw new IOException(build + " is no build: there is no program " + launcher
                    + "; name a folder that mvn package made, such as target/zhibiao");
        }
        return launcher;
    }

    private static List<Path> documents(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + " is no folder; name one with documents");
        }
        List<Path> documents = FoundRecords.documents(folder);
        if (documents.isEmpty()) {
            throw new IOException(folder + " holds no documents");
        }
        return documents;
    }

    /** Files are named from within the folder, so that documents of both builds have the same names. */
    private static SortedMap<String, List<ObjectNode>> records(
            Path launcher, Path folder, List<Path> documents, PrintStream err)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString(), "extract"));
        // With ./ before it a file whose name begins with a hyphen is no option.
        documents.forEach(document -> command.add("./" + folder.relativize(document)));
        Path errors = Files.createTempFile("comparison", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(errors.toFile())
                    .start();
            process.getOutputStream().close();
            String lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exitCode = process.waitFor();
            err.print(Files.readString(errors));
            if (exitCode > SOME_FAILED) {
                throw new IOException(launcher + " extract ended with " + exitCode);
            }
            return FoundRecords.read(lines);
        } finally {
            Files.delete(errors);
        }
    }
}
