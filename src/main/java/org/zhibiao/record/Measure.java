package org.zhibiao.record;

import java.util.Optional;

/**
 * Layer {@code measure}: how many measures, tasks or actions a plan, report or section sets out.
 *
 * @param span the numeral with its classifier: {@code 28条}, {@code 五大}
 * @param provenance document, sentence, headings and rule
 * @param count how many
 * @param noun what is counted: {@code 措施}, {@code 重点任务}
 * @param of the plan, report or heading that they belong to, by the text's own name for it
 */
public record Measure(Span span, Provenance provenance, int count, String noun, Optional<String> of)
        implements Finding {
    @Override
    public Measure with(Provenance other) {
        return new Measure(span, other, count, noun, of);
    }
}
