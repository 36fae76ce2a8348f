package org.zhibiao.document.format.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** The pages of a PDF that are pictures and have no text, as a scanned page among typed ones. A blank page is none. */
final class PdfPictures {

    /** Pictures lie in a form now and then, a form in a form seldom. */
    private static final int DEEPEST = 3;

    private PdfPictures() {}

    /** Numbers of those pages, from 1. */
    static List<Integer> pagesWithoutText(PDDocument document, List<PageText.Page> text) throws IOException {
        List<Integer> pages = new ArrayList<>();
        for (int page = 0; page < text.size(); page++) {
            if (text.get(page).lines().isEmpty()
                    && holdsPicture(document.getPage(page).getResources(), DEEPEST)) {
                pages.add(page + 1);
            }
        }
        return pages;
    }

    private static boolean holdsPicture(PDResources resources, int depth) throws IOException {
        if (resources == null || depth == 0) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject
                    || object instanceof PDFormXObject form && holdsPicture(form.getResources(), depth - 1)) {
                return true;
            }
        }
        return false;
    }

    /** {@code page 3}, {@code pages 1, 4-7}. */
    static String label(List<Integer> pages) {
        StringBuilder label = new StringBuilder(pages.size() == 1 ? "page " : "pages ");
        for (int i = 0; i < pages.size(); i++) {
            int last = i;
            while (last + 1 < pages.size() && pages.get(last + 1) == pages.get(last) + 1) {
                last++;
            }
            label.append(i == 0 ? "" : ", ").append(pages.get(i)).append(last > i ? "-" + pages.get(last) : "");
            i = last;
        }
        return label.toString();
    }
}
