package org.zhibiao.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.extract.QuantityMention.Notation;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.Unit.Kind;
import org.zhibiao.record.Coded;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.Direction;
import org.zhibiao.record.MeasureType;
import org.zhibiao.segment.Token;

/** Tells what kind of quantity a number with its name is: rank, level, flow, rate, change or multiple. */
final class KindOfQuantity {

    private static final Pattern AGGREGATE = Pattern.compile(
            ".*(?:总值|增加值|产值|总额|收入|产量|吞吐量|销售额|交易额|利润|利税|税收|进出口|外资|人数|次数|数量|GDP|消费|发电量|用电量|客运量|货运量|周转量|余额|业务量|总产|单产|规模|成交额)");
    private static final Pattern GROWTH_NOUN =
            Pattern.compile("(.*?)(?:的)?(增速|增幅|涨幅|(?:增长|提升|提高|下降|降低|减少|压缩|压减|缩减|削减|减排|精简)(?:率|比例|幅度)|增长速度|降幅)$");
    private static final Pattern RANK_TAIL = Pattern.compile(
            "(?:稳居|位居|位列|位于|居于|居|列|排名|排在|排|名列|跃居|跻身|进入|升至|升到|上升到|上升至|前移至|保持|继续|荣获|获得|获|取得)?(?:在)?(?:(?:全国|全省|全区|全市)[一-龥]{0,4}(?:景区|高校|园区|高新区|医院)|全国|全省|全区|全市|全州|全自治区|国内|省内|区内|市内|世界|中部|西部|东部|沿海|"
                    + "[一-龥]{2}(?:省|市)|[一-龥]{2,12}中)?(?:[一-龥]{0,6}(?:城市|地市|市州)中?)?$");
    /** 位列广西: whose place it is was said before. */
    private static final Pattern RANKS_ONLY = Pattern.compile("(?:稳居|位居|位列|位于|居于|排名|排在|名列|跃居|跻身|前移至|升至)[一-龥]{2,8}");

    private static final Pattern GRADE = Pattern.compile("(?:国家|省部?|市|县|区|自治区|世界|部)级(?:以上)?");
    private static final Pattern GRADE_LEAD = Pattern.compile("^(?:国家|省部?|市|县|区|自治区|世界|部)级(?:以上)?");
    /** 排名由51位上升到36位: the places of an order. */
    private static final Pattern PLACE_NAME = Pattern.compile(".*(?:排名|排位|位次|名次)");

    /** 甲、乙等指标增幅, 甲、乙两项指标. */
    private static final Pattern TOGETHER = Pattern.compile(
            "(?<list>.{2,}[、和].+?)(?:等(?:[\\d一-十多]{1,2}项)?(?:主要|重点|经济)*|[\\d一二两三四五六七八九十]{1,2}项(?:主要|重点|经济)*)指标(?<aspect>增幅|增速|总量|增量)?(?:均|都|总量均)?");

    private static final Pattern ARRANGED = Pattern.compile(".*安排(?:各类|专项|预算|补助|奖补)?(?:资金|投资|补助|经费)?");
    private static final Pattern BARE_ORDER = Pattern.compile("增幅|增速|总量|总数|降幅|规模|均|总量均|总量和增速均");
    private static final Pattern FLOW_NAME =
            Pattern.compile(".*(?:新增.*|就业|减税.*|到位(?:资金|内资|外资|省外资金|境外资金|市外资金)|(?:直接)?融资|(?:节约|核减|节减|整合|争取|盘活).*资金|减负|到资|"
                    + "引进(?:市外|省外|境外)?资金|招商引资.*)");
    private static final Pattern SPEED_FOLLOWS = Pattern.compile("(?:以上|左右)?的(?:增速|速度|增幅|增长率|增长速度|年均增速)");
    private static final Pattern SHARE =
            Pattern.compile("^(?:总量|总规模|规模|数量)?(?:约|已|共|均)?占(.*)$|^(?:完成|[是为占])(?:全?年度?)?(?:计划|目标|任务|预算)的?$");

