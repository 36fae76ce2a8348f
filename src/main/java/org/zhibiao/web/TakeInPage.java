package org.zhibiao.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhibiao.web.view.Frame;
import org.zhibiao.web.view.TakeInView;
import org.zhibiao.web.view.Texts;

/** The page on which documents are taken in: sent by the browser, from a path of this machine, or the samples. */
final class TakeInPage {

    /** Most of what is sent at once, in megabytes; a single file may be as large as {@code Limits} lets it. */
    static final int MOST_MEGABYTES = 512;

    private static final int MOST_PARTS_OF_NAME = 12;

    private final Pages pages;
    private final TakingIn takingIn;
    private final Optional<Path> samples;

    TakeInPage(Pages pages, TakingIn takingIn, Optional<Path> samples) {
        this.pages = pages;
        this.takingIn = takingIn;
        this.samples = samples;
    }

    /** Answers with the page. */
    void answer(Context context, boolean hasBase) {
        Texts texts = Pages.texts(context);
        Frame frame = pages.frame(context, texts.text("title.take_in"), "take-in", hasBase);
        pages.draw(
                context,
                "take-in",
                new TakeInView(frame, samples.isPresent(), MOST_MEGABYTES, takingIn.progress(texts)));
    }

    /** Answers with how far it is. */
    void answerProgress(Context context) {
        Texts texts = Pages.texts(context);
        pages.draw(
                context,
                "progress",
                takingIn.progress(texts).orElseThrow(() -> new RefusedException(404, "refused.not_found")));
    }

    /** Begins to take in what was sent. */
    void take(Context context) throws IOException {
        String what = Optional.ofNullable(context.formParam("what")).orElse("");
        boolean begun = switch (what) {
            case "samples" -> takingIn.begin(samples.orElseThrow(() -> new RefusedException(404, "refused.not_found")));
            case "path" -> takingIn.begin(path(context));
            case "files" -> takeFiles(context);
            default -> throw new RefusedException(400, "refused.form");
        };
        if (!begun) {
            throw new RefusedException(409, "refused.busy");
        }
        context.redirect("/take-in", HttpStatus.SEE_OTHER);
    }

    private static Path path(Context context) {
        String named = Optional.ofNullable(context.formParam("path")).orElse("").strip();
        try {
            Path path = Path.of(named);
            if (!named.isEmpty() && Files.exists(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            // Told below.
        }
        throw new RefusedException(400, "refused.no_path");
    }

    private boolean takeFiles(Context context) throws IOException {
        List<UploadedFile> sent = new ArrayList<>(context.uploadedFiles("files"));
        sent.removeIf(file -> file.filename().isBlank());
        if (sent.isEmpty()) {
            throw new RefusedException(400, "refused.no_files");
        }
        TemporaryFolder folder = TemporaryFolder.create();
        for (UploadedFile file : sent) {
            Path target = place(folder.path(), file.filename());
            Files.createDirectories(target.getParent());
            try (InputStream stream = file.content()) {
                Files.copy(stream, target);
            }
        }
        return takingIn.begin(folder);
    }

    /** Where a file of some name is kept: within the folder, whatever its name says. */
    private static Path place(Path folder, String name) {
        List<String> parts = new ArrayList<>();
        for (String part : name.split("[/\\\\]")) {
            String plain = part.replaceAll("[\\p{Cntrl}:*?\"<>|]", "_").strip();
            if (!plain.isEmpty() && !plain.equals(".") && !plain.equals("..")) {
                parts.add(plain);
            }
        }
        if (parts.isEmpty() || parts.size() > MOST_PARTS_OF_NAME) {
            throw new RefusedException(400, "refused.no_files");
        }
        Path target = folder;
        for (String part : parts) {
            target = target.resolve(part);
        }
        for (int i = 2; Files.exists(target); i++) {
            target = target.resolveSibling(i + "-" + parts.getLast());
        }
        return target;
    }
}
