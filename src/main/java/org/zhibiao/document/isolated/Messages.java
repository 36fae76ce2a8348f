package org.zhibiao.document.isolated;

import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.zhibiao.document.content.ColumnRole;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.DocumentColumns;
import org.zhibiao.document.content.Encoding;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.document.content.Origin;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.Refusal;

/**
 * Requests and replies as bytes. Both ends are always of one version of the program, so nothing is
 * numbered; record patterns make the compiler complain here when a record gets another component.
 * Texts go out piece by piece in UTF-16: that keeps what UTF-8 cannot hold (half a surrogate pair, as
 * broken RTF has), and needs no second copy of a text that half fills the memory.
 */
final class Messages {

    private static final int READY = '!';
    private static final byte REFUSED = 0;
    private static final byte READ = 1;
    private static final byte TABLE = 2;
    private static final int PIECE = 1 << 13;

    private Messages() {}

    /** Says that the process is there and waits for requests. */
    static void writeReady(DataOutputStream out) throws IOException {
        out.writeByte(READY);
        out.flush();
    }

    /** Waits until the process is there. */
    static void readReady(DataInput in) throws IOException {
        if (in.readByte() != READY) {
            throw new IOException("not a reading process");
        }
    }

    static void write(Request request, DataOutputStream out) throws IOException {
        write(request.name(), out);
        write(request.file().toString(), out);
        write(request.limits(), out);
        write(request.columns(), out);
        out.flush();
    }

    /** The next request; empty when there will be none. */
    static Optional<Request> readRequest(DataInputStream in) throws IOException {
        String name;
        try {
            name = readString(in);
        } catch (EOFException e) {
            return Optional.empty();
        }
        return Optional.of(new Request(name, URI.create(readString(in)), readLimits(in), readColumns(in)));
    }

    static void write(Reply reply, DataOutputStream out) throws IOException {
        switch (reply) {
            case Reply.Readings(List<Reading> readings) -> {
                out.writeBoolean(true);
                out.writeInt(readings.size());
                for (Reading reading : readings) {
                    write(reading, out);
                }
            }
            case Reply.Inaccessible(Reply.Problem problem, String message) -> {
                out.writeBoolean(false);
                write(problem, out);
                write(message, out);
            }
        }
        out.flush();
    }