    private static final Pattern COMPARED_WITH = Pattern.compile(".*(?:年|同期|总和|末|时期)的");
    private static final Pattern COMPARISON_WITH = Pattern.compile("(?:均?是|均?为|相当于|达到|恢复至|恢复到)?[^是为]{0,12}的$");
    private static final Pattern COMPARISON = Pattern.compile("(?:均?是|均?为|相当于|恢复至|恢复到)[^是为]{0,12}$");
    private static final Pattern ANEW =
            Pattern.compile("新(?:转|发展|创|组|招|评|育|签|投|获|招商|升|入|推|装|购|聘|引|扩|批|登|纳|选|认|开|植|栽|办|设|打).*");
    /** Words that say how many there are, not how many were added. */
    private static final Pattern STOCK = Pattern.compile("(?:在建|现有|在册|在校|在岗|在库|尚有|拥有)");
    /** What is done when it is 实现: 实现直接融资, 实现转移就业; any other thing is a level that is reached. */
    private static final Pattern ACHIEVED_DEED = Pattern.compile(
            ".*(?:投资|融资|就业|脱贫|搬迁|减排|销售|签约|外派|转移|对接|并网|开工|竣工|投产|通车|贯通|改造|覆盖|转化|交易|节约|节能|减税|审批|办理|联网|上云)");

    private static final Pattern WON = Pattern.compile("获(?!得).{2,}");
    private static final Pattern COVERED = Pattern.compile("参保|领取(?:基本)?养老金|享受(?:城乡|城镇|农村)?低保");
    private static final Pattern SCHEME =
            Pattern.compile("(?:城镇|农村|城乡|新型|居民|职工|企业|社会|基本|灵活就业|大病)*(?:养老|医疗|失业|工伤|生育)保险|新型农村合作医疗|新农合");
    private static final Pattern SPENT = Pattern.compile(".*(?:专项资金|补助资金)|(?:计划|总计划)?投资");
    /** Yearly aggregates, though their names are verbs as well. */
    private static final Pattern TRADE = Pattern.compile("(?:外贸|货物|服务|对外)?(?:出口|进口|进出口)");

    private static final Pattern BUDGET =
            Pattern.compile(".*(?:(?:财政|预算|公共预算|总|人均|消费|消费性|经费)支出|(?:人均|平均|强度|研发|经费).{0,4}投入)|.*(?:人均|占).*");
    /** 绿化面积新增: the verb of adding stands behind what grew. */
    private static final Pattern ADDED_BEHIND = Pattern.compile("(.{2,}?)(?:日均|(?:平均)?每[天日])?(?<!每[天日年])(新增|净增)");

    private static final Pattern COUNTED = Pattern.compile(".*(?:人数|次数|数量)");
    private static final Set<String> ADDING = Set.of("投入", "新增", "完成");

    private static final Pattern REACHED_IN_TOTAL = Pattern.compile("累计(?:分别|已)?达");
    private static final int LONGEST_REACHED = 8;

    private static final String COMPLETED = "完成";

    private static final String ARRIVED = "到位";

    static final String PURPOSE = "用于";

    /** 获法治政府评估第七名: the verb is none of what is ranked. */
    private static final String WINS = "获";

    /** 提高普及率至92%: behind these stands what a thing comes to. */
    private static final String REACHES = "至到为";

    private final Lexicon lexicon;
    private final Names names;
    private final SentenceReading sentence;
    private final String text;
    private final SaidSoFar said;
    private final VerbReader verbs;
    private final Subjects subjects;
    private final SpreadUnits units;

    KindOfQuantity(
            Lexicon lexicon,
            SentenceReading sentence,
            SaidSoFar said,
            VerbReader verbs,
            Subjects subjects,
            SpreadUnits units) {
        this.lexicon = lexicon;
        this.names = new Names(lexicon.adverbials());
        this.sentence = sentence;
        this.text = sentence.text();
        this.said = said;
        this.verbs = verbs;
        this.subjects = subjects;
        this.units = units;
    }

    private String withoutRanking(String phrase) {
        return names.strip(RANK_TAIL.matcher(phrase).replaceFirst(""));
    }

    /** Whether a phrase before a place only says what of the thing just counted is ranked: 总量居全省. */
    boolean isBareOrder(String phrase) {
        return BARE_ORDER.matcher(withoutRanking(phrase)).matches();
    }

    /** The quantity with the unit that its phrase gives it. */
    QuantityMention withUnits(QuantityMention quantity) {
        return units.withUnits(quantity);
    }

    /** The characters before a quantity, so many at most. */
    private String before(QuantityMention quantity, int most) {
        return text.substring(Math.max(0, quantity.start() - most), quantity.start());
    }

    /** 日均新设企业由5000户增加到16000户: what comes new is a flow, however it grew. */
    Optional<Claim> newlyDone(QuantityMention quantity, LeftPhrase left, String name, Comparator bound) {
        Verb verb = verbs.verb(name, false);
        boolean counts = quantity.is(Kind.COUNT) && !lexicon.endsInIndicatorHead(name);
        return counts && verb.acts() && verb.word().startsWith("新")
                ? Optional.of(Claim.flow(
                        quantity, Optional.of(verb.word()), subjects.owned(verb), left, bound, RuleId.FROM_TO))
                : Optional.empty();
    }

