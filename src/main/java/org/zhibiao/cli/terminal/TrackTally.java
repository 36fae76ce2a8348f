package org.zhibiao.cli.terminal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zhibiao.compare.TrackedTarget;
import org.zhibiao.compare.Verdict;

/** Counts what became of targets. */
public final class TrackTally {

    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private int total;
    private int doubtful;

    /** Counts a target. */
    public void add(TrackedTarget target) {
        verdicts.merge(target.attainment().verdict(), 1, Integer::sum);
        doubtful += target.doubts().isEmpty() ? 0 : 1;
        total++;
    }

    /**
     * All counts in one line.
     *
     * @param most how many targets are shown at most
     */
    public String line(int most, Messages messages) {
        if (total == 0) {
            return messages.text("track.nothing");
        }
        int met = verdicts.getOrDefault(Verdict.MET, 0);
        int missed = verdicts.getOrDefault(Verdict.MISSED, 0);
        List<String> unknown = new ArrayList<>();
        verdicts.forEach((verdict, count) -> {
            if (verdict != Verdict.MET && verdict != Verdict.MISSED) {
                unknown.add(number(count) + " " + messages.code("verdict", verdict.code()));
            }
        });
        return messages.text(
                        total == 1 ? "track.tally_one" : "track.tally",
                        number(total),
                        number(met),
                        number(missed),
                        number(total - met - missed),
                        unknown.isEmpty()
                                ? ""
                                : messages.text("list.brackets", String.join(messages.text("list.comma"), unknown)),
                        number(doubtful))
                + (total > most ? messages.text("track.cut", most) : "");
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
