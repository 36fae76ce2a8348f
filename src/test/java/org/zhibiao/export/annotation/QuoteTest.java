package org.zhibiao.export.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhibiao.document.SourceText;
import org.zhibiao.record.Span;

class QuoteTest {

    @Test
    void quotesWhatStandsAround() {
        Quote quote = Quote.of(new SourceText("到2025年，城镇化率达到64%。"), new Span(13, 16, "64%"));
        assertThat(quote).isEqualTo(new Quote("到2025年，城镇化率达到", "64%", "。"));
    }

    @Test
    void neverCutsACharacterInTwo() {
        String many = "𠀀".repeat(50);
        Quote quote = Quote.of(new SourceText(many + "64%" + many), new Span(50, 53, "64%"));
        assertThat(quote).isEqualTo(new Quote("𠀀".repeat(32), "64%", "𠀀".repeat(32)));
    }

    @Test
    void quotesMoreWhereTheSameWordsStandTwice() {
        String sentence = "各地要认真组织实施本方案，城镇调查失业率控制在百分之五点五以内，城镇化率达到64%，并于年内完成全部各项任务，切实抓好落实。";
        String text = "第一章" + sentence + "第二章" + sentence;
        int second = text.lastIndexOf("64%");
        Quote quote = Quote.of(new SourceText(text), new Span(second, second + 3, "64%"));
        String whole = quote.prefix() + quote.exact() + quote.suffix();
        assertThat(text.indexOf(whole))
                .isEqualTo(text.lastIndexOf(whole))
                .isEqualTo(second - quote.prefix().length());
    }

    @Test
    void doesNotQuoteALongTextWhole() {
        String text = "5%".repeat(5_000);
        assertThat(Quote.of(new SourceText(text), new Span(5_000, 5_002, "5%")).prefix())
                .hasSize(512);
    }
}
