package org.zhibiao.document.content;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the columns of tables are called in which each row is a document.
 *
 * @param known headings in their plain form, with what they tell
 * @param noText what stands in the column of texts where a text is missing: 暂无, nan
 * @param chosen headings that the user names, by what they tell; they outweigh what is known
 */
public record DocumentColumns(List<Known> known, Set<String> noText, Map<ColumnRole, List<String>> chosen) {

    /** Knows no column, so that no row is taken for a document. */
    public static final DocumentColumns NONE = new DocumentColumns(List.of(), Set.of(), Map.of());

    private static final int LEAST_ENDING = 2;

    /**
     * A heading.
     *
     * @param name the heading in its plain form
     * @param role what it tells
     * @param sure whether it tells so by itself; 内容 also heads the tasks of a table
     */
    public record Known(String name, ColumnRole role, boolean sure) {}

    /** Keeps its own copies of the collections. */
    public DocumentColumns {
        known = known.stream()
                .sorted(Comparator.comparingInt((Known one) -> -one.name().length()))
                .toList();
        noText = Set.copyOf(noText);
        Map<ColumnRole, List<String>> kept = new LinkedHashMap<>();
        chosen.forEach((role, names) -> kept.put(role, List.copyOf(names)));
        chosen = Map.copyOf(kept);
    }

    /** The same with what the user names. */
    public DocumentColumns choosing(Map<ColumnRole, List<String>> names) {
        return new DocumentColumns(known, noText, names);
    }

    /** What a heading tells: as a whole, else by the longest known name that it ends with (报告全文, source_url). */
    public Optional<Known> role(String heading) {
        String plain = plain(heading).replaceFirst("_?\\d{1,2}$", "");
        return known.stream()
                .filter(one -> one.name().equals(plain))
                .findFirst()
                .or(() -> known.stream().filter(one -> ends(plain, one.name())).findFirst());
    }

    private static boolean ends(String heading, String name) {
        boolean latin = name.charAt(name.length() - 1) < 128;
        return name.length() >= LEAST_ENDING && heading.endsWith(latin ? "_" + name : name);
    }

    /** Whether a cell says that there is no text. */
    public boolean saysNothing(String cell) {
        return cell.isBlank() || noText.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    /** A heading without what does not matter: {@code Publish Date (UTC)} and {@code publishDate} are {@code publish_date}. */
    public static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .replaceAll("[\"'“”\\uFEFF]", "")
                .replaceFirst("\\s*[(\\[【〔].*$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .strip()
                .replaceAll("[\\s\\-./]+", "_")
                .replaceAll("(?<=\\p{IsHan})_(?=\\p{IsHan})", "")
                .toLowerCase(Locale.ROOT);
    }
}
