package org.zhibiao.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zhibiao.record.ValueType;

/** The texts of a data package that people read. They bear no date, so that the same data has the same texts. */
final class PackageTexts {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build();

    private PackageTexts() {}

    /** The texts by the names of their files. */
    static Map<String, String> of(PackageDetails details, List<PackageTable> tables, TableOptions options)
            throws JsonProcessingException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("README.md", readme(details, tables, options));
        texts.put("CODEBOOK.md", PackageCodebook.of(details, tables));
        texts.put("CITATION.cff", citation(details));
        return texts;
    }

    private static String readme(PackageDetails details, List<PackageTable> tables, TableOptions options) {
        String files = tables.stream()
                .map(table -> "| %s | %s | %,d | `%s` |\n"
                        .formatted(
                                table.file(),
                                table.layer()
                                        .map(layer -> "findings of layer " + layer.code())
                                        .orElse("list of documents"),
                                table.rows(),
                                table.hash()))
                .collect(Collectors.joining());
        PackageTable first = tables.getFirst();
        return """
                # %s

                Statements of Chinese policy documents, found by zhibiao %s (tables and rules: %s), each with the
                words that make it. Asked for: %s

                | file | holds | rows | SHA-256 |
                |---|---|---|---|
                %s
                CODEBOOK.md explains every column and value, datapackage.json tells programs the same. `doc` of a finding
                is `document` in the list of documents, which also names every file that gave none, and why. An empty
                cell means that the text does not say it. The findings were made by rules: check a sample against
                `sentence` before you count. CODEBOOK.md and datapackage.json tell of each field how often it is right on
                documents coded by hand; fields that are right less often than %s are left out unless asked for, and
                CODEBOOK.md names them.
                %s
                ## Use it

                %s

                ## Load it

                In pandas, R and Stata; dates are as exact as the text has them, hence text.

                    pandas.read_csv("%s", dtype={%s})
                    readr::read_csv("%s", col_types = readr::cols(%s))
                    import delimited "%s", encoding("utf-8") bindquotes(strict) stringcols(%s) case(preserve) clear

                %s
                """.formatted(
                        details.title(),
                        details.program(),
                        details.models(),
                        details.query(),
                        files,
                        Accuracy.LEAST_EXPORTED,
                        PackageReview.readme(details),
                        license(details),
                        first.file(),
                        texts(first, column -> "\"" + column.name() + "\": str", ", "),
                        first.file(),
                        texts(first, column -> column.name() + " = \"c\"", ", "),
                        first.file(),
                        texts(first, column -> String.valueOf(first.columns().indexOf(column) + 1), " "),
                        formulas(options));
    }

    /** What is to be said of the columns of text that a program may take for numbers. */
    private static String texts(PackageTable table, Function<Column, String> said, String separator) {
        return table.columns().stream()
                .filter(column ->
                        column.type() == ValueType.TEXT && column.pattern().isPresent())
                .map(said)
                .collect(Collectors.joining(separator));
    }

    private static String license(PackageDetails details) {
        return details.license()
                .map(license ->
                        "License 许可协议: [%s](%s). Of the sentences that are quoted the documents' own terms hold."
                                .formatted(license.id(), license.address()))
                .orElse("The authors name no license, so ask them before you publish from it. 未注明许可协议，发布前请征得作者同意。\n"
                        + "Authors name one with `zhibiao export --package … --license CC-BY-4.0`.");
    }

    private static String formulas(TableOptions options) {
        return options.formulas()
                ? "Text is as it was found: do not open the CSV in a spreadsheet unless you trust its" + " sources."
                : "In CSV an apostrophe stands before text that a spreadsheet would run as a formula (= + - @ and their"
                        + " full-width forms); numbers have none.";
    }

    private static String citation(PackageDetails details) throws JsonProcessingException {
        ObjectNode json = YAML.createObjectNode();
        json.put("cff-version", "1.2.0");
        json.put("message", "If you use these data, please cite them and the program that made them.");
        json.put("type", "dataset");
        json.put("title", details.title());
        List<String> authors = details.authors().isEmpty() ? List.of("zhibiao") : details.authors();
        authors.stream()
                .distinct()
                .forEach(author -> json.withArray("authors").addObject().put("name", author));
        details.license().ifPresent(license -> json.put("license", license.id()));
        String validated = PackageReview.sentence(details);
        if (!validated.isEmpty()) {
            json.put("abstract", validated);
        }
        json.put("version", details.program() + "+" + details.models());
        ObjectNode program = json.putArray("references").addObject();
        program.put("type", "software").put("title", "zhibiao").put("version", details.program());
        program.putArray("authors").addObject().put("name", "zhibiao");
        return YAML.writeValueAsString(json);
    }
}
