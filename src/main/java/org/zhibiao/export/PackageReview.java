package org.zhibiao.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.zhibiao.review.Edition;
import org.zhibiao.review.agreement.Agreement;
import org.zhibiao.review.agreement.Estimate;
import org.zhibiao.review.validation.Validation;
import org.zhibiao.review.validation.ValidationReport;

/** What a data package tells of how its findings were reviewed and how right they are. */
final class PackageReview {

    private PackageReview() {}

    /** The part of the README. */
    static String readme(PackageDetails details) {
        return reviewed(details)
                + details.agreements().stream().map(PackageReview::agreed).collect(Collectors.joining())
                + details.validation().map(report -> validated(report, details)).orElse("");
    }

    private static String reviewed(PackageDetails details) {
        if (details.journal().isEmpty()) {
            return "";
        }
        String how = details.edition() == Edition.REVIEWED
                ? "Findings are as coders say they should be: corrected, with what was added, without what was rejected and"
                        + " without excluded documents. 数据为复核后的版本。"
                : "Findings are as the rules find them; `review` tells what coders said of each. 数据为规则抽取的原样。";
        return """

                ## Reviewed

                %s Columns `review`, `coder` and `reviewedAt` say of each who judged it and when. SHA-256 of the review
                journal: `%s`
                """.formatted(how, details.journal().get());
    }

    private static String agreed(Agreement agreement) {
        String rows = agreement.figures().stream()
                .map(figure -> String.format(
                        Locale.ROOT,
                        "| %s | %s | %d | %s | %s | %s |\n",
                        figure.layer().code(),
                        figure.field(),
                        figure.units(),
                        figure.observed().isPresent()
                                ? String.format(
                                        Locale.ROOT, "%.3f", figure.observed().getAsDouble())
                                : "",
                        figure.kappa().map(PackageReview::estimate).orElse(""),
                        estimate(figure.alpha())))
                .collect(Collectors.joining());
        return """

                ## Agreement of %s and %s 编码员一致性

                Both read the same sentences of %d documents without seeing what the other said, and see %d things
                differently. kappa: Cohen's; alpha: Krippendorff's, of `raw` (the words that are marked) for unitising;
                intervals of 95 %%.

                | layer | field | n | agreement | kappa | alpha |
                |---|---|---|---|---|---|
                %s""".formatted(
                        agreement.first(),
                        agreement.second(),
                        agreement.documents(),
                        agreement.disagreements().size(),
                        rows);
    }

    private static String estimate(Estimate estimate) {
        if (Double.isNaN(estimate.value())) {
            return "";
        }
        String value = String.format(Locale.ROOT, "%.3f", estimate.value());
        return Double.isNaN(estimate.low())
                ? value
                : value + String.format(Locale.ROOT, " [%.3f, %.3f]", estimate.low(), estimate.high());
    }

    private static String validated(ValidationReport report, PackageDetails details) {
        String rows = report.validation().figures().stream()
                .map(figure -> String.format(
                        Locale.ROOT,
                        "| %s | %s | %d | %.3f | %.3f – %.3f |\n",
                        figure.layer().code(),
                        figure.what(),
                        figure.share().judged(),
                        figure.share().value(),
                        figure.share().low(),
                        figure.share().high()))
                .collect(Collectors.joining());
        String other = report.models().equals(details.models())
                ? ""
                : "\nThe findings of this package were made by other tables and rules than those that were validated.\n";
        return """

                ## Validated

                On %d findings and %d sentences that chance drew from this corpus and people judged; strata count by their
                size, intervals are Wilson's of 95 %%. Zhibiao %s, tables and rules %s%s.
                %s
                | layer | figure | judged | share | interval of 95 %% |
                |---|---|---|---|---|
                %s
                precision: share of the findings that are right to be there. recall: share of what is there that is found. A
                field: share of the right findings in which it is right.
                """.formatted(
                        report.validation().findings(),
                        report.validation().sentences(),
                        report.program(),
                        report.models(),
                        report.journal().map(sum -> ", review journal " + sum).orElse(""),
                        other,
                        rows);
    }

    /** One sentence for those who cite; empty without a validation. */
    static String sentence(PackageDetails details) {
        List<Validation.Measure> figures =
                details.validation().map(report -> report.validation().figures()).orElse(List.of()).stream()
                        .filter(figure -> figure.what().equals(Validation.PRECISION)
                                || figure.what().equals(Validation.RECALL))
                        .toList();
        return figures.isEmpty()
                ? ""
                : "Validated on a random sample of this corpus: "
                        + figures.stream()
                                .map(figure -> String.format(
                                        Locale.ROOT,
                                        "%s %s %.3f [%.3f, %.3f]",
                                        figure.layer().code(),
                                        figure.what(),
                                        figure.share().value(),
                                        figure.share().low(),
                                        figure.share().high()))
                                .collect(Collectors.joining("; "))
                        + ".";
    }

    /** What programs are told. */
    static ObjectNode json(PackageDetails details) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("edition", details.edition() == Edition.REVIEWED ? "reviewed" : "as extracted");
        json.put("journal", details.journal().orElse(null));
        details.validation().ifPresent(report -> {
            ObjectNode validation = json.putObject("validation");
            validation.put("program", report.program());
            validation.put("models", report.models());
            validation.put("journal", report.journal().orElse(null));
            validation.put("findings", report.validation().findings());
            validation.put("sentences", report.validation().sentences());
            ArrayNode figures = validation.putArray("figures");
            report.validation().figures().forEach(figure -> figures.add(ValidationJson.write(figure)));
        });
        return json;
    }
}
