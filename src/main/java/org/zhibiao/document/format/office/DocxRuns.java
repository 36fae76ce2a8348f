package org.zhibiao.document.format.office;

import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.w3c.dom.Node;

/** The text of a Word paragraph as it is when all changes are accepted, without the marks of notes. */
final class DocxRuns {

    private DocxRuns() {}

    static String text(XWPFParagraph paragraph) {
        StringBuilder text = new StringBuilder();
        for (IRunElement element : paragraph.getIRuns()) {
            switch (element) {
                case XWPFRun run when !isDeleted(run) -> text.append(words(run));
                case XWPFSDT control -> text.append(control.getContent().getText());
                default -> {
                    // Deleted, or no text.
                }
            }
        }
        return text.toString();
    }

    /** XWPFRun.text() would put [footnoteRef:1] for a note. */
    private static String words(XWPFRun run) {
        return run.text().replaceAll("\\[(?:footnoteRef|endnoteRef):\\d+\\]", "");
    }

    private static boolean isDeleted(XWPFRun run) {
        Node parent = run.getCTR().getDomNode().getParentNode();
        return parent != null && ("del".equals(parent.getLocalName()) || "moveFrom".equals(parent.getLocalName()));
    }
}
