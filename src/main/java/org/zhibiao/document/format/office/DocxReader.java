package org.zhibiao.document.format.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.FormatReader;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Origin;
import org.zhibiao.document.content.Refusals;
import org.zhibiao.document.content.TableCells;
import org.zhibiao.document.content.UnreadableDocumentException;

/** The body of a Word file: its paragraphs with their numbers, and its tables. Heads, feet and notes are left out. */
public final class DocxReader implements FormatReader {

    private static final String ADVICE = "open it in Word or WPS and save it again as DOCX or PDF";

    @Override
    public Content read(byte[] bytes, Limits limits) throws UnreadableDocumentException {
        try (OPCPackage office = OfficePackage.open(bytes, limits);
                XWPFDocument document = new XWPFDocument(office)) {
            Body body = new Body(new StringBuilder(), new ListNumbers());
            body.add(document.getBodyElements());
            if (body.text().toString().isBlank() && !document.getAllPictures().isEmpty()) {
                throw Refusals.onlyPictures(document.getAllPictures().size());
            }
            return new Content(Origin.of(FileFormat.DOCX), body.text().toString(), Map.of());
        } catch (IOException | InvalidFormatException | RuntimeException e) {
            throw Refusals.damaged(FileFormat.DOCX, e, ADVICE);
        }
    }

    /** One body being read. */
    private record Body(StringBuilder text, ListNumbers numbers) {

        void add(List<IBodyElement> elements) {
            for (IBodyElement element : elements) {
                switch (element) {
                    case XWPFParagraph paragraph -> addLine(lines(paragraph));
                    case XWPFTable table -> table.getRows().forEach(this::addRow);
                    case XWPFSDT control -> addLine(control.getContent().getText());
                    default -> {
                        // No other element holds text.
                    }
                }
            }
        }

        private void addLine(String line) {
            text.append(line).append('\n');
        }

        private String lines(XWPFParagraph paragraph) {
            return numbers.of(paragraph)
                    + DocxRuns.text(paragraph).replace('\t', ' ').strip();
        }

        private void addRow(XWPFTableRow row) {
            List<XWPFTableCell> cells = row.getTableCells();
            if (cells.size() == 1) {
                // A frame around text, or a whole document laid out by a table.
                add(cells.getFirst().getBodyElements());
                return;
            }
            List<String> texts = new ArrayList<>();
            cells.forEach(cell -> texts.add(TableCells.inOneLine(cell(cell))));
            addLine(String.join("\t", texts));
        }

        private String cell(XWPFTableCell cell) {
            Body inner = new Body(new StringBuilder(), numbers);
            inner.add(cell.getBodyElements());
            return inner.text().toString();
        }
    }
}
