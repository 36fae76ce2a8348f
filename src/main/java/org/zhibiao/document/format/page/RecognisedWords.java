package org.zhibiao.document.format.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.zhibiao.document.content.ChineseBlanks;

/**
 * Words that tesseract recognised, from the table that it writes (level, page, block, paragraph, line, word, left, top,
 * width, height, confidence, text), put together to lines.
 */
final class RecognisedWords {

    private static final int COLUMNS = 12;
    private static final String WORD = "5";

    private final List<Word> words;

    /** A word; what it stands in is told by numbers in the order of reading. */
    private record Word(
            int page,
            String line,
            double left,
            double top,
            double right,
            double bottom,
            double confidence,
            String text) {}

    /** How sure a program is of characters, on the average. */
    static final class Mean {

        private long characters;
        private double sum;

        void add(Mean other) {
            characters += other.characters;
            sum += other.sum;
        }

        private void add(Word word) {
            int count = word.text().codePointCount(0, word.text().length());
            characters += count;
            sum += count * word.confidence();
        }

        long characters() {
            return characters;
        }

        OptionalInt percent() {
            return characters == 0 ? OptionalInt.empty() : OptionalInt.of((int) Math.round(sum / characters));
        }
    }

    private RecognisedWords(List<Word> words) {
        this.words = List.copyOf(words);
    }

    /** Reads the table. */
    static RecognisedWords parse(String table) {
        List<Word> words = new ArrayList<>();
        table.lines()
                .map(line -> line.split("\t", COLUMNS))
                .filter(cells -> cells.length == COLUMNS && cells[0].equals(WORD) && !cells[11].isBlank())
                .forEach(cells -> words.add(word(cells)));
        return new RecognisedWords(words);
    }

    private static Word word(String[] cells) {
        double left = Double.parseDouble(cells[6]);
        double top = Double.parseDouble(cells[7]);
        return new Word(
                Integer.parseInt(cells[1]),
                String.join(" ", cells[1], cells[2], cells[3], cells[4]),
                left,
                top,
                left + Double.parseDouble(cells[8]),
                top + Double.parseDouble(cells[9]),
                Double.parseDouble(cells[10]),
                cells[11].strip());
    }

    Mean mean() {
        Mean mean = new Mean();
        words.forEach(mean::add);
        return mean;
    }

    /** The lines, page by page. */
    List<PageText.Page> pages() {
        Map<Integer, Map<String, List<Word>>> pages = words.stream()
                .collect(Collectors.groupingBy(
                        Word::page,
                        LinkedHashMap::new,
                        Collectors.groupingBy(Word::line, LinkedHashMap::new, Collectors.toList())));
        return pages.values().stream()
                .map(lines -> new PageText.Page(
                        lines.values().stream().map(RecognisedWords::line).toList()))
                .toList();
    }

    private static PageText.Line line(List<Word> words) {
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            text.append(ChineseBlanks.between(text.toString(), word.text())).append(word.text());
        }
        double left = words.stream().mapToDouble(Word::left).min().orElse(0);
        double right = words.stream().mapToDouble(Word::right).max().orElse(left);
        double bottom = words.stream().mapToDouble(Word::bottom).max().orElse(0);
        // A Latin letter or a digit is half as wide as a Chinese character.
        double width = text.chars().mapToDouble(c -> c < 0x2000 ? 0.5 : 1).sum();
        return new PageText.Line(
                left, right, bottom, Math.max(1, (right - left) / Math.max(1, width)), text.toString());
    }
}
