package org.zhibiao.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.cli.terminal.Language;
import org.zhibiao.ingest.FileFault;

/**
 * What the user set once for all commands, in a file of lines {@code key = value}; {@code #} begins a line of remarks.
 * A backslash is a backslash, since folders of Windows have them. Options and variables of the environment outweigh it.
 *
 * @param values by key
 */
record Settings(Map<String, String> values) {

    /** Nothing is set. */
    static final Settings NONE = new Settings(Map.of());

    private static final String VARIABLE = "ZHIBIAO_SETTINGS";
    private static final String BASE = "kb";
    private static final String MODELS = "models";
    private static final String LANGUAGE = "lang";
    private static final Set<String> LIMITS = Set.of(
            "max-megabytes",
            "max-unpacked-megabytes",
            "max-ratio",
            "max-pages",
            "max-nesting",
            "max-entries",
            "max-seconds",
            "max-memory");

    /**
     * Reads the file that ZHIBIAO_SETTINGS names, else the one at the usual place if it is there.
     *
     * @throws CommandException when a named file is missing, or the file has a mistake; with the line
     */
    static Settings read(Environment environment) throws CommandException {
        Optional<Path> named = environment.variable(VARIABLE).map(Path::of);
        Optional<Path> file = named.or(() -> usualPlace(environment).filter(Files::exists));
        return file.isPresent() ? new Reader(file.get(), environment).read() : NONE;
    }

    /** In the user's folder of settings (XDG Base Directory Specification), or that of Windows. */
    private static Optional<Path> usualPlace(Environment environment) {
        return environment
                .variable("XDG_CONFIG_HOME")
                .or(() -> environment.variable("APPDATA"))
                .map(Path::of)
                .or(() -> environment.variable("HOME").map(home -> Path.of(home, ".config")))
                .map(folder -> folder.resolve("zhibiao").resolve("settings.properties"));
    }

    Optional<Path> knowledgeBase() {
        return Optional.ofNullable(values.get(BASE)).map(Path::of);
    }

    Optional<Path> models() {
        return Optional.ofNullable(values.get(MODELS)).map(Path::of);
    }

    Optional<Language> language() {
        return Optional.ofNullable(values.get(LANGUAGE)).flatMap(Language::named);
    }

    /** The value of a limit, by its option without hyphens; null when it is not set, as picocli has it. */
    @Nullable String limit(String name) {
        return LIMITS.contains(name) ? values.get(name) : null;
    }

    /** Reads a file line by line, since a mistake is told with its line. */
    private record Reader(Path file, Environment environment) {

        Settings read() throws CommandException {
            List<String> lines = lines();
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                if (!line.isEmpty() && !line.startsWith("#")) {
                    take(line, i + 1, values);
                }
            }
            return new Settings(Map.copyOf(values));
        }

        private List<String> lines() throws CommandException {
            try {
                return Files.readAllLines(file);
            } catch (CharacterCodingException e) {
                throw wrong("settings.encoding", file);
            } catch (NoSuchFileException e) {
                throw wrong("settings.missing", file);
            } catch (IOException e) {
                throw wrong("settings.unreadable", file, environment.messages().translated(FileFault.of(e)));
            }
        }

        private void take(String line, int number, Map<String, String> values) throws CommandException {
            int sign = line.indexOf('=');
            if (sign < 0) {
                throw wrong("settings.form", file, number, line);
            }
            String key = line.substring(0, sign).strip();
            String value = line.substring(sign + 1).strip();
            check(key, value, number);
            if (values.put(key, value) != null) {
                throw wrong("settings.twice", file, number, key);
            }
        }

        private void check(String key, String value, int number) throws CommandException {
            if (LIMITS.contains(key)) {
                if (!value.matches("0*[1-9]\\d{0,8}")) {
                    throw wrong("settings.limit", file, number, key, value);
                }
            } else if (key.equals(LANGUAGE)) {
                if (Language.named(value).isEmpty()) {
                    throw wrong("settings.language", file, number, value);
                }
            } else if (!key.equals(BASE) && !key.equals(MODELS)) {
                Set<String> known = new TreeSet<>(LIMITS);
                known.addAll(List.of(BASE, MODELS, LANGUAGE));
                throw wrong("settings.key", file, number, key, String.join(", ", known));
            } else if (value.isEmpty()) {
                throw wrong("settings.empty", file, number, key);
            }
        }

        private CommandException wrong(String key, Object... arguments) {
            return new CommandException(ExitCode.WRONG_USE, environment.text(key, arguments));
        }
    }
}
