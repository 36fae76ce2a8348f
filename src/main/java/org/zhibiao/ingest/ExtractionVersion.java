package org.zhibiao.ingest;

import java.util.Optional;
import org.zhibiao.lexicon.Models;

/**
 * What makes findings, so that a change of it has documents read again. Written {@code zhibiao 0.2.0, models 1f0c…,
 * manifest 77ab…,
 * kept apart}.
 *
 * @param program the program's version, such as {@code 0.2.0}
 * @param models tells the tables and rules apart from others
 * @param hints tells what the user said of the document apart from what is said of it another time; empty when nothing is
 * @param apart whether the document is never joined with another
 */
public record ExtractionVersion(String program, String models, String hints, boolean apart) {

    private static final String PROGRAM = "zhibiao ";
    private static final String MODELS = ", models ";
    private static final String HINTS = ", manifest ";
    private static final String APART = ", kept apart";

    /** This program with tables and rules, and nothing said by the user. */
    public static ExtractionVersion of(Models models) {
        return new ExtractionVersion(programVersion(), models.version(), "", false);
    }

    /** Reads the written form; what another program wrote, and is of no such form, is told as the program. */
    public static ExtractionVersion parse(String whole) {
        boolean apart = whole.endsWith(APART);
        String written = apart ? whole.substring(0, whole.length() - APART.length()) : whole;
        int hints = written.indexOf(HINTS);
        String made = hints < 0 ? written : written.substring(0, hints);
        int models = made.indexOf(MODELS);
        String program = models < 0 ? made : made.substring(0, models);
        return new ExtractionVersion(
                program.startsWith(PROGRAM) ? program.substring(PROGRAM.length()) : program,
                models < 0 ? "" : made.substring(models + MODELS.length()),
                hints < 0 ? "" : written.substring(hints + HINTS.length()),
                apart);
    }

    /** The same program and models, with what the user said of a document, and whether it is kept apart. */
    public ExtractionVersion with(String said, boolean keptApart) {
        return new ExtractionVersion(program, models, said, keptApart);
    }

    @Override
    public String toString() {
        return PROGRAM + program + MODELS + models + (hints.isEmpty() ? "" : HINTS + hints) + (apart ? APART : "");
    }

    /** The program's version, from the manifest of its jar; classes outside a jar have none. */
    public static String programVersion() {
        return Optional.ofNullable(ExtractionVersion.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
    }
}
