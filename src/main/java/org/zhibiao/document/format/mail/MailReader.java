package org.zhibiao.document.format.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.DecodedText;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.document.content.Origin;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.content.TextDecoder;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.document.format.web.HtmlReader;

/**
 * Reads mails (EML) and web pages that a browser saved whole (MHT, RFC 2557): the body, and of a mail its
 * attachments, each as a reading of its own. Pictures and styles of a page are left out.
 */
public final class MailReader {

    /** Governments' mail is of China's time. */
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static final int LONGEST_HEADER = 1 << 20;
    private static final int MOST_HEADERS = 10_000;
    private static final Pattern FIELD = Pattern.compile("([A-Za-z][A-Za-z0-9-]*):.*");
    private static final Set<String> FIELDS = Set.of(
            "from",
            "to",
            "subject",
            "date",
            "mime-version",
            "received",
            "return-path",
            "message-id",
            "content-type",
            "delivered-to",
            "cc",
            "sender",
            "reply-to",
            "snapshot-content-location",
            "content-location",
            "x-mimeole",
            "x-mailer",
            "content-transfer-encoding",
            "dkim-signature");
    private static final int FIELDS_OF_A_MAIL = 3;

    private final AttachmentReader attachments;

    /** A reader that hands attachments to another. */
    public MailReader(AttachmentReader attachments) {
        this.attachments = attachments;
    }

    /** Reads a file that came in another one. */
    public interface AttachmentReader {

        /**
         * Reads a file.
         *
         * @param name the outer file's name, a slash and its own
         * @param depth how many files it lies in
         */
        public List<Reading> read(String name, byte[] bytes, int depth);
    }

    /** Whether a file that begins so is a mail: with header fields alone, three of them a mail's. */
    public static boolean looksLikeMail(byte[] head) {
        List<String> lines =
                new String(head, StandardCharsets.ISO_8859_1).lines().toList();
        boolean mailbox = !lines.isEmpty() && lines.getFirst().startsWith("From ");
        List<String> header = lines.stream()
                .skip(mailbox ? 1 : 0)
                .dropWhile(String::isBlank)
                .takeWhile(line -> !line.isBlank())
                .toList();
        // The last line may be cut off anywhere.
        boolean clean = header.stream()
                .limit(Math.max(1, header.size() - 1))
                .allMatch(line -> line.startsWith(" ")
                        || line.startsWith("\t")
                        || FIELD.matcher(line).matches());
        return clean
                && header.stream()
                                .map(FIELD::matcher)
                                .filter(field -> field.matches())
                                .map(field -> field.group(1).toLowerCase(Locale.ROOT))
                                .distinct()
                                .filter(FIELDS::contains)
                                .count()
                        >= FIELDS_OF_A_MAIL;
    }

    /**
     * Reads a mail.
     *
     * @param name what its file is called
     * @param depth how many files it lies in; 0 for a file of its own
     * @return its body under its own name, then its attachments; at least one reading
     */
    public List<Reading> read(String name, byte[] bytes, int depth, Limits limits) {
        try {
            if (depth >= limits.nesting()) {
                throw new UnreadableDocumentException(new Refusal(
                        Refusal.Reason.TOO_LARGE,
                        "lies in more than " + limits.nesting() + " files within one another",
                        "raise --max-nesting"));
            }
            return readings(name, parse(bytes), depth, limits);
        } catch (UnreadableDocumentException e) {
            return List.of(new Reading.Refused(name, e.refusal()));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return List.of(new Reading.Refused(
                    name,
                    new Refusal(
                            Refusal.Reason.DAMAGED,
                            "cannot be read as a mail",
                            "open it in a mail program or browser and save it again")));
        }
    }

