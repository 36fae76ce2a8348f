package org.zhibiao.document.metadata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.document.Evidence;
import org.zhibiao.document.Known;
import org.zhibiao.document.SourceText;
import org.zhibiao.document.content.MetadataField;

/**
 * 发文字号 in the form of GB/T 9704-2012, 7.2.5: the issuer's code, the year in 〔〕, the number and 号. Texts
 * also write [], 【】 and (), blanks between, and a 第 that the standard forbids.
 */
final class DocumentNumbers {

    /** Year and number as groups {@code year} and {@code number}; text normalised. */
    static final String YEAR_AND_NUMBER =
            "\\s{0,3}[〔\\[【(﹝〈<]\\s{0,2}(?<year>[12]\\d{3})\\s{0,2}年?[〕\\]】)﹞〉>]\\s{0,3}第?\\s{0,2}(?<number>\\d{1,5})\\s{0,2}号";
    /** Where in a text its own number may stand: its head, but for the label block, in code points. */
    private static final int HEAD = 400;

    private static final Pattern NUMBER = Pattern.compile("(?<code>(?:\\p{IsHan}\\s{0,2}){1,12})" + YEAR_AND_NUMBER);
    private static final Pattern ON_ITS_LINE =
            Pattern.compile("(?:^|(?<=\\n)|(?<=\\s{2}))[ ]*\\(?" + NUMBER.pattern() + "(?=\\)|\\s|$)");

    private DocumentNumbers() {}

    /**
     * What may be the document's own number: as declared, on a line at the head, or directly behind the title. Numbers
     * of other documents, which a text cites behind their titles in 《》, are none.
     *
     * @param titleEnd where the title ends in the text, or 0
     */
    static Candidates<String> read(MetadataSource source, DocumentKnowledge knowledge, int titleEnd) {
        Candidates<String> numbers = new Candidates<>(MetadataField.DOCUMENT_NUMBER, knowledge);
        source.said(MetadataField.DOCUMENT_NUMBER)
                .ifPresent(said -> numbers.add(
                        whole(new SourceText(said.value()).normal()).or(() -> manual(said)), Clue.of(said.evidence())));
        numbers.add(behindTitle(source, titleEnd), Clue.BEHIND_TITLE);
        numbers.add(onItsLine(source, titleEnd), Clue.OWN_LINE);
        return numbers;
    }

    /** The user may know a number of another form (国务院令第722号). */
    private static Optional<String> manual(Known<String> said) {
        return said.evidence() == Evidence.MANIFEST ? Optional.of(said.value()) : Optional.empty();
    }

    private static Optional<String> whole(String normal) {
        Matcher matcher = NUMBER.matcher(normal);
        return matcher.find() ? Optional.of(form(matcher)) : Optional.empty();
    }

    private static Optional<String> behindTitle(MetadataSource source, int titleEnd) {
        Matcher matcher = Pattern.compile("\\s*\\(?" + NUMBER.pattern())
                .matcher(source.normal())
                .region(titleEnd, source.normal().length());
        return titleEnd > 0 && matcher.lookingAt() ? Optional.of(form(matcher)) : Optional.empty();
    }

    private static Optional<String> onItsLine(MetadataSource source, int titleEnd) {
        int from = source.labels().end();
        int to = Math.min(source.normal().length(), Math.max(from, titleEnd) + HEAD);
        Matcher matcher = ON_ITS_LINE
                .matcher(source.normal())
                .region(from, to)
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
        return matcher.find() ? Optional.of(form(matcher)) : Optional.empty();
    }

    private static String form(Matcher matcher) {
        return matcher.group("code").replaceAll("\\s", "") + "〔" + matcher.group("year") + "〕"
                + Integer.parseInt(matcher.group("number")) + "号";
    }
}