    /** Whether a number is a place in the order that the name tells: 排名…36位. */
    boolean isPlace(QuantityMention quantity, String name) {
        return quantity.unit().filter("位"::equals).isPresent()
                && PLACE_NAME.matcher(name).matches();
    }

    /** 生产总值、财政收入等指标增幅居全省第一: each of them has that place; empty where one thing is ranked. */
    List<String> rankedTogether(String phrase) {
        Matcher together = TOGETHER.matcher(withoutRanking(phrase));
        if (!together.matches()) {
            return List.of();
        }
        String aspect = together.group("aspect");
        return NameLists.heads(together.group("list")).stream()
                .map(names::strip)
                .filter(name -> name.length() > 1)
                .map(name -> name + aspect)
                .toList();
    }

    /** A place in an order; with a word of growth, how many places were gained. */
    Claim rank(QuantityMention quantity, LeftPhrase left, String phrase, Comparator bound) {
        String placed = RANKS_ONLY.matcher(phrase).matches() ? "" : withoutRanking(phrase);
        String name = placed.startsWith(WINS) && placed.length() > 3 ? placed.substring(1) : placed;
        String indicator = name.isEmpty() || name.equals("均")
                ? subjects.elided(left)
                : BARE_ORDER.matcher(name).matches() && !said.isEmpty()
                        ? said.last().indicator() + name
                        : name;
        boolean moved = left.growth().isPresent() && !left.level() && !left.margin();
        return Claim.of(
                quantity,
                indicator,
                moved ? MeasureType.CHANGE : MeasureType.RANK,
                moved ? left.growth() : Optional.empty(),
                left,
                bound,
                RuleId.RANK);
    }

    /** A quantity by its unit, its name and the words before it. */
    Claim classify(QuantityMention mention, LeftPhrase left, String name, RuleId rule, Comparator bound) {
        QuantityMention quantity = units.withUnits(mention);
        Matcher share = SHARE.matcher(name);
        String full = share.matches() && !said.isEmpty() ? said.last().indicator() + name : withoutThoseServed(name);
        return withHeadOfList(
                switch (quantity.kind()) {
                    case POINT -> change(quantity, left, full, bound, rule);
                    case PERCENT -> percent(quantity, left, full, bound, rule);
                    case MULTIPLE -> multiple(quantity, left, full, bound, rule);
                    default -> amount(quantity, left, full, bound, rule);
                });
    }

    /** 银行、证券等金融机构28家: what the things of a list are called together is counted. */
    private static Claim withHeadOfList(Claim claim) {
        boolean counts = claim.quantity().is(Kind.COUNT) || claim.quantity().is(Kind.PEOPLE);
        String head = counts ? ThingPhrase.headOfList(claim.indicator()) : claim.indicator();
        return head.length() > 2 ? claim.withIndicator(head) : claim;
    }

    /** 为企业和个人减税8000亿元: the deed is counted, whomever it serves. */
    private String withoutThoseServed(String name) {
        return VerbReader.servesOthers(name)
                ? lexicon.cueEndingAt(CueClass.FLOW, name, 1, name.length())
                        .filter(deed -> deed.length() > 1 && !lexicon.is(CueClass.AGGREGATE_VERB, deed))
                        .orElse(name)
                : name;
    }

    /** 压减行政审批事项30%, 下调费率0.5个百分点: the verb of change stands in front of the thing. */
    private Optional<Claim> changedInFront(
            QuantityMention quantity, LeftPhrase left, String name, MeasureType measure, Comparator bound) {
        Optional<String> verb =
                lexicon.cueStartingAt(CueClass.GROWTH, name, 0, name.length()).filter(word -> word.length() == 2);
        boolean reaches = measure == MeasureType.RATE && name.endsWith("率")
                || REACHES.indexOf(text.charAt(Math.max(0, quantity.start() - 1))) >= 0;
        boolean changes = verb.isPresent()
                && left.growth().isEmpty()
                && !left.level()
                && !reaches
                && name.length() > 3
                && endsWord(quantity, name, 2)
                && quantity.notation() != Notation.DOUBLING
                && !GROWTH_NOUN.matcher(name).matches();
        return changes
                ? Optional.of(Claim.of(
                        quantity,
                        name.substring(2),
                        measure,
                        lexicon.cue(CueClass.GROWTH, verb.get()).map(code -> Coded.of(Direction.class, code)),
                        left,
                        bound,
                        RuleId.CHANGE_IN_FRONT))
                : Optional.empty();
    }

