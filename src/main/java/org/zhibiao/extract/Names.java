package org.zhibiao.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.lexicon.Adverbials;

/**
 * Cuts the words off a phrase that do not belong to the name of what is measured: those of {@code models/adverbials.csv},
 * and what has numbers or several parts.
 */
final class Names {

    private static final Pattern LEADING =
            Pattern.compile("^(?:[、,;:)”]|现行的?(?=[一-龥]{2})|——|\\(?\\d{1,2}[.、)](?!\\d)|\\([一二三四五六七八九十]{1,3}\\)|"
                    + "[一二三四五六七八九十]{1,3}、|\\((?:折合|约合|约)|\\((?=其中)|(?:这|过去|近)?[一二三四五六两]年(?:来|里|间)?(?=[一-龥])|拟(?=[增安])|拥有(?=[一-龥“]{2})|"
                    + "(?:在)?(?:实际)?工作中|每个?(?:县|市|区|乡镇?|镇|村|街道)(?:\\([市县区、]{1,5}\\))?(?=[一-龥]{3})|也(?=[要将再])|"
                    + "重点(?=培育|培养|培训|引进|建设|支持|推进|打造|抓好|发展|实施|扶持|选拔|评选|突破|完成|资助|改造)|"
                    + "为[一-龥]{2,6}(?=减负|减轻|节约|降低|新增|办)|按可比价格?计?算?|为(?:实现|达到|完成|确保)(?=[一-龥]{4}))");
    /** What such words begin with: few phrases need to be looked at further. */
    private static final String BEGINS = "、,;:)”现—(0123456789一二三四五六七八九十两这过近拟拥在实工每也重为按";

    private static final Pattern TRAILING = Pattern.compile("(?:[、,;:(“]|连续[\\d一二三四五六七八九十]{1,2}年排?|第[一二三四五]批|"
            + "(?:比|较)(?:上年|去年|上届|同期|年初|全国|全省|前[一五两三]年|往年|历史)(?:同期|平均水平|平均|末|底)?|按可比价格?计?算?|"
            + "(?<=[一-龥]{2})(?<!现|存|所|内)在|(?<=[一-龥]{2})在[一-龥]{1,6}的?(?:基数|基础)上)$");
    /** What such words end with. */
    private static final String ENDS = "、,;:(“年排批届期初国省史平均末底价格计算在上";

    /** 财政支出中民生支出: what the thing is part of. */
    private static final Pattern PART_OF = Pattern.compile("^[^,、占]{0,8}(?:收入|支出|投资|税收|财政)中(?=[一-龥]{3,})");

    /** More than the longest word that {@link #TRAILING} knows: further left there is nothing to look for. */
    private static final int LONGEST_TRAILING = 12;

    private final Adverbials adverbials;

    Names(Adverbials adverbials) {
        this.adverbials = adverbials;
    }

    String strip(String phrase) {
        return PART_OF.matcher(stripTrailing(stripLeading(phrase))).replaceFirst("");
    }

    String stripLeading(String phrase) {
        int from = 0;
        int length = leading(phrase, from);
        while (length > 0) {
            from += length;
            length = leading(phrase, from);
        }
        return phrase.substring(from);
    }

    private int leading(String phrase, int from) {
        if (from >= phrase.length()) {
            return 0;
        }
        int word = adverbials.leading(phrase, from);
        if (BEGINS.indexOf(phrase.charAt(from)) < 0) {
            return word;
        }
        Matcher matcher = LEADING.matcher(phrase).region(from, phrase.length());
        return matcher.lookingAt() ? Math.max(word, matcher.end() - from) : word;
    }

    String stripTrailing(String phrase) {
        int end = phrase.length();
        int length = trailing(phrase, end);
        while (length > 0) {
            end -= length;
            length = trailing(phrase, end);
        }
        return phrase.substring(0, end);
    }

    private int trailing(String phrase, int end) {
        if (end == 0) {
            return 0;
        }
        int word = adverbials.trailing(phrase, end);
        if (ENDS.indexOf(phrase.charAt(end - 1)) < 0) {
            return word;
        }
        Matcher matcher = TRAILING.matcher(phrase)
                .useTransparentBounds(true)
                .useAnchoringBounds(true)
                .region(Math.max(0, end - LONGEST_TRAILING), end);
        return matcher.find() ? Math.max(word, end - matcher.start()) : word;
    }
}
