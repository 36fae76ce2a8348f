package org.zhibiao.export.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zhibiao.export.ExportFolder;
import org.zhibiao.record.Finding;
import org.zhibiao.record.FindingJson;
import org.zhibiao.record.Measure;

class BratWriterTest {

    @TempDir
    private Path above;

    @Test
    void everyValueOfEveryFindingOfTheCorpusComesBack() throws IOException {
        List<AnnotatedDocument> corpus = Annotated.corpus();
        BratFolder folder = new BratFolder(write("corpus", corpus));
        FileNames names = new FileNames();
        for (AnnotatedDocument document : corpus) {
            String name = document.document().name();
            assertThat(folder.findings(names.next(name), name)).isEqualTo(withBreaksAsPythonReadsThem(document));
        }
    }

    @Test
    void awkwardTextsComeBack() throws IOException {
        AnnotatedDocument document = Annotated.awkward();
        BratFolder folder = new BratFolder(write("awkward", List.of(document)));
        List<Finding> found = folder.findings(new FileNames().next(Annotated.AWKWARD_NAME), Annotated.AWKWARD_NAME);
        List<Finding> expected = withBreaksAsPythonReadsThem(document);
        // The last character of the first finding is a break, which no line can hold.
        assertThat(found.getFirst().span().end())
                .isEqualTo(expected.getFirst().span().end() - 1);
        assertThat(found.subList(1, found.size())).isEqualTo(expected.subList(1, expected.size()));
    }

    @Test
    void stretchOverLinesIsToldInFragments() throws IOException {
        String text = "投资\n 19.3 \r\n　\r\n亿元，增长5%。";
        AnnotatedDocument document = Annotated.of(
                "a.txt",
                text,
                new Measure(
                        Annotated.span(text, "19.3 \r\n　\r\n亿元"), Annotated.provenance(), 1, "亿元", Optional.empty()));
        assertThat(Files.readString(write("a", List.of(document)).resolve("a.ann"))
                        .lines())
                .first()
                .isEqualTo("T1\tMeasure 4 9;14 16\t19.3  亿元");
    }

    @Test
    void textKeepsItsLengthWhereLinesEndInCarriageReturns() throws IOException {
        Path folder = write("awkward", List.of(Annotated.awkward()));
        String text = Files.readString(folder.resolve(new FileNames().next(Annotated.AWKWARD_NAME) + ".txt"));
        assertThat(text).doesNotContain("\r");
        assertThat(text.codePointCount(0, text.length()))
                .isEqualTo(Annotated.awkward().text().length());
    }

    @Test
    void sameFindingsGiveTheSameBytes() throws IOException {
        Path first = write("first", Annotated.corpus());
        Path second = write("second", Annotated.corpus());
        String[] files = first.toFile().list();
        assertThat(second.toFile().list()).containsExactlyInAnyOrder(files);
        for (String file : files) {
            assertThat(second.resolve(file)).hasSameBinaryContentAs(first.resolve(file));
        }
    }

    /** As the text that is written: of the same length, with LF for every other end of a line. */
    private static List<Finding> withBreaksAsPythonReadsThem(AnnotatedDocument document) {
        return document.findings().stream()
                .map(finding -> {
                    ObjectNode json = FindingJson.write(finding);
                    json.put(
                            "raw",
                            json.get("raw").asText().replace("\r\n", " \n").replace('\r', '\n'));
                    return FindingJson.read(json);
                })
                .toList();
    }

    private Path write(String name, List<AnnotatedDocument> documents) throws IOException {
        Path target = above.resolve(name);
        try (ExportFolder folder = ExportFolder.create(target, false, DocumentList.FILE)) {
            AnnotationWriter writer = new BratWriter(folder);
            for (AnnotatedDocument document : documents) {
                writer.write(document);
            }
            writer.finish();
            folder.complete();
        }
        return target;
    }
}
