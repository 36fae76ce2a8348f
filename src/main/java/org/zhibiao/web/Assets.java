package org.zhibiao.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Style and scripts of the pages, from the program's own jars. */
final class Assets {

    /**
     * A file.
     *
     * @param name its name in addresses
     * @param resource where it is on the class path
     * @param type its media type
     */
    private record Kind(String name, String resource, String type) {}

    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final List<Kind> ALL = List.of(
            new Kind("workbench.css", "/org/zhibiao/web/workbench.css", "text/css; charset=utf-8"),
            new Kind("workbench.js", "/org/zhibiao/web/workbench.js", SCRIPT),
            new Kind("htmx.js", "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js", SCRIPT),
            new Kind("icon.svg", "/org/zhibiao/web/icon.svg", "image/svg+xml"));

    private final Map<Kind, byte[]> loaded = new HashMap<>();
    private final String version;

    /** Reads all of them. */
    Assets() {
        StringBuilder digests = new StringBuilder();
        for (Kind kind : ALL) {
            byte[] bytes = bytes(kind.resource());
            digests.append(Pages.digest(bytes));
            loaded.put(kind, bytes);
        }
        version = Pages.digest(digests.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] bytes(String resource) {
        try (InputStream stream = Assets.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the program lacks " + resource);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tells these files from those of another version; it stands in their addresses, so that browsers may keep them. */
    String version() {
        return version;
    }

    /** Answers with a file. */
    void answer(Context context) {
        Kind kind = ALL.stream()
                .filter(one -> one.name().equals(context.pathParam("name")))
                .findFirst()
                .orElseThrow(() -> new RefusedException(404, "refused.not_found"));
        context.header("Cache-Control", "max-age=31536000, immutable");
        context.contentType(kind.type()).result(Objects.requireNonNull(loaded.get(kind)));
    }
}
