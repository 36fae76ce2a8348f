package org.zhibiao.document.format.table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.zhibiao.document.content.ColumnRole;
import org.zhibiao.document.content.DocumentColumns;
import org.zhibiao.document.content.Reading.Column;
import org.zhibiao.document.content.Reading.Ground;

/** Tells by the first rows of a table whether each row is a document, and what each column tells. */
final class TableJudge {

    /** Above the names of the columns may stand a title, a remark, a unit. */
    private static final int HEADER_WITHIN = 10;
    /** Of so many columns that tell of documents, the title among them, no table of figures has. */
    private static final int LEAST_TOLD = 3;
    /** The name of a column is short. */
    private static final int LONGEST_HEADING = 40;
    /** What stands in a column of texts that is named so, in characters: a sentence. */
    private static final int SENTENCE = 15;
    /** What stands in a column whose name may mean something else: more than any task. */
    private static final int PARAGRAPHS = 200;
    /** What stands in a column that is told by its length alone: a page. */
    private static final int PAGE = 500;
    /** Spreadsheets hold so many characters in a cell, and cut what is longer. */
    private static final int FULL_CELL = 32_767;

    private final DocumentColumns known;
    private final List<TableRow> sample;
    private final List<String> remarks = new ArrayList<>();
    private int header;
    private List<Optional<ColumnRole>> roles = List.of();
    private Ground ground = Ground.NAME;

    private TableJudge(List<TableRow> sample, DocumentColumns known) {
        this.sample = sample;
        this.known = known;
    }

    /** The way to read a table, if its rows are documents. */
    static Optional<TablePlan> judge(List<TableRow> sample, DocumentColumns known) {
        List<TableRow> filled = sample.stream().filter(row -> !row.isBlank()).toList();
        return filled.isEmpty() || known.known().isEmpty() && known.chosen().isEmpty()
                ? Optional.empty()
                : new TableJudge(filled, known).plan();
    }

    /**
     * What is to be said of a table whose columns tell of documents, and of which none holds their texts: read as one
     * document, it is hardly what is meant.
     */
    static Optional<String> withoutText(List<TableRow> sample, DocumentColumns known) {
        List<TableRow> filled = sample.stream().filter(row -> !row.isBlank()).toList();
        return filled.isEmpty() || known.known().isEmpty()
                ? Optional.empty()
                : new TableJudge(filled, known).columnsWithoutText();
    }

    private Optional<String> columnsWithoutText() {
        int head = header();
        if (head < 0) {
            return Optional.empty();
        }
        List<String> told = sample.get(head).cells().stream()
                .filter(cell -> role(cell)
                        .filter(role -> role != ColumnRole.NONE && role != ColumnRole.TEXT)
                        .isPresent())
                .map(String::strip)
                .toList();
        boolean titled =
                sample.get(head).cells().stream().anyMatch(cell -> role(cell).equals(Optional.of(ColumnRole.TITLE)));
        return titled && told.size() >= LEAST_TOLD
                ? Optional.of(
                        "has columns that tell of documents (%s) and none of their texts; if one holds them, name it with --text-column"
                                .formatted(String.join(", ", told)))
                : Optional.empty();
    }

    private Optional<TablePlan> plan() {
        header = header();
        roles = header < 0 ? byContent(sample) : byName();
        List<Integer> texts = texts();
        if (texts.isEmpty()) {
            return Optional.empty();
        }
        cut(texts);
        return Optional.of(new TablePlan(
                header < 0
                        ? OptionalLong.empty()
                        : OptionalLong.of(sample.get(header).number()),
                columns(texts),
                texts,
                List.copyOf(remarks)));
    }

