package org.zhibiao.web.view;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.zhibiao.cli.terminal.Language;
import org.zhibiao.cli.terminal.Messages;
import org.zhibiao.record.Bilingual;
import org.zhibiao.record.Codebook;
import org.zhibiao.record.CodebookField;
import org.zhibiao.store.query.Field;

/** The texts of the pages in one language; what the command line says too is said in its words. Immutable. */
public final class Texts {

    private static final String BUNDLE = "org.zhibiao.web.messages";
    private static final Texts ENGLISH = new Texts(Language.ENGLISH);
    private static final Texts CHINESE = new Texts(Language.CHINESE);

    private final Messages messages;
    private final ResourceBundle bundle;

    private Texts(Language language) {
        this.messages = Messages.in(language);
        // Without fallback: that of the locale would give Chinese to whom asked for English.
        this.bundle = ResourceBundle.getBundle(
                BUNDLE,
                language == Language.CHINESE ? Locale.CHINESE : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The texts in a language. */
    public static Texts in(Language language) {
        return language == Language.CHINESE ? CHINESE : ENGLISH;
    }

    /**
     * The texts in the language that a browser asks for.
     *
     * @param acceptLanguage the header of RFC 9110, 12.5.4; English where it names none that is spoken
     */
    public static Texts accepted(String acceptLanguage) {
        try {
            return Locale.LanguageRange.parse(acceptLanguage.isBlank() ? "en" : acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> Language.named(range.getRange()).stream())
                    .findFirst()
                    .map(Texts::in)
                    .orElse(ENGLISH);
        } catch (IllegalArgumentException e) {
            return ENGLISH;
        }
    }

    /** The language of the page, as HTML writes it. */
    public String language() {
        return isChinese() ? "zh-CN" : "en";
    }

    /** Whether it is Chinese. */
    public boolean isChinese() {
        return messages.language() == Language.CHINESE;
    }

    /** What the command line says. */
    public Messages messages() {
        return messages;
    }

    /** All keys; for tests. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /** A text; arguments stand for {0}, {1} …, whole numbers with their thousands apart. */
    public String text(String key, Object... arguments) {
        Object[] written = Arrays.stream(arguments)
                .map(argument -> argument instanceof Integer || argument instanceof Long
                        ? number(((Number) argument).longValue())
                        : String.valueOf(argument))
                .toArray();
        return new MessageFormat(bundle.getString(key), Locale.ROOT).format(written);
    }

    /** A whole number with its thousands apart. */
    public static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** One of two. */
    public String of(Bilingual both) {
        return isChinese() ? both.chinese() : both.english();
    }

    /** The name of a field of the query language, as a word of a sentence. */
    public String field(Field field) {
        return isChinese() ? field.chineseNames().getFirst() : spaced(field.englishName());
    }

    /** The name of a field of the codebook. */
    public String field(CodebookField field) {
        return isChinese() && field.queryNames().size() > 1 ? field.queryNames().get(1) : spaced(field.name());
    }

    /** What a value of a field is called: codes are words, others are as they are. */
    public String value(Field field, String value) {
        return code(Codebook.asked(field.englishName()).getFirst().codes(), value);
    }

    /** What a value of a field of the codebook is called. */
    public String value(CodebookField field, String value) {
        return code(field.codes(), value);
    }

    private String code(List<Codebook.Code> codes, String value) {
        return codes.stream()
                .filter(code -> code.code().equals(value))
                .findFirst()
                .map(code -> isChinese() ? code.meaning().chinese() : value.replace('_', ' '))
                .orElse(value);
    }

    /** What a room below says in English, in this language. */
    public String translated(String english) {
        return messages.translated(english);
    }

    /** {@code indicatorId} as {@code indicator id}. */
    private static String spaced(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
