package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.zhibiao.Evaluator;
import org.zhibiao.PolicyReader;
import org.zhibiao.evaluate.Differences;
import org.zhibiao.evaluate.Examples;
import org.zhibiao.ingest.Met;
import org.zhibiao.lexicon.Models;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code zhibiao check models}: whether the tables and rules hold what their examples say, and what they change. */
@Command(
        name = "check",
        footer = {"  zhibiao check models", "  zhibiao check models corpus --models my-models"})
final class CheckCommand implements Callable<Integer> {

    /** What can be checked. */
    enum Checked {
        MODELS
    }

    @ParentCommand
    private Main zhibiao;

    @SuppressWarnings("unused") // the only one that there is
    @Parameters(index = "0", paramLabel = "WHAT", descriptionKey = "WHAT")
    private Checked what;

    @Parameters(index = "1", paramLabel = "FILE", arity = "0..1", descriptionKey = "FILE")
    private @Nullable Path texts;

    @Override
    public Integer call() throws CommandException, IOException {
        List<Path> files = texts == null ? List.of() : files(texts);
        Evaluator evaluator = new Evaluator(zhibiao.models());
        Examples examples = evaluator.examples();
        List<Examples.Fault> faults = examples.faults();
        faults.forEach(this::print);
        say("check.examples", examples.count(), faults.size());
        if (!files.isEmpty()) {
            compare(evaluator, files);
        }
        return faults.isEmpty() ? ExitCode.OK : ExitCode.SOME_FAILED;
    }

    private List<Path> files(Path place) throws CommandException, IOException {
        if (!Files.exists(place)) {
            throw CommandException.wrongUse(zhibiao.environment(), "check.no_file", place);
        }
        if (!Files.isDirectory(place)) {
            return List.of(place);
        }
        List<Path> files = new ArrayList<>();
        for (Met met : PolicyReader.met(place, zhibiao.knowledgeBase())) {
            if (met instanceof Met.Taken taken) {
                files.add(taken.place().path());
            }
        }
        if (files.isEmpty()) {
            throw CommandException.wrongUse(zhibiao.environment(), "check.no_documents", place);
        }
        return files;
    }

    private void compare(Evaluator evaluator, List<Path> files) throws IOException {
        Differences differences = evaluator.differences(
                Models.bundled(),
                files,
                (file, why) -> zhibiao.environment()
                        .complain(file + " " + zhibiao.environment().messages().translated(why)));
        zhibiao.environment()
                .print(differences
                        .report()
                        .lines()
                        .map(zhibiao.environment().messages()::translated)
                        .toList());
    }

    private void print(Examples.Fault fault) {
        say("check.fault", fault.rule(), fault.text().strip(), fault.said());
        fault.found().forEach(found -> zhibiao.environment().err().println("  " + found));
    }

    private void say(String key, Object... arguments) {
        zhibiao.environment().err().println(zhibiao.environment().text(key, arguments));
    }
}
