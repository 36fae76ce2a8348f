package org.zhibiao.document.format.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableRow;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.FormatReader;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Origin;
import org.zhibiao.document.content.Refusals;
import org.zhibiao.document.content.TableCells;
import org.zhibiao.document.content.UnreadableDocumentException;

/** The body of a Word 97 to 2003 file. Heads, feet and notes are left out. */
public final class DocReader implements FormatReader {

    private static final String ADVICE = "open it in Word or WPS and save it as DOCX or PDF";

    @Override
    public Content read(byte[] bytes, Limits limits) throws UnreadableDocumentException {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
            StringBuilder text = new StringBuilder();
            new Body(text, new DocListNumbers()).add(document.getRange());
            if (text.toString().isBlank()
                    && !document.getPicturesTable().getAllPictures().isEmpty()) {
                throw Refusals.onlyPictures(
                        document.getPicturesTable().getAllPictures().size());
            }
            return new Content(Origin.of(FileFormat.DOC), text.toString(), Map.of());
        } catch (EncryptedDocumentException e) {
            throw Refusals.locked();
        } catch (OldWordFileFormatException e) {
            throw Refusals.unsupported("is a Word file from before 1997", ADVICE);
        } catch (IOException | RuntimeException e) {
            throw Refusals.damaged(FileFormat.DOC, e, ADVICE);
        }
    }

    /** One body being read. */
    private record Body(StringBuilder text, DocListNumbers numbers) {

        void add(Range range) {
            for (int i = 0; i < range.numParagraphs(); i++) {
                Paragraph paragraph = range.getParagraph(i);
                if (paragraph.isInTable()) {
                    Table table = range.getTable(paragraph);
                    addRows(table);
                    i += Math.max(table.numParagraphs(), 1) - 1;
                } else {
                    addLine(numbers.of(paragraph)
                            + words(paragraph).replace('\t', ' ').strip());
                }
            }
        }

        private void addLine(String line) {
            text.append(line).append('\n');
        }

        private void addRows(Table table) {
            for (int row = 0; row < table.numRows(); row++) {
                TableRow cells = table.getRow(row);
                if (cells.numCells() == 1) {
                    // A frame around text.
                    addParagraphs(cells.getCell(0));
                    continue;
                }
                List<String> texts = new ArrayList<>();
                for (int cell = 0; cell < cells.numCells(); cell++) {
                    texts.add(cell(cells.getCell(cell)));
                }
                addLine(String.join("\t", texts));
            }
        }

        private void addParagraphs(Range cell) {
            for (int i = 0; i < cell.numParagraphs(); i++) {
                addLine(TableCells.inOneLine(numbers.of(cell.getParagraph(i)) + words(cell.getParagraph(i))));
            }
        }

        private String cell(Range cell) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < cell.numParagraphs(); i++) {
                lines.append(numbers.of(cell.getParagraph(i)))
                        .append(words(cell.getParagraph(i)))
                        .append('\n');
            }
            return TableCells.inOneLine(lines.toString());
        }
    }

    /** A paragraph's words as they are when all changes are accepted, fields by what they show. */
    private static String words(Paragraph paragraph) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
            CharacterRun run = paragraph.getCharacterRun(i);
            if (!run.isMarkedDeleted() && !run.isVanished()) {
                words.append(run.text());
            }
        }
        // 0x0B breaks a line; 1, 2, 5, 7, 8 and 0x0C stand for pictures, notes, cells and pages.
        return Range.stripFields(words.toString()).replace('\u000B', '\n').replaceAll("[\\x00-\\x08\\x0C-\\x1F]", "");
    }
}
