package org.zhibiao.export;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zhibiao.lexicon.RuleBook;
import org.zhibiao.review.Edition;
import org.zhibiao.review.agreement.Agreement;
import org.zhibiao.review.validation.ValidationReport;

/**
 * What is told of a data package beside its tables.
 *
 * @param title its title
 * @param authors who made it, as they are to be cited; may be none
 * @param license what others may do with the data, as the authors say it; the program never says it for them
 * @param query what was asked for, as the program read it
 * @param program the program's version
 * @param models checksum of the tables and rules that the program has now
 * @param rules the rules that findings name
 * @param created when it was made
 * @param edition as people say the findings should be, or as they were found
 * @param journal SHA-256 of the review journal; empty where nobody has judged anything
 * @param validation how right the findings are by a sample that people judged
 * @param agreements how far coders agree who have read the same, two by two
 */
public record PackageDetails(
        String title,
        List<String> authors,
        Optional<DataLicense> license,
        String query,
        String program,
        String models,
        List<RuleBook.Rule> rules,
        Instant created,
        Edition edition,
        Optional<String> journal,
        Optional<ValidationReport> validation,
        List<Agreement> agreements) {

    /** Keeps its own copies of the lists. */
    public PackageDetails {
        authors = List.copyOf(authors);
        rules = List.copyOf(rules);
        agreements = List.copyOf(agreements);
    }
}
