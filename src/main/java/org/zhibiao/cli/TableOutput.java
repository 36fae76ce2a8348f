package org.zhibiao.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.export.Format;
import org.zhibiao.export.RecordTable;
import org.zhibiao.export.TableOptions;
import picocli.CommandLine.Option;

/** Options that say where a table is written and in what form, and the writing. */
final class TableOutput {

    private static final String STANDARD_OUTPUT = "-";

    @Option(names = "--format", paramLabel = "FORM")
    private @Nullable Format format;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Option(names = "--bom")
    private boolean mark;

    @Option(names = "--keep-formulas")
    private boolean formulas;

    @Option(names = "--force")
    private boolean force;

    /** Whether a file or standard output is named. */
    boolean isNamed() {
        return out != null;
    }

    /** The form that is named. */
    Optional<Format> form() {
        return Optional.ofNullable(format);
    }

    /** Whether what is there already is replaced. */
    boolean replaces() {
        return force;
    }

    TableOptions options() {
        return new TableOptions(mark, formulas, new TreeMap<>(Map.of("zhibiao", Version.number())));
    }

    /** Whether a data set is asked for, by a file or by a form. */
    boolean isAsked() {
        return out != null || format != null;
    }

    /**
     * Writes a table and, if it is a file, says so. The file appears when it is complete.
     *
     * @param what what the rows are: {@code findings}, {@code rows} or {@code targets}
     * @throws CommandException when no file or form is named, or there is such a file already
     */
    <R> void write(Environment environment, String what, RecordTable<R> table, RecordTable.Records<R> records)
            throws CommandException, IOException {
        if (out == null) {
            throw new CommandException(ExitCode.WRONG_USE, environment.text("wrong.no_file"));
        }
        Format form = format(environment, out);
        if (out.toString().equals(STANDARD_OUTPUT)) {
            if (form.isBinary() && environment.outIsTerminal()) {
                throw new CommandException(ExitCode.WRONG_USE, environment.text("wrong.binary", form.label()));
            }
            tell(environment, table.write(form, environment.out(), options(), records));
            return;
        }
        try {
            RecordTable.Written written = table.write(form, out, force, options(), records);
            tell(environment, written);
            environment.tell("written." + what, written.rows(), out);
        } catch (FileAlreadyExistsException e) {
            throw new CommandException(ExitCode.WRONG_USE, environment.text("wrong.exists", out));
        }
    }

    private Format format(Environment environment, Path file) throws CommandException {
        Optional<Format> form = Optional.ofNullable(format).or(() -> Format.ofFile(file.toString()));
        return form.orElseThrow(() -> new CommandException(
                ExitCode.WRONG_USE, environment.text("wrong.no_form", file, String.join(", ", Format.labels()))));
    }

    private static void tell(Environment environment, RecordTable.Written written) {
        written.remarks().forEach(remark -> environment.tell("table.note", remark));
    }
}
