package org.zhibiao.document.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes OFD files (GB/T 33190-2016) of the least that the standard asks for. Lengths are in millimetres. */
public final class OfdFixture {

    public static final double SIZE = 5;
    private final List<StringBuilder> pages = new ArrayList<>();
    private double y;

    public OfdFixture page() {
        pages.add(new StringBuilder());
        y = 30;
        return this;
    }

    /** A text object; its base line stands at y. */
    public OfdFixture at(double x, double height, String text) {
        pages.getLast()
                .append(String.format(
                        Locale.ROOT,
                        """
                <ofd:TextObject ID="%d" Boundary="%.1f %.1f %.1f 7" Font="3" Size="%.1f">
                <ofd:TextCode X="0" Y="5" DeltaX="g %d %.1f">%s</ofd:TextCode></ofd:TextObject>
                """,
                        100 + pages.getLast().length(),
                        x,
                        height - 5,
                        text.length() * SIZE,
                        SIZE,
                        text.length(),
                        SIZE,
                        text));
        return this;
    }

    public OfdFixture line(int indent, String text) {
        at(30 + indent * SIZE, y, text);
        y += 9;
        return this;
    }

    public byte[] bytes() {
        return zip("").bytes();
    }

    /** With a document type before the content of the first page. */
    public byte[] bytesWithDoctype(String doctype) {
        return zip(doctype).bytes();
    }

    private ZipFixture zip(String doctype) {
        ZipFixture zip = new ZipFixture();
        zip.add("OFD.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <ofd:OFD xmlns:ofd="http://www.ofdspec.org/2016" Version="1.0" DocType="OFD"><ofd:DocBody>
                <ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>
                </ofd:DocBody></ofd:OFD>""");
        StringBuilder tree = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            tree.append("<ofd:Page ID=\"%d\" BaseLoc=\"Pages/Page_%d/Content.xml\"/>".formatted(i + 10, i));
            zip.add("Doc_0/Pages/Page_%d/Content.xml".formatted(i), """
                    <?xml version="1.0" encoding="UTF-8"?>%s
                    <ofd:Page xmlns:ofd="http://www.ofdspec.org/2016"><ofd:Content><ofd:Layer ID="5" Type="Body">
                    %s</ofd:Layer></ofd:Content></ofd:Page>""".formatted(doctype, pages.get(i)));
        }
        return zip.add("Doc_0/Document.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <ofd:Document xmlns:ofd="http://www.ofdspec.org/2016"><ofd:CommonData><ofd:MaxUnitID>9</ofd:MaxUnitID>
                <ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData>
                <ofd:Pages>%s</ofd:Pages></ofd:Document>""".formatted(tree));
    }
}
