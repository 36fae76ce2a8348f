package org.zhibiao.extract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhibiao.extract.QuantityMention.Notation;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.Unit.Kind;

/** Tells which numbers make no record, and why: titles, slogans, thresholds in names, grades, ages, bare numbers. */
final class QuantityFilter {

    private static final Pattern PEOPLE_NOUN = Pattern.compile(
            "^[^,;、]{0,14}?(?:人口|人员|群众|农民|居民|职工|学生|干部|对象|劳动力|毕业生|移民|党员|教师|儿童|老人|老年人|民工|劳动者|市民|工人|者|人(?=$|[,;、]))");
    private static final Pattern HOUSEHOLD_NOUN = Pattern.compile("[^,;、]{0,6}?(?:家庭|用户|农户|住户)(?=$|[一-龥,;、。和])");
    private static final Pattern PEOPLE_BEFORE = Pattern.compile(
            "(?:人口|人数|人员|学生|农民工|毕业生|职工|劳动力|参保人|就业)(?:累计|净|已|共|分别|再)?(?:减少|增加|增至|达到?|超过|突破|为|有|增长|约)?(?:约|近|到|超)?$");
    private static final String SHORTER = "缩";
    private static final Pattern TIME_NAME =
            Pattern.compile(".*(?:年限|时间|时限|期限|工期|寿命|时长|周期|天数|日数|用时|耗时|学制|时速|工作日)(?:[从由][\\d.]+年)?$");
    private static final Pattern RATIO_NAME = Pattern.compile(".*(?:倍差|系数|指数|之比|收入比|比值|评分|得分|差距|抚养比|生师比|床护比|医护比)");
    /** What 2.35:1 may be of. */
    private static final Pattern RATIO = Pattern.compile(".*比(?:例|值|率)?(?:[由从]|$)");

    private static final Pattern AIM_NOUN = Pattern.compile("的(?:目标|水平|要求|任务|标准|增速|速度|增长|成绩|基础|规模).*");
    /** What stands before 第一 where it is a place in an order. */
    private static final Pattern ORDERED =
            Pattern.compile(".*(?:居|列|排|位|名次|全国|全省|全区|全市|全县|增速|增幅|总量|世界|亚洲|国内|省内|区内|升至|升到|前移|考核|测评|指数|"
                    + "[省市区县]|西部|中部|东部|评估|排行|进入|跻身|"
                    + "沿海|成绩|保持).*");
    /** 质量第一, 放在第一位. */
    private static final Pattern MAXIM = Pattern.compile(".*(?:放在|摆在|质量|安全|生态|排在)");

    private static final Pattern BOUNDED = Pattern.compile(".*(?:至少|不少于|不低于|至少建设|超过|突破|达到)");
    private static final Pattern VOLTAGE = Pattern.compile(".*(?:千伏|kV|KV)");
    private static final Pattern RATIO_ENDS = Pattern.compile(".*(?:倍差|系数|之比|比值|收入比)(?:[由从]|$)");
    /** What may come to a number without a unit. */
    private static final Pattern UNITLESS = Pattern.compile(".*[一-龥](?:率|万人比|百万人比|之比|比值)");

    private static final Pattern COUNTED_SUM =
            Pattern.compile(".*(?:总量|总数|数量|人次|人数|人口|户数|次数|流量|客流|播放量|访问量|点击量|注册量|销量|保有量|用户数?)");
    /** 10家产值超 before 5亿元: the amount tells which are counted. */
    private static final Pattern BOUND_OF_COUNTED = Pattern.compile("(?:以上)?[一-龥]{1,8}(?:超过?|达到?|不低于)");

    private static final Pattern GENERATION = Pattern.compile("[2-6]G|[248]K");
    /** 由6个工作日压缩至1个: the second value is of what the first is. */
    private static final Pattern CHANGES_TO = Pattern.compile("(?:提高|增加|延长|缩短|缩小|扩大|压缩|压减|减少|减|降低?|升|上升|下降)[到至为]");