    static Reply readReply(DataInput in) throws IOException {
        if (!in.readBoolean()) {
            return new Reply.Inaccessible(readConstant(in, Reply.Problem.values()), readString(in));
        }
        int count = in.readInt();
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            readings.add(readReading(in));
        }
        return new Reply.Readings(readings);
    }

    private static void write(Limits limits, DataOutput out) throws IOException {
        out.writeLong(limits.bytes());
        out.writeLong(limits.unpackedBytes());
        out.writeInt(limits.ratio());
        out.writeInt(limits.pages());
        out.writeInt(limits.nesting());
        out.writeInt(limits.entries());
        out.writeInt(limits.seconds());
        out.writeInt(limits.memoryMegabytes());
        out.writeInt(limits.recognitionSeconds());
    }

    private static Limits readLimits(DataInput in) throws IOException {
        return new Limits(
                in.readLong(),
                in.readLong(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt(),
                in.readInt());
    }

    private static void write(DocumentColumns columns, DataOutput out) throws IOException {
        out.writeInt(columns.known().size());
        for (DocumentColumns.Known known : columns.known()) {
            write(known.name(), out);
            write(known.role(), out);
            out.writeBoolean(known.sure());
        }
        write(List.copyOf(columns.noText()), out);
        out.writeInt(columns.chosen().size());
        for (Map.Entry<ColumnRole, List<String>> chosen : columns.chosen().entrySet()) {
            write(chosen.getKey(), out);
            write(chosen.getValue(), out);
        }
    }

    private static DocumentColumns readColumns(DataInput in) throws IOException {
        List<DocumentColumns.Known> known = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            known.add(
                    new DocumentColumns.Known(readString(in), readConstant(in, ColumnRole.values()), in.readBoolean()));
        }
        Set<String> noText = Set.copyOf(readStrings(in));
        Map<ColumnRole, List<String>> chosen = new EnumMap<>(ColumnRole.class);
        for (int left = in.readInt(); left > 0; left--) {
            chosen.put(readConstant(in, ColumnRole.values()), readStrings(in));
        }
        return new DocumentColumns(known, noText, chosen);
    }

    private static void write(List<String> strings, DataOutput out) throws IOException {
        out.writeInt(strings.size());
        for (String string : strings) {
            write(string, out);
        }
    }

    private static List<String> readStrings(DataInput in) throws IOException {
        List<String> strings = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            strings.add(readString(in));
        }
        return strings;
    }

    private static void write(Reading reading, DataOutput out) throws IOException {
        write(reading.name(), out);
        switch (reading) {
            case Reading.Read(
                    String name,
                    Content(Origin origin, String text, Map<MetadataField, String> declared, Content.Place place)) -> {
                out.writeByte(READ);
                write(place, out);
                write(origin, out);
                write(text, out);
                out.writeInt(declared.size());
                for (Map.Entry<MetadataField, String> entry : declared.entrySet()) {
                    write(entry.getKey(), out);
                    write(entry.getValue(), out);
                }
            }
            case Reading.Refused(String name, Refusal(Refusal.Reason reason, String fault, String advice)) -> {
                out.writeByte(REFUSED);
                write(reason, out);
                write(fault, out);
                write(advice, out);
            }
            case Reading.Table(
                    String name,
                    List<Reading.Column> columns,
                    long documents,
                    long withoutText,
                    List<String> remarks) -> {
                out.writeByte(TABLE);
                out.writeInt(columns.size());
                for (Reading.Column column : columns) {
                    write(column.heading(), out);
                    write(column.role().map(role -> List.of(role.code())).orElse(List.of()), out);
                    write(column.ground(), out);
                }
                out.writeLong(documents);
                out.writeLong(withoutText);
                write(remarks, out);
            }
        }
    }

    private static Reading readReading(DataInput in) throws IOException {
        String name = readString(in);
        return switch (in.readByte()) {
            case REFUSED ->
                new Reading.Refused(
                        name, new Refusal(readConstant(in, Refusal.Reason.values()), readString(in), readString(in)));
            case TABLE -> readTable(name, in);
            case READ -> new Reading.Read(name, readContent(in));
            default -> throw new IOException("not a reply");
        };
    }

    private static Reading readTable(String name, DataInput in) throws IOException {
        List<Reading.Column> columns = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            columns.add(new Reading.Column(
                    readString(in),
                    readStrings(in).stream().findFirst().flatMap(ColumnRole::of),
                    readConstant(in, Reading.Ground.values())));
        }
        return new Reading.Table(name, columns, in.readLong(), in.readLong(), readStrings(in));
    }

    private static Content readContent(DataInput in) throws IOException {
        Content.Place place = readConstant(in, Content.Place.values());
        Origin origin = readOrigin(in);
        String text = readString(in);
        Map<MetadataField, String> declared = new EnumMap<>(MetadataField.class);
        for (int left = in.readInt(); left > 0; left--) {
            declared.put(readConstant(in, MetadataField.values()), readString(in));
        }
        return new Content(origin, text, declared, place);
    }

    private static void write(Origin origin, DataOutput out) throws IOException {
        write(origin.format(), out);
        out.writeBoolean(origin.encoding().isPresent());
        if (origin.encoding().isPresent()) {
            write(origin.encoding().get().charset(), out);
            write(origin.encoding().get().certainty(), out);
            write(origin.encoding().get().damage(), out);
        }
        out.writeBoolean(origin.pages().isPresent());
        if (origin.pages().isPresent()) {
            out.writeInt(origin.pages().getAsInt());
        }
        out.writeInt(origin.attachments().size());
        for (String attachment : origin.attachments()) {
            write(attachment, out);
        }
        out.writeInt(origin.recognised().orElse(-1));
    }

    private static Origin readOrigin(DataInput in) throws IOException {
        FileFormat format = readConstant(in, FileFormat.values());
        Optional<Encoding> encoding = in.readBoolean()
                ? Optional.of(
                        new Encoding(readString(in), readConstant(in, Encoding.Certainty.values()), readString(in)))
                : Optional.empty();
        OptionalInt pages = in.readBoolean() ? OptionalInt.of(in.readInt()) : OptionalInt.empty();
        List<String> attachments = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            attachments.add(readString(in));
        }
        int recognised = in.readInt();
        return new Origin(
                format,
                encoding,
                pages,
                attachments,
                recognised < 0 ? OptionalInt.empty() : OptionalInt.of(recognised));
    }

    @SuppressWarnings("EnumOrdinal") // both ends of the line are the same build
    private static void write(Enum<?> constant, DataOutput out) throws IOException {
        out.writeByte(constant.ordinal());
    }

    private static <E> E readConstant(DataInput in, E[] constants) throws IOException {
        int ordinal = in.readUnsignedByte();
        if (ordinal >= constants.length) {
            throw new IOException("not a reply");
        }
        return constants[ordinal];
    }

    private static void write(String string, DataOutput out) throws IOException {
        out.writeInt(string.length());
        ByteBuffer piece = ByteBuffer.allocate(2 * PIECE);
        for (int start = 0; start < string.length(); start += PIECE) {
            int end = Math.min(start + PIECE, string.length());
            piece.asCharBuffer().put(string, start, end);
            out.write(piece.array(), 0, 2 * (end - start));
        }
    }

    private static String readString(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0) {
            throw new IOException("not a reply");
        }
        char[] chars = new char[length];
        ByteBuffer piece = ByteBuffer.allocate(2 * PIECE);
        for (int start = 0; start < length; start += PIECE) {
            int count = Math.min(PIECE, length - start);
            in.readFully(piece.array(), 0, 2 * count);
            piece.asCharBuffer().get(chars, start, count);
        }
        return new String(chars);
    }
}
