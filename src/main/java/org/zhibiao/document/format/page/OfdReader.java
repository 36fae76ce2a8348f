package org.zhibiao.document.format.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.dom4j.DocumentException;
import org.dom4j.Element;
import org.dom4j.io.SAXReader;
import org.ofdrw.core.basicStructure.doc.Document;
import org.ofdrw.core.basicStructure.ofd.DocBody;
import org.ofdrw.core.basicStructure.ofd.OFD;
import org.ofdrw.core.basicStructure.pageObj.Page;
import org.ofdrw.core.basicType.ST_Loc;
import org.xml.sax.SAXException;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.FormatReader;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Origin;
import org.zhibiao.document.content.Refusals;
import org.zhibiao.document.content.Unpacking;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.document.content.ZipPackage;

/**
 * The text of an OFD file (GB/T 33190-2016) as paragraphs. Page templates, which hold running heads,
 * are left out.
 */
public final class OfdReader implements FormatReader {

    private static final String ADVICE = "save it as PDF or DOCX";

    @Override
    public Content read(byte[] bytes, Limits limits) throws UnreadableDocumentException {
        try (ZipPackage zip = ZipPackage.open(bytes)) {
            return new Package(zip, new Unpacking(limits)).content();
        } catch (IOException | DocumentException | SAXException e) {
            throw Refusals.damaged(FileFormat.OFD, e, ADVICE);
        }
    }

    /** One file being read. */
    private record Package(ZipPackage zip, Unpacking unpacking) {

        Content content() throws IOException, DocumentException, SAXException, UnreadableDocumentException {
            zip.checkNumber(unpacking.limits());
            List<PageText.Page> pages = new ArrayList<>();
            for (DocBody body : new OFD(part("OFD.xml")).getDocBodies()) {
                readDocument(path("", body.getDocRoot()), pages);
            }
            if (pages.stream().allMatch(page -> page.lines().isEmpty())) {
                throw pages.isEmpty()
                        ? Refusals.damaged("is a damaged OFD file (it has no page)", null, ADVICE)
                        : Refusals.noTextLayer(pages.size(), true);
            }
            Origin origin = new Origin(FileFormat.OFD, Optional.empty(), OptionalInt.of(pages.size()), List.of());
            return new Content(origin, PageText.of(pages), Map.of());
        }

        private void readDocument(String root, List<PageText.Page> pages)
                throws IOException, DocumentException, SAXException, UnreadableDocumentException {
            var tree = new Document(part(root)).getPages().getPages();
            if (pages.size() + tree.size() > unpacking.limits().pages()) {
                throw Refusals.tooManyPages(pages.size() + tree.size(), unpacking.limits());
            }
            for (var leaf : tree) {
                pages.add(OfdPages.read(new Page(part(path(root, leaf.getBaseLoc())))));
            }
        }

        /** A location is told from the root, or from the folder of the part that names it (GB/T 33190-2016, 7.3). */
        private static String path(String from, ST_Loc location) throws DocumentException {
            if (location == null) {
                throw new DocumentException("a part is not named");
            }
            String told = location.getLoc().replace('\\', '/');
            String folder = from.substring(0, from.lastIndexOf('/') + 1);
            return told.startsWith("/") ? told.substring(1) : folder + told.replaceFirst("^(?:\\./)+", "");
        }

        private Element part(String path)
                throws IOException, DocumentException, SAXException, UnreadableDocumentException {
            ZipArchiveEntry entry = zip.entry(path);
            if (entry == null) {
                throw new DocumentException("no " + path + " in it");
            }
            SAXReader reader = new SAXReader();
            reader.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            reader.setFeature("http://xml.org/sax/features/external-general-entities", false);
            reader.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            return reader.read(new ByteArrayInputStream(zip.unpack(entry, unpacking)))
                    .getRootElement();
        }
    }
}
