package org.zhibiao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFileTest {

    @ParameterizedTest
    @CsvSource({
        "reports,          reports/2022/a.txt,          reports/2022/a.txt",
        "./reports/,       reports/a.txt,               reports/a.txt",
        "../data/reports,  ../data/reports/a.txt,       data/reports/a.txt",
        ".,                ./2022/a.txt,                2022/a.txt",
        "..,               ../2022/a.txt,               2022/a.txt",
        "/data/reports,    /data/reports/2022/a.txt,    reports/2022/a.txt",
        "/,                /a.txt,                      a.txt",
        "a.txt,            a.txt,                       a.txt",
        "x/../y/a.txt,     x/../y/a.txt,                y/a.txt",
        "/data/reports/a.txt, /data/reports/a.txt,      reports/a.txt"
    })
    void nameIsThePathAsTyped(Path named, Path path, String name) {
        assertThat(SourceFile.of(named, path).name()).isEqualTo(name);
    }
}
