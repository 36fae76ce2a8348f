package org.zhibiao.document.format.page;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Unpacking;
import org.zhibiao.document.content.UnreadableDocumentException;

/** The packed streams of a PDF, counted before PDFBox unpacks them whole. */
final class PdfStreams {

    private PdfStreams() {}

    /** Refuses a document whose streams, pictures apart, unpack beyond the limits. */
    static void check(PDDocument document, Limits limits) throws IOException, UnreadableDocumentException {
        if (document.isEncrypted()) {
            // Their raw bytes are no packed ones; PDFBox deciphers each on reading.
            return;
        }
        Unpacking unpacking = new Unpacking(limits);
        COSDocument objects = document.getDocument();
        for (COSObjectKey key : List.copyOf(objects.getXrefTable().keySet())) {
            COSObject object = objects.getObjectFromPool(key);
            if (object != null && object.getObject() instanceof COSStream stream && isPacked(stream)) {
                count(stream, unpacking);
            }
        }
    }

    private static boolean isPacked(COSStream stream) {
        COSBase filter = stream.getFilters();
        return (COSName.FLATE_DECODE.equals(filter)
                        || COSName.FLATE_DECODE_ABBREVIATION.equals(filter)
                        || filter instanceof org.apache.pdfbox.cos.COSArray filters
                                && filters.size() > 0
                                && COSName.FLATE_DECODE.equals(filters.getObject(0)))
                && !COSName.IMAGE.equals(stream.getItem(COSName.SUBTYPE));
    }

    private static void count(COSStream stream, Unpacking unpacking) throws IOException, UnreadableDocumentException {
        try (InputStream raw = stream.createRawInputStream();
                InputStream unpacked = new InflaterInputStream(raw)) {
            unpacking.count(unpacked, stream.getLength());
        } catch (ZipException | EOFException e) {
            // A broken stream is PDFBox's to mend; as far as it goes it was counted.
            return;
        }
    }
}
