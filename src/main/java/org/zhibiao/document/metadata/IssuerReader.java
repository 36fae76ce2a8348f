package org.zhibiao.document.metadata;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.document.Evidence;
import org.zhibiao.document.Genre;
import org.zhibiao.document.Known;
import org.zhibiao.document.SourceText;
import org.zhibiao.document.content.MetadataField;

/** 发文机关: as the page says, as the title opens (X人民政府关于…), or as the text is signed. */
final class IssuerReader {

    private static final Pattern TITLE =
            Pattern.compile("^([^《》,。:;]{1,80}?" + Signature.BODY_END + ")(?:\\d{4}年)?(?=关于|印发|转发|发布|公布|批转|公告|通告)");

    private IssuerReader() {}

    static Optional<Known<String>> read(MetadataSource source, Known<String> title, Genre genre) {
        Optional<Known<String>> said = source.said(MetadataField.ISSUER);
        return said.isPresent() || genre == Genre.WORK_REPORT
                ? said
                : ofTitle(title)
                        .or(() -> source.signature()
                                .map(signature -> new Known<>(
                                        TitleReader.onOneLine(
                                                source.text().slice(signature.start(), signature.nameEnd())),
                                        Evidence.TEXT)));
    }

    private static Optional<Known<String>> ofTitle(Known<String> title) {
        Matcher matcher = TITLE.matcher(new SourceText(title.value()).normal());
        return matcher.find()
                ? Optional.of(title.map(words -> words.substring(0, words.offsetByCodePoints(0, matcher.end(1)))))
                : Optional.empty();
    }
}
