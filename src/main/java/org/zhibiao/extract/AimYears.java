package org.zhibiao.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.document.Document;
import org.zhibiao.document.SourceText;

/** The years to which a document's aims reach, by its own words. */
final class AimYears {

    private static final AnchoredPattern OWN_YEAR = AnchoredPattern.of("全年|今年|年内(?=[^)])", "年", 1);
    private static final AnchoredPattern TO_YEAR = AnchoredPattern.of("(?:到|至)(\\d{4})年(?!\\d)", "年", 5);
    private static final Pattern YEAR_OF_TITLE = Pattern.compile("(20\\d{2})年(?!版)");

    private AimYears() {}

    private static OptionalInt yearOfTitle(Document document) {
        Matcher year =
                YEAR_OF_TITLE.matcher(new SourceText(document.metadata().title().value()).normal());
        return year.find()
                        && Integer.parseInt(year.group(1))
                                >= document.metadata().yearNumber().orElse(9999)
                ? OptionalInt.of(Integer.parseInt(year.group(1)))
                : OptionalInt.empty();
    }

    private static String without(String text, String characters) {
        StringBuilder rest = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (characters.indexOf(text.charAt(i)) < 0) {
                rest.append(text.charAt(i));
            }
        }
        return rest.toString();
    }

    /** The year to which most of the document's aims reach, by its own 到X年. */
    static OptionalInt usual(Document document) {
        OptionalInt titled = yearOfTitle(document);
        if (titled.isPresent()) {
            return titled;
        }
        return mostNamed(document).stream()
                .boxed()
                .findFirst()
                .map(OptionalInt::of)
                .orElseGet(() -> ownYear(document, without(document.text().normal(), " \n")));
    }

    /** The year that 到X年 names most often, twice at least; one beside 目标 counts double. */
    static OptionalInt mostNamed(Document document) {
        Map<Integer, Integer> counts = new HashMap<>();
        String text = without(document.text().normal(), " \n");
        int year = document.metadata().yearNumber().orElse(0);
        TO_YEAR.each(text, matcher -> {
            int to = Integer.parseInt(matcher.group(1));
            if (to >= year && to < year + 12) {
                String before = text.substring(Math.max(0, matcher.start() - 40), matcher.start());
                counts.merge(to, before.contains("目标") || before.contains("指标") ? 2 : 1, Integer::sum);
            }
        });
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() > 1)
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> OptionalInt.of(entry.getKey()))
                .orElseGet(OptionalInt::empty);
    }

    /** A notice that keeps saying 全年 and 年内 is about its own year. */
    private static OptionalInt ownYear(Document document, String text) {
        int[] count = {0};
        OWN_YEAR.each(text, word -> count[0]++);
        return count[0] >= 2 ? document.metadata().yearNumber() : OptionalInt.empty();
    }
}