    private static final Pattern FORMER = Pattern.compile("(?<![由从自])(?:现行|现有|原来?|原定|原有|此前)的?$");
    private static final Pattern NOW = Pattern.compile("的?[一-龥]{0,8}(?:提|增|升|上|调|扩|延|降|减|压|缩|下|改)[一-龥]{0,2}[到至为]");

    private static final Pattern LISTED = Pattern.compile("\\d{1,2}\\.\\d{1,3}(?![\\d万亿千百])");
    private static final int SMALL = 12;
    /** Classifiers of what can be touched, so that 三家医院改造工程 is no set of measures. */
    private static final String BODILY = "家座所处套台辆艘户口眼栋幢间";

    /** 两个市场, 两手: so short a name is one of a set. */
    private static final int SHORT_NAME = 2;

    private final Lexicon lexicon;

    QuantityFilter(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Why a quantity makes no record, if it does not. */
    Optional<String> refusal(SentenceReading sentence, int index) {
        Check check = new Check(sentence, index);
        return check.refusal();
    }

    /** What a refusal means, for a reader. */
    static String explain(String refusal) {
        return switch (refusal) {
            case "former-value" -> "it is what holds now, and the aim stands behind it";
            case "in-title" -> "it stands in a title 《…》";
            case "first-without-order" -> "第一 here ranks nothing";
            case "slogan" -> "it is part of a quoted name or slogan";
            case "list-number" -> "a list number stands before it: 11.121人才项目";
            case "grade-or-generation" -> "it names a grade or a generation (级, 强, 5G)";
            case "magnitude-without-number" -> "万元 or 每千人 here is part of a name";
            case "small-count-in-words" -> "a small count in words names a set, or one thing";
            case "threshold-in-name" -> "it is a threshold in the name of what is counted";
            case "number-without-unit" -> "a number without a unit, of nothing that has none";
            case "duration-or-age" -> "a length of time or age that nothing measures";
            default -> refusal;
        };
    }

    /** The quantities of a sentence that may make records. */
    List<QuantityMention> kept(SentenceReading sentence) {
        List<QuantityMention> kept = new ArrayList<>();
        for (int i = 0; i < sentence.quantities().size(); i++) {
            if (refusal(sentence, i).isEmpty()) {
                kept.add(sentence.quantities().get(i));
            }
        }
        return kept;
    }

    /** The position after a quantity and its 以上 or 左右. */
    int afterEnd(String text, QuantityMention quantity) {
        int end = text.startsWith("(含)", quantity.end()) ? quantity.end() + 3 : quantity.end();
        return end
                + lexicon.cueStartingAt(CueClass.AFTER, text, end, text.length())
                        .map(String::length)
                        .orElse(0);
    }

    /** 510万沼气用户, 近千万家庭: a large number whose unit is the households that follow. */
    static boolean countsHouseholds(String text, QuantityMention quantity) {
        return isLarge(text, quantity)
                && HOUSEHOLD_NOUN.matcher(text.substring(quantity.end())).lookingAt();
    }

    private static boolean isLarge(String text, QuantityMention quantity) {
        return quantity.isBare() && "万亿千百多余".indexOf(text.charAt(quantity.end() - 1)) >= 0;
    }

    /** 54.1万农民工: a large number whose unit is the people that follow. */
    static boolean countsPeople(String text, QuantityMention quantity) {
        return isLarge(text, quantity)
                && (PEOPLE_NOUN.matcher(text.substring(quantity.end())).find()
                        || PEOPLE_BEFORE
                                .matcher(text.substring(Math.max(0, quantity.start() - 14), quantity.start()))
                                .find());
    }

    private final class Check {
        private final SentenceReading sentence;
        private final String text;
        private final int index;
        private final QuantityMention quantity;
        private final String raw;

        Check(SentenceReading sentence, int index) {
            this.sentence = sentence;
            this.text = sentence.text();
            this.index = index;
            this.quantity = sentence.quantities().get(index);
            this.raw = text.substring(quantity.start(), quantity.end());
        }

        Optional<String> refusal() {
            if (inTitle()) {
                return Optional.of("in-title");
            }
            if (isFormerValue()) {
                return Optional.of("former-value");
            }
            if (isUnrankedFirst()) {
                return Optional.of("first-without-order");
            }
            if (isSlogan()) {
                return Optional.of("slogan");
            }
            if (isListNumber()) {
                return Optional.of("list-number");
            }
            if (isGrade() || isGeneration()) {
                return Optional.of("grade-or-generation");
            }
            if (isBareMagnitude()) {
                return Optional.of("magnitude-without-number");
            }
            if (isSmallChineseCount()) {
                return Optional.of("small-count-in-words");
            }
            if (isThreshold()) {
                return Optional.of("threshold-in-name");
            }
            if (isBareWithoutName()) {
                return Optional.of("number-without-unit");
            }
            return isDurationWithoutName() ? Optional.of("duration-or-age") : Optional.empty();
        }

        private boolean inTitle() {
            int open = text.lastIndexOf('《', quantity.start());
            return open >= 0 && text.indexOf('》', open) > quantity.start();
        }

        /** 现行10%的税率降至9%: what is, before what shall be. */
        private boolean isFormerValue() {
            String before = text.substring(
                    Math.max(sentence.clauseStart(quantity.start()), quantity.start() - 6), quantity.start());
            String behind = text.substring(quantity.end(), Math.min(text.length(), quantity.end() + 16));
            return FORMER.matcher(before).find() && NOW.matcher(behind).lookingAt();
        }

        /** 质量第一 and 放在第一位 rank nothing. */
        private boolean isUnrankedFirst() {
            if (quantity.notation() != Notation.RANK) {
                return false;
            }
            String before = text.substring(
                    Math.max(sentence.clauseStart(quantity.start()), quantity.start() - 16), quantity.start());
            boolean ordered = ORDERED.matcher(before).matches();
            return MAXIM.matcher(before).matches() || !ordered;
        }

        private boolean isSlogan() {
            if (!sentence.isEnclosed(quantity.start())
                    || quantity.is(Kind.PERCENT) && quantity.notation() == Notation.PLAIN) {
                return false;
            }
            int open = quantity.start();
            while (open > 0 && "“\"”()".indexOf(text.charAt(open)) < 0) {
                open--;
            }
            char mark = text.charAt(open);
            int close = text.indexOf(mark == '“' ? '”' : '"', open + 1);
            return (mark == '“' || mark == '"') && close >= quantity.end() && close - open <= 16;
        }

        /** 11.121人才项目: nobody counts people in thousandths. */
        private boolean isListNumber() {
            boolean counted = quantity.start() == 0 && (quantity.is(Kind.PEOPLE) || quantity.is(Kind.COUNT));
            return counted && LISTED.matcher(raw).lookingAt();
        }

        private boolean isGeneration() {
            return GENERATION.matcher(raw).matches();
        }

        private boolean isGrade() {
            return raw.endsWith("级")
                    || text.startsWith("级", quantity.end())
                    || quantity.notation() != Notation.FRACTION && text.startsWith("强", quantity.end())
                    || text.startsWith("以上学历", quantity.end())
                    || text.startsWith("届", quantity.end());
        }

        /** 万元 in 万元生产总值能耗 and 千名 in 每千名老年人 are parts of names; 超千亿元 is a value. */
        private boolean isBareMagnitude() {
            boolean noDigit = raw.chars().noneMatch(c -> c >= '0' && c <= '9' || Numerals.isChineseDigit((char) c))
                    && Numerals.isMagnitude(raw.charAt(0))
                    && quantity.notation() == Notation.PLAIN
                    && raw.charAt(0) != '十';
            char before = quantity.start() > 0 ? text.charAt(quantity.start() - 1) : ' ';
            boolean per = before == '每' || before == '位';
            return noDigit && ("超过破逾达近上为到至约".indexOf(before) < 0 || per);
        }

        private boolean isSmallChineseCount() {
            if (!quantity.chinese()
                    || quantity.notation() != Notation.PLAIN
                    || !quantity.is(Kind.COUNT) && !quantity.is(Kind.PEOPLE)) {
                return false;
            }
            String before = text.substring(Math.max(0, quantity.start() - 3), quantity.start());
            boolean bounded = BOUNDED.matcher(before).matches()
                    || text.substring(Math.max(0, quantity.start() - 6), quantity.start())
                            .contains("至少");
            return quantity.value().intValue() <= SMALL && !bounded && !isOfDeed()
                    || "次类种批步期部".indexOf(raw.charAt(raw.length() - 1)) >= 0;
        }

        /** 建设两条生产线, 三个景区入选: what is done or came to be so is counted, however few; 落实三项制度 names a set. */
        private boolean isOfDeed() {
            int start = quantity.start();
            int end = afterEnd(text, quantity);
            int limit = sentence.clauseEnd(end);
            if (quantity.value().compareTo(BigDecimal.ONE) <= 0
                    || end >= limit
                    || sentence.isEnclosed(start)
                    || Character.isDigit(text.charAt(end))) {
                return false;
            }
            int verbEnd = start > 0 && text.charAt(start - 1) == '了' ? start - 1 : start;
            boolean acts = lexicon.cueEndingAt(CueClass.FLOW, text, sentence.clauseStart(start), verbEnd)
                            .filter(verb -> verb.length() > 1 && sentence.isWordBoundary(verbEnd - verb.length()))
                            .isPresent()
                    || start > 0 && text.charAt(start - 1) == '的' && opensWithDeed(start);
            ThingPhrase thing = ThingPhrase.of(sentence, lexicon, end, limit, acts);
            boolean noun =
                    sentence.tokenAt(end).filter(token -> !token.isVerb()).isPresent();
            boolean became = thing.becameSo(sentence, limit)
                    || thing.verb()
                            .flatMap(verb -> lexicon.cueStartingAt(CueClass.FLOW, verb, 0, verb.length()))
                            .flatMap(verb -> lexicon.cue(CueClass.FLOW, verb))
                            .filter(LexicalUse::tellsResult)
                            .isPresent();
            boolean bodily = BODILY.indexOf(raw.charAt(raw.length() - 1)) >= 0;
            return noun
                    && (became || acts && thing.name().length() > SHORT_NAME)
                    && thing.name().length() > 1
                    && (bodily || !lexicon.endsIn(CueClass.MEASURE_NOUN, thing.name()));
        }

        /** 建设了年产30万吨的两条生产线. */
        private boolean opensWithDeed(int position) {
            int clause = sentence.clauseStart(position);
            return lexicon.cueStartingAt(CueClass.FLOW, text, clause, position)
                    .filter(verb -> verb.length() > 1)
                    .isPresent();
        }

        /** 超百亿元企业10家: an amount with a noun behind it that is itself counted names the thing. */
        private boolean isThreshold() {
            int end = afterEnd(text, quantity);
            if (isProvided(end)) {
                return false;
            }
            boolean countable = quantity.is(Kind.COUNT)
                    || quantity.is(Kind.PEOPLE) && !text.startsWith("以上", quantity.end())
                    || quantity.is(Kind.PERCENT)
                    || quantity.is(Kind.POINT)
                    || quantity.is(Kind.MULTIPLE)
                    || quantity.notation() == Notation.RANK;
            if (countsBefore() && end > quantity.end() || tellsSizeOfCounted()) {
                return true;
            }
            if (end < text.length() && text.charAt(end) == '的') {
                boolean counted = quantity.is(Kind.PERCENT) && !comparedInName()
                        || quantity.is(Kind.COUNT) && !comparedInName()
                        || quantity.is(Kind.PEOPLE) && !comparedInName();
                return !counted && !AIM_NOUN.matcher(text.substring(end)).matches() && !quantity.is(Kind.MULTIPLE);
            }
            boolean previousCounts = index > 0
                    && sentence.quantities().get(index - 1).is(Kind.COUNT)
                    && BOUND_OF_COUNTED
                            .matcher(text.substring(
                                    sentence.quantities().get(index - 1).end(), quantity.start()))
                            .matches();
            if (!countable && previousCounts) {
                return true;
            }
            if (end > quantity.end()
                    && end < text.length()
                    && !quantity.is(Kind.PERCENT)
                    && nounAfter(end)
                    && countedAfter(end)) {
                return true;
            }
            if (countable || end >= text.length() || !Character.isIdeographic(text.charAt(end))) {
                return false;
            }
            boolean bounded = end > quantity.end();
            Optional<QuantityMention> next = nextInClause(end);
            boolean nounFollows = !startsWithVerb(end) && !startsPredicate(end);
            boolean nextCounts = next.isPresent()
                    && text.substring(end, next.get().start()).length() >= 2
                    && !text.substring(end, next.get().start()).contains("、")
                    && (next.get().is(Kind.COUNT)
                            || next.get().is(Kind.PERCENT)
                            || next.get().is(Kind.PEOPLE)
                            || next.get().is(Kind.POINT)
                            || next.get().is(Kind.AREA));
            return nounFollows
                    && (nextCounts
                            || bounded && quantity.is(Kind.MONEY)
                            || quantity.is(Kind.POWER) && VOLTAGE.matcher(raw).matches());
        }

        /** 安排200亿元专项资金支持4441个项目: money that is given is no threshold. */
        private boolean isProvided(int end) {
            return quantity.is(Kind.MONEY)
                    && quantity.start() >= 2
                    && lexicon.is(CueClass.PROVIDES, text.substring(quantity.start() - 2, quantity.start()))
                    && SingleQuantity.FUND
                            .matcher(text)
                            .region(end, text.length())
                            .lookingAt();
        }

        /** 5家100张床位以上的机构: a bound right behind a count tells which are counted. */
        private boolean countsBefore() {
            return index > 0
                    && sentence.quantities().get(index - 1).end() == quantity.start()
                    && (sentence.quantities().get(index - 1).is(Kind.COUNT)
                            || sentence.quantities().get(index - 1).is(Kind.PEOPLE));
        }

        /** 11个过亿元项目. */
        private boolean tellsSizeOfCounted() {
            return index > 0
                    && sentence.quantities().get(index - 1).is(Kind.COUNT)
                    && sentence.quantities().get(index - 1).end() + 1 == quantity.start()
                    && "过超逾达".indexOf(text.charAt(quantity.start() - 1)) >= 0;
        }

        private boolean nounAfter(int end) {
            return Character.isIdeographic(text.charAt(end)) && !startsWithVerb(end) && !startsPredicate(end);
        }

        /** 50户以上自然村20个, and 20个50户以上自然村: the village is counted, the 50 names it. */
        private boolean countedAfter(int end) {
            Optional<QuantityMention> next = nextInClause(end);
            boolean after = next.isPresent()
                    && (next.get().is(Kind.COUNT) || next.get().is(Kind.PERCENT))
                    && !text.substring(end, next.get().start()).contains("、");
            boolean before = index > 0 && sentence.quantities().get(index - 1).end() == quantity.start();
            return after || before;
        }

        /** 增速超过10%的行业: a bound inside a modifier. */
        private boolean comparedInName() {
            LeftPhrase left =
                    LeftPhrase.of(sentence, lexicon, sentence.clauseStart(quantity.start()), quantity.start());
            return left.level() && left.name().length() >= 2;
        }

        private Optional<QuantityMention> nextInClause(int end) {
            int limit = sentence.clauseEnd(end);
            return index + 1 < sentence.quantities().size()
                            && sentence.quantities().get(index + 1).start() < limit
                            && sentence.quantities().get(index + 1).start() > end
                    ? Optional.of(sentence.quantities().get(index + 1))
                    : Optional.empty();
        }

        private boolean startsWithVerb(int position) {
            return sentence.tokenAt(position)
                    .filter(token -> token.isVerb()
                            || lexicon.cue(CueClass.FLOW, token.text())
                                    .filter(use -> !LexicalUse.opensNouns(use))
                                    .isPresent())
                    .isPresent();
        }

        private boolean startsPredicate(int position) {
            return text.startsWith("和", position)
                    || text.startsWith("及", position)
                    || text.startsWith("、", position)
                    || text.startsWith("用于", position)
                    || text.startsWith("支持", position);
        }

        private boolean isBareWithoutName() {
            if (!quantity.isBare() || countsPeople(text, quantity) || countsHouseholds(text, quantity)) {
                return false;
            }
            if (index > 0 && sentence.quantities().get(index - 1).isBare() && changesTo()) {
                return new Check(sentence, index - 1).isBareWithoutName();
            }
            LeftPhrase left =
                    LeftPhrase.of(sentence, lexicon, sentence.clauseStart(quantity.start()), quantity.start());
            boolean ratio = raw.indexOf(':') > 0 && RATIO.matcher(left.name()).matches();
            if (ratio || left.level() && comesToNumber(left.name()) || isLargeDeed()) {
                return false;
            }
            if (index > 0 && sentence.quantities().get(index - 1).isBare() && isNextOfList()) {
                return new Check(sentence, index - 1).isBareWithoutName();
            }
            return !RATIO_NAME.matcher(left.name()).matches()
                    || !left.level() && !RATIO_ENDS.matcher(left.name()).matches();
        }

        /** 新增技能人才74万、专业人才8.1万: of what is done a large number needs no classifier. */
        private boolean isLargeDeed() {
            boolean closes = quantity.end() == text.length() || "、,;。".indexOf(text.charAt(quantity.end())) >= 0;
            int clause = sentence.clauseStart(quantity.start());
            return closes
                    && "万亿".indexOf(raw.charAt(raw.length() - 1)) >= 0
                    && quantity.start() > clause
                    && Character.isIdeographic(text.charAt(quantity.start() - 1))
                    && lexicon.cueStartingAt(CueClass.FLOW, text, clause, quantity.start())
                            .filter(verb -> verb.length() > 1)
                            .isPresent();
        }

        /** 成讼率控制在80以下, 年通关人次突破1200万: what has no unit of its own, or one that its name tells. */
        private boolean comesToNumber(String name) {
            boolean large = "万亿".indexOf(raw.charAt(raw.length() - 1)) >= 0;
            return UNITLESS.matcher(name).matches()
                    || large && COUNTED_SUM.matcher(name).matches();
        }

        /** 分别控制在0.3、0.25. */
        private boolean isNextOfList() {
            String between = text.substring(sentence.quantities().get(index - 1).end(), quantity.start());
            return between.equals("、") || between.equals("和");
        }

        /** 由6个工作日压缩至: the quantity before is the old value. */
        private boolean changesTo() {
            return CHANGES_TO
                    .matcher(text.substring(sentence.quantities().get(index - 1).end(), quantity.start()))
                    .matches();
        }

        /** 车程缩短至30分钟: what is made shorter is a time, whatever its name. */
        private boolean shortens() {
            return lexicon.cueEndingAt(CueClass.LEVEL, text, sentence.clauseStart(quantity.start()), quantity.start())
                    .filter(word -> word.contains(SHORTER))
                    .isPresent();
        }

        private boolean isDurationWithoutName() {
            if (!quantity.is(Kind.TIME) && !quantity.is(Kind.AGE)) {
                return false;
            }
            if (index > 0 && sentence.quantities().get(index - 1).kind() == quantity.kind() && changesTo()) {
                return new Check(sentence, index - 1).isDurationWithoutName();
            }
            LeftPhrase left =
                    LeftPhrase.of(sentence, lexicon, sentence.clauseStart(quantity.start()), quantity.start());
            boolean named = TIME_NAME.matcher(left.name()).matches()
                    || left.level() && left.name().length() > 1 && shortens()
                    || left.name().endsWith("期") && left.level()
                    || left.name().contains("预期寿命");
            boolean elided = left.level() && left.name().isEmpty() && index > 0 || left.distributed();
            boolean atLeast = text.startsWith("至少", Math.max(0, quantity.start() - 2));
            return !(named || elided || atLeast);
        }
    }
}
