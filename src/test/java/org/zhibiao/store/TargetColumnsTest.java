package org.zhibiao.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhibiao.document.Document;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.Origin;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.extract.Extractor;
import org.zhibiao.lexicon.Models;
import org.zhibiao.lexicon.Readers;
import org.zhibiao.record.Indicator;
import org.zhibiao.record.Target;
import org.zhibiao.record.Threshold;
import org.zhibiao.store.query.Expression;

/** What is read column by column is what the stored records say, of all targets of the sample documents. */
class TargetColumnsTest {

    @TempDir
    Path folder;

    @Test
    void columnsSayOfEveryTargetWhatItsRecordSays() throws IOException, UnreadableDocumentException {
        Extractor extractor = Extractor.of(Models.bundled());
        int targets = 0;
        try (KnowledgeBaseWriter writer = KnowledgeBaseWriter.open(folder);
                Stream<Path> files = Files.list(Path.of("corpus"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                Content content = new Content(Origin.of(FileFormat.TEXT), Files.readString(file), Map.of());
                Document document = Readers.WITH_PLACES
                        .documents(file.getFileName().toString(), content, Map.of())
                        .getFirst();
                DocumentWithFindings given = DocumentWithFindings.of(document, extractor);
                targets += (int) given.findings().stream()
                        .filter(Target.class::isInstance)
                        .count();
                writer.put(Samples.source(document.name(), document.text().stored()), List.of(given));
            }
        }
        try (KnowledgeBase base = KnowledgeBase.open(folder)) {
            List<StoredTarget> read = new ArrayList<>();
            base.forEachTarget(new Expression.All(), read::add);
            assertThat(read).hasSize(targets).hasSizeGreaterThan(100);
            assertThat(read)
                    .allSatisfy(target -> assertThat(target.values()).isEqualTo(TargetValues.of(target.target())));
            assertThat(read).extracting(target -> target.document().name()).isSorted();
        }
    }

    static Stream<Measured> measured() {
        return Stream.of(
                new Measured(new Indicator("", Optional.empty()), Optional.empty()),
                new Measured(new Indicator("农村公路", Optional.of("roads_rural")), Optional.of("新建")),
                new Measured(
                        new Indicator(
                                "企业",
                                Optional.of("enterprises"),
                                Optional.of("园区"),
                                Optional.of(new Threshold(new BigDecimal("100000000"), "元"))),
                        Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("measured")
    void whatIsMeasuredIsReadAsItWasWritten(Measured measured) {
        assertThat(Measured.read(measured.written())).isEqualTo(measured);
    }

    @Test
    void phrasesThatOnlyBeginAlikeAreToldApartHoweverLong() {
        String begun = "指".repeat(2_000);
        Measured one = new Measured(new Indicator(begun + "一", Optional.empty()), Optional.empty());
        Measured other = new Measured(new Indicator(begun + "二", Optional.empty()), Optional.empty());
        assertThat(Measured.read(one.written())).isNotEqualTo(Measured.read(other.written()));
        assertThat(one.written().length()).isLessThan(2_000);
    }
}
