package org.zhibiao.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RowOrderTest {

    private static final List<Column> COLUMNS = Columns.load().of(TrackJson.TABLE);

    @Test
    void sortsNumbersByValueAndTextsByCharacter() {
        assertThat(sorted("margin")).containsExactly("甲 9", "甲 10", "乙 10", "甲 null");
        assertThat(sorted("-margin,region")).containsExactly("乙 10", "甲 10", "甲 9", "甲 null");
        assertThat(sorted("-region，margin")).containsExactly("甲 9", "甲 10", "甲 null", "乙 10");
    }

    @Test
    void namesWhatIsNoColumn() {
        assertThatThrownBy(() -> RowOrder.parse("regoin", COLUMNS)).hasMessageContaining("did you mean 'region'?");
        assertThatThrownBy(() -> RowOrder.parse(" , ", COLUMNS)).hasMessageContaining("no column is named");
    }

    private static List<String> sorted(String keys) {
        return Stream.of(row("甲", "10"), row("甲", null), row("乙", "10"), row("甲", "9"))
                .sorted(RowOrder.parse(keys, COLUMNS))
                .map(row -> row.get("region").asText() + " " + row.get("margin").asText())
                .toList();
    }

    private static ObjectNode row(String region, String margin) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("region", region)
                .put("margin", margin == null ? null : new BigDecimal(margin));
    }
}
