package org.zhibiao.web;

import java.util.Optional;
import org.zhibiao.cli.terminal.HitTable;
import org.zhibiao.compare.PanelRow;
import org.zhibiao.compare.Preferred;
import org.zhibiao.compare.QualitativeAim;
import org.zhibiao.compare.Statement;
import org.zhibiao.record.Target;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.web.view.Address;
import org.zhibiao.web.view.Texts;
import org.zhibiao.web.view.ValueCell;

/** Values of tables, each of which leads to its sentence. */
final class Values {

    private Values() {}

    /** A value that a document states. */
    static ValueCell of(Statement statement) {
        Target target = statement.target();
        return new ValueCell(
                HitTable.sign(target.quantity().comparator()) + target.span().raw(),
                "stated",
                target.provenance().sentence(),
                Optional.of(FindingAddress.of(statement.document().name(), target)),
                isDoubtful(statement.document()));
    }

    /** The value that stands for all that are stated; of none, none. */
    static ValueCell of(Optional<Preferred> preferred) {
        return preferred.map(Preferred::statement).map(Values::of).orElse(ValueCell.NONE);
    }

    /** An aim, or one of three ways of having none. */
    static ValueCell of(PanelRow.Aim aim, Texts texts) {
        return switch (aim) {
            case PanelRow.Stated stated -> of(stated.choice().statement());
            case PanelRow.Qualitative qualitative -> words(qualitative.words(), texts);
            case PanelRow.Silent silent ->
                new ValueCell(
                        "–",
                        "silent",
                        texts.text("panel.silent"),
                        Optional.of(Address.of("/document")
                                .with("name", silent.document().name())),
                        isDoubtful(silent.document()));
            case PanelRow.Undocumented undocumented ->
                new ValueCell("", "undocumented", texts.text("panel.undocumented"), Optional.empty(), false);
        };
    }

    private static ValueCell words(QualitativeAim words, Texts texts) {
        return new ValueCell(
                texts.text("panel.words"),
                "qualitative",
                words.sentence(),
                Optional.of(
                        Address.of("/document").with("name", words.document().name())),
                isDoubtful(words.document()));
    }

    private static boolean isDoubtful(DocumentSummary document) {
        return !document.metadata().doubts().isEmpty();
    }
}
