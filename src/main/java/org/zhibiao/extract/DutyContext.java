package org.zhibiao.extract;

import java.util.Optional;
import java.util.regex.Pattern;
import org.zhibiao.document.Document;

/** What duty a mark of responsible bodies closes: the opening words of the measure before it. */
final class DutyContext {

    private static final int LONGEST_DUTY = 30;
    private static final Pattern FIRST_LEADS = Pattern.compile(
            "(?:排在第一位|列第一位|排第一|列在首位|排在首位|列首位|第一个|居首位|首个)(?:的)?[^,。;]{0,12}(?:为|是|系)?牵头");

    private final boolean firstLeads;
    private String measure = "";

    DutyContext(Document document) {
        this.firstLeads = FIRST_LEADS.matcher(document.text().normal()).find();
    }

    /** Whether the document says that the body named first leads the others. */
    boolean firstLeads() {
        return firstLeads;
    }

    /** Keeps the opening words of a sentence that a mark in it or behind it may close. */
    void enter(SentenceReading sentence) {
        String text = sentence.text();
        if (!text.startsWith("(") || sentence.isHeading()) {
            String opening = Names.stripLeading(text.replaceFirst("^(?:\\(?[一二三四五六七八九十\\d]{1,3}[)、.)]+)+", ""));
            String first = opening.split("[,。;:(]", 2)[0];
            if (first.length() >= 4) {
                measure = first.substring(0, Math.min(LONGEST_DUTY, first.length()));
            }
        }
    }

    /** The duty that a mark at a position of a sentence closes. */
    Optional<String> duty(SentenceReading sentence, int position) {
        return measure.isEmpty() ? Optional.empty() : Optional.of(measure);
    }
}
