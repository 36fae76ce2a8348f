package org.zhibiao.extract;

import java.util.regex.Pattern;
import org.zhibiao.document.Document;
import org.zhibiao.document.Sentence;
import org.zhibiao.record.Status;

/** How a work report begins: with its review, unless its beginning is lost. */
final class ReportOpening {

    /** Words of what shall be. */
    static final Pattern SPEAKS_AHEAD =
            Pattern.compile("今年|明年|要(?=[\\u4e00-\\u9fa5])(?!求|素|点|件|闻)|将(?!近)|力争|确保|今后|下一步|目标");

    private static final Pattern OPENING = Pattern.compile("各位代表|工作报告|报告工作|提请.{0,6}审议");
    private static final int OPENING_LENGTH = 400;
    private static final int FIRST_SENTENCES = 12;
    private static final Pattern LOOKS_BACK =
            Pattern.compile("去年|上年|累计|年来|全年|已|荣获|成功|获得|被评|了(?!解)|达到|完成(?!.{0,20}目标任务$)");

    private ReportOpening() {}

    /** A report begins with its review; one that has lost its beginning, with what its first sentences speak of. */
    static Status firstPart(Document document) {
        String text = document.text().normal();
        if (OPENING.matcher(text.substring(0, Math.min(text.length(), OPENING_LENGTH)))
                .find()) {
            return Status.ACTUAL;
        }
        int ahead = 0;
        for (Sentence sentence : document.sentences()
                .subList(0, Math.min(FIRST_SENTENCES, document.sentences().size()))) {
            String words = text.substring(sentence.start(), sentence.end());
            ahead += (SPEAKS_AHEAD.matcher(words).find() ? 1 : 0)
                    - (LOOKS_BACK.matcher(words).find() ? 1 : 0);
        }
        return ahead > 0 ? Status.TARGET : Status.ACTUAL;
    }
}
