package org.zhibiao.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Traditional characters and their simplified twins, one for one, by the table that comes with HanLP. Words that the two
 * scripts write differently (軟體, 软件) stay what they are.
 */
public final class SimplifiedCharacters {

    private static final String TABLE = "data/dictionary/tc/t2s.txt";

    /** Simplified texts keep it in names (乾县, 乾隆), so that only the words around could tell which is meant. */
    private static final char DRY_OR_HEAVEN = '乾';

    private static final char[] TWINS = load();

    private SimplifiedCharacters() {}

    /** The simplified twin of a character; the character itself when it has none. */
    public static char of(char character) {
        return TWINS[character];
    }

    private static char[] load() {
        char[] twins = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < twins.length; i++) {
            twins[i] = (char) i;
        }
        try (InputStream table = SimplifiedCharacters.class.getClassLoader().getResourceAsStream(TABLE);
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        Objects.requireNonNull(table, "HanLP's jar has no " + TABLE), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                boolean single = line.length() == 3 && line.charAt(1) == '=';
                if (single && Character.isIdeographic(line.charAt(0)) && line.charAt(0) != DRY_OR_HEAVEN) {
                    twins[line.charAt(0)] = line.charAt(2);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the table of traditional characters cannot be read", e);
        }
        return twins;
    }
}
