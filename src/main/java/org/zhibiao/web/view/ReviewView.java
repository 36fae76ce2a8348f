package org.zhibiao.web.view;

import java.util.List;
import java.util.Optional;

/**
 * The page on which findings are judged, one after the other.
 *
 * @param frame what stands around it
 * @param coder who judges; empty as long as nobody has said who
 * @param adjudicates whether this settles what coders see differently
 * @param byPassword whether passwords say who judges
 * @param query which findings are judged; empty for all
 * @param orders which come first
 * @param mistake why the last decision could not be taken; empty if it could
 * @param finding the next finding
 * @param skip where the one behind it is judged
 * @param entries what was decided last, the latest first
 */
public record ReviewView(
        Frame frame,
        String coder,
        boolean adjudicates,
        boolean byPassword,
        String query,
        List<DecideView.Choice> orders,
        String mistake,
        Optional<DecideView> finding,
        Address skip,
        List<EntryView> entries) {

    /** Keeps its own copies of the lists. */
    public ReviewView {
        orders = List.copyOf(orders);
        entries = List.copyOf(entries);
    }

    /**
     * A decision.
     *
     * @param id its id
     * @param when when it was taken
     * @param coder by whom
     * @param what what was decided
     * @param words of which words
     * @param own whether it is the reader's, who may take it back
     */
    public record EntryView(String id, String when, String coder, String what, String words, boolean own) {}
}
