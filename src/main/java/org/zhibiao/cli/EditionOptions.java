package org.zhibiao.cli;

import org.zhibiao.review.Edition;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** Options that say whether records are written as they were reviewed or as they were found. */
final class EditionOptions {

    @ArgGroup(exclusive = true)
    private Choice choice = new Choice();

    /** One of the two. */
    static final class Choice {

        @SuppressWarnings("unused") // the usual case; here it is only accepted and told in the help
        @Option(names = "--reviewed")
        private boolean reviewed;

        @Option(names = "--as-extracted")
        private boolean asExtracted;
    }

    /** What is asked for; as reviewed, unless the other is. */
    Edition chosen() {
        return choice.asExtracted ? Edition.AS_EXTRACTED : Edition.REVIEWED;
    }
}
