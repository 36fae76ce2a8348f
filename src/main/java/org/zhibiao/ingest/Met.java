package org.zhibiao.ingest;

import java.nio.file.Path;
import org.zhibiao.document.content.Refusal;

/** What is met where the user looks for files, told by names and kinds, before a byte of it is read. */
public sealed interface Met {

    /** Where it is, and what the documents in it are called. */
    SourceFile place();

    /** Where it is. */
    default Path path() {
        return place().path();
    }

    /** A file that is to be read. */
    record Taken(SourceFile place) implements Met {}

    /** A file, or a folder with all that is in it, of which its name or kind tells that it holds no document. */
    record PassedOver(SourceFile place, Kind kind) implements Met {}

    /**
     * A file, or a folder with all that may be in it, that could not be looked into: nobody knows whether the documents
     * in it are gone.
     *
     * @param reason why, to be read after its path
     */
    record Inaccessible(SourceFile place, String reason) implements Met {}

    /**
     * A file that the knowledge base could not tell apart from another that was met before it.
     *
     * @param other where that other one is
     */
    record Ambiguous(SourceFile place, Path other) implements Met {

        /** Why it is not taken, and what to do. */
        Failure failure() {
            return new Failure(
                    path().toString(),
                    "would have the same name in the knowledge base as " + other + "; ingest a folder that holds both");
        }
    }

    /** Kinds of what is passed over. */
    enum Kind {
        /** It speaks of the documents of its folder. */
        README("is a README, which tells of a folder", "name the file itself to take it"),
        /** What a browser saves beside a page. */
        PART_OF_PAGE(
                "is a folder of a saved page",
                "holds its pictures, styles and scripts; name the folder itself to take them"),
        /** What may never end. */
        NO_FILE("is a pipe, a socket or a device", "write what comes out of it to a file");

        private final Refusal refusal;

        Kind(String fault, String advice) {
            this.refusal = new Refusal(Refusal.Reason.UNSUPPORTED, fault, advice);
        }

        /** Why it is not taken, and what to do. */
        public Refusal refusal() {
            return refusal;
        }
    }
}
