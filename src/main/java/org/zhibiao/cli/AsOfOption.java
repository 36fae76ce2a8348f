package org.zhibiao.cli;

import org.jspecify.annotations.Nullable;
import org.zhibiao.Comparisons;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.record.CalendarDate;
import picocli.CommandLine.Option;

/** The day on which it is asked what became of targets. */
final class AsOfOption {

    @Option(names = "--as-of", paramLabel = "DATE")
    private @Nullable String date;

    /**
     * The comparisons of a knowledge base, on that day.
     *
     * @throws CommandException when it is no date
     */
    Comparisons comparisons(Zhibiao base, Environment environment) throws CommandException {
        if (date == null) {
            return base.comparisons();
        }
        try {
            return base.comparisons().asOf(CalendarDate.parse(date.strip()));
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongUse(environment, "wrong.as_of", date);
        }
    }
}
