package org.zhibiao.cli.terminal;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.zhibiao.store.query.Field;

/** The texts of the command line in one language. Immutable; made once for a run and handed on with the environment. */
public final class Messages {

    private static final String BUNDLE = "org.zhibiao.cli.messages";

    private final Language language;
    private final ResourceBundle bundle;

    private Messages(Language language, ResourceBundle bundle) {
        this.language = language;
        this.bundle = bundle;
    }

    /** The texts in a language. */
    public static Messages in(Language language) {
        // Without fallback: that of the locale would give Chinese to whom asked for English.
        ResourceBundle.Control control =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Messages(language, ResourceBundle.getBundle(BUNDLE, language.bundle(), control));
    }

    public Language language() {
        return language;
    }

    /** All texts, as picocli takes them for the help of commands. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /**
     * A text.
     *
     * @param arguments stand for {0}, {1} …, as {@link String#valueOf(Object)} writes them
     * @throws MissingResourceException when no text has the key, which is an error in the program
     */
    public String text(String key, Object... arguments) {
        Object[] written = Arrays.stream(arguments).map(String::valueOf).toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(written);
    }

    /** The header of a column of a table, by its name in English. */
    public String column(String name) {
        return name.isEmpty() ? "" : text("column." + name.replace(' ', '_'));
    }

    /**
     * What a code of the codebook is called: {@code met} of the kind {@code verdict}. In English codes are words, and
     * are shown as they stand in data sets.
     */
    public String code(String kind, String code) {
        return language == Language.ENGLISH ? code : text("code." + kind + "." + code.replace(' ', '_'));
    }

    /** The name of a field of the query language. */
    public String field(Field field) {
        return language == Language.ENGLISH
                ? field.englishName()
                : field.chineseNames().getFirst();
    }

    /**
     * What a room below says, which is in English: why a file was refused, a mistake in a query or a table. Such
     * sentences are also kept in knowledge bases, where those of earlier versions must be understood too.
     *
     * @return in the language of the user as far as {@code phrases_zh.tsv} knows its form, else as it is
     */
    public String translated(String english) {
        return language == Language.ENGLISH ? english : Phrases.chinese().translate(english);
    }
}
