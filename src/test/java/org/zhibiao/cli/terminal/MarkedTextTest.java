package org.zhibiao.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zhibiao.record.Body;
import org.zhibiao.record.Deadline;
import org.zhibiao.record.DeadlineKind;
import org.zhibiao.record.Finding;
import org.zhibiao.record.Measure;
import org.zhibiao.record.Provenance;
import org.zhibiao.record.Role;
import org.zhibiao.record.Span;

class MarkedTextTest {

    private static final Messages ENGLISH = Messages.in(Language.ENGLISH);
    private static final String TEXT = "零一二三四五六七八九";
    private static final Provenance SOMEWHERE = new Provenance("a.txt", TEXT, List.of(), "by-hand");

    @Test
    void textWithoutFindingsStaysAsItIs() {
        assertThat(MarkedText.of(TEXT, List.of(), false, ENGLISH)).isEqualTo(TEXT);
    }

    @Test
    void marksSpeakTheUsersLanguage() {
        assertThat(MarkedText.of(TEXT, List.of(deadline(1, 3)), false, Messages.in(Language.CHINESE)))
                .isEqualTo("零[时限 一二]三四五六七八九");
    }

    @Test
    void marksNest() {
        assertThat(MarkedText.of(TEXT, List.of(body(1, 6, Role.LEAD), deadline(1, 3), deadline(4, 6)), false, ENGLISH))
                .isEqualTo("零[body [deadline 一二]三[deadline 四五]]六七八九");
    }

    @Test
    void marksThatCrossAreDrawnUpToTheEndOfTheFirst() {
        assertThat(MarkedText.of(TEXT, List.of(body(1, 4, Role.LEAD), deadline(3, 6), deadline(6, 10)), false, ENGLISH))
                .isEqualTo("零[body 一二[deadline 三]]四五[deadline 六七八九]");
    }

    @Test
    void findingsAtOneSpanAreOneMark() {
        List<Finding> findings = List.of(body(0, 2, Role.ESTABLISH), body(0, 2, Role.LEAD), measure(0, 2));
        assertThat(MarkedText.of(TEXT, findings, false, ENGLISH)).isEqualTo("[measure+body 零一]二三四五六七八九");
    }

    @Test
    void innerColourGivesBackToTheOuter() {
        assertThat(MarkedText.of(TEXT, List.of(body(0, 5, Role.LEAD), deadline(1, 2)), true, ENGLISH))
                .isEqualTo("\u001B[1;36m零\u001B[1;33m一\u001B[0m\u001B[1;36m二三四\u001B[0m五六七八九");
    }

    @Test
    void positionsCountCodePoints() {
        assertThat(MarkedText.of("𠀀𠀁一𠀂", List.of(deadline(2, 4)), false, ENGLISH))
                .isEqualTo("𠀀𠀁[deadline 一𠀂]");
    }

    @Test
    void controlCharactersDoNotReachTheTerminal() {
        assertThat(MarkedText.of("a\u001B[2Jb\nc", List.of(), true, ENGLISH)).isEqualTo("a [2Jb\nc");
    }

    private static Finding deadline(int start, int end) {
        return new Deadline(span(start, end), SOMEWHERE, Optional.empty(), DeadlineKind.ANNUAL);
    }

    private static Finding body(int start, int end, Role role) {
        return new Body(span(start, end), SOMEWHERE, role, Optional.empty());
    }

    private static Finding measure(int start, int end) {
        return new Measure(span(start, end), SOMEWHERE, 1, "措施", Optional.empty());
    }

    private static Span span(int start, int end) {
        return new Span(start, end, "any");
    }
}