    private static Message parse(byte[] bytes) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(LONGEST_HEADER)
                .setMaxHeaderCount(MOST_HEADERS)
                .build());
        return builder.parseMessage(new ByteArrayInputStream(bytes));
    }

    /** Of attachments of one name the second stands in a folder 2, and so on: a reading's name is its own. */
    private List<Reading> readings(String name, Message message, int depth, Limits limits)
            throws IOException, UnreadableDocumentException {
        List<MailPart> parts = MailPart.of(message, limits);
        List<MailPart> attached = parts.stream().filter(MailPart::isAttachment).toList();
        List<Reading> readings = new ArrayList<>();
        Optional<Content> body = body(parts, attached.isEmpty(), limits);
        body.ifPresent(content -> readings.add(new Reading.Read(name, withHeader(content, message, parts, attached))));
        Map<String, Integer> names = new HashMap<>();
        for (MailPart part : attached) {
            int count = names.merge(part.name(), 1, Integer::sum);
            String folder = count == 1 ? name : name + "/" + count;
            readings.addAll(attachment(folder + "/" + part.name(), part, depth, limits));
        }
        return readings;
    }

    private List<Reading> attachment(String name, MailPart part, int depth, Limits limits) {
        if (part.bytes().length > limits.bytes()) {
            return List.of(new Reading.Refused(
                    name,
                    new Refusal(
                            Refusal.Reason.TOO_LARGE,
                            "is larger than " + (limits.bytes() >> 20) + " MB",
                            "raise --max-megabytes")));
        }
        return attachments.read(name, part.bytes(), depth + 1);
    }

    /** The first page with an article, else the plain text; a mail may hold nothing but attachments. */
    private static Optional<Content> body(List<MailPart> parts, boolean needed, Limits limits)
            throws UnreadableDocumentException {
        Refusal refusal = new Refusal(Refusal.Reason.EMPTY, "is a mail without text", "");
        for (MailPart part : parts.stream().filter(MailPart::isPage).toList()) {
            try {
                return Optional.of(new HtmlReader().read(part.bytes(), part.charset(), limits));
            } catch (UnreadableDocumentException e) {
                refusal = e.refusal();
            }
        }
        List<DecodedText> texts = new ArrayList<>();
        for (MailPart part : parts.stream().filter(MailPart::isPlainText).toList()) {
            texts.add(TextDecoder.decode(part.bytes(), part.charset()));
        }
        String text = texts.stream().map(DecodedText::text).collect(Collectors.joining("\n"));
        if (!text.isBlank()) {
            Origin origin = new Origin(
                    FileFormat.MAIL, Optional.of(texts.getFirst().encoding()), OptionalInt.empty(), List.of());
            return Optional.of(new Content(origin, text, Map.of()));
        }
        if (needed) {
            throw new UnreadableDocumentException(refusal);
        }
        return Optional.empty();
    }

    /** A saved page's date is the day it was saved, a mail's the day it was sent. */
    private static Content withHeader(Content body, Message message, List<MailPart> parts, List<MailPart> attached) {
        Map<MetadataField, String> declared = new EnumMap<>(MetadataField.class);
        declared.putAll(body.declared());
        Optional<String> address = MailPart.field(message, "Snapshot-Content-Location")
                .or(() -> parts.stream().filter(MailPart::isPage).findFirst().flatMap(MailPart::location));
        address.filter(place -> place.startsWith("http://") || place.startsWith("https://"))
                .ifPresent(place -> declared.put(MetadataField.ADDRESS, place));
        Optional.ofNullable(message.getSubject())
                .map(String::strip)
                .filter(subject -> !subject.isEmpty())
                .ifPresent(subject -> declared.putIfAbsent(MetadataField.TITLE, subject));
        if (address.isEmpty() && message.getDate() != null) {
            declared.putIfAbsent(
                    MetadataField.PUBLISHED,
                    message.getDate().toInstant().atZone(CHINA).toLocalDate().toString());
        }
        List<String> names = Stream.concat(
                        body.origin().attachments().stream(), attached.stream().map(MailPart::name))
                .toList();
        Origin origin = new Origin(FileFormat.MAIL, body.origin().encoding(), OptionalInt.empty(), names);
        return new Content(origin, body.text(), declared);
    }
}
