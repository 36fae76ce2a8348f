package org.zhibiao.export.annotation;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Forms of annotations, by the names that their tools give them. */
public enum AnnotationFormat {
    /** W3C Web Annotation Data Model (Recommendation, 23 February 2017): one file of JSON-LD. */
    WEB_ANNOTATION("web-annotation"),
    /** The standoff files of brat: a folder with a text and a file of annotations for each document. */
    BRAT("brat"),
    /** UIMA CAS XMI, XML 1.0, which INCEpTION imports: a folder with a file for each document and the type system. */
    UIMA_XMI("uima-xmi");

    private final String label;

    AnnotationFormat(String label) {
        this.label = label;
    }

    /**
     * The form of a name.
     *
     * @throws IllegalArgumentException when there is none; the message names those there are
     */
    public static AnnotationFormat of(String label) {
        return Arrays.stream(values())
                .filter(format -> format.label.equalsIgnoreCase(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + label + "' is no form of annotations; known are "
                        + Arrays.stream(values())
                                .map(AnnotationFormat::toString)
                                .collect(Collectors.joining(", "))));
    }

    /** Whether it is a folder of files; else one file. */
    public boolean isFolder() {
        return this != WEB_ANNOTATION;
    }

    /** As the command line has it. */
    @Override
    public String toString() {
        return label;
    }
}
