package org.zhibiao.extract.construct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhibiao.extract.mention.BodyScanner;
import org.zhibiao.extract.mention.Words;
import org.zhibiao.lexicon.Construction;
import org.zhibiao.lexicon.LexiconException;
import org.zhibiao.lexicon.Models;

class ConstructionsTest {

    /** Every position may be the edge of a word, and no word is known. */
    private static final Words ANY = new Words() {
        @Override
        public boolean isEdge(int position) {
            return true;
        }

        @Override
        public boolean opensNoName(int position) {
            return false;
        }
    };

    private static Construction construction(String pattern, String where, String role, String duty) {
        return new Construction("try", "w", "bodies.yaml", 7, where, pattern, role, duty, List.of(), List.of());
    }

    private static List<Reading> read(String pattern, String role, String duty, String text) {
        return Constructions.compile(List.of(construction(pattern, "text", role, duty)))
                .read(
                        new BodyScanner(Models.bundled().lexicon()).chunks(text, false, position -> false, ANY),
                        text,
                        Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "who:bodys modal @; text; lead; said; 'bodys' is no kind of chunk; known are bodies, modal",
                "who:bodies[nice] modal @; text; lead; said; 'nice' is no feature of bodies; known are named",
                "who:bodies[named modal @; text; lead; said; has a [ without a ]",
                "bodies modal @; text; lead; said; captures no bodies",
                "who:bodies modal; text; lead; said; duty 'said' goes with an @",
                "who:bodies modal @; text; lead; none; duty 'said' goes with an @",
                "who:bodies modal @; text; boss; said; 'boss' is no role; known are said, carried, establish",
                "who:bodies modal @; text; said; said; needs a word that tells it",
                "who:bodies modal @; table; lead; said; 'table' is no part of a text; known are text, mark",
                "who:bodies modal @; text; lead; some; 'some' is no duty; known are said, measure, group"
            })
    void saysWhatIsWrongWithAConstruction(String pattern, String where, String role, String duty, String wrong) {
        assertThatThrownBy(() -> Constructions.compile(List.of(construction(pattern, where, role, duty))))
                .isInstanceOf(LexiconException.class)
                .hasMessageContaining("bodies.yaml, line 7: construction 'try'")
                .hasMessageContaining(wrong)
                .hasMessageContaining("a right line is: - {id: body-must");
    }

    @Test
    void marksWhereTheDutyBegins() {
        String text = "县水利局要巡查堤防。";
        assertThat(read("^ who:bodies modal @", "responsible", "said", text))
                .singleElement()
                .satisfies(reading -> assertThat(text.substring(reading.at())).startsWith("巡查"));
    }

    @Test
    void takesTheRoleFromTheWordThatTellsIt() {
        assertThat(read("who:bodies role:role", "said", "none", "县水利局牵头,县财政局配合。"))
                .extracting(reading -> reading.role().code())
                .containsExactly("lead", "cooperate");
    }

    @Test
    void fitsOnlyAtTheBeginningOfAClauseWhereItIsAsked() {
        assertThat(read("^ who:bodies modal @", "responsible", "said", "为此县水利局要巡查。"))
                .isEmpty();
        assertThat(read("^ who:bodies modal @", "responsible", "said", "为此,县水利局要巡查。"))
                .hasSize(1);
    }

    @Test
    void aGapEndsWithTheClause() {
        assertThat(read("who:bodies prep ... role", "responsible", "none", "县水利局对堤防安全负责。"))
                .hasSize(1);
        assertThat(read("who:bodies prep ... role", "responsible", "none", "县水利局对堤防安全,负责。"))
                .isEmpty();
    }

    @Test
    void givesAFeatureThatIsExcludedNoReading() {
        assertThat(read("^ who:bodies[named,!title] modal @", "responsible", "said", "县水利局局长要巡查。"))
                .isEmpty();
        assertThat(read("^ who:bodies[title] modal @", "responsible", "said", "县水利局局长要巡查。"))
                .hasSize(1);
    }
}
