package org.zhibiao.cli.terminal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Forms of English sentences with their Chinese. The rooms below say in English what is wrong, and knowledge bases keep
 * it; here it is known how to say the same in Chinese.
 */
final class Phrases {

    private static final String TABLE = "/org/zhibiao/cli/phrases_zh.tsv";
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)}");
    private static final String JOINT = "; ";
    private static final String COLON = ": ";
    /** What stands behind a colon may have several parts; any other argument has one. */
    private static final String ONE_PART = ">(?:(?!" + JOINT + ").)+?)";

    /**
     * A form.
     *
     * @param english matches the whole of a sentence, a group for each argument
     * @param chinese with {0}, {1} … where the arguments stand
     * @param letters how much of a sentence it takes itself, without the arguments
     */
    private record Phrase(Pattern english, String chinese, int letters) {

        static Phrase of(String english, String chinese) {
            StringBuilder pattern = new StringBuilder();
            int from = 0;
            Matcher arguments = ARGUMENT.matcher(english);
            while (arguments.find()) {
                pattern.append(Pattern.quote(english.substring(from, arguments.start())))
                        .append("(?<a")
                        .append(arguments.group(1))
                        .append(english.startsWith(": ", Math.max(0, arguments.start() - 2)) ? ">.+?)" : ONE_PART);
                from = arguments.end();
            }
            pattern.append(Pattern.quote(english.substring(from)));
            return new Phrase(
                    Pattern.compile(pattern.toString(), Pattern.DOTALL),
                    chinese,
                    ARGUMENT.matcher(english).replaceAll("").length());
        }
    }

    private final List<Phrase> phrases;

    /** Loaded when a sentence is met that is to be translated, which most runs have not. */
    private static final class Loaded {
        private static final Phrases CHINESE = load();
    }

    private Phrases(List<Phrase> phrases) {
        this.phrases = phrases;
    }

    /** The phrases that are known in Chinese. */
    static Phrases chinese() {
        return Loaded.CHINESE;
    }

    private static Phrases load() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Phrases.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
            return new Phrases(lines.lines()
                    .skip(1)
                    .map(line -> line.split("\t", 2))
                    .map(cells -> Phrase.of(cells[0], cells[1]))
                    // Of two forms that fit the one that says more.
                    .sorted(Comparator.comparingInt(Phrase::letters).reversed())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In Chinese, also a part of it alone where only that has a form that is known. */
    String translate(String english) {
        return whole(english).orElseGet(() -> parts(english));
    }

    private Optional<String> whole(String english) {
        return phrases.stream()
                .flatMap(phrase -> filled(phrase, english).stream())
                .findFirst();
    }

    private Optional<String> filled(Phrase phrase, String english) {
        Matcher matcher = phrase.english().matcher(english);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(ARGUMENT.matcher(phrase.chinese())
                .replaceAll((MatchResult argument) ->
                        Matcher.quoteReplacement(translate(matcher.group("a" + argument.group(1))))));
    }

    /** What is wrong and what to do stand side by side, and behind the place where it is. */
    private String parts(String english) {
        int joint = english.indexOf(JOINT);
        if (joint >= 0) {
            return translate(english.substring(0, joint)) + "；" + translate(english.substring(joint + JOINT.length()));
        }
        int colon = english.indexOf(COLON);
        return colon < 0
                ? english
                : english.substring(0, colon) + "：" + translate(english.substring(colon + COLON.length()));
    }
}
