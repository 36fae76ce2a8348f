package org.zhibiao.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the words off a phrase that do not belong to the name of what is measured. */
final class Names {

    private static final Pattern LEADING = Pattern.compile(
            "^(?:[、,;:)”]|但是?|不过|而且|并且|因而|从而|进而|尤其是|现行的?(?=[一-龥]{2})|——|\\(?\\d{1,2}[.、)](?!\\d)|\\([一二三四五六七八九十]{1,3}\\)|"
                    + "[一二三四五六七八九十]{1,3}、|\\((?:折合|约合|约)|\\((?=其中)|(?:这|过去|近)?[一二三四五六两]年(?:来|里|间)?(?=[一-龥])|拟(?=[增安])|和(?![平谐])|及(?![时格])|与(?!会)|并(?![网购轨])|而(?!今)|且|以及|其中|同时|此外|届时|拥有(?=[一-龥“]{2})|另外|特别是|包括|"
                    + "目前|(?:在)?(?:实际)?工作中|每个?(?:县|市|区|乡镇?|镇|村|街道)(?:\\([市县区、]{1,5}\\))?(?=[一-龥]{3})|全市|全省|全区(?!域)|全县|全州|全国(?!百强|文明|重点|示范)|全盟|全自治区|我市|我省|我县|我区|我国|我州|各地|各级|"
                    + "本市|本省|当年|全年|年度|力争|确保|努力|预计|初步|累计|总计|合计|共计|共(?!同|享|建)|一共|再|又|仍|还|也(?=[要将再])|已|将|要|可|使|让|把|对(?=[^外口接])|通过|力促|促使|确保|保证|保持|推动|促进|带动|"
                    + "重点(?=培育|培养|培训|引进|建设|支持|推进|打造|抓好|发展|实施|扶持|选拔|评选|突破|完成|资助|改造)|进一步|继续|全面|"
                    + "率先|首次|先后|成功|顺利|圆满|超额|如期|基本|加快|大力|积极|扎实|深入|稳步|着力|持续|不断|切实|统筹|有序|加大|"
                    + "一是|二是|三是|四是|五是|六是|七是|八是|九是|十是|至少|各|均|都|分别|平均|同比|年均|一年来|五年来|为[一-龥]{2,6}(?=减负|减轻|节约|降低|新增|办)|比上年|较上年|按可比价计?算?|按可比价格计?算?|"
                    + "按现价计算|现价|可比价|原则上|一般(?!公共|预算|贸易|工业|债|户|纳税|性)|约|近(?!海|零)|超过|不少于|不低于|为(?:实现|达到|完成|确保)(?=[一-龥]{4}))");
    private static final Pattern TRAILING = Pattern.compile(
            "(?:[、,;:(“和及与的]|连续[\\d一二三四五六七八九十]{1,2}年排?|之间|按|预期目标|首批|第[一二三四五]批|分别|各|均|都|同比|环比|年均|平均|平均每年|每年|实际|可比|名义|累计|共计|"
                    + "共(?<!公共)|总计|合计|再|又|还|也|已|将|要|可|力争|争取|确保|必须|努力|"
                    + "预计|初步预计|预期|首次|先后|连续|逆势|较快|快速|稳步|持续|继续|大幅|明显|显著|基本|全部|全年|全市|全省|当年|一年|总体|总共|仅|只|就|目标|原则上|一般|至|达|年递|年|"
                    + "(?:比|较)(?:上年|去年|上届|同期|年初|全国|全省|前[一五两三]年|往年|历史)(?:同期|平均水平|平均|末|底)?|按可比价格?计?算?|按可比口径|可比价|同口径|扣除价格因素|现价|分别比上年|上年|每人|每户|每亩|"
                    + "人均(?=$)(?!可支配)|实现|以|由|从|到|拟按|拟|提出|从不|(?<=[一-龥]{2})(?<!现|存|所|内)在|(?<=[一-龥]{2})在[一-龥]{1,6}的?(?:基数|基础)上)$");

    /** 财政支出中民生支出: what the thing is part of. */
    private static final Pattern PART_OF = Pattern.compile("^[^,、占]{0,8}(?:收入|支出|投资|税收|财政)中(?=[一-龥]{3,})");

    /** More than the longest word that {@link #TRAILING} knows: further left there is nothing to look for. */
    private static final int LONGEST_TRAILING = 12;

    private Names() {}

    static String strip(String phrase) {
        return PART_OF.matcher(stripTrailing(stripLeading(phrase))).replaceFirst("");
    }

    static String stripLeading(String phrase) {
        String rest = phrase;
        Matcher matcher = LEADING.matcher(rest);
        while (matcher.lookingAt()) {
            rest = rest.substring(matcher.end());
            matcher.reset(rest);
        }
        return rest;
    }

    static String stripTrailing(String phrase) {
        String rest = phrase;
        Matcher matcher = TRAILING.matcher(rest).useTransparentBounds(true);
        while (matcher.region(Math.max(0, rest.length() - LONGEST_TRAILING), rest.length())
                .find()) {
            rest = rest.substring(0, matcher.start());
            matcher.reset(rest);
        }
        return rest;
    }
}
