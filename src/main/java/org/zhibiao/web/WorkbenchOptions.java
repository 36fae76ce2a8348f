package org.zhibiao.web;

import java.nio.file.Path;
import java.util.Optional;
import org.zhibiao.lexicon.Models;

/**
 * What a workbench works with.
 *
 * @param knowledgeBase the folder of the knowledge base, which need not be there yet
 * @param models the tables and rules
 * @param port where it listens on 127.0.0.1; 0 for any that is free
 * @param readOnly whether nothing can be changed
 * @param samples a folder of sample documents that it offers to read
 */
public record WorkbenchOptions(Path knowledgeBase, Models models, int port, boolean readOnly, Optional<Path> samples) {}
