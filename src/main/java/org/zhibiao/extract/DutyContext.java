package org.zhibiao.extract;

import java.util.Optional;
import java.util.regex.Pattern;
import org.zhibiao.document.Document;

/** What duty a mark of responsible bodies closes: the opening words of the measure that it stands behind. */
final class DutyContext {

    private static final int LONGEST_DUTY = 30;
    private static final AnchoredPattern FIRST_LEADS =
            AnchoredPattern.of("(?:排在第一位|列第一位|排第一|列在首位|排在首位|列首位|第一个|居首位|首个)(?:的)?[^,。;]{0,12}(?:为|是|系)?牵头", "第首", 2);
    private static final Pattern NUMBER = Pattern.compile("^(?:\\([一二三四五六七八九十\\d]{1,3}\\)|[一二三四五六七八九十\\d]{1,3}[、.])+");
    private static final Pattern MARK = Pattern.compile("[(〔].*(?:负责|牵头|配合|单位|部门|落实|参与)");
    private static final Pattern LABEL = Pattern.compile(".{2,6}(?:单位|部门):");
    private static final String CLAUSE_END = ",。;:(〔";

    private final boolean firstLeads;
    private int paragraph = -1;
    private String measure = "";

    DutyContext(Document document) {
        this.firstLeads = FIRST_LEADS.isIn(document.text().normal());
    }

    /** Whether the document says that the body named first leads the others. */
    boolean firstLeads() {
        return firstLeads;
    }

    /** Keeps the opening words of a paragraph that a mark in it or behind it may close. */
    void enter(SentenceReading sentence) {
        if (sentence.source().sentence().paragraph() == paragraph) {
            return;
        }
        String text = NUMBER.matcher(sentence.text()).replaceFirst("");
        boolean unnumbered = text.length() == sentence.text().length();
        boolean mark = unnumbered && MARK.matcher(text).lookingAt()
                || LABEL.matcher(text).lookingAt();
        if (!mark && text.length() >= 4) {
            paragraph = sentence.source().sentence().paragraph();
            measure = opening(text);
        }
    }

    private static String opening(String text) {
        int end = 0;
        while (end < text.length() && end < LONGEST_DUTY && CLAUSE_END.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(0, end);
    }

    /** The duty that a mark at the present place closes. */
    Optional<String> duty() {
        return measure.length() < 4 ? Optional.empty() : Optional.of(measure);
    }
}
