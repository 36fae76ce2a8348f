package org.zhibiao.document.format.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.field.ContentTypeField;
import org.apache.james.mime4j.message.DefaultMessageWriter;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Refusal;
import org.zhibiao.document.content.UnreadableDocumentException;

/**
 * A part of a mail that is no container of others.
 *
 * @param type its media type in small letters
 * @param charset what it says of its charset
 * @param fileName what its file was called
 * @param location where it was taken from (RFC 2557)
 * @param attached whether it says that it is an attachment
 * @param resource whether a page shows it: it stands beside the page or is named by an id
 * @param bytes its content, with the transfer encoding undone
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and too large to copy
record MailPart(
        String type,
        Optional<String> charset,
        Optional<String> fileName,
        Optional<String> location,
        boolean attached,
        boolean resource,
        byte[] bytes) {

    private record Place(Entity entity, boolean related) {}

    /**
     * All parts in the order in which they stand.
     *
     * @throws UnreadableDocumentException when they are too many or too large
     */
    static List<MailPart> of(Message message, Limits limits) throws IOException, UnreadableDocumentException {
        List<MailPart> parts = new ArrayList<>();
        Deque<Place> open = new ArrayDeque<>();
        open.push(new Place(message, false));
        long size = 0;
        while (!open.isEmpty()) {
            Place place = open.pop();
            if (place.entity().getBody() instanceof Multipart multipart) {
                boolean related = place.related() || "related".equalsIgnoreCase(multipart.getSubType());
                multipart.getBodyParts().reversed().forEach(part -> open.push(new Place(part, related)));
                refuse(open.size() > limits.entries(), "has more than " + limits.entries() + " parts", "--max-entries");
                continue;
            }
            MailPart part = part(place);
            size += part.bytes().length;
            parts.add(part);
            refuse(parts.size() > limits.entries(), "has more than " + limits.entries() + " parts", "--max-entries");
            refuse(
                    size > limits.unpackedBytes(),
                    "unpacks to more than " + (limits.unpackedBytes() >> 20) + " MB",
                    "--max-unpacked-megabytes");
        }
        return parts;
    }

    private static void refuse(boolean passed, String fault, String option) throws UnreadableDocumentException {
        if (passed) {
            throw new UnreadableDocumentException(new Refusal(Refusal.Reason.TOO_LARGE, fault, "raise " + option));
        }
    }

    private static MailPart part(Place place) throws IOException {
        Entity entity = place.entity();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Body body = entity.getBody();
        if (body instanceof Message message) {
            new DefaultMessageWriter().writeMessage(message, bytes);
        } else if (body instanceof SingleBody single) {
            single.writeTo(bytes);
        }
        boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
        boolean resource =
                !attached && (place.related() || field(entity, "Content-ID").isPresent());
        return new MailPart(
                entity.getMimeType().toLowerCase(Locale.ROOT),
                charset(entity),
                fileName(entity),
                field(entity, "Content-Location"),
                attached,
                resource,
                bytes.toByteArray());
    }

    /** Whether it may be the page that is the mail's body. */
    boolean isPage() {
        return !attached
                && (fileName.isEmpty() || resource)
                && (type.equals("text/html") || type.equals("application/xhtml+xml"));
    }

    /** Whether it may be the mail's body. */
    boolean isPlainText() {
        return !attached && fileName.isEmpty() && type.equals("text/plain");
    }

    /** Whether it is a file that came with the mail: not its body, and nothing that its body shows. */
    boolean isAttachment() {
        boolean shown = resource || type.startsWith("image/") && !attached;
        return !isPage() && !isPlainText() && !shown;
    }

    /** The file's name, or one that tells its type. */
    String name() {
        return fileName.orElse(type.equals("message/rfc822") ? "message.eml" : "part." + type.replaceAll(".*/", ""));
    }

    /** A field of a header, decoded. */
    static Optional<String> field(Entity entity, String name) {
        return Optional.ofNullable(entity.getHeader().getField(name))
                .map(field -> decoded(field.getBody()).strip());
    }

    private static Optional<String> charset(Entity entity) {
        return entity.getHeader().getField("Content-Type") instanceof ContentTypeField type
                ? Optional.ofNullable(type.getCharset())
                : Optional.empty();
    }

    /** Programs write names by RFC 2231, as encoded words, or under the name of the type. */
    private static Optional<String> fileName(Entity entity) {
        Optional<String> written = Optional.ofNullable(entity.getFilename());
        if (written.isEmpty() && entity.getHeader().getField("Content-Type") instanceof ContentTypeField type) {
            written = Optional.ofNullable(type.getParameter("name"));
        }
        return written.map(MailPart::decoded)
                .map(name -> name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'))))
                .map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    private static String decoded(String text) {
        return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT);
    }
}
