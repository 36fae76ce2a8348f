package org.zhibiao.document.metadata;

import java.util.List;
import java.util.Optional;
import org.zhibiao.document.DocumentForm;
import org.zhibiao.document.Genre;
import org.zhibiao.document.content.DocumentColumns;
import org.zhibiao.document.content.MetadataField;

/** What must be known to tell which document a text is. The room above fills it from the tables of {@code models/}. */
public interface DocumentKnowledge {

    /** The administrative divisions. */
    Gazetteer places();

    /** The forms of documents with the words that tell them, those first that weigh more. */
    List<FormWords> forms();

    /** The words by which title, place and year are read. */
    IdentityWords words();

    /** The headings of tables whose rows are documents. */
    DocumentColumns columns();

    /** How much a kind of evidence weighs for a field. */
    int weight(Clue clue, MetadataField field);

    /** How much must speak for a value of a field; a value with less is doubtful. */
    int least(MetadataField field);

    /** How much may speak for the second best value of a field, in percent of the best, before that is doubtful. */
    int close(MetadataField field);

    /** The form that stands for a genre as such. */
    default DocumentForm form(Genre genre) {
        return form(genre.code()).orElseThrow();
    }

    /** The form of a code, if there is one. */
    default Optional<DocumentForm> form(String code) {
        String plain = code.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("[ -]", "_");
        return forms().stream()
                .map(FormWords::form)
                .filter(form -> form.code().equals(plain))
                .findFirst();
    }

    /**
     * A form with the words that tell it.
     *
     * @param form the form
     * @param words words of titles, the longest first
     * @param fileWords patterns of file names
     * @param usualTitle the title that such a document has when it has lost its own; may be empty
     * @param weight how much its words say, against those of other forms
     */
    record FormWords(
            DocumentForm form,
            List<String> words,
            Optional<java.util.regex.Pattern> fileWords,
            String usualTitle,
            int weight) {

        /** Keeps its own copy. */
        public FormWords {
            words = List.copyOf(words);
        }
    }
}
