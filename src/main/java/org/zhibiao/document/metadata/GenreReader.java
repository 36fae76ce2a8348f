package org.zhibiao.document.metadata;

import java.util.Optional;
import java.util.regex.Pattern;
import org.zhibiao.document.Evidence;
import org.zhibiao.document.Genre;
import org.zhibiao.document.Known;
import org.zhibiao.document.content.MetadataField;

/** The kind of document, by its title; a notice counts for what it issues. */
final class GenreReader {

    private static final int HEAD = 400;
    private static final Pattern SPEAKER = Pattern.compile("代表.{0,12}(?:人民)?政府.{0,6}(?:向大会|作).{0,8}报告");
    private static final Pattern PLAN = Pattern.compile("规划|纲要");
    private static final Pattern IMPLEMENTATION = Pattern.compile("计划|方案|意见|分工|清单");
    /** What researchers call the files of work reports. */
    private static final Pattern REPORT_NAMED = Pattern.compile("工作报告|(?<![a-z])gwr(?![a-z])|(?i)work.?report");

    private static final Pattern NOTICE = Pattern.compile("通知|措施|办法|规定|决定|公告");

    private GenreReader() {}

    static Known<Genre> read(MetadataSource source, String title) {
        Optional<Known<Genre>> said = source.said(MetadataField.GENRE)
                .flatMap(value -> Genre.of(value.value()).map(genre -> new Known<>(genre, value.evidence())));
        if (said.isPresent()) {
            return said.get();
        }
        Genre found = isReport(source, title) ? Genre.WORK_REPORT : ofTitle(title);
        // A report that was cut at its beginning tells by its name only.
        boolean named = found == Genre.ACCOUNT
                && REPORT_NAMED.matcher(source.fileName()).find();
        return named ? new Known<>(Genre.WORK_REPORT, Evidence.FILE_NAME) : new Known<>(found, Evidence.TEXT);
    }

    private static boolean isReport(MetadataSource source, String title) {
        String head =
                source.opening().substring(0, Math.min(HEAD, source.opening().length()));
        return title.contains("政府工作报告")
                || SPEAKER.matcher(head).find()
                || source.normal().contains("各位代表");
    }

    /** By the title alone. */
    static Genre ofTitle(String title) {
        if (title.contains("政府工作报告")) {
            return Genre.WORK_REPORT;
        }
        if (PLAN.matcher(title).find()) {
            return Genre.PLAN_OUTLINE;
        }
        if (IMPLEMENTATION.matcher(title).find()) {
            return Genre.IMPLEMENTATION_PLAN;
        }
        return NOTICE.matcher(title).find() ? Genre.NOTICE : Genre.ACCOUNT;
    }
}
