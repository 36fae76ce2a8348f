package org.zhibiao.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhibiao.cli.terminal.Environment;
import org.zhibiao.record.Layer;
import org.zhibiao.record.Status;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;
import picocli.CommandLine.Option;

/** Options that say which findings are meant; those that are given must all hold, and the query too. */
final class FilterOptions {

    @Option(names = "--layer", paramLabel = "LAYER")
    private @Nullable Layer layer;

    @Option(names = "--indicator", paramLabel = "WORDS")
    private @Nullable String indicator;

    @Option(names = "--region", paramLabel = "NAME")
    private @Nullable String region;

    @Option(names = "--deadline", paramLabel = "DATE")
    private @Nullable String deadline;

    @Option(names = "--status", paramLabel = "STATUS")
    private @Nullable Status status;

    @Option(names = "--doc", paramLabel = "NAME")
    private @Nullable String document;

    /** The one layer that is asked for. */
    Optional<Layer> layer() {
        return Optional.ofNullable(layer);
    }

    /** The name of the region that is asked for. */
    Optional<String> region() {
        return Optional.ofNullable(region).map(String::strip);
    }

    /**
     * What the options and a query ask for together.
     *
     * @throws CommandException when the query or an option cannot be read
     */
    Expression query(QueryReader reader, Optional<String> query) throws CommandException {
        return with(reader.read(query.orElse("")), reader);
    }

    /**
     * What the options and an expression ask for together.
     *
     * @throws CommandException when an option cannot be read
     */
    Expression with(Expression asked, QueryReader reader) throws CommandException {
        Expression filter = filter(reader);
        if (asked instanceof Expression.All) {
            return filter;
        }
        return filter instanceof Expression.All ? asked : Expression.and(List.of(asked, filter));
    }

    /**
     * What the options ask for together; {@link Expression.All} when none is given.
     *
     * @throws CommandException when an option cannot be read
     */
    Expression filter(QueryReader reader) throws CommandException {
        List<Expression> parts = new ArrayList<>();
        Optional.ofNullable(layer).ifPresent(value -> parts.add(new Expression.Match(Field.LAYER, value.code())));
        Environment environment = reader.environment();
        match(Field.INDICATOR, "--indicator", indicator, environment).ifPresent(parts::add);
        match(Field.REGION, "--region", region, environment).ifPresent(parts::add);
        Optional.ofNullable(status).ifPresent(value -> parts.add(new Expression.Match(Field.STATUS, value.code())));
        match(Field.DOCUMENT, "--doc", document, environment).ifPresent(parts::add);
        if (deadline != null) {
            parts.add(dates(deadline, reader));
        }
        return Expression.and(parts);
    }

    private static Optional<Expression> match(
            Field field, String option, @Nullable String value, Environment environment) throws CommandException {
        if (value != null && value.isBlank()) {
            throw CommandException.wrongUse(environment, "wrong.empty", option);
        }
        return Optional.ofNullable(value).map(words -> new Expression.Match(field, words.strip()));
    }

    private static Expression dates(String asked, QueryReader reader) throws CommandException {
        try {
            if (!asked.matches(".*\\s.*") && reader.read("deadline:" + asked) instanceof Expression.Dates dates) {
                return dates;
            }
        } catch (CommandException e) {
            // Told below with the forms that there are.
        }
        throw CommandException.wrongUse(reader.environment(), "wrong.deadline", asked);
    }
}
