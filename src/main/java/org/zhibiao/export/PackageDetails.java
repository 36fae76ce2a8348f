package org.zhibiao.export;

import java.time.Instant;
import java.util.List;
import org.zhibiao.lexicon.RuleBook;

/**
 * What is told of a data package beside its tables.
 *
 * @param title its title
 * @param authors who made it, as they are to be cited; may be none
 * @param query what was asked for, as the program read it
 * @param program the program's version
 * @param models checksum of the tables and rules that the program has now
 * @param rules the rules that findings name
 * @param created when it was made
 */
public record PackageDetails(
        String title,
        List<String> authors,
        String query,
        String program,
        String models,
        List<RuleBook.Rule> rules,
        Instant created) {

    /** Keeps its own copies of the lists. */
    public PackageDetails {
        authors = List.copyOf(authors);
        rules = List.copyOf(rules);
    }
}
