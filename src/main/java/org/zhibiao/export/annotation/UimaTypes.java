package org.zhibiao.export.annotation;

import org.apache.uima.UIMAFramework;
import org.apache.uima.cas.CAS;
import org.apache.uima.resource.metadata.TypeDescription;
import org.apache.uima.resource.metadata.TypeSystemDescription;
import org.zhibiao.record.CodebookField;
import org.zhibiao.record.Layer;
import org.zhibiao.record.ValueType;

/**
 * The layers as types of UIMA: {@code org.zhibiao.Target} and so on, each an annotation with the fields of its layer as
 * features. INCEpTION makes a layer of each, hence only types of features that it knows: text, whole numbers, lists of
 * texts. A decimal is a text, which also keeps it exact.
 */
final class UimaTypes {

    private static final String PREFIX = "org.zhibiao.";

    private UimaTypes() {}

    static String name(Layer layer) {
        return PREFIX + TypeName.of(layer);
    }

    static TypeSystemDescription describe() {
        TypeSystemDescription types =
                UIMAFramework.getResourceSpecifierFactory().createTypeSystemDescription();
        types.setName("Zhibiao");
        types.setDescription("Layers of the codebook: what policy documents commit to.");
        for (Layer layer : Layer.values()) {
            TypeDescription type = types.addType(name(layer), meaning(layer), CAS.TYPE_NAME_ANNOTATION);
            AnnotatedFields.of(layer)
                    .forEach(field -> type.addFeature(field.name(), meaning(field), range(field.type())));
        }
        return types;
    }

    private static String meaning(Layer layer) {
        return switch (layer) {
            case TARGET -> "指标 a numeric statement about an indicator, aim or result";
            case MEASURE -> "措施数 a count of measures, tasks or actions";
            case BODY -> "责任单位 an organisation or office-holder that is given a duty";
            case DEADLINE -> "时限 by when or within what time something is to be done or reached";
        };
    }

    private static String meaning(CodebookField field) {
        String meaning = field.meaning().chinese() + " " + field.meaning().english();
        return field.codes().isEmpty() ? meaning : meaning + ": " + String.join(", ", AnnotatedFields.codes(field));
    }

    private static String range(ValueType type) {
        return switch (type) {
            case TEXT, NUMBER -> CAS.TYPE_NAME_STRING;
            case INTEGER -> CAS.TYPE_NAME_INTEGER;
            case LIST -> CAS.TYPE_NAME_STRING_ARRAY;
        };
    }
}
