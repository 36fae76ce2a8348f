package org.zhibiao.lexicon;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.zhibiao.record.Layer;

/**
 * What can be known of a finding, as it is made, that tells how sure it is; what each piece weighs stands in {@code
 * models/weights.csv}.
 */
public enum ReadingEvidence {
    /** Where the sum begins: how often findings of the layer are right of which nothing else is known. */
    ANY("every finding of its layer", Layer.TARGET, Layer.MEASURE, Layer.BODY, Layer.DEADLINE),

    /** The name is one of the dictionary of indicators, or of the table of bodies. */
    KNOWN_NAME("the name stands in the dictionary", Layer.TARGET, Layer.BODY),
    NO_NAME("nothing names what is measured", Layer.TARGET),
    SHORT_NAME("a name of at most two characters", Layer.TARGET, Layer.BODY, Layer.MEASURE),
    LONG_NAME("a name of more than six characters", Layer.TARGET),
    CUTS_WORD("the name begins or ends within a word", Layer.TARGET, Layer.BODY),
    COMPOSED_NAME("the name does not stand so in the sentence", Layer.TARGET),
    FAR_NAME("the name stands far from the number", Layer.TARGET),
    LIST_NAME("the name holds a list", Layer.TARGET),
    HEAD("the name ends in a word of measuring", Layer.TARGET),
    OPENS_CLAUSE("the name opens its clause", Layer.TARGET),

    INHERITED_NAME("the name is that of an earlier clause", Layer.TARGET),
    SHARED_NAME("several numbers share a list of names", Layer.TARGET),
    BEHIND("the thing stands behind the number", Layer.TARGET),
    ACTED_ON("a verb acts on the thing", Layer.TARGET),
    CARRIED_VERB("the verb is that of an earlier number", Layer.TARGET),
    VERB_BEHIND("the name ends in a deed", Layer.TARGET),
    TWO_VALUES("the number stands beside the one it is compared with", Layer.TARGET),

    RATE("a rate of growth", Layer.TARGET),
    CHANGE("an amount of growth", Layer.TARGET),
    FLOW("what is done or added", Layer.TARGET),
    PLACE_OR_MULTIPLE("a place in an order, or a multiple", Layer.TARGET),
    COUNTED("things or people are counted", Layer.TARGET),
    NO_UNIT("a number without a unit", Layer.TARGET),
    BOUNDED("a word bounds the number", Layer.TARGET),

    RESULT("a result", Layer.TARGET),
    TOLD_STATUS("the clause itself tells aim from result", Layer.TARGET),
    TOLD_YEAR("the sentence names the year", Layer.TARGET),
    NEAR_YEAR("the paragraph or heading names the year", Layer.TARGET),
    NO_YEAR("no year is named", Layer.TARGET),

    CROWDED("another number stands in the same clause", Layer.TARGET),
    UNREAD("a number of the sentence gave no finding", Layer.TARGET),
    ENCLOSED("it stands in brackets or quotation marks", Layer.TARGET, Layer.MEASURE),
    LONG_SENTENCE("a sentence of more than 200 characters", Layer.TARGET),
    TWIN("another finding of the sentence says the like of the same name", Layer.TARGET),
    CELL("a cell of a table", Layer.TARGET, Layer.BODY, Layer.DEADLINE),
    DOUBTFUL_DOCUMENT("the document's kind or year is doubtful", Layer.TARGET, Layer.DEADLINE),

    OWNER("the plan that the measures belong to is known", Layer.MEASURE),
    DIGITS("the count is written in digits", Layer.MEASURE),

    RUNNING_TEXT("the duty stands in running text", Layer.BODY),
    LEADS("the body leads", Layer.BODY),
    TAKES_PART("the body helps or takes part", Layer.BODY),
    LISTED("the body stands in a list", Layer.BODY),
    NO_DUTY("no duty is told", Layer.BODY),

    LED_TIME("a word makes the time a limit", Layer.DEADLINE),
    EACH_YEAR("each year", Layer.DEADLINE),
    LENGTH_OF_TIME("a length of time", Layer.DEADLINE),
    PERIOD("a period", Layer.DEADLINE),
    RELATIVE_TIME("a time told from the document's year", Layer.DEADLINE);

    private final String meaning;
    private final Set<Layer> layers;

    ReadingEvidence(String meaning, Layer... layers) {
        this.meaning = meaning;
        this.layers = EnumSet.copyOf(List.of(layers));
    }

    /** Its name in {@code models/weights.csv}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is, for people. */
    public String meaning() {
        return meaning;
    }

    /** The layers of whose findings it can be known. */
    public Set<Layer> layers() {
        return EnumSet.copyOf(layers);
    }
}