    /** The row that names the columns; -1 when none does. */
    private int header() {
        int best = -1;
        long most = 1;
        for (int i = 0; i < Math.min(HEADER_WITHIN, sample.size()); i++) {
            List<String> cells = sample.get(i).cells();
            if (cells.stream().anyMatch(cell -> cell.strip().length() > LONGEST_HEADING)) {
                break;
            }
            long told = cells.stream()
                    .filter(cell -> !cell.isBlank())
                    .map(this::role)
                    .flatMap(Optional::stream)
                    .filter(role -> role != ColumnRole.NONE)
                    .count();
            boolean named = isChosenHeader(cells);
            if (named || told > most) {
                best = i;
                most = named ? Long.MAX_VALUE : told;
            }
        }
        return best;
    }

    private boolean isChosenHeader(List<String> cells) {
        List<String> texts = known.chosen().getOrDefault(ColumnRole.TEXT, List.of());
        return !texts.isEmpty() && cells.stream().map(String::strip).toList().containsAll(texts);
    }

    private Optional<ColumnRole> role(String heading) {
        return known.role(heading).map(DocumentColumns.Known::role);
    }

    private List<TableRow> data() {
        return sample.subList(header + 1, sample.size());
    }

    private int width() {
        return sample.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }

    private String heading(int column) {
        return header < 0 ? "" : sample.get(header).cell(column).strip();
    }

