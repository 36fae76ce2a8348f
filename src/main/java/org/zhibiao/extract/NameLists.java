package org.zhibiao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.lexicon.Lexicon;

/** Lists of names that share a quantity's sentence: 城镇、农村居民人均可支配收入分别…. */
final class NameLists {

    private static final Pattern SHARED_TAIL = Pattern.compile(
            "(?:占.+|(?:产业|行业|企业)?(?:增加值|总产值|产值)|居民.+|投资|收入|从业人员.*|排放量|排放总量|产量|面积|覆盖率|参保率|达标率|人数|总额|利润|出口.*|进口.*|比重|比例|普及率|入学率|利用率|处理率|完成率|[一-龥]{2}率|学校|教育|企业|价格|项目|"
                    + "贷款|存款|浓度|办理时限|时限)$");
    /** 制造业 names a trade itself, 装备 needs 产业. */
    private static final String OF_TRADE = "业";

    private static final Pattern TRADE = Pattern.compile("^(?:产业|行业|企业)");
    private static final int WORD = 2;
    /** 药品抽检合格率; longer names have modifiers of their own. */
    private static final int LONGEST_SHORT_RATE = 7;

    private static final Pattern INSIDE_WORD = Pattern.compile("和谐|和平|和田|和林|及相关|及以上|及其|与地区生产总值之比|与GDP之比");

    /** 单位生产总值用水量、能耗: what is measured for each unit is so for all of the list. */
    private static final Pattern PER_UNIT = Pattern.compile("(?:单位|每?万元)(?:国内生产总值|地区生产总值|生产总值|GDP|工业增加值)");

    private static final Pattern USED_OR_EMITTED = Pattern.compile("能耗|用水量|水耗|电耗|能源消耗|用水|二氧化碳排放量?");

    private NameLists() {}

    /** Where a list is parted. */
    private interface Parting {
        boolean at(String name, int position);
    }

    /** The members of a list, split at 、 and 和 outside quotation marks and brackets. */
    static List<String> heads(String name) {
        return heads(name, NameLists::splits);
    }

    private static List<String> heads(String name, Parting parting) {
        List<String> heads = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            depth += "(“《".indexOf(c) >= 0 ? 1 : ")”》".indexOf(c) >= 0 ? -1 : 0;
            if (depth <= 0 && parting.at(name, i)) {
                if (i > start) {
                    heads.add(name.substring(start, i));
                }
                start = i + 1;
            }
        }
        if (start < name.length()) {
            heads.add(name.substring(start));
        }
        return heads;
    }

    /** The members of a list for so many quantities: 汽车及零部件 is one where the other marks part as many as there are. */
    static List<String> heads(String name, int size) {
        List<String> heads = heads(name);
        List<String> marked = heads.size() > size ? heads(name, NameLists::isMark) : heads;
        return marked.size() == size ? marked : heads;
    }

    private static boolean isMark(String name, int at) {
        return name.charAt(at) == '、' || name.charAt(at) == ',';
    }

    private static boolean splits(String name, int at) {
        if (isMark(name, at)) {
            return true;
        }
        char c = name.charAt(at);
        boolean word = INSIDE_WORD.matcher(name).region(at, name.length()).lookingAt()
                || at > 0 && "总饱共参普涉以".indexOf(name.charAt(at - 1)) >= 0;
        return (c == '和' || c == '与' || c == '及') && !word && at > 0 && at < name.length() - 1;
    }

    /** Gives every member what it shares with the last or the first, for so many quantities. */
    static List<String> expand(Lexicon lexicon, List<String> heads, int size) {
        if (heads.size() == 1 && heads.getFirst().contains("城乡") && size == 2) {
            String name = heads.getFirst();
            return List.of(name.replaceFirst("城乡", "城镇"), name.replaceFirst("城乡", "农村"));
        }
        if (heads.size() < 2) {
            return heads;
        }
        List<String> chosen = heads.size() > size ? heads.subList(heads.size() - size, heads.size()) : heads;
        List<String> full = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            full.add(
                    i == chosen.size() - 1
                            ? chosen.get(i)
                            : completed(lexicon, chosen.get(i), whole(lexicon, chosen, i)));
        }
        return sharePrefix(full);
    }

    /** The next member that is whole, 设施覆盖率 for 户厕 in 户厕、设施覆盖率和污水治理率; else the last. */
    private static String whole(Lexicon lexicon, List<String> heads, int place) {
        return heads.subList(place + 1, heads.size()).stream()
                .filter(lexicon::endsInIndicatorHead)
                .findFirst()
                .orElse(heads.getLast());
    }

    private static String completed(Lexicon lexicon, String head, String last) {
        boolean complete = lexicon.endsInIndicatorHead(head) || head.length() >= last.length();
        return complete ? head : head + tail(head, last);
    }

    /** What the last head has beyond its own modifier; a word of two characters stands for one of as many. */
    private static String tail(String head, String last) {
        Matcher common = SHARED_TAIL.matcher(last);
        if (head.length() == WORD
                && last.endsWith("率")
                && last.length() > WORD + 1
                && last.length() <= LONGEST_SHORT_RATE) {
            return last.substring(WORD);
        }
        if (common.find() && common.start() > 0) {
            String shared = last.substring(common.start());
            return head.endsWith(OF_TRADE) ? TRADE.matcher(shared).replaceFirst("") : shared;
        }
        // 改制面和身份置换面: what ends as the whole one does has its own head.
        boolean alike = head.length() > WORD && head.charAt(head.length() - 1) == last.charAt(last.length() - 1);
        return !alike && last.length() > head.length() + 1 ? last.substring(head.length()) : "";
    }

    /** A quoted modifier before the first member belongs to all: “三零”企业、村达标率; so does 单位生产总值. */
    private static List<String> sharePrefix(List<String> heads) {
        String first = heads.getFirst();
        int close = first.startsWith("“") ? first.indexOf('”') : -1;
        if (close >= 0) {
            String prefix = first.substring(0, close + 1);
            return heads.stream()
                    .map(head -> head.startsWith("“") ? head : prefix + head)
                    .toList();
        }
        Matcher perUnit = PER_UNIT.matcher(first);
        if (!perUnit.lookingAt()) {
            return heads;
        }
        return heads.stream()
                .map(head -> USED_OR_EMITTED.matcher(head).matches() ? perUnit.group() + head : head)
                .toList();
    }
}
