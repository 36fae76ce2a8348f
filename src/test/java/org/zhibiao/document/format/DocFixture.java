package org.zhibiao.document.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Makes Word 97 files of the least that [MS-DOC] asks for; no library writes them from nothing.
 * A paragraph is a run of its own; all stands in one piece of the piece table.
 */
public final class DocFixture {

    private static final int TEXT = 1_024;
    private static final int PAGE = 512;
    /** sprmPFInTable, sprmPItap 1. */
    private static final byte[] IN_TABLE = {0x16, 0x24, 1, 0x49, 0x66, 1, 0, 0, 0};

    private record Paragraph(String text, byte[] properties) {}

    private final List<Paragraph> paragraphs = new ArrayList<>();

    public DocFixture paragraph(String text) {
        paragraphs.add(new Paragraph(text + "\r", new byte[0]));
        return this;
    }

    public DocFixture row(String... cells) {
        for (String cell : cells) {
            paragraphs.add(new Paragraph(cell + "\u0007", IN_TABLE));
        }
        ByteBuffer end = buffer(IN_TABLE.length + 3 + 5 + 2 * (cells.length + 1) + 20 * cells.length);
        // sprmPFTtp, then sprmTDefTable with the cells' edges.
        end.put(IN_TABLE)
                .put(new byte[] {0x17, 0x24, 1})
                .putShort((short) 0xD608)
                .putShort((short) (2 + 2 * (cells.length + 1) + 20 * cells.length))
                .put((byte) cells.length);
        for (int edge = 0; edge <= cells.length; edge++) {
            end.putShort((short) (edge * 2_000));
        }
        paragraphs.add(new Paragraph("\u0007", end.array()));
        return this;
    }

    public byte[] bytes() {
        StringBuilder text = new StringBuilder();
        paragraphs.forEach(paragraph -> text.append(paragraph.text()));
        int end = TEXT + 2 * text.length();
        int characterPage = (end + PAGE - 1) / PAGE;
        byte[] table = new byte[4_096];
        ByteBuffer main = buffer((characterPage + 2) * PAGE + 4_096);
        main.putShort(0, (short) 0xA5EC)
                .putShort(2, (short) 0xC1)
                .putShort(10, (short) 0x1200)
                .putInt(24, TEXT)
                .putInt(28, end)
                .putShort(32, (short) 14)
                .putShort(62, (short) 22)
                .putInt(64, main.capacity())
                .putInt(76, text.length())
                .putShort(152, (short) 93);
        main.put(TEXT, text.toString().getBytes(StandardCharsets.UTF_16LE));
        addTables(main, ByteBuffer.wrap(table).order(ByteOrder.LITTLE_ENDIAN), text.length(), end, characterPage);
        addRuns(main, characterPage, end);
        return saved(main.array(), table);
    }

    /** Style sheet, sections, pages of runs, fonts, document properties, piece table, each told in the FIB. */
    private static void addTables(ByteBuffer main, ByteBuffer table, int characters, int end, int characterPage) {
        table.putShort((short) 18).putShort((short) 15).putShort((short) 10).position(20 + 15 * 2);
        tell(main, 1, 0, table.position());
        int start = table.position();
        table.putInt(0)
                .putInt(characters)
                .putShort((short) 0)
                .putInt(-1)
                .putShort((short) 0)
                .putInt(0);
        tell(main, 6, start, table.position());
        for (int kind = 0; kind < 2; kind++) {
            start = table.position();
            table.putInt(TEXT).putInt(end).putInt(characterPage + kind);
            tell(main, 12 + kind, start, table.position());
        }
        start = table.position();
        table.putShort((short) 0).putShort((short) 0);
        tell(main, 15, start, table.position());
        start = table.position();
        table.position(start + 544);
        tell(main, 31, start, table.position());
        start = table.position();
        table.put((byte) 2)
                .putInt(16)
                .putInt(0)
                .putInt(characters)
                .putShort((short) 0)
                .putInt(TEXT)
                .putShort((short) 0);
        tell(main, 33, start, table.position());
    }

    private static void tell(ByteBuffer main, int part, int start, int end) {
        main.putInt(154 + 8 * part, start).putInt(158 + 8 * part, end - start);
    }

    private void addRuns(ByteBuffer main, int characterPage, int end) {
        int page = characterPage * PAGE;
        main.putInt(page, TEXT).putInt(page + 4, end).put(page + PAGE - 1, (byte) 1);
        page += PAGE;
        int count = paragraphs.size();
        int at = TEXT;
        int free = PAGE - 2;
        for (int i = 0; i < count; i++) {
            main.putInt(page + 4 * i, at);
            at += 2 * paragraphs.get(i).text().length();
            byte[] properties = paragraphs.get(i).properties();
            // A count of words, the style, the properties.
            int length = 2 + 2 + properties.length + properties.length % 2;
            free -= length;
            main.put(page + 4 * (count + 1) + 13 * i, (byte) (free / 2));
            main.put(page + free, (byte) 0).put(page + free + 1, (byte) ((length - 2) / 2));
            main.put(page + free + 4, properties);
        }
        main.putInt(page + 4 * count, at).put(page + PAGE - 1, (byte) count);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] saved(byte[] main, byte[] table) {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(main), "WordDocument");
            files.createDocument(new ByteArrayInputStream(table), "1Table");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            files.writeFilesystem(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
