package org.zhibiao.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** What tests ask of readings. */
final class ReadingAssert {

    private ReadingAssert() {}

    /** The one text in a file, as its lines that are not blank. */
    static List<String> lines(byte[] bytes) {
        return lines("file", bytes, Limits.DEFAULT);
    }

    static List<String> lines(String name, byte[] bytes, Limits limits) {
        return content(name, bytes, limits)
                .text()
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    static Content content(String name, byte[] bytes, Limits limits) {
        List<Reading> readings = ContentReader.read(name, bytes, limits);
        assertThat(readings).hasSize(1);
        assertThat(readings.getFirst()).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) readings.getFirst()).content();
    }

    /** Why the one file was refused. */
    static Refusal refusal(byte[] bytes) {
        return refusal("file", bytes, Limits.DEFAULT);
    }

    static Refusal refusal(String name, byte[] bytes, Limits limits) {
        List<Reading> readings = ContentReader.read(name, bytes, limits);
        assertThat(readings).hasSize(1);
        assertThat(readings.getFirst()).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) readings.getFirst()).refusal();
    }
}
