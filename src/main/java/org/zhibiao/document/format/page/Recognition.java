package org.zhibiao.document.format.page;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import org.zhibiao.document.TemporaryFiles;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.content.Refusal.Reason;
import org.zhibiao.document.content.Refusals;
import org.zhibiao.document.content.UnreadableDocumentException;

/**
 * Recognises the characters on pictures of pages by the program tesseract with its model of simplified Chinese, in a
 * process with limits of time, memory and output. For one file.
 */
final class Recognition {

    /** Of the program itself, beside what a page may take. */
    private static final int PROGRAM_MEGABYTES = 1_024;

    /** A page full of small print has some 300 kB. */
    private static final int MOST_OUTPUT = 16 << 20;

    /** In percent: noise is read as words of 10 to 40, a poor fax as words of 60 and more. */
    private static final int LEAST_CONFIDENCE = 50;

    private static final int LEAST_CHARACTERS = 5;
    private static final String MODEL = "chi_sim";

    private final Limits limits;
    private final Instant end;
    private final RecognisedWords.Mean mean = new RecognisedWords.Mean();

    Recognition(Limits limits) {
        this.limits = limits;
        this.end = Instant.now().plusSeconds(limits.recognitionSeconds());
    }

    /** How sure the program is on the whole of what it gave, in percent; empty when it gave nothing. */
    OptionalInt confidence() {
        return mean.percent();
    }

    /**
     * The lines of a page.
     *
     * @throws UnreadableDocumentException when there are none that can be trusted, or a limit is passed
     */
    PageText.Page page(BufferedImage picture) throws IOException, UnreadableDocumentException {
        Path file = TemporaryFiles.file(".png");
        try {
            ImageIO.write(picture, "png", file.toFile());
            return new PageText.Page(
                    pages(file).stream().flatMap(page -> page.lines().stream()).toList());
        } finally {
            Files.delete(file);
        }
    }

    /**
     * The lines of each page of a picture file.
     *
     * @throws UnreadableDocumentException when there are none that can be trusted, or a limit is passed
     */
    List<PageText.Page> pages(byte[] picture, String ending) throws IOException, UnreadableDocumentException {
        Path file = TemporaryFiles.file(ending);
        try {
            Files.write(file, picture);
            return pages(file);
        } finally {
            Files.delete(file);
        }
    }

    private List<PageText.Page> pages(Path file) throws IOException, UnreadableDocumentException {
        RecognisedWords words = RecognisedWords.parse(run(file));
        RecognisedWords.Mean here = words.mean();
        if (here.characters() < LEAST_CHARACTERS || here.percent().orElse(0) < LEAST_CONFIDENCE) {
            throw new UnreadableDocumentException(new Refusal(
                    Reason.NO_TEXT_LAYER,
                    "holds no characters that can be recognised (%,d, at a mean confidence of %d %%)"
                            .formatted(here.characters(), here.percent().orElse(0)),
                    "scan it upright, at 300 dots per inch"));
        }
        mean.add(here);
        return words.pages();
    }

    private String run(Path file) throws IOException, UnreadableDocumentException {
        long milliseconds = Duration.between(Instant.now(), end).toMillis();
        if (milliseconds <= 0) {
            throw late();
        }
        Process process = start(file);
        AtomicBoolean late = new AtomicBoolean();
        CompletableFuture<Void> watch = CompletableFuture.runAsync(
                () -> {
                    late.set(true);
                    process.destroyForcibly();
                },
                CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS));
        try (InputStream output = process.getInputStream()) {
            byte[] bytes = output.readNBytes(MOST_OUTPUT);
            boolean tooMuch = output.read() >= 0;
            if (tooMuch) {
                process.destroyForcibly();
            }
            int exitCode = process.waitFor();
            if (late.get()) {
                throw late();
            }
            if (tooMuch || exitCode != 0) {
                throw failed(tooMuch ? "it wrote more than 16 MB" : "exit code " + exitCode);
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            // The output of a process breaks off when it is ended.
            if (late.get()) {
                throw late();
            }
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("recognising characters was interrupted", e);
        } finally {
            watch.cancel(false);
            process.destroyForcibly();
        }
    }

    private Process start(Path file) throws UnreadableDocumentException {
        List<String> command = new ArrayList<>();
        if (File.separatorChar == '/') {
            long kilobytes = (limits.memoryMegabytes() + (long) PROGRAM_MEGABYTES) << 10;
            command.addAll(List.of("/bin/sh", "-c", "ulimit -v \"$0\"; exec \"$@\"", String.valueOf(kilobytes)));
        }
        command.addAll(List.of("tesseract", file.toString(), "stdout", "-l", MODEL));
        command.addAll(List.of("-c", "tessedit_create_tsv=1"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        // Files are read side by side already; threads of one page would wait for each other.
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        try {
            return builder.start();
        } catch (IOException e) {
            throw Refusals.noRecognition();
        }
    }

    /**
     * Whether the program and its model are there.
     *
     * @throws UnreadableDocumentException when they are not; it names the packages
     */
    static void check() throws IOException, UnreadableDocumentException {
        try {
            Process process = new ProcessBuilder("tesseract", "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            String models = new String(process.getInputStream().readNBytes(MOST_OUTPUT), StandardCharsets.UTF_8);
            if (models.lines().noneMatch(MODEL::equals)) {
                throw Refusals.noRecognition();
            }
        } catch (IOException e) {
            throw Refusals.noRecognition();
        }
    }

    private UnreadableDocumentException late() {
        return new UnreadableDocumentException(new Refusal(
                Reason.TIMED_OUT,
                "took longer to recognise than the limit of %d s (--max-ocr-seconds)"
                        .formatted(limits.recognitionSeconds()),
                "raise the limit, or split the file"));
    }

    private static UnreadableDocumentException failed(String how) {
        return Refusals.damaged(
                "is a picture that tesseract cannot read (" + how + ")", null, "save it again as PNG, or scan it anew");
    }
}
