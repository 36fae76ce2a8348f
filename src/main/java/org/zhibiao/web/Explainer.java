package org.zhibiao.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhibiao.PolicyReader;
import org.zhibiao.Zhibiao;
import org.zhibiao.document.Document;
import org.zhibiao.extract.Explanation;
import org.zhibiao.lexicon.Models;
import org.zhibiao.record.Codebook;
import org.zhibiao.record.CodebookField;
import org.zhibiao.record.Finding;
import org.zhibiao.record.FindingJson;
import org.zhibiao.review.ReviewedFinding;
import org.zhibiao.web.view.DecideView;
import org.zhibiao.web.view.DocumentView.Fact;
import org.zhibiao.web.view.RecordView;
import org.zhibiao.web.view.Texts;

/**
 * Tells how findings of stored documents came about, as {@code zhibiao explain} does of files. What it read last is kept,
 * since a reader goes from one finding to the next.
 */
final class Explainer {

    private static final int KEPT = 4;

    private final Models models;
    private final Map<Key, List<Explanation>> kept = new LinkedHashMap<>(KEPT, 1, true);
    private Optional<PolicyReader> reader = Optional.empty();

    /** A document in a state of the knowledge base. */
    private record Key(Zhibiao base, String document) {}

    Explainer(Models models) {
        this.models = models;
    }

    /** Makes the reader, which takes about as long as to read a long report; it does not have to be asked for. */
    synchronized PolicyReader reader() {
        if (reader.isEmpty()) {
            reader = Optional.of(new PolicyReader(models));
        }
        return reader.get();
    }

    /** A document as it was laid out when it was taken in. */
    Optional<Document> laidOut(Zhibiao base, String name) throws IOException {
        return base.documents().laidOut(name, reader());
    }

    /** A finding with how it came about. */
    RecordView record(Zhibiao base, String address, ReviewedFinding reviewed, Optional<DecideView> decide, Texts texts)
            throws IOException {
        Finding finding = reviewed.finding();
        Finding found = reviewed.extracted().orElse(finding);
        List<String> because = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Explanation explanation : explanations(base, reviewed.document().name())) {
            for (Explanation.Reason reason : explanation.reasons()) {
                if (reason.finding().equals(found) && because.isEmpty()) {
                    reason.because().stream().map(texts::translated).forEach(because::add);
                    explanation.mentions().stream()
                            .map(mention -> seen(mention, texts))
                            .forEach(others::add);
                }
            }
        }
        return new RecordView(
                texts,
                address,
                finding.layer().code(),
                texts.messages().code("layer", finding.layer().code()),
                finding.span().raw(),
                values(finding, texts),
                finding.provenance().section(),
                finding.provenance().rule(),
                because,
                others,
                decide);
    }

    private static String seen(Explanation.Mention mention, Texts texts) {
        String kind = texts.translated(mention.kind());
        return mention.withoutRecord()
                .map(why -> texts.messages().text("explain.no_record", mention.raw(), kind, texts.translated(why)))
                .orElseGet(() -> texts.messages().text("explain.mention", mention.raw(), kind));
    }

    private List<Explanation> explanations(Zhibiao base, String name) throws IOException {
        Key key = new Key(base, name);
        synchronized (kept) {
            List<Explanation> known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        Optional<Document> document = laidOut(base, name);
        List<Explanation> made = document.isPresent() ? reader().explanations(document.get()) : List.of();
        synchronized (kept) {
            kept.put(key, made);
            if (kept.size() > KEPT) {
                kept.remove(kept.keySet().iterator().next());
            }
        }
        return made;
    }

    private static List<Fact> values(Finding finding, Texts texts) {
        JsonNode row = FindingJson.write(finding);
        List<Fact> facts = new ArrayList<>();
        for (CodebookField field : Codebook.of(finding.layer())) {
            JsonNode value = row.path(field.name());
            boolean isProvenance = field.component().startsWith("provenance")
                    || field.component().startsWith("span")
                    || field.name().equals("layer");
            if (!isProvenance && !value.isNull() && !value.isMissingNode()) {
                facts.add(new Fact(
                        texts.field(field), texts.value(field, value.asText()), texts.of(field.meaning()), ""));
            }
        }
        return facts;
    }
}
