package org.zhibiao.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.document.Document;
import org.zhibiao.document.Section;
import org.zhibiao.extract.TableHeader.Separation;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.record.Target;

/**
 * Finds the indicator tables of plans (专栏, 指标表) in text that has kept no table but its words, and reads
 * them. A table is known by its header: 指标, with 单位 or 属性 or several columns of years and growth.
 */
final class IndicatorTables {

    /** How a header may begin; whether one does is seen by what follows. */
    static final Pattern HEADER_WORD =
            Pattern.compile("序\\s{0,4}号|编\\s{0,4}号|类\\s{0,4}[别型]|领\\s{0,4}域|指\\s{0,4}标|项\\s{0,4}目|单\\s{0,4}位");

    private static final String FIRST = "序编类领指项单";

    private final Lexicon lexicon;

    private final PlaceTables places;

    IndicatorTables(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.places = new PlaceTables(lexicon);
    }

    /** The tables of a document, in text order, none overlapping another. */
    List<IndicatorTable> read(Document document) {
        TableText text = new TableText(document.text());
        List<IndicatorTable> tables = new ArrayList<>();
        Matcher word = HEADER_WORD.matcher(text.text());
        int from = 0;
        while (find(word, text.text(), from)) {
            Optional<IndicatorTable> table = mayGoOn(text.text(), word.end())
                    ? TableHeader.at(text.text(), word.start(), from).flatMap(header -> table(document, text, header))
                    : Optional.empty();
            table.ifPresent(tables::add);
            from = table.map(IndicatorTable::end).orElse(word.start() + 1);
        }
        places.read(document, text).stream()
                .filter(table ->
                        tables.stream().noneMatch(other -> other.start() < table.end() && table.start() < other.end()))
                .toList()
                .forEach(tables::add);
        tables.sort(Comparator.comparingInt(IndicatorTable::start));
        return tables;
    }

    /** The next header word from a position on; the pattern is tried only behind characters that it begins with. */
    private static boolean find(Matcher word, String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (FIRST.indexOf(text.charAt(i)) >= 0
                    && word.region(i, text.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** 项目 and 指标 stand in every second sentence; in a header another title or a gap comes next. */
    private static boolean mayGoOn(String text, int position) {
        return position < text.length()
                && (Character.isWhitespace(text.charAt(position)) || TableColumn.mayBegin(text.charAt(position)));
    }

    private Optional<IndicatorTable> table(Document document, TableText text, TableHeader header) {
        TableBody body = body(text, header);
        if (body.end() == header.end()) {
            return Optional.empty();
        }
        RowTargets reader = new RowTargets(lexicon, document, header, sectionAbove(document, header.start()));
        List<Target> targets =
                body.rows().stream().flatMap(row -> reader.of(row).stream()).toList();
        return Optional.of(new IndicatorTable(header.start(), body.end(), targets));
    }

    /** Cells may be kept apart otherwise than the titles are: the reading that gives most rows is right. */
    private TableBody body(TableText text, TableHeader header) {
        TableBody best = new TableBody(List.of(), header.end());
        for (Separation separation : attempts(header.separation())) {
            TableHeader attempt = new TableHeader(header.start(), header.end(), header.columns(), separation);
            TableBody body = separation == Separation.NOTHING
                    ? new RunningRows(text, attempt, lexicon).read()
                    : new SeparatedRows(text, attempt, lexicon).read();
            boolean better =
                    body.rows().size() > best.rows().size() || best.rows().isEmpty() && body.end() > best.end();
            best = better ? body : best;
        }
        return best;
    }

    private static List<Separation> attempts(Separation titles) {
        return switch (titles) {
            case TAB -> List.of(titles);
            case LINE_BREAK -> List.of(titles, Separation.BLANK, Separation.NOTHING);
            case WIDE_BLANK -> List.of(titles, Separation.BLANK);
            case BLANK, NOTHING -> List.of(Separation.BLANK, Separation.NOTHING);
        };
    }

    /** The headings over a table; its own lines, which may look like headings, are none of them. */
    private static List<String> sectionAbove(Document document, int start) {
        int low = 0;
        int high = document.sentences().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (document.sentences().get(middle).start() < start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0
                ? List.of()
                : document.sentences().get(low - 1).section().map(Section::path).orElse(List.of());
    }
}
