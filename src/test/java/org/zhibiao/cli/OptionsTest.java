package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhibiao.cli.terminal.Environment;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

class OptionsTest {

    /** The compiler cannot know which fields picocli leaves null, so it is told by the annotation. */
    @Test
    void whatMayBeLeftOutIsMarkedAsNullable() {
        List<Field> left = commands(program())
                .flatMap(command -> command.getCommandSpec().args().stream())
                .filter(OptionsTest::mayBeNull)
                .map(argument -> (Field) argument.userObject())
                .distinct()
                .toList();
        assertThat(left)
                .hasSizeGreaterThan(20)
                .allSatisfy(field -> assertThat(field.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .isTrue());
    }

    private static boolean mayBeNull(ArgSpec argument) {
        return argument.userObject() instanceof Field field
                && !field.getType().isPrimitive()
                && !argument.required()
                && argument.defaultValue() == null
                && argument.initialValue() == null;
    }

    private static Stream<CommandLine> commands(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(OptionsTest::commands));
    }

    private static CommandLine program() {
        Environment environment = new Environment(
                new ByteArrayOutputStream(),
                new PrintStream(new ByteArrayOutputStream()),
                InputStream.nullInputStream(),
                Map.of(),
                false,
                false);
        return new Main(environment, Settings.NONE).commandLine();
    }
}
