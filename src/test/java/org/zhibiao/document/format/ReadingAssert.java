package org.zhibiao.document.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.Reading;
import org.zhibiao.document.content.Refusal;

/** What tests ask of readings. */
public final class ReadingAssert {

    private ReadingAssert() {}

    /** The one text in a file, as its lines that are not blank. */
    public static List<String> lines(byte[] bytes) {
        return lines("file", bytes, Limits.DEFAULT);
    }

    public static List<String> lines(String name, byte[] bytes, Limits limits) {
        return content(name, bytes, limits)
                .text()
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    public static Content content(String name, byte[] bytes, Limits limits) {
        List<Reading> readings = ContentReader.read(name, bytes, limits);
        assertThat(readings).hasSize(1);
        assertThat(readings.getFirst()).isInstanceOf(Reading.Read.class);
        return ((Reading.Read) readings.getFirst()).content();
    }

    /** Why the one file was refused. */
    public static Refusal refusal(byte[] bytes) {
        return refusal("file", bytes, Limits.DEFAULT);
    }

    public static Refusal refusal(String name, byte[] bytes, Limits limits) {
        List<Reading> readings = ContentReader.read(name, bytes, limits);
        assertThat(readings).hasSize(1);
        assertThat(readings.getFirst()).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) readings.getFirst()).refusal();
    }
}
