package org.zhibiao.review.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhibiao.document.Layout;
import org.zhibiao.document.Sentence;
import org.zhibiao.document.SourceText;
import org.zhibiao.record.Span;
import org.zhibiao.review.Passage;
import org.zhibiao.review.ReviewStatus;
import org.zhibiao.review.ReviewedFinding;
import org.zhibiao.review.coding.CodedDocument;
import org.zhibiao.review.coding.CodedRecord;

/** What two coders have both read, made of their codings or of their judgements. */
public final class CodedTwice {

    private CodedTwice() {}

    /**
     * The documents that two codings share, by their names, or else by the last parts of these.
     *
     * @return a block for each document; none when they share none
     */
    public static List<CodedBlock> ofCodings(List<CodedDocument> first, List<CodedDocument> second) {
        Map<String, CodedDocument> byName = second.stream()
                .collect(Collectors.toMap(CodedDocument::name, Function.identity(), (one, other) -> one));
        Map<String, CodedDocument> byFile =
                second.stream().collect(Collectors.toMap(CodedTwice::file, Function.identity(), (one, other) -> one));
        List<CodedBlock> blocks = new ArrayList<>();
        for (CodedDocument one : first) {
            Optional.ofNullable(byName.get(one.name()))
                    .or(() -> Optional.ofNullable(byFile.get(file(one))))
                    .ifPresent(other -> blocks.add(new CodedBlock(
                            one.name(),
                            0,
                            Math.max(one.length(), other.length()),
                            one.records(),
                            other.records(),
                            List.of())));
        }
        return blocks;
    }

    /** The last part of the name, without its ending: brat's x.txt is INCEpTION's x.xmi. */
    private static String file(CodedDocument document) {
        String last = document.name().substring(document.name().lastIndexOf('/') + 1);
        return last.replaceFirst("\\.[A-Za-z]{1,5}$", "");
    }

    /**
     * The sentences of a document that two coders have both read: they have judged a finding in it, or have read it through.
     * What only one has judged is left out, but what only one has added is a record that the other has not.
     *
     * @param first the document as the first coder sees it, and what he has read through
     * @param second the same of the second
     */
    public static List<CodedBlock> ofJudgements(String document, SourceText text, Eyes first, Eyes second) {
        Map<String, ReviewedFinding> one = first.judged();
        Map<String, ReviewedFinding> other = second.judged();
        List<CodedBlock> blocks = new ArrayList<>();
        for (Sentence sentence : Layout.of(text.normal()).sentences()) {
            if (sentence.end() > sentence.start() && first.hasRead(sentence, text) && second.hasRead(sentence, text)) {
                List<CodedRecord> ofOne = new ArrayList<>();
                List<CodedRecord> ofOther = new ArrayList<>();
                List<CodedBlock.Offered> offered = new ArrayList<>();
                TreeSet<String> items = new TreeSet<>(one.keySet());
                items.addAll(other.keySet());
                for (String item : items) {
                    Optional<ReviewedFinding> a = in(sentence, one.get(item));
                    Optional<ReviewedFinding> b = in(sentence, other.get(item));
                    if (a.isPresent() && b.isPresent()) {
                        offered(a.get(), b.get()).ifPresent(offered::add);
                    }
                    boolean compared = a.isPresent() && b.isPresent();
                    a.filter(judged -> counts(judged, compared))
                            .ifPresent(judged -> ofOne.add(CodedRecord.of(judged.finding())));
                    b.filter(judged -> counts(judged, compared))
                            .ifPresent(judged -> ofOther.add(CodedRecord.of(judged.finding())));
                }
                blocks.add(new CodedBlock(
                        document, sentence.start(), sentence.end() - sentence.start(), ofOne, ofOther, offered));
            }
        }
        return blocks;
    }

    private static boolean counts(ReviewedFinding judged, boolean compared) {
        return judged.isKept() && (compared || judged.status() == ReviewStatus.ADDED);
    }

    private static Optional<CodedBlock.Offered> offered(ReviewedFinding one, ReviewedFinding other) {
        boolean added = one.status() == ReviewStatus.ADDED || other.status() == ReviewStatus.ADDED;
        return added
                ? Optional.empty()
                : Optional.of(new CodedBlock.Offered(
                        one.finding().layer(), one.finding().span(), one.isKept(), other.isKept()));
    }

    private static Optional<ReviewedFinding> in(Sentence sentence, @Nullable ReviewedFinding judged) {
        return Optional.ofNullable(judged)
                .filter(one -> stands(sentence, one.finding().span()));
    }

    private static boolean stands(Sentence sentence, Span span) {
        return sentence.start() <= span.start() && span.start() < sentence.end();
    }

    /**
     * A document with a coder's eyes.
     *
     * @param findings its findings with this coder's judgements
     * @param readThrough what this coder has read to its end
     */
    public record Eyes(List<ReviewedFinding> findings, List<Passage> readThrough) {

        /** Keeps its own copies of the lists. */
        public Eyes {
            findings = List.copyOf(findings);
            readThrough = List.copyOf(readThrough);
        }

        private Map<String, ReviewedFinding> judged() {
            Map<String, ReviewedFinding> judged = new HashMap<>();
            findings.stream().filter(one -> one.judgement().isPresent()).forEach(one -> judged.put(one.item(), one));
            return judged;
        }

        private boolean hasRead(Sentence sentence, SourceText text) {
            boolean judged = findings.stream()
                    .anyMatch(one -> one.judgement().isPresent()
                            && stands(sentence, one.finding().span()));
            return judged
                    || readThrough.stream()
                            .flatMap(passage -> passage.in(text).stream())
                            .anyMatch(span -> span.start() <= sentence.start() && sentence.end() <= span.end());
        }
    }
}
