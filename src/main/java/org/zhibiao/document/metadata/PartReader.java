package org.zhibiao.document.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.document.Genre;
import org.zhibiao.document.Metadata;
import org.zhibiao.document.Part;
import org.zhibiao.document.SourceText;

/**
 * The parts of a document: a notice, the plan that it issues behind its signature, and what stands behind
 * 附件1, 附件2. Every document has at least one.
 */
public final class PartReader {

    /** Such a notice only puts another text in force. */
    private static final Pattern ISSUES = Pattern.compile("(?:印发|转发|批转|发布|公布|下发).{2,}的(?:通知|公告|函)$");

    private static final Pattern ISSUED = Pattern.compile("(?:印发|转发|批转|发布|公布|下发)(.{2,})的(?:通知|公告|函)$");
    private static final Pattern NOTE = Pattern.compile("\\s*(?:\\([^()\\n]{2,40}\\)\\s*)?");
    private static final Pattern TITLE_LINE = Pattern.compile(
            "[^。;!?\\n]{4,90}?(?:规划纲要|纲要|规划|计划|方案|意见|办法|措施|规定|细则|清单|要点|分工|目录|制度)(?:\\([^()\\n]{2,30}\\))?(?=\\s|$)");
    /** 附件1 on a line of its own, or with the attachment's title behind it. */
    private static final Pattern ATTACHMENT =
            Pattern.compile("(?m)^[ ]*附 ?件 ?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})?(?: ?: ?| +|$)(?<title>[^\\n]{0,80})$");

    private static final Pattern LISTED = Pattern.compile("[ \\n]*(?:\\d{1,2}[.、]|附 ?件).*");

    private final SourceText text;
    private final Optional<Signature> signature;
    private final GenreReader genres;

    private record Start(int position, String title) {}

    /** Reads the parts of one document. */
    public PartReader(MetadataSource source, DocumentKnowledge knowledge) {
        this.genres = new GenreReader(knowledge);
        this.text = source.text();
        this.signature = source.signature();
    }

    /** The title of the text that a notice issues, where that text follows. */
    Optional<String> titleIssuedBy(String noticeTitle) {
        return issued(noticeTitle).map(Start::title);
    }

    /** The parts in text order; together they cover the text. */
    public List<Part> read(Metadata metadata) {
        List<Start> starts = new ArrayList<>();
        starts.add(new Start(0, metadata.title().value()));
        issued(metadata.title().value()).ifPresent(starts::add);
        starts.addAll(attachments(starts.getLast().position()));
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1).position() : text.length();
            parts.add(part(metadata, starts.get(i), end, i == 0, starts.size() > 1));
        }
        return parts;
    }

    private Part part(Metadata metadata, Start start, int end, boolean first, boolean several) {
        if (first) {
            boolean notice = several
                    && metadata.genre().value() != Genre.WORK_REPORT
                    && new SourceText(start.title()).normal().matches(".*(?:通知|函|公告)");
            return new Part(
                    start.title(),
                    notice ? Genre.NOTICE : metadata.genre().value(),
                    start.position(),
                    end,
                    metadata.horizonNumber());
        }
        OptionalInt own = HorizonReader.ofTitle(start.title());
        return new Part(
                start.title(),
                genres.ofTitle(start.title()),
                start.position(),
                end,
                own.isPresent() ? own : metadata.horizonNumber());
    }

    /** Behind the notice's signature stands the title of what it issues. */
    private Optional<Start> issued(String noticeTitle) {
        String title = new SourceText(noticeTitle).normal();
        if (signature.isEmpty() || !ISSUES.matcher(title).find()) {
            return Optional.empty();
        }
        Matcher note = NOTE.matcher(text.normal()).region(signature.get().end(), text.length());
        int from = note.lookingAt() ? note.end() : signature.get().end();
        Matcher issued = ISSUED.matcher(title);
        String named = issued.find() ? plain(issued.group(1)) : "";
        return titleNamed(from, named).or(() -> titleLine(from));
    }

    /** The title that the notice names, however it is broken into lines or glued to what follows. */
    private Optional<Start> titleNamed(int from, String named) {
        int end = from;
        StringBuilder read = new StringBuilder();
        while (end < text.length() && read.length() < named.length() && end - from < 2 * named.length() + 20) {
            read.append(plain(String.valueOf(text.normal().charAt(end))));
            end++;
        }
        return !named.isEmpty() && read.toString().equals(named) ? Optional.of(start(from, end)) : Optional.empty();
    }

    private Optional<Start> titleLine(int from) {
        Matcher line = TITLE_LINE.matcher(text.normal()).region(from, Math.min(text.length(), from + 150));
        return line.lookingAt() ? Optional.of(start(from, line.end())) : Optional.empty();
    }

    private Start start(int from, int end) {
        int to = end;
        Matcher period = Pattern.compile("[》”]?\\s*\\([^()\\n]{4,20}\\)|[》”]")
                .matcher(text.normal())
                .region(end, text.length());
        if (period.lookingAt()) {
            to = period.end();
        }
        return new Start(from, TitleReader.onOneLine(text.slice(from, to)));
    }

    private static String plain(String title) {
        return title.replaceAll("[\\s《》“”\"〈〉()]", "");
    }

    /** Before the signature 附件: only lists what is attached. */
    private List<Start> attachments(int after) {
        List<Start> starts = new ArrayList<>();
        Matcher matcher = ATTACHMENT.matcher(text.normal());
        int from = Math.max(after, signature.map(Signature::end).orElse(0));
        while (from < text.length() && matcher.find(from)) {
            from = matcher.end() + 1;
            attachment(matcher).ifPresent(starts::add);
        }
        return starts;
    }

    private Optional<Start> attachment(Matcher mark) {
        boolean titled = !mark.group("title").isBlank();
        if (titled) {
            boolean heading = mark.group("title").chars().noneMatch(c -> "。;!?".indexOf(c) >= 0)
                    && !LISTED.matcher(mark.group("title")).matches()
                    && signature.isPresent();
            return heading
                    ? Optional.of(new Start(
                            mark.start(), TitleReader.onOneLine(text.slice(mark.start("title"), mark.end("title")))))
                    : Optional.empty();
        }
        int lineStart = mark.end();
        while (lineStart < text.length() && Character.isWhitespace(text.normal().charAt(lineStart))) {
            lineStart++;
        }
        int lineEnd = text.normal().indexOf('\n', lineStart);
        lineEnd = lineEnd < 0 ? text.length() : lineEnd;
        boolean listed =
                LISTED.matcher(text.normal().substring(lineStart, lineEnd)).matches();
        return lineEnd > lineStart && lineEnd - lineStart <= 90 && !listed
                ? Optional.of(new Start(mark.start(), TitleReader.onOneLine(text.slice(lineStart, lineEnd))))
                : Optional.empty();
    }
}
