package org.zhibiao.document.content;

/** The formats that are read, told by content and not by file name. */
public enum FileFormat {
    /** Plain text. */
    TEXT("text"),
    /** A web page. */
    HTML("HTML"),
    /** CommonMark with tables. */
    MARKDOWN("Markdown"),
    /** PDF with a text layer. */
    PDF("PDF"),
    /** Word since 2007 (ECMA-376). */
    DOCX("DOCX"),
    /** Word 97 to 2003. */
    DOC("DOC"),
    /** GB/T 33190-2016. */
    OFD("OFD"),
    /** Rich Text Format. */
    RTF("RTF"),
    /** Excel since 2007. */
    XLSX("XLSX"),
    /** Excel 97 to 2003. */
    XLS("XLS"),
    /** Comma or tab separated values. */
    CSV("CSV"),
    /** Objects, one a line or in an array, each of them a document. */
    JSON("JSON"),
    /** Apache Parquet, in which each row is a document. */
    PARQUET("Parquet"),
    /** A mail or a web page saved whole (EML, MHT). */
    MAIL("mail"),
    /** An archive of documents. */
    ZIP("ZIP"),
    /** A picture of a page, which is recognised on request. */
    PNG("PNG"),
    /** A picture of a page, which is recognised on request. */
    JPEG("JPEG"),
    /** Pictures of pages, which are recognised on request. */
    TIFF("TIFF");

    private final String label;

    FileFormat(String label) {
        this.label = label;
    }

    /** The name that users know. */
    public String label() {
        return label;
    }
}
