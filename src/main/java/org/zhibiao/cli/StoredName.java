package org.zhibiao.cli;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.store.DocumentSummary;

/** The stored document that the user names. */
final class StoredName {

    private static final int MOST_NAMES = 5;

    private StoredName() {}

    /**
     * The document of which this is the name, its last part, or a pattern with {@code *}.
     *
     * @throws CommandException when there is none, or several
     */
    static DocumentSummary in(Zhibiao base, String name, Main zhibiao) throws CommandException, IOException {
        List<DocumentSummary> found = base.documents().named(name);
        if (found.size() == 1) {
            return found.getFirst();
        }
        Environment environment = zhibiao.environment();
        if (found.isEmpty()) {
            List<DocumentSummary> similar = base.documents().all().stream()
                    .filter(document -> document.name().contains(name)
                            || document.metadata().title().value().contains(name))
                    .toList();
            throw new CommandException(
                    ExitCode.WRONG_USE,
                    environment.text(
                            "show.none",
                            name,
                            zhibiao.knowledgeBase(),
                            similar.isEmpty()
                                    ? environment.text("show.listed")
                                    : environment.text("wrong.meant", names(similar))));
        }
        throw CommandException.wrongUse(environment, "show.several", name, found.size(), names(found));
    }

    private static String names(List<DocumentSummary> documents) {
        String shown =
                documents.stream().limit(MOST_NAMES).map(DocumentSummary::name).collect(Collectors.joining(", "));
        return documents.size() > MOST_NAMES ? shown + " …" : shown;
    }
}
