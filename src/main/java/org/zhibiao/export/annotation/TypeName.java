package org.zhibiao.export.annotation;

import org.zhibiao.record.Layer;

/** What a layer is called where types begin with a capital letter. */
final class TypeName {

    private TypeName() {}

    /** Such as {@code Target}. */
    static String of(Layer layer) {
        String code = layer.code();
        return Character.toUpperCase(code.charAt(0)) + code.substring(1);
    }
}
