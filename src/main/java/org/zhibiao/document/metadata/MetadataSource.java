package org.zhibiao.document.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhibiao.document.Evidence;
import org.zhibiao.document.Known;
import org.zhibiao.document.Sentence;
import org.zhibiao.document.SourceText;
import org.zhibiao.document.content.MetadataField;

/** What the readers of metadata read: the text, its label block and signature, what is declared of it, its name. */
public final class MetadataSource {

    /** How much of the text counts as its opening, in code points. */
    private static final int OPENING = 1500;

    private static final Pattern ROW = Pattern.compile("#(?:[^#/]*!)?\\d+$");
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\n(?:[—\\- ]*\\d{1,3}[—\\- ]*\n)?\\s*");

    private final String name;
    private final SourceText text;
    private final List<Sentence> sentences;
    private final Map<MetadataField, Known<String>> declared;
    private final LabelBlock labels;
    private final Optional<Signature> signature;
    private final String opening;
    private final Supplier<String> unbroken = once(this::sentencesOnLines);

    public MetadataSource(
            String name, SourceText text, List<Sentence> sentences, Map<MetadataField, Known<String>> declared) {
        this.name = name;
        this.text = text;
        this.sentences = sentences;
        this.declared = declared;
        this.labels = LabelBlock.read(text);
        this.signature = Signature.first(normal());
        this.opening = head(OPENING).replaceAll("\\s+", " ");
    }

    /** The value of a field that is said beside the words: by the manifest, the page, or the labels above the text. */
    Optional<Known<String>> said(MetadataField field) {
        return Optional.ofNullable(declared.get(field))
                .filter(known -> !known.value().isBlank())
                .map(known -> known.map(String::strip))
                .or(() -> labels.value(field).map(value -> new Known<>(value, Evidence.PAGE)));
    }

    SourceText text() {
        return text;
    }

    String normal() {
        return text.normal();
    }

    List<Sentence> sentences() {
        return sentences;
    }

    LabelBlock labels() {
        return labels;
    }

    /** The first signature; in a notice that issues a plan, the notice's. */
    Optional<Signature> signature() {
        return signature;
    }

    /** The text's first 1,500 characters, normalised, on one line. */
    String opening() {
        return opening;
    }

    /** So many characters at the head of the normalised text. */
    String head(int length) {
        return normal().substring(0, Math.min(length, normal().length()));
    }

    /** So many characters at the end of the normalised text. */
    String tail(int length) {
        return normal().substring(Math.max(0, normal().length() - length));
    }

    /** The sentences, one a line, so that no line break parts a year from its 年. */
    String unbroken() {
        return unbroken.get();
    }

    private String sentencesOnLines() {
        return sentences.stream()
                .map(sentence -> normal().substring(sentence.start(), sentence.end()))
                .map(words -> words.indexOf('\n') < 0
                        ? words
                        : LINE_BREAK.matcher(words).replaceAll(""))
                .collect(Collectors.joining("\n"));
    }

    /** Most documents say their year elsewhere, and then this is never made. */
    private static Supplier<String> once(Supplier<String> made) {
        List<String> kept = new ArrayList<>(1);
        return () -> {
            if (kept.isEmpty()) {
                kept.add(made.get());
            }
            return kept.getFirst();
        };
    }

    /** The last part of the file's name, without the number of a row in it. */
    String fileName() {
        return ROW.matcher(name.substring(name.lastIndexOf('/') + 1)).replaceFirst("");
    }
}