    /** Whether a word ends after so many characters of a name: 增加 is none in 增加值占GDP. */
    private boolean endsWord(QuantityMention quantity, String name, int length) {
        int at = text.lastIndexOf(name, quantity.start());
        return at < 0 || sentence.isWordBoundary(at + length);
    }

    private Claim change(QuantityMention quantity, LeftPhrase left, String name, Comparator bound, RuleId rule) {
        Optional<Claim> changed = changedInFront(quantity, left, name, MeasureType.CHANGE, bound);
        if (changed.isPresent()) {
            return changed.get();
        }
        boolean bareRate = lexicon.is(CueClass.RATE_ALONE, name);
        boolean afterRate = left.margin()
                && name.equals(said.isEmpty() ? null : said.last().indicator())
                && said.last().measure() == MeasureType.RATE;
        boolean repeats = !said.isEmpty() && said.last().indicator().endsWith(name);
        String full = bareRate && !said.isEmpty()
                ? repeats ? said.last().indicator() : said.last().indicator() + name
                : afterRate ? name + "增速" : name;
        return Claim.of(
                quantity, full, MeasureType.CHANGE, Optional.of(left.growth().orElse(Direction.UP)), left, bound, rule);
    }

    private Claim percent(QuantityMention quantity, LeftPhrase left, String name, Comparator bound, RuleId rule) {
        Optional<Claim> changed = changedInFront(quantity, left, name, MeasureType.RATE, bound);
        if (changed.isPresent()) {
            return changed.get();
        }
        if (quantity.notation() == Notation.DOUBLING
                || SPEED_FOLLOWS
                        .matcher(text)
                        .region(quantity.end(), text.length())
                        .lookingAt()) {
            return Claim.of(
                    quantity,
                    name.startsWith("以") ? name.substring(1) : name,
                    MeasureType.RATE,
                    Optional.of(Direction.UP),
                    left,
                    bound,
                    rule);
        }
        boolean naturalGrowth = before(quantity, 16).contains("自然增长率");
        if (left.growth().isPresent() && !naturalGrowth) {
            return Claim.of(quantity, withoutVerb(name), MeasureType.RATE, left.growth(), left, bound, rule);
        }
        Matcher growthNoun = GROWTH_NOUN.matcher(name);
        if (growthNoun.matches() && !naturalGrowth) {
            Direction direction = "增涨提".indexOf(growthNoun.group(2).charAt(0)) >= 0 ? Direction.UP : Direction.DOWN;
            String grown = growthNoun.group(1).isEmpty() ? subjects.elided(left) : growthNoun.group(1);
            return Claim.of(
                    quantity,
                    grown.isEmpty() ? name : grown,
                    MeasureType.RATE,
                    Optional.of(direction),
                    left,
                    bound,
                    rule);
        }
        boolean multiple = COMPARED_WITH.matcher(before(quantity, 8)).matches();
        boolean brought = REACHES.indexOf(text.charAt(Math.max(0, quantity.start() - 1))) >= 0
                && name.length() > 4
                && !left.level()
                && lexicon.cueStartingAt(CueClass.GROWTH, name, 0, 2)
                        .filter(word -> word.length() == 2)
                        .isPresent();
        String measured = brought
                ? name.substring(2)
                : naturalGrowth && !name.endsWith("自然增长率")
                        ? (name.endsWith("自然") ? name.substring(0, name.length() - 2) : name) + "自然增长率"
                        : name;
        return multiple
                ? Claim.of(quantity, comparedName(measured), MeasureType.MULTIPLE, Optional.empty(), left, bound, rule)
                : Claim.of(quantity, withoutVerb(measured), MeasureType.LEVEL, Optional.empty(), left, bound, rule);
    }

    /** 完成投资增长5%: the verb is no part of the indicator. */
    static String withoutVerb(String name) {
        return name.length() >= 4 && (name.startsWith("完成") || name.startsWith("实现")) ? name.substring(2) : name;
    }

    private Claim multiple(QuantityMention quantity, LeftPhrase left, String name, Comparator bound, RuleId rule) {
        if (left.growth().isPresent()) {
            return Claim.of(quantity, name, MeasureType.RATE, left.growth(), left, bound, rule);
        }
        String compared = comparedName(name);
        String indicator = compared.isEmpty() && !said.isEmpty() ? said.last().indicator() : compared;
        return Claim.of(quantity, indicator, MeasureType.MULTIPLE, Optional.empty(), left, bound, rule);
    }