    private List<Optional<ColumnRole>> byName() {
        List<Optional<ColumnRole>> named = new ArrayList<>();
        for (int column = 0; column < width(); column++) {
            named.add(chosen(heading(column)).or(() -> Optional.empty()));
        }
        Set<ColumnRole> taken = EnumSet.noneOf(ColumnRole.class);
        known.chosen().keySet().forEach(role -> taken.addAll(alike(role)));
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, width()).boxed().toList());
        // Of two names for one thing the longer says it more closely: 发布日期 rather than 日期.
        order.sort(Comparator.comparingInt(column ->
                -known.role(heading(column)).map(one -> one.name().length()).orElse(0)));
        for (int column : order) {
            Optional<ColumnRole> role = heading(column).isEmpty() ? Optional.empty() : role(heading(column));
            if (named.get(column).isEmpty()
                    && role.filter(one -> !taken.contains(one)).isPresent()) {
                named.set(column, role);
                if (role.get() != ColumnRole.TEXT && role.get() != ColumnRole.NONE) {
                    taken.add(role.get());
                }
            }
        }
        return named;
    }

    /** Places that the user names stand for all columns of places. */
    private static Set<ColumnRole> alike(ColumnRole role) {
        return role.field().isEmpty()
                ? EnumSet.of(role)
                : EnumSet.copyOf(java.util.Arrays.stream(ColumnRole.values())
                        .filter(other -> other.field().equals(role.field()))
                        .toList());
    }

    private Optional<ColumnRole> chosen(String heading) {
        return known.chosen().entrySet().stream()
                .filter(entry -> !heading.isEmpty() && entry.getValue().contains(heading))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private List<Optional<ColumnRole>> byContent(List<TableRow> rows) {
        ground = Ground.CONTENT;
        Map<ColumnRole, Integer> first = new EnumMap<>(ColumnRole.class);
        List<Optional<ColumnRole>> told = new ArrayList<>();
        for (int column = 0; column < width(); column++) {
            int at = column;
            Optional<ColumnRole> role =
                    ColumnShape.of(rows.stream().map(row -> row.cell(at)).toList());
            boolean place = role.filter(ColumnRole.REGION::equals).isPresent();
            told.add(role.filter(one -> place || first.putIfAbsent(one, at) == null));
        }
        return told;
    }

    /** The columns that hold the text, in their order; none when rows are no documents. */
    private List<Integer> texts() {
        List<Integer> named = withRole(ColumnRole.TEXT);
        if (known.chosen().containsKey(ColumnRole.TEXT)) {
            return named;
        }
        List<Integer> fitting = named.stream().filter(this::holdsTexts).toList();
        if (!fitting.isEmpty()) {
            return oneText(fitting);
        }
        return byLength().map(List::of).orElse(List.of());
    }

    private List<Integer> withRole(ColumnRole role) {
        return IntStream.range(0, roles.size())
                .filter(column -> roles.get(column).filter(role::equals).isPresent())
                .boxed()
                .toList();
    }

    private boolean holdsTexts(int column) {
        boolean sure =
                known.role(heading(column)).filter(DocumentColumns.Known::sure).isPresent();
        int usual = usualLength(column);
        if (sure) {
            return fellows() >= 1 && usual >= SENTENCE || usual >= PARAGRAPHS;
        }
        boolean ofTasks = !withRole(ColumnRole.NONE).isEmpty() && usual < PAGE;
        return fellows() >= 1 && usual >= PARAGRAPHS && !ofTasks;
    }

    private long fellows() {
        return roles.stream()
                .flatMap(Optional::stream)
                .filter(role -> role.field().isPresent())
                .distinct()
                .count();
    }

    /** The median length of what stands in a column, cells without text apart. */
    private int usualLength(int column) {
        List<Integer> lengths = data().stream()
                .map(row -> row.cell(column))
                .filter(cell -> !known.saysNothing(cell))
                .map(cell -> cell.strip().length())
                .sorted()
                .toList();
        return lengths.isEmpty() ? 0 : lengths.get(lengths.size() / 2);
    }

    /** Columns 正文1, 正文2 hold the pieces of one text; of others the one that holds most is the text. */
    private List<Integer> oneText(List<Integer> texts) {
        int most = Collections.max(texts, Comparator.comparingLong(this::length));
        List<Integer> pieces = withRole(ColumnRole.TEXT).stream()
                .filter(column -> column == most
                        || base(column).equals(base(most)) && !heading(column).equals(heading(most)))
                .toList();
        if (texts.stream().anyMatch(column -> !pieces.contains(column))) {
            remarks.add("has %d columns of texts (%s), of which '%s' is read; name another with --text-column"
                    .formatted(
                            texts.size(),
                            String.join(", ", texts.stream().map(this::heading).toList()),
                            heading(most)));
        }
        return pieces;
    }

    private String base(int column) {
        return heading(column).replaceFirst("[_ ]?[\\d一二三四五]{1,2}$", "");
    }

    private long length(int column) {
        return data().stream().mapToLong(row -> row.cell(column).length()).sum();
    }

    /** Where no name tells it, a column whose cells are as long as pages. */
    private Optional<Integer> byLength() {
        Optional<Integer> longest = IntStream.range(0, width())
                .boxed()
                .filter(column -> roles.get(column).isEmpty()
                        || roles.get(column).filter(ColumnRole.TEXT::equals).isPresent())
                .max(Comparator.comparingInt(this::usualLength))
                .filter(column -> usualLength(column) >= PAGE && fellows() >= 1);
        longest.ifPresent(column -> remarks.add(
                "has no column that is named as one of texts; column '%s' is read, by its length; name another with --text-column"
                        .formatted(name(column))));
        return longest;
    }

    private void cut(List<Integer> texts) {
        long full = data().stream()
                .filter(row ->
                        texts.stream().anyMatch(column -> row.cell(column).length() == FULL_CELL))
                .count();
        if (full > 0 && texts.size() == 1) {
            remarks.add("has texts of exactly %,d characters, where spreadsheets cut off what is longer"
                    .formatted(FULL_CELL));
        }
    }

    private List<Column> columns(List<Integer> texts) {
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < width(); column++) {
            Optional<ColumnRole> role = texts.contains(column)
                    ? Optional.of(ColumnRole.TEXT)
                    : roles.get(column).filter(one -> one != ColumnRole.TEXT && one != ColumnRole.NONE);
            boolean named = role(heading(column))
                    .filter(one -> Objects.equals(role, Optional.of(one)))
                    .isPresent();
            Ground by = chosen(heading(column)).isPresent()
                    ? Ground.CHOICE
                    : named && ground == Ground.NAME ? Ground.NAME : Ground.CONTENT;
            columns.add(new Column(name(column), role, by));
        }
        return columns;
    }

    /** A column's heading, else its letter as a spreadsheet shows it. */
    private String name(int column) {
        if (!heading(column).isEmpty()) {
            return heading(column);
        }
        StringBuilder letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }
}
