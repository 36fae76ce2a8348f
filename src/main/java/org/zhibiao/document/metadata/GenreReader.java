package org.zhibiao.document.metadata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.document.DocumentForm;
import org.zhibiao.document.Genre;
import org.zhibiao.document.SourceText;
import org.zhibiao.document.content.MetadataField;

/** The form of a document and thereby its genre: by its title, by what it calls itself, by who speaks, by its file's name. */
final class GenreReader {

    private static final int HEAD = 400;
    private static final int LEAST_ARTICLES = 5;
    private static final Pattern SPEAKER = Pattern.compile("代表.{0,12}(?:(?:人民)?政府|国务院).{0,6}(?:向大会|作).{0,8}报告");
    private static final Pattern REVIEW =
            Pattern.compile("(?m)^[ ]*(?:[一二][、.] ?)?(?:过去|[^\\n。,]{0,10}年|[^\\n。,]{0,16}及).{0,12}(?:政府)?工作(?:的简要)?回顾");
    private static final Pattern ARTICLE = Pattern.compile("第[一二三四五六七八九十百]{1,4}条(?=\\s)");
    /** A notice counts for what it issues. */
    private static final Pattern ISSUED = Pattern.compile("(?:印发|转发|批转|发布|公布|下发)(.{2,})的(?:通知|公告|函)$");

    private static final Pattern BEHIND = Pattern.compile("(?:[》”\"]|\\([^()]*\\))+$");
    private static final String SELF = "(?<![\\p{IsHan}&&[^自在于的与和,按至由据照以到如对为将除]])(?:本|这份|這份|我的|我這份)";

    private final DocumentKnowledge knowledge;

    GenreReader(DocumentKnowledge knowledge) {
        this.knowledge = knowledge;
    }

    Candidates<DocumentForm> read(MetadataSource source, String title) {
        Candidates<DocumentForm> forms = new Candidates<>(MetadataField.GENRE, knowledge);
        source.said(MetadataField.GENRE)
                .ifPresent(said -> forms.add(knowledge.form(said.value()), Clue.of(said.evidence())));
        titled(title, forms);
        DocumentForm report = knowledge.form(Genre.WORK_REPORT);
        if (speaksToCongress(source)) {
            forms.add(report, Clue.SPEAKER);
        }
        if (REVIEW.matcher(source.head(HEAD)).find()) {
            forms.add(report, Clue.REVIEW_HEADING);
        }
        selfNamed(source).ifPresent(form -> forms.add(form, Clue.SELF_NAME));
        if (ARTICLE.matcher(source.normal()).results().limit(LEAST_ARTICLES).count() == LEAST_ARTICLES) {
            forms.add(knowledge.form("measures"), Clue.ARTICLES);
        }
        knowledge.forms().stream()
                .filter(words -> words.fileWords()
                        .filter(pattern -> pattern.matcher(source.fileName()).find())
                        .isPresent())
                .forEach(words -> forms.add(words.form(), Clue.FILE_NAME));
        return forms;
    }

    /** Whether a text is spoken to a congress. */
    static boolean speaksToCongress(MetadataSource source) {
        String opening = source.opening();
        return SPEAKER.matcher(opening.substring(0, Math.min(HEAD, opening.length())))
                        .find()
                || source.normal().contains("各位代表");
    }

    /** By the title alone. */
    Genre ofTitle(String title) {
        Candidates<DocumentForm> forms = new Candidates<>(MetadataField.GENRE, knowledge);
        titled(title, forms);
        return forms.best().map(DocumentForm::genre).orElse(Genre.ACCOUNT);
    }

    private void titled(String title, Candidates<DocumentForm> forms) {
        String whole = new SourceText(title).normal().replaceAll("\\s", "");
        Matcher issued = ISSUED.matcher(whole);
        String core = BEHIND.matcher(issued.find() ? issued.group(1) : whole).replaceFirst("");
        String endsWith = "";
        for (DocumentKnowledge.FormWords form : knowledge.forms()) {
            for (String word : form.words()) {
                if (core.endsWith(word) && word.length() > endsWith.length()) {
                    endsWith = word;
                }
            }
        }
        for (DocumentKnowledge.FormWords form : knowledge.forms()) {
            if (form.words().contains(endsWith)) {
                forms.add(form.form(), Clue.TITLE_END, form.weight());
            }
            if (form.words().stream().anyMatch(core::contains)) {
                forms.add(form.form(), Clue.TITLE_WORD, form.weight() / 2);
            }
        }
    }

    /** 本规划, 本办法: what the text calls itself most. */
    private Optional<DocumentForm> selfNamed(MetadataSource source) {
        Matcher self = self().matcher(source.normal());
        java.util.Map<DocumentForm, Integer> counts = new java.util.LinkedHashMap<>();
        while (self.find()) {
            String word = self.group(1);
            knowledge.forms().stream()
                    .filter(form -> form.words().contains(word))
                    .findFirst()
                    .ifPresent(form -> counts.merge(form.form(), 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .max(java.util.Map.Entry.comparingByValue())
                .map(java.util.Map.Entry::getKey);
    }

    private Pattern self() {
        return Pattern.compile(SELF
                + knowledge.forms().stream()
                        .flatMap(form -> form.words().stream())
                        .sorted(java.util.Comparator.comparingInt(word -> -word.length()))
                        .map(Pattern::quote)
                        .collect(java.util.stream.Collectors.joining("|", "(", ")")));
    }

    /** The form that a document without its title must have, when its text tells it. */
    Optional<DocumentKnowledge.FormWords> untitled(MetadataSource source) {
        Optional<DocumentForm> form =
                speaksToCongress(source) || REVIEW.matcher(source.head(HEAD)).find()
                        ? Optional.of(knowledge.form(Genre.WORK_REPORT))
                        : selfNamed(source);
        return form.flatMap(found -> knowledge.forms().stream()
                .filter(words ->
                        words.form().equals(found) && !words.usualTitle().isEmpty())
                .findFirst());
    }
}