    private String comparedName(String name) {
        String compared = name.endsWith("恢复") ? name.substring(0, name.length() - 2) : name;
        return names.strip(COMPARISON
                .matcher(COMPARISON_WITH.matcher(compared).replaceFirst(""))
                .replaceFirst(""));
    }

    private Claim amount(QuantityMention quantity, LeftPhrase left, String name, Comparator bound, RuleId rule) {
        if (isPlace(quantity, name)) {
            return rank(quantity, left, name, bound);
        }
        Matcher added = ADDED_BEHIND.matcher(name);
        if (added.matches() && left.growth().isEmpty()) {
            return Claim.flow(quantity, Optional.of(added.group(2)), added.group(1), left, bound, RuleId.VERB_BEHIND);
        }
        if (left.growth().isPresent()) {
            return before(quantity, 4).contains("新增")
                    ? Claim.flow(quantity, Optional.of("新增"), name, left, bound, rule)
                    : Claim.of(quantity, withoutVerb(name), MeasureType.CHANGE, left.growth(), left, bound, rule);
        }
        if (lexicon.is(CueClass.SUM_ALONE, name) && !said.isEmpty()) {
            return Claim.of(
                    quantity, said.last().indicator() + name, MeasureType.LEVEL, Optional.empty(), left, bound, rule);
        }
        Optional<Claim> sum = sumOfThing(quantity, left, name, bound, rule);
        if (sum.isPresent()) {
            return sum.get();
        }
        if (quantity.is(Kind.MONEY) && TRADE.matcher(name).matches()) {
            return Claim.of(quantity, name, MeasureType.LEVEL, Optional.empty(), left, bound, rule);
        }
        if (STOCK.matcher(name).lookingAt()) {
            return Claim.of(quantity, name, MeasureType.LEVEL, Optional.empty(), left, bound, rule);
        }
        if ((quantity.is(Kind.PEOPLE) || quantity.is(Kind.COUNT)) && isCovered(name)) {
            return covered(quantity, left, name, bound);
        }
        if (quantity.is(Kind.MONEY) && name.contains("用于") && !lexicon.isYearlySum(name)) {
            return Claim.flow(quantity, Optional.empty(), name, left, bound, rule);
        }
        if (isPartOfLevel(quantity)) {
            return Claim.of(quantity, name, MeasureType.LEVEL, Optional.empty(), left, bound, rule);
        }
        Verb verb = verbs.verb(name, left.level());
        boolean anew = !verb.present() && (ANEW.matcher(name).matches() || opensAnew(quantity, name))
                || WON.matcher(name).matches();
        if (anew) {
            int verbEnd = lexicon.cueStartingAt(CueClass.FLOW, name, 1, name.length())
                    .map(word -> 1 + word.length())
                    .orElseGet(() -> verbs.endOfBrief(name, quantity.start()));
            return Claim.flow(
                    quantity,
                    Optional.of(name.substring(0, verbEnd)),
                    name.substring(verbEnd),
                    left,
                    bound,
                    RuleId.VERB_THING);
        }
        if (GRADE.matcher(name).matches() && !said.isEmpty()) {
            String whole = GRADE_LEAD.matcher(said.last().indicator()).replaceFirst("");
            return sameKind(quantity, left, name + whole, bound, rule);
        }
        if (quantity.is(Kind.MONEY) && ARRANGED.matcher(before(quantity, 8)).matches()) {
            return Claim.flow(quantity, Optional.of("安排"), arranged(name), left, bound, rule);
        }
        return completed(quantity, left, name, bound)
                .or(() -> ofVerb(quantity, left, verb, bound, rule))
                .or(() -> carried(quantity, left, name, bound))
                .or(() -> deed(quantity, left, name, bound))
                .or(() -> continued(quantity, left, name, verb, bound))
                .orElseGet(() -> !keepsAt(quantity)
                                && (left.total() && !reachedInTotal(quantity) && !name.contains("利用")
                                        || FLOW_NAME.matcher(name).matches() && !restated(left, rule, name))
                        ? Claim.flow(quantity, Optional.empty(), name, left, bound, rule)
                        : spends(quantity, name)
                                ? Claim.flow(quantity, Optional.empty(), name, left, bound, rule)
                                : Claim.of(
                                        quantity,
                                        withoutVerb(name),
                                        MeasureType.LEVEL,
                                        Optional.empty(),
                                        left,
                                        bound,
                                        rule));
    }

