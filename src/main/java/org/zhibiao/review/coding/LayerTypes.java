package org.zhibiao.review.coding;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.zhibiao.record.Codebook;
import org.zhibiao.record.CodebookField;
import org.zhibiao.record.Layer;

/** The layers and fields as tools for annotators name them. */
final class LayerTypes {

    private LayerTypes() {}

    /** The layer of a type such as {@code Target}, {@code org.zhibiao.Target} or {@code target}. */
    static Optional<Layer> layer(String type) {
        String last = type.substring(type.lastIndexOf('.') + 1);
        return Arrays.stream(Layer.values())
                .filter(layer -> layer.code().equalsIgnoreCase(last))
                .findFirst();
    }

    /** The field of a layer whose closed list has a name such as {@code MeasureType}, or that has this name itself. */
    static Optional<String> field(Layer layer, String name) {
        return Codebook.of(layer).stream()
                .filter(field -> field.name().equals(name)
                        || field.list()
                                .filter(list -> capital(list).equals(name))
                                .isPresent())
                .map(CodebookField::name)
                .findFirst();
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
