package org.zhibiao.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.zhibiao.Zhibiao;
import org.zhibiao.document.Metadata;
import org.zhibiao.document.Rival;
import org.zhibiao.export.SourceEntry;
import org.zhibiao.review.Coder;
import org.zhibiao.store.DocumentSummary;
import org.zhibiao.store.query.Expression;
import org.zhibiao.store.query.Field;
import org.zhibiao.web.view.Address;
import org.zhibiao.web.view.DocumentView.Fact;
import org.zhibiao.web.view.DocumentsView;
import org.zhibiao.web.view.DocumentsView.DocumentRow;
import org.zhibiao.web.view.DocumentsView.PlaceRow;
import org.zhibiao.web.view.DocumentsView.YearCell;
import org.zhibiao.web.view.Frame;
import org.zhibiao.web.view.IdentityView;
import org.zhibiao.web.view.Texts;

/** The page of all documents, the doubtful first, and of which places and years there are any. */
final class DocumentsPage {

    private static final int PAGE = 100;
    private static final int MOST_PLACES = 400;
    private static final int MOST_YEARS = 40;
    private static final int MOST_FAILURES = 100;

    private final Pages pages;
    private final SharedBase bases;
    private final Guard guard;

    DocumentsPage(Pages pages, SharedBase bases, Guard guard) {
        this.pages = pages;
        this.bases = bases;
        this.guard = guard;
    }

    /** Answers with the page. */
    void answer(Context context) throws IOException {
        String words = Optional.ofNullable(context.queryParam("t")).orElse("").strip();
        int from = Cursor.read(Optional.ofNullable(context.queryParam("after")).orElse(""));
        Frame frame = pages.frame(context, Pages.texts(context).text("title.documents"), "documents", true);
        boolean editing = !guard.readOnly() && context.queryParam("edit") != null;
        if (editing && Coders.of(context).isEmpty()) {
            throw new RefusedException(403, "refused.no_coder");
        }
        pages.draw(context, "documents", bases.ask(base -> view(base, words, from, editing, frame)));
    }

    /** Takes a correction of what a document is. */
    void identify(Context context) throws IOException {
        Coder coder = Coders.of(context).orElseThrow(() -> new RefusedException(403, "refused.no_coder"));
        IdentityForms.take(context, bases, coder);
        String back = Optional.ofNullable(context.formParam("back")).orElse("");
        context.redirect(back.matches("/documents?(?:[?#].*)?") ? back : "/documents", HttpStatus.SEE_OTHER);
    }

    private DocumentsView view(Zhibiao base, String words, int from, boolean editing, Frame frame) throws IOException {
        List<DocumentSummary> all = bases.documents(base).stream()
                .filter(document -> document.name().contains(words)
                        || document.metadata().title().value().contains(words))
                .sorted(Comparator.comparing((DocumentSummary document) ->
                                document.metadata().doubts().isEmpty())
                        .thenComparing(DocumentSummary::name))
                .toList();
        Address here = Address.of("/documents").with("t", words).with("edit", editing ? "true" : "");
        Address later = here.with("after", Cursor.write(from + PAGE));
        List<String> years = years(all);
        return new DocumentsView(
                frame,
                words,
                all.size(),
                guard.readOnly()
                        ? Optional.empty()
                        : Optional.of(Address.of("/documents")
                                .with("t", words)
                                .with("after", Cursor.write(from))
                                .with("edit", editing ? "" : "true")),
                editing,
                here.with("after", Cursor.write(from)).toString(),
                rows(all.stream().skip(from).limit(PAGE).toList(), editing, frame.texts()),
                from + PAGE < all.size() ? Optional.of(later) : Optional.empty(),
                years,
                coverage(all, years),
                bases.failures(base).stream()
                        .limit(MOST_FAILURES)
                        .map(entry -> failure(entry, frame.texts()))
                        .toList());
    }

    private static List<DocumentRow> rows(List<DocumentSummary> documents, boolean editing, Texts texts) {
        return IntStream.range(0, documents.size())
                .mapToObj(number -> row(
                        documents.get(number),
                        editing
                                ? Optional.of(IdentityForms.of(documents.get(number), number, texts))
                                : Optional.empty(),
                        texts))
                .toList();
    }

    private static DocumentRow row(DocumentSummary document, Optional<IdentityView> form, Texts texts) {
        Metadata metadata = document.metadata();
        return new DocumentRow(
                Address.of("/document").with("name", document.name()),
                document.name(),
                metadata.title().value(),
                texts.value(Field.GENRE, metadata.genre().value().code()),
                metadata.placeName().orElse(""),
                year(metadata.yearNumber()),
                Texts.number(document.total()),
                metadata.doubts().stream()
                        .map(doubt -> doubt(doubt, metadata, texts))
                        .toList(),
                form);
    }

    private static String year(OptionalInt year) {
        return year.isPresent() ? String.valueOf(year.getAsInt()) : "";
    }

    /** What is doubtful, and what it could be where that is something else than what was taken. */
    private static String doubt(Rival doubt, Metadata metadata, Texts texts) {
        String field = texts.text("fact." + doubt.field().name().toLowerCase(Locale.ROOT));
        boolean weak = doubt.value().equals(metadata.placeName().orElse(""))
                || doubt.value().equals(metadata.title().value());
        return weak ? field : field + ": " + doubt.value();
    }

    /** Without a gap, so that a year of which there is nothing is seen. */
    private static List<String> years(List<DocumentSummary> documents) {
        List<Integer> known = documents.stream()
                .map(document -> document.metadata().yearNumber())
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .sorted()
                .toList();
        if (known.isEmpty()) {
            return List.of();
        }
        int last = known.getLast();
        return IntStream.rangeClosed(Math.max(known.getFirst(), last - MOST_YEARS + 1), last)
                .mapToObj(String::valueOf)
                .toList();
    }

    private static List<PlaceRow> coverage(List<DocumentSummary> documents, List<String> years) {
        Map<String, Map<String, Long>> places = documents.stream()
                .filter(document -> document.metadata().placeName().isPresent())
                .collect(Collectors.groupingBy(
                        document -> document.metadata().placeName().orElseThrow(),
                        TreeMap::new,
                        Collectors.groupingBy(
                                document -> year(document.metadata().yearNumber()), Collectors.counting())));
        return places.entrySet().stream()
                .limit(MOST_PLACES)
                .map(place -> new PlaceRow(
                        place.getKey(),
                        PlacePage.address(place.getKey()),
                        years.stream()
                                .map(year -> cell(
                                        place.getKey(), year, place.getValue().getOrDefault(year, 0L)))
                                .toList()))
                .toList();
    }

    private static YearCell cell(String place, String year, long count) {
        if (count == 0) {
            return new YearCell("", Optional.empty());
        }
        Expression query = Expression.and(List.of(
                new Expression.Match(Field.REGION, place),
                Expression.NumberRange.of(Field.YEAR, new BigDecimal(year), Optional.empty())));
        return new YearCell(String.valueOf(count), Optional.of(Address.of("/").with("q", query.toString())));
    }

    private static Fact failure(SourceEntry entry, Texts texts) {
        String advice = entry.source().advice();
        String told = advice.isEmpty() ? entry.source().fault() : entry.source().fault() + "; " + advice;
        return new Fact(entry.name(), texts.translated(told), "", "");
    }
}