    /** 固定资产投资完成146亿元: what is spent is done, also where the verb stands behind. */
    private Optional<Claim> completed(QuantityMention quantity, LeftPhrase left, String name, Comparator bound) {
        boolean spent = quantity.is(Kind.MONEY)
                && left.level()
                && lexicon.endsIn(CueClass.SPENDS, name)
                && !lexicon.is(CueClass.SPENDS, name)
                && before(quantity, 4).contains(COMPLETED);
        boolean purpose = quantity.is(Kind.MONEY)
                && lexicon.endsIn(CueClass.SPENDS, name)
                && text.startsWith(PURPOSE, quantity.end());
        if (purpose) {
            return Optional.of(Claim.flow(quantity, Optional.empty(), name, left, bound, RuleId.NAME_BEFORE));
        }
        return spent
                ? Optional.of(Claim.flow(
                        quantity, Optional.of(COMPLETED), withoutVerb(name), left, bound, RuleId.VERB_BEHIND))
                : Optional.empty();
    }

    /** 转移就业保持在20万人以上: what is kept is how many there are. */
    private boolean keepsAt(QuantityMention quantity) {
        String words = before(quantity, 4);
        return words.contains("保持在") || words.contains("稳定在");
    }

    /** 新签约项目238个,总投资1084亿元: what the things that were just counted cost, bring or are worth. */
    private Optional<Claim> sumOfThing(
            QuantityMention quantity, LeftPhrase left, String name, Comparator bound, RuleId rule) {
        Optional<String> kind = lexicon.cue(CueClass.SUM_OF_THING, name);
        Optional<Claim> counted =
                kind.isPresent() && quantity.is(Kind.MONEY) ? countedBefore(quantity) : Optional.empty();
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        Claim thing = counted.get();
        String indicator = thing.indicator() + name;
        boolean flow = kind.orElseThrow().equals(MeasureType.FLOW.code())
                || kind.orElseThrow().isEmpty() && thing.measure() == MeasureType.FLOW;
        return Optional.of(
                flow
                        ? Claim.flow(quantity, Optional.empty(), indicator, left, bound, rule)
                        : Claim.of(quantity, indicator, MeasureType.LEVEL, Optional.empty(), left, bound, rule));
    }

