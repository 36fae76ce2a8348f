package org.zhibiao.cli.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhibiao.cli.terminal.TextTable.Column;
import org.zhibiao.review.agreement.Agreement;
import org.zhibiao.review.agreement.Disagreement;
import org.zhibiao.review.agreement.Estimate;
import org.zhibiao.review.agreement.Figure;

/** How far two coders agree, as a table. */
public final class AgreementTable {

    private static final List<Column> FIGURES = List.of(
            Column.left("layer"),
            Column.left("field"),
            Column.right("n"),
            Column.right("agreement"),
            Column.right("kappa"),
            Column.right("alpha"));
    private static final List<Column> DISAGREEMENTS = List.of(
            Column.left("document", 32),
            Column.left("layer"),
            Column.left("words", 24),
            Column.left("field"),
            Column.left("first", 24),
            Column.left("second", 24));

    private AgreementTable() {}

    /** The table, and below it what both see differently. */
    public static List<String> lines(Agreement agreement, Environment environment) {
        TextTable figures = TextTable.of(FIGURES, environment.messages());
        for (Figure figure : agreement.figures()) {
            figures.row(List.of(
                    environment.messages().code("layer", figure.layer().code()),
                    figure.field(),
                    String.valueOf(figure.units()),
                    figure.observed().isPresent() ? number(figure.observed().getAsDouble()) : "",
                    figure.kappa().map(Estimate::written).orElse(""),
                    figure.alpha().written()));
        }
        List<String> lines = new ArrayList<>(figures.lines(environment.width()));
        if (!agreement.disagreements().isEmpty()) {
            TextTable differ = TextTable.of(DISAGREEMENTS, environment.messages());
            for (Disagreement one : agreement.disagreements()) {
                differ.row(List.of(
                        one.document(),
                        environment.messages().code("layer", one.layer().code()),
                        one.span().raw(),
                        one.field(),
                        one.first(),
                        one.second()));
            }
            lines.add("");
            lines.addAll(differ.lines(environment.width()));
        }
        return lines;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
