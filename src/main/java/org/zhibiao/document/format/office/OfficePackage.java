package org.zhibiao.document.format.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Unpacking;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.document.content.ZipPackage;

/** DOCX and XLSX as packages of parts (ECMA-376 part 2). */
final class OfficePackage {

    static {
        // POI's own bounds hold for the whole process and know nothing of ours, by which a package is
        // checked below before POI sees it.
        ZipSecureFile.setMinInflateRatio(0);
        ZipSecureFile.setMaxFileCount(Integer.MAX_VALUE);
        ZipSecureFile.setMaxTextSize(Long.MAX_VALUE);
    }

    private OfficePackage() {}

    /** Opens a package that keeps within the limits. */
    static OPCPackage open(byte[] bytes, Limits limits)
            throws IOException, InvalidFormatException, UnreadableDocumentException {
        try (ZipPackage zip = ZipPackage.open(bytes)) {
            zip.check(new Unpacking(limits));
        }
        return OPCPackage.open(new ByteArrayInputStream(bytes));
    }
}