    /** The count of things in this clause or the one before, behind which nothing but such sums was said. */
    private Optional<Claim> countedBefore(QuantityMention quantity) {
        int clause = sentence.clauseStart(quantity.start());
        int from = clause > 0 ? sentence.clauseStart(clause - 1) : clause;
        for (Claim claim : said.claims().reversed()) {
            if (claim.quantity().start() < from) {
                return Optional.empty();
            }
            if (claim.quantity().is(Kind.COUNT)) {
                return Optional.of(claim);
            }
            if (!claim.quantity().is(Kind.MONEY)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** 新发行债券: 新 before a verb that is none in names. */
    private boolean opensAnew(QuantityMention quantity, String name) {
        int at = text.lastIndexOf(name, quantity.start());
        boolean verb = name.startsWith("新")
                && at >= 0
                && sentence.isWordBoundary(at + 1)
                && sentence.tokenAt(at + 1)
                        .filter(token -> token.isVerb() && token.text().length() == 2 && name.length() > 4)
                        .isPresent();
        return verb || opensAnew(name);
    }

    private boolean opensAnew(String name) {
        return name.startsWith("新")
                && lexicon.cueStartingAt(CueClass.FLOW, name, 1, name.length())
                        .filter(word -> word.length() > 1 && word.length() < name.length() - 1)
                        .flatMap(word -> lexicon.cue(CueClass.FLOW, word))
                        .filter(use -> !LexicalUse.opensNouns(use))
                        .isPresent();
    }

    /** 地方财政安排支出 is 地方财政支出, 中央安排救灾资金 is 救灾资金. */
    private String arranged(String name) {
        int verb = name.lastIndexOf("安排");
        if (verb < 0) {
            return withoutVerb(name);
        }
        String object = name.substring(verb + 2);
        String giver = names.strip(name.substring(0, verb));
        return object.length() > 2 ? object : giver.isEmpty() && object.isEmpty() ? withoutVerb(name) : giver + object;
    }

    /** 民生重点支出1.8亿元, 计划投资3亿元: money that is spent on something; what a budget spends in all is a figure of statistics. */
    private static boolean spends(QuantityMention quantity, String name) {
        return quantity.is(Kind.MONEY)
                && SPENT.matcher(name).matches()
                && !BUDGET.matcher(name).matches();
    }

    /** 合作社累计达到2324家: how many there are by now. */
    private boolean reachedInTotal(QuantityMention quantity) {
        boolean goesOn = !said.isEmpty()
                && said.last().measure() == MeasureType.LEVEL
                && said.last().total()
                && said.last().quantity().unit().equals(quantity.unit())
                && quantity.start() - said.last().quantity().end() <= 1;
        return quantity.is(Kind.COUNT)
                && (goesOn
                        || REACHED_IN_TOTAL
                                .matcher(before(quantity, LONGEST_REACHED))
                                .find());
    }

    /** 农民工2.5亿人，其中外出农民工1.6亿人: of a level, what is among it is one too. */
    private boolean isPartOfLevel(QuantityMention quantity) {
        int clause = sentence.clauseStart(quantity.start());
        boolean among = text.startsWith("其中", clause) || clause > 2 && text.startsWith("其中,", clause - 3);
        return among
                && !said.isEmpty()
                && said.claims().stream()
                        .filter(said -> said.quantity().unit().equals(quantity.unit()))
                        .reduce((first, second) -> second)
                        .filter(whole -> whole.measure() == MeasureType.LEVEL)
                        .isPresent();
    }

    /** Whether words say that people are in a scheme, which is a state of it. */
    boolean isCovered(String words) {
        return COVERED.matcher(words).matches();
    }

    /** How many are in the scheme that the words or the sentence name. */
    Claim covered(QuantityMention quantity, LeftPhrase left, String words, Comparator bound) {
        return Claim.of(
                units.withUnits(quantity),
                scheme(quantity) + words,
                MeasureType.LEVEL,
                Optional.empty(),
                left,
                bound,
                RuleId.NAME_BEFORE);
    }

    /** 开展养老保险试点，1300万人参保: the scheme that the sentence has named last. */
    private String scheme(QuantityMention quantity) {
        Matcher matcher = SCHEME.matcher(text.substring(0, quantity.start()));
        String scheme = "";
        while (matcher.find()) {
            scheme = names.strip(matcher.group());
        }
        return scheme;
    }

    /** 到位资金增长5%、达到676亿元: the second value is what it comes to. */
    private static boolean restated(LeftPhrase left, RuleId rule, String name) {
        return left.level() && rule == RuleId.ELIDED_NAME && !name.contains("新增");
    }

    /** 新建高标准农田21万亩: what the verb before the thing does; 完成投资5亿元 states a level. */
    private Optional<Claim> ofVerb(
            QuantityMention quantity, LeftPhrase left, Verb verb, Comparator bound, RuleId rule) {
        if (!verb.acts()) {
            return Optional.empty();
        }
        boolean reaches = lexicon.is(CueClass.REACHES, verb.word())
                || COUNTED.matcher(verb.object()).matches() && !verb.word().equals("新增");
        if (verb.word().equals(ARRIVED)
                && Subjects.GENERIC_OBJECT.matcher(verb.object()).matches()) {
            String whose = names.strip(verb.subject());
            return Optional.of(Claim.flow(
                    quantity, Optional.of(ARRIVED), whose + ARRIVED + verb.object(), left, bound, RuleId.VERB_THING));
        }
        if (verb.word().equals("实现") && !left.total() && !isDeed(verb.object())) {
            return Optional.of(
                    Claim.of(quantity, subjects.owned(verb), MeasureType.LEVEL, Optional.empty(), left, bound, rule));
        }
        if (!left.total() && AGGREGATE.matcher(verb.object()).matches() && reaches) {
            return Optional.of(
                    Claim.of(quantity, subjects.owned(verb), MeasureType.LEVEL, Optional.empty(), left, bound, rule));
        }
        return statesLevel(left, verb)
                ? Optional.empty()
                : Optional.of(Claim.flow(
                        quantity, Optional.of(verb.word()), subjects.owned(verb), left, bound, RuleId.VERB_THING));
    }

    /** 实现节约能源, 实现直接融资. */
    private boolean isDeed(String object) {
        boolean deed = lexicon.cue(CueClass.FLOW, object)
                .filter(use -> !LexicalUse.opensNouns(use))
                .isPresent();
        return deed
                || ACHIEVED_DEED.matcher(object).matches()
                || lexicon.cueStartingAt(CueClass.FLOW, object, 0, object.length())
                        .filter(word -> word.length() > 1
                                && object.length() > word.length() + 1
                                && !lexicon.endsInIndicatorHead(object))
                        .isPresent();
    }

    /** Whether 达到 and the like say what a thing comes to, although a verb stands in its name. */
    private boolean statesLevel(LeftPhrase left, Verb verb) {
        boolean standing = left.level()
                && left.comparator().isEmpty()
                && verb.subject().isEmpty()
                && verb.listed()
                && verbs.isUsed(verb.word(), "result");
        boolean provides = left.comparator().filter(Comparator.GE::equals).isPresent()
                && verb.listed()
                && !verbs.isUsed(verb.word(), "noun result");
        boolean owned = left.level()
                && !verb.subject().isEmpty()
                && !verb.object().endsWith("投资")
                && !ADDING.contains(verb.word());
        return standing || !provides && owned;
    }

    /** The verb of what was said last goes on in the same clause, behind 其中, or in a list of as many kinds of one unit. */
    private Optional<Claim> carried(QuantityMention quantity, LeftPhrase left, String name, Comparator bound) {
        int clause = sentence.clauseStart(quantity.start());
        boolean carries = said.action().isPresent()
                && (!left.level() || boundedAlike(quantity, left))
                && (said.clause() == clause || text.startsWith("其中", clause) || listsOn(quantity, left, name, clause));
        return carries
                ? Optional.of(Claim.flow(quantity, said.action(), name, left, bound, RuleId.VERB_CARRIED)
                        .withTotalOf(said.last()))
                : Optional.empty();
    }

    /** 发送旅客超400万人次、货物超500万吨: both are bounded, and no word of level stands with either. */
    private boolean boundedAlike(QuantityMention quantity, LeftPhrase left) {
        int mark = quantity.start() - left.name().length() - 2;
        return left.comparator().isPresent()
                && said.last().comparator() != Comparator.EQ
                && before(quantity, 1)
                        .equals(text.substring(
                                said.last().quantity().start() - 1,
                                said.last().quantity().start()))
                && mark >= said.last().quantity().end()
                && text.charAt(mark) == '、';
    }

    /** 新建大棚25座，温室32座: a clause of a name and a number of the unit before, and nothing more. */
    private boolean listsOn(QuantityMention quantity, LeftPhrase left, String name, int clause) {
        boolean bare = clause > 0
                && text.charAt(clause - 1) == ','
                && (quantity.is(Kind.COUNT) || quantity.is(Kind.PEOPLE))
                && !left.total()
                && !FLOW_NAME.matcher(name).matches()
                && text.startsWith(name, clause)
                && clause + name.length() == quantity.start();
        boolean closes =
                bare && (quantity.end() == text.length() || sentence.clauseEnd(quantity.end()) - quantity.end() <= 2);
        return closes
                && said.last().quantity().unit().equals(quantity.unit())
                && said.clause() == sentence.clauseStart(clause - 1)
                && !lexicon.endsInIndicatorHead(name);
    }

    /** 职业技能培训3500万人次: the name is a deed, or ends in one. */
    private Optional<Claim> deed(QuantityMention quantity, LeftPhrase left, String name, Comparator bound) {
        if (left.level()) {
            return Optional.empty();
        }
        int at = text.indexOf(name);
        boolean onlyVerbs = name.length() >= 3
                && at >= 0
                && sentence.tokens(at, at + name.length()).stream().allMatch(Token::isVerb);
        Optional<String> deed = onlyVerbs ? Optional.of(name) : verbs.deedBehind(name);
        return deed.map(word -> Claim.flow(quantity, Optional.of(word), name, left, bound, RuleId.VERB_BEHIND));
    }

    /** 新建学校5所,医院不少于3所: a floor for one more thing that the verb of the clause before acts on. */
    private Optional<Claim> continued(
            QuantityMention quantity, LeftPhrase left, String name, Verb verb, Comparator bound) {
        boolean floor =
                left.level() && left.comparator().filter(Comparator.GE::equals).isPresent() && !verb.present();
        if (!floor || said.action().isEmpty() || lexicon.endsInIndicatorHead(name)) {
            return Optional.empty();
        }
        int clause = sentence.clauseStart(quantity.start());
        boolean continues = said.last().quantity().unit().equals(quantity.unit())
                && clause > 0
                && said.last().quantity().start() >= sentence.clauseStart(clause - 1);
        return continues
                ? Optional.of(Claim.flow(quantity, said.action(), name, left, bound, RuleId.VERB_CARRIED))
                : Optional.empty();
    }

    /** 其中省级113个: a part of what was just counted. */
    private Claim sameKind(QuantityMention quantity, LeftPhrase left, String name, Comparator bound, RuleId rule) {
        Claim whole = said.last();
        return whole.measure() == MeasureType.FLOW
                ? Claim.flow(quantity, whole.action(), name, left, bound, rule)
                : Claim.of(quantity, name, MeasureType.LEVEL, Optional.empty(), left, bound, rule);
    }
}
