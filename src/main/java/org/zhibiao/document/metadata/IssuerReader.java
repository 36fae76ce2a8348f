package org.zhibiao.document.metadata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.document.Genre;
import org.zhibiao.document.Known;
import org.zhibiao.document.SourceText;
import org.zhibiao.document.content.MetadataField;

/** 发文机关: as the page says, as the title opens (X人民政府关于…), or as the text is signed. */
final class IssuerReader {

    private static final Pattern TITLE =
            Pattern.compile("^([^《》,。:;]{1,80}?" + Signature.BODY_END + ")(?:\\d{4}年)?(?=关于|印发|转发|发布|公布|批转|公告|通告)");

    private IssuerReader() {}

    /** All bodies that anything speaks for. A work report is a speech, which no body issues. */
    static Candidates<String> read(
            MetadataSource source, DocumentKnowledge knowledge, Known<String> title, Genre genre) {
        Candidates<String> issuers = new Candidates<>(MetadataField.ISSUER, knowledge);
        source.said(MetadataField.ISSUER).ifPresent(said -> issuers.add(said.value(), Clue.of(said.evidence())));
        if (genre != Genre.WORK_REPORT) {
            issuers.add(ofTitle(title.value()), Clue.TITLE_BODY);
            source.signature()
                    .map(signature ->
                            TitleReader.onOneLine(source.text().slice(signature.start(), signature.nameEnd())))
                    .ifPresent(body -> issuers.add(body, Clue.SIGNATURE));
        }
        return issuers;
    }

    private static Optional<String> ofTitle(String title) {
        Matcher matcher = TITLE.matcher(new SourceText(title).normal());
        return matcher.find()
                ? Optional.of(title.substring(0, title.offsetByCodePoints(0, matcher.end(1))))
                : Optional.empty();
    }
}
