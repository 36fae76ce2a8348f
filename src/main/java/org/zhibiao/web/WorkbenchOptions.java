package org.zhibiao.web;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zhibiao.lexicon.Models;

/**
 * What a workbench works with.
 *
 * @param knowledgeBase the folder of the knowledge base, which need not be there yet
 * @param models the tables and rules
 * @param host the address on which it listens
 * @param names names beside it by which a browser may call it, as behind a proxy
 * @param port where it listens; 0 for any that is free
 * @param passwords whether only coders with a password are let in
 * @param readOnly whether nothing can be changed
 * @param samples a folder of sample documents that it offers to read
 */
public record WorkbenchOptions(
        Path knowledgeBase,
        Models models,
        String host,
        List<String> names,
        int port,
        boolean passwords,
        boolean readOnly,
        Optional<Path> samples) {

    /** Reached from this machine only. */
    public static final String LOCAL = "127.0.0.1";

    /** Keeps its own copy of the list. */
    public WorkbenchOptions {
        names = List.copyOf(names);
    }

    /** One that only this machine reaches, and where names are enough. */
    public WorkbenchOptions(Path knowledgeBase, Models models, int port, boolean readOnly, Optional<Path> samples) {
        this(knowledgeBase, models, LOCAL, List.of(), port, false, readOnly, samples);
    }
}
