package org.zhibiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CompletionCommandTest extends CommandTest {

    @Test
    void bashCompletesCommandsAndOptions() throws IOException, InterruptedException {
        Path script = write("zhibiao.bash", run("completion", "bash").out());
        assertThat(bash("bash -n " + script)).isEmpty();
        assertThat(completed(script, "zhibiao", "sea")).isEqualTo("search\n");
        assertThat(completed(script, "zhibiao", "search", "--gr")).isEqualTo("--group-by\n");
    }

    /** What the function that the script registers for the program offers for the last of some words. */
    private static String completed(Path script, String... words) throws IOException, InterruptedException {
        return bash(
                "source " + script + "; COMP_WORDS=(" + String.join(" ", words) + "); COMP_CWORD="
                        + (words.length - 1)
                        + "; f=$(complete -p zhibiao | sed 's/.*-F \\([^ ]*\\).*/\\1/'); $f 2>/dev/null; printf '%s\\n' \"${COMPREPLY[@]}\"");
    }

    private static String bash(String commands) throws IOException, InterruptedException {
        Process bash = new ProcessBuilder("bash", "--norc", "-c", commands)
                .redirectErrorStream(true)
                .start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        bash.waitFor();
        return said;
    }

    @Test
    void zshTakesTheScriptOfBash() {
        assertThat(run("completion", "zsh").out())
                .isEqualTo(run("completion", "bash").out())
                .contains("bashcompinit");
    }

    @Test
    void fishIsToldOfEveryCommandAndItsOptionsInTheLanguageOfTheUser() {
        assertThat(run("completion", "fish", "--lang", "zh").lines())
                .contains("complete -c zhibiao -n __fish_use_subcommand -f -a search -d '按词语和已知属性查找抽取结果。'")
                .anyMatch(line -> line.startsWith(
                        "complete -c zhibiao -n '__fish_seen_subcommand_from search' -l group-by -r -d '"))
                .noneMatch(line -> line.contains("rehearse"));
    }
}
