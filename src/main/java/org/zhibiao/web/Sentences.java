package org.zhibiao.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.zhibiao.Zhibiao;
import org.zhibiao.cli.terminal.Highlight;
import org.zhibiao.record.Finding;
import org.zhibiao.store.Hit;
import org.zhibiao.store.query.Expression;
import org.zhibiao.web.view.AskView.Piece;

/** Sentences with the words of their finding, and those that were looked for, marked. */
final class Sentences {

    private static final String FINDING = "finding";
    private static final String WORD = "word";

    private final Zhibiao base;
    private final List<String> words;

    /** Marks the words that a query asks for. */
    Sentences(Zhibiao base, Expression query) {
        this.base = base;
        Set<String> found = new TreeSet<>();
        collect(query, found);
        this.words = List.copyOf(found);
    }

    private static void collect(Expression query, Set<String> words) {
        switch (query) {
            case Expression.Words asked -> {
                if (asked.phrase()) {
                    words.add(asked.text());
                } else {
                    words.addAll(List.of(asked.text().strip().split("\\s+")));
                }
            }
            case Expression.And and -> and.parts().forEach(part -> collect(part, words));
            case Expression.Or or -> or.parts().forEach(part -> collect(part, words));
            default -> {
                // Says nothing of words, or which are not to be there.
            }
        }
    }

    /** The sentence of a finding in stretches. */
    List<Piece> of(Hit hit) throws IOException {
        Highlight highlight = highlight(hit);
        List<Piece> pieces = new ArrayList<>();
        add(pieces, highlight.before());
        if (!highlight.words().isEmpty()) {
            pieces.add(new Piece(highlight.words(), FINDING));
        }
        add(pieces, highlight.after());
        return pieces;
    }

    /** Only where the words stand in the sentence more than once the text must tell which are meant. */
    private Highlight highlight(Hit hit) throws IOException {
        Finding finding = hit.finding();
        String sentence = finding.provenance().sentence();
        String raw = finding.span().raw();
        boolean once = sentence.indexOf(raw) == sentence.lastIndexOf(raw);
        String text = once ? "" : base.documents().text(hit.document().name()).orElse("");
        int start = finding.span().start();
        return Highlight.of(finding, text.isEmpty() ? "" : text.substring(0, text.offsetByCodePoints(0, start)));
    }

    private void add(List<Piece> pieces, String text) {
        int from = 0;
        while (from < text.length()) {
            int at = text.length();
            String next = "";
            for (String word : words) {
                int found = text.indexOf(word, from);
                if (found >= 0 && (found < at || found == at && word.length() > next.length())) {
                    at = found;
                    next = word;
                }
            }
            if (at > from) {
                pieces.add(new Piece(text.substring(from, at), ""));
            }
            if (!next.isEmpty()) {
                pieces.add(new Piece(next, WORD));
            }
            from = at + next.length();
        }
    }
}
