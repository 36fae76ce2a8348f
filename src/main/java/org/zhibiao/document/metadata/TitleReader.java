package org.zhibiao.document.metadata;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.document.Evidence;
import org.zhibiao.document.Known;
import org.zhibiao.document.Sentence;
import org.zhibiao.document.content.MetadataField;

/** The title, in the characters of the stored text. */
final class TitleReader {

    private static final String REPORT = "政府工作报告";
    private static final int SENTENCES = 40;
    private static final int LONGEST = 120;
    private static final int LONGEST_LINE_TO_JOIN = 30;
    private static final Pattern FURNITURE = Pattern.compile(
            // 分类号:D63 stands above a clipping, with the newspaper and the day.
            "现在,我.*|.{0,3}|.*:|[一-龥]{2,6}:[A-Za-z0-9].{0,20}|.{2,8}报[/,]?\\d{4}年.{1,30}|.*(?:索引号|主题分类|发文机关|成文日期|发文字号|发布日期|主题词).*|[\\d/.-]+|—.*");
    private static final Pattern REPORT_LINE = Pattern.compile("[^,。;:!?]{0,30}(?:政府)?工作报告");
    private static final Pattern BEFORE_TITLE = Pattern.compile("标题:|【.{1,10}】");
    private static final Pattern WHOLE = Pattern.compile("“.*|.*工作报告.*|.*(?:通知|意见|。)");
    private static final Pattern SECOND_LINE = Pattern.compile(".{0,24}(?:通知|意见|方案|规划|计划|报告|纲要)");
    /** 《X规划》 is often opened by its own title: X规划,根据……编制. */
    private static final Pattern TITLE_IN_SENTENCE = Pattern.compile("[^,。;:]{6,70}?(?:规划纲要|纲要|规划)(?=,)");

    private static final Pattern SENTENCE_MARK = Pattern.compile("[,。;]");
    private static final Pattern NUMBER_BEHIND =
            Pattern.compile("(?<=通知|意见|决定|方案|规划|纲要|办法|计划|措施|批复|公告|通告|规定)\\(?(?:(?!的|通知|意见)\\p{IsHan}){1,10}"
                    + DocumentNumbers.YEAR_AND_NUMBER + ".*");

    /**
     * A title and where it ends.
     *
     * @param title the title
     * @param end position after it in the text, in code points; 0 when the text does not hold it
     */
    record Title(Known<String> title, int end) {}

    private final MetadataSource source;

    TitleReader(MetadataSource source) {
        this.source = source;
    }

    Title read() {
        return source.said(MetadataField.TITLE)
                .map(said -> new Title(said.map(TitleReader::onOneLine), 0))
                .orElseGet(this::fromText);
    }

    private Title fromText() {
        String opening = source.opening().strip();
        int speaks = opening.indexOf("现在,我代表");
        List<Sentence> sentences = source.sentences();
        if (opening.startsWith("各位代表") || speaks >= 0 && speaks < 40) {
            return sentences.stream()
                    .limit(1)
                    .filter(sentence ->
                            REPORT_LINE.matcher(withoutBlanks(sentence)).matches())
                    .findFirst()
                    .map(sentence -> stored(sentence.start(), sentence.end(), LONGEST))
                    .orElseGet(() -> titled(REPORT, 0));
        }
        for (int i = 0; i < Math.min(SENTENCES, sentences.size()); i++) {
            Sentence sentence = sentences.get(i);
            String line = withoutBlanks(sentence);
            Matcher before = BEFORE_TITLE.matcher(line);
            line = before.lookingAt() ? line.substring(before.end()) : line;
            if (!FURNITURE.matcher(withoutNumber(line)).matches()) {
                return titleAt(i, line);
            }
        }
        if (opening.contains("报告工作") || opening.contains("工作报告")) {
            return titled(REPORT, 0);
        }
        return sentences.isEmpty()
                ? titled("", 0)
                : stored(sentences.getFirst().start(), sentences.getFirst().end(), 60);
    }

    private Title titleAt(int index, String line) {
        List<Sentence> sentences = source.sentences();
        Sentence first = sentences.get(index);
        boolean whole = WHOLE.matcher(withoutNumber(line)).matches()
                || index + 1 >= sentences.size()
                || line.length() > LONGEST_LINE_TO_JOIN;
        if (whole
                || !SECOND_LINE
                        .matcher(withoutNumber(withoutBlanks(sentences.get(index + 1))))
                        .matches()) {
            return stored(first.start(), first.end(), LONGEST);
        }
        return stored(first.start(), sentences.get(index + 1).end(), LONGEST);
    }

    private static String withoutNumber(String line) {
        return NUMBER_BEHIND.matcher(line).replaceFirst("");
    }

    private String withoutBlanks(Sentence sentence) {
        return source.normal().substring(sentence.start(), sentence.end()).replaceAll("\\s+", "");
    }

    /** The stored characters of a stretch of text that begins with the title, cut where the title ends. */
    private Title stored(int start, int end, int longest) {
        String normal = source.normal().substring(start, end);
        Matcher label = Pattern.compile("\\s*(?:标\\s*题\\s*:|【[^】]{1,10}】)\\s*").matcher(normal);
        int from = label.lookingAt() ? start + label.end() : start;
        String rest = source.normal().substring(from, end);
        Matcher number = NUMBER_BEHIND.matcher(rest.replace('\n', ' '));
        int to = number.find() ? from + number.start() : end;
        Matcher opens = TITLE_IN_SENTENCE.matcher(rest);
        if (rest.length() > 60 && opens.lookingAt()) {
            to = from + opens.end();
        }
        to = Math.min(to, endOfTitleLine(from, to));
        String title = onOneLine(source.text().slice(from, to));
        int cut = title.offsetByCodePoints(0, Math.min(longest, title.codePointCount(0, title.length())));
        return titled(title.substring(0, cut), to);
    }

    /** A long title without a mark at its end looks like a broken line of the sentence below it, which has marks. */
    private int endOfTitleLine(int from, int to) {
        int lineEnd = source.normal().indexOf('\n', from);
        return lineEnd > from
                        && lineEnd < to
                        && SENTENCE_MARK
                                .matcher(source.normal())
                                .region(lineEnd, to)
                                .find()
                        && !SENTENCE_MARK
                                .matcher(source.normal())
                                .region(from, lineEnd)
                                .find()
                ? lineEnd
                : to;
    }

    private static Title titled(String title, int end) {
        return new Title(new Known<>(title, Evidence.TEXT), end);
    }

    /** Blanks and line breaks go, but for those between Latin words. */
    static String onOneLine(String title) {
        return title.replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll("(?<![\\x21-\\x7E]) | (?![\\x21-\\x7E])", "")
                .strip();
    }
}
