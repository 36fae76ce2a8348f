package org.zhibiao.cli;

/** How rows are printed: for people, or for other programs. */
enum OutputFormat {
    TABLE,
    JSONL,
    CSV
}
