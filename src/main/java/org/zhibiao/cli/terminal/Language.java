package org.zhibiao.cli.terminal;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that the program speaks. */
public enum Language {
    ENGLISH("en", Locale.ROOT),
    CHINESE("zh", Locale.CHINESE);

    private final String code;
    private final Locale bundle;

    Language(String code, Locale bundle) {
        this.code = code;
        this.bundle = bundle;
    }

    /** Such as {@code zh}. */
    public String code() {
        return code;
    }

    /** Which of the resource bundles holds its texts. */
    Locale bundle() {
        return bundle;
    }

    /**
     * The language that someone names, also with a country and an encoding: {@code zh}, {@code zh-CN},
     * {@code zh_CN.UTF-8}.
     *
     * @return empty when the program does not speak it
     */
    public static Optional<Language> named(String name) {
        String spoken = name.strip().toLowerCase(Locale.ROOT).replaceFirst("[-_.@].*", "");
        return Stream.of(values())
                .filter(language -> language.code.equals(spoken))
                .findFirst();
    }

    /**
     * The language of the locale, as the environment has it (POSIX, section 8.2), else as Java has it.
     *
     * @param variables of the environment; {@code ZHIBIAO_LOCALE} comes from the launcher, which sets another locale
     *     where that of the user is not installed
     * @return English also for languages that the program does not speak
     */
    public static Language ofLocale(Map<String, String> variables) {
        return Stream.of("ZHIBIAO_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> variables.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .or(() -> Optional.of(Locale.getDefault(Locale.Category.DISPLAY).getLanguage()))
                .flatMap(Language::named)
                .orElse(ENGLISH);
    }
}
