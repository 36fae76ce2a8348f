package org.zhibiao.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.zhibiao.Documents;
import org.zhibiao.Zhibiao;
import org.zhibiao.document.Evidence;
import org.zhibiao.document.Genre;
import org.zhibiao.document.Known;
import org.zhibiao.document.Metadata;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.review.Coder;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.KnowledgeBaseException;
import org.zhibiao.store.query.Field;
import org.zhibiao.web.view.DecideView.Choice;
import org.zhibiao.web.view.IdentityView;
import org.zhibiao.web.view.Texts;

/** Forms on which title, kind, place and year of a document are corrected, and what is sent by them. */
final class IdentityForms {

    private IdentityForms() {}

    /** The form of a document. */
    static IdentityView of(DocumentSummary document, int number, Texts texts) {
        Metadata metadata = document.metadata();
        List<Choice> genres = Arrays.stream(Genre.values())
                .map(genre -> new Choice(
                        genre.code(),
                        texts.value(Field.GENRE, genre.code()),
                        genre == metadata.genre().value()))
                .toList();
        return new IdentityView(
                "identity-" + number,
                document.name(),
                metadata.title().value(),
                genres,
                value(document, MetadataField.REGION),
                value(document, MetadataField.YEAR));
    }

    private static String value(DocumentSummary document, MetadataField field) {
        return Documents.identity(document, field).map(Known::value).orElse("");
    }

    /**
     * Takes what was sent; fields that are as they were say nothing, and an empty one takes back what was said before.
     *
     * @throws RefusedException when a value is none
     */
    static void take(Context context, SharedBase bases, Coder coder) throws IOException {
        String name = Optional.ofNullable(context.formParam("document")).orElse("");
        try {
            bases.change(base -> identify(base, context, coder, name));
        } catch (KnowledgeBaseException e) {
            if (e.reason() == KnowledgeBaseException.Reason.LOCKED) {
                throw new RefusedException(202, "refused.identity_later");
            }
            throw e;
        }
    }

    private static void identify(Zhibiao base, Context context, Coder coder, String name)
            throws IOException, InterruptedException {
        DocumentSummary document = base.documents().named(name.contains("*") ? "" : name).stream()
                .findFirst()
                .orElseThrow(() -> new RefusedException(404, "refused.no_document"));
        Map<MetadataField, String> changed = changed(context, document);
        if (changed.isEmpty()) {
            return;
        }
        try {
            base.identify(coder, document, changed, Optional.empty());
        } catch (IllegalArgumentException e) {
            throw new RefusedException(400, "refused.identity", Objects.requireNonNull(e.getMessage()));
        }
    }

    private static Map<MetadataField, String> changed(Context context, DocumentSummary document) {
        Map<MetadataField, String> changed = new EnumMap<>(MetadataField.class);
        for (MetadataField field : Documents.correctable()) {
            String written = context.formParam(field.name().toLowerCase(Locale.ROOT));
            Optional<Known<String>> known = Documents.identity(document, field);
            String now = known.map(Known::value).orElse("");
            // What is not corrected cannot be taken back.
            boolean mayBeEmpty =
                    known.filter(one -> one.evidence() == Evidence.CORRECTED).isPresent();
            if (written != null && !written.strip().equals(now) && (mayBeEmpty || !written.isBlank())) {
                changed.put(field, written.strip());
            }
        }
        return changed;
    }
}
