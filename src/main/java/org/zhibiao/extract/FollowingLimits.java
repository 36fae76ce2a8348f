package org.zhibiao.extract;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.zhibiao.document.Document;
import org.zhibiao.document.Sentence;
import org.zhibiao.record.CalendarDate;

/** Limits that stand in a sentence of their own behind what they limit: 改造公厕40座。2026年9月底前完成。 */
final class FollowingLimits {

    /** A sentence that is nothing but a limit: 2027年6月底前完成。 */
    private static final Pattern COMPLETED_BY = Pattern.compile(
            "(?:力争|确保|计划|拟|争取)?[于在到]?[^,。;:]{2,14}前(?:全部|全面|基本)?(?:完成|建成|竣工|完工|投用|投产|投入使用|通车|到位|交付)(?:使用|运营|任务)?。?(?:\\(.*)?");

    private final String text;
    private final OptionalInt year;
    private final Map<Integer, Sentence> next = new HashMap<>();

    FollowingLimits(Document document) {
        this.text = document.text().normal();
        this.year = document.metadata().yearNumber();
        for (int i = 0; i + 1 < document.sentences().size(); i++) {
            next.put(document.sentences().get(i).start(), document.sentences().get(i + 1));
        }
    }

    /** The limit in the next sentence of the same paragraph, if that is nothing but one. */
    Optional<CalendarDate> after(Sentence sentence) {
        Sentence following = next.get(sentence.start());
        if (following == null || following.paragraph() != sentence.paragraph()) {
            return Optional.empty();
        }
        String words = text.substring(following.start(), following.end()).replaceAll("\\s", "");
        return COMPLETED_BY.matcher(words).matches()
                ? new TimeParser(year, year)
                        .parse(words, new Taken()).stream()
                                .filter(TimeMention::led)
                                .findFirst()
                                .flatMap(TimeMention::date)
                : Optional.empty();
    }
}
