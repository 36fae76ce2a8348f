package org.zhibiao.review;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhibiao.document.Evidence;
import org.zhibiao.document.Known;
import org.zhibiao.document.Metadata;
import org.zhibiao.document.Region;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.document.metadata.Declared;
import org.zhibiao.document.reader.Corrections;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.TextHash;

/**
 * What people say of documents whose title, genre, place or year the program read wrong: of the one with the same text, else
 * of the one with the same name. A later word outweighs an earlier one, whoever says it.
 */
public final class Identities implements Corrections {

    /** What can be corrected. */
    public static final Set<MetadataField> FIELDS =
            EnumSet.of(MetadataField.TITLE, MetadataField.GENRE, MetadataField.REGION, MetadataField.YEAR);

    private final Map<String, Map<MetadataField, String>> byText = new HashMap<>();
    private final Map<String, Map<MetadataField, String>> byName = new HashMap<>();

    /** Puts decisions together, in the order of their time. */
    Identities(List<Decision.Identify> decisions) {
        for (Decision.Identify decision : decisions) {
            DocumentId document = decision.document();
            Map<MetadataField, String> said =
                    byText.computeIfAbsent(document.textHash(), hash -> new EnumMap<>(MetadataField.class));
            decision.changes().forEach((field, change) -> {
                if (change.to().isTextual()) {
                    said.put(field, change.to().textValue());
                } else {
                    said.remove(field);
                }
            });
            byName.put(document.name(), said);
        }
    }

    /** Whether nobody says anything. */
    public boolean isEmpty() {
        return byText.isEmpty();
    }

    @Override
    public Map<MetadataField, String> of(String name, String text) {
        return isEmpty() ? Map.of() : said(name, TextHash.of(text));
    }

    private Map<MetadataField, String> said(String name, String textHash) {
        Map<MetadataField, String> sameText = byText.get(textHash);
        return Map.copyOf(sameText == null ? byName.getOrDefault(name, Map.of()) : sameText);
    }

    /** Whether a document was stored as people say that it is. */
    public boolean holdFor(DocumentSummary document) {
        Map<MetadataField, String> said = said(document.name(), document.textHash());
        return FIELDS.stream().allMatch(field -> {
            Optional<Known<String>> known = known(document.metadata(), field);
            boolean corrected =
                    known.filter(one -> one.evidence() == Evidence.CORRECTED).isPresent();
            return said.containsKey(field)
                    ? corrected && isSame(document.metadata(), field, said.get(field))
                    : !corrected;
        });
    }

    private static boolean isSame(Metadata metadata, MetadataField field, String said) {
        boolean same =
                known(metadata, field).map(Known::value).filter(said::equals).isPresent();
        return same
                || field == MetadataField.REGION
                        && metadata.place()
                                .map(Known::value)
                                .flatMap(Region::code)
                                .filter(said::equals)
                                .isPresent();
    }

    /** The value of a field as it is said, with how it was found. */
    public static Optional<Known<String>> known(Metadata metadata, MetadataField field) {
        return switch (field) {
            case TITLE -> Optional.of(metadata.title());
            case GENRE -> Optional.of(metadata.genre().map(genre -> genre.code()));
            case REGION -> metadata.place().map(place -> place.map(Region::name));
            case YEAR -> metadata.year().map(year -> year.map(String::valueOf));
            default -> throw new IllegalArgumentException("the field " + code(field) + " cannot be corrected");
        };
    }

    /**
     * The changes of a document to other values.
     *
     * @param values what the fields are; an empty one takes back what people said before
     * @throws IllegalArgumentException when a field cannot be corrected, or has no such value
     */
    public static Decision.Identify changes(DocumentSummary document, Map<MetadataField, String> values) {
        Map<MetadataField, Change> changes = new EnumMap<>(MetadataField.class);
        values.forEach((field, value) -> {
            Optional<String> before = known(document.metadata(), field).map(Known::value);
            changes.put(
                    field,
                    new Change(
                            before.isPresent()
                                    ? JsonNodeFactory.instance.textNode(before.get())
                                    : JsonNodeFactory.instance.nullNode(),
                            value.isBlank()
                                    ? JsonNodeFactory.instance.nullNode()
                                    : JsonNodeFactory.instance.textNode(checked(field, value.strip()))));
        });
        return new Decision.Identify(DocumentId.of(document), changes);
    }

    private static String checked(MetadataField field, String value) {
        try {
            return Declared.checked(field, value);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(code(field) + ": '" + value + "': " + e.getMessage(), e);
        }
    }

    /** The changes of a line of the journal. */
    static Map<MetadataField, Change> changes(Map<String, Change> written) {
        Map<MetadataField, Change> changes = new EnumMap<>(MetadataField.class);
        written.forEach((name, change) -> {
            MetadataField field = FIELDS.stream()
                    .filter(one -> code(one).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("the field " + name + " cannot be corrected"));
            if (change.to().isTextual()) {
                checked(field, change.to().textValue());
            }
            changes.put(field, change);
        });
        return changes;
    }

    private static String code(MetadataField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
