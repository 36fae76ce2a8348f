package org.zhibiao.export.annotation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.zhibiao.record.Codebook;
import org.zhibiao.record.CodebookField;
import org.zhibiao.record.Layer;

/** The fields of the codebook that an annotation bears. */
final class AnnotatedFields {

    /** What the annotation itself tells: its type, its place, its text. */
    private static final Set<String> TOLD_BY_THE_ANNOTATION = Set.of("doc", "layer", "start", "end", "raw");

    private AnnotatedFields() {}

    /** The fields of a layer in the order in which they are written, without place and words. */
    static List<CodebookField> of(Layer layer) {
        return Codebook.of(layer).stream()
                .filter(field -> !TOLD_BY_THE_ANNOTATION.contains(field.name()))
                .toList();
    }

    /** The values of a closed list, as the codebook writes them. */
    static List<String> codes(CodebookField field) {
        return field.codes().stream().map(Codebook.Code::code).toList();
    }

    /**
     * What a closed list is called where all names begin with a capital: {@code MeasureType}.
     *
     * @throws java.util.NoSuchElementException when the values of the field are no closed list
     */
    static String listName(CodebookField field) {
        String list = field.list().orElseThrow();
        return list.substring(0, 1).toUpperCase(Locale.ROOT) + list.substring(1);
    }
}
