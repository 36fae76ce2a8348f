package org.zhibiao.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.zhibiao.document.content.ColumnRole;
import picocli.CommandLine.Option;

/** The options that name the columns of tables in which each row is a document. */
final class ColumnOptions {

    @Option(names = "--text-column", paramLabel = "NAME")
    private List<String> text = new ArrayList<>();

    @Option(names = "--title-column", paramLabel = "NAME")
    private List<String> title = new ArrayList<>();

    @Option(names = "--region-column", paramLabel = "NAME")
    private List<String> region = new ArrayList<>();

    @Option(names = "--year-column", paramLabel = "NAME")
    private List<String> year = new ArrayList<>();

    @Option(names = "--published-column", paramLabel = "NAME")
    private List<String> published = new ArrayList<>();

    @Option(names = "--address-column", paramLabel = "NAME")
    private List<String> address = new ArrayList<>();

    /** The names that the user gave, by what the columns tell. */
    Map<ColumnRole, List<String>> columns() {
        Map<ColumnRole, List<String>> columns = new EnumMap<>(ColumnRole.class);
        columns.put(ColumnRole.TEXT, text);
        columns.put(ColumnRole.TITLE, title);
        columns.put(ColumnRole.REGION, region);
        columns.put(ColumnRole.YEAR, year);
        columns.put(ColumnRole.PUBLISHED, published);
        columns.put(ColumnRole.ADDRESS, address);
        columns.values().removeIf(List::isEmpty);
        return columns;
    }
}
