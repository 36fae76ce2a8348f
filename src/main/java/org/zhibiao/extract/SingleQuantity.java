package org.zhibiao.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.extract.QuantityMention.Notation;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.Unit.Kind;
import org.zhibiao.record.Coded;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.MeasureType;
import org.zhibiao.segment.Token;

/** Reads a quantity that shares its name with no other: the thing stands before it, behind it, or in the clause before. */
final class SingleQuantity {

    private static final Pattern FUNCTION_WORD =
            Pattern.compile("^(?:对|为|将|把|向|与|从|在|给|使|让|以|按|由|及|和|这|该|上述|下列|首批|第[一二三四]批|新一批)$");
    private static final Pattern NEW_ITEM = Pattern.compile("(?:、|和|及|与|以及|或|等|等等)$");

    private static final Pattern FIELD = Pattern.compile(
            "(?<ranked>[^,;]*?)在[^,;]{0,8}?(?:\\d+|[一二三四五六七八九十百]+)个[^,;]{1,10}?[市县区州省国校业家](?<order>[一-龥]{2,6}(?:排名|评价|考核|评比|测评))?(?<!其)中");
    private static final Pattern PLACE_ONLY =
            Pattern.compile("[一-龥]{2,8}(?:试验区|示范区|新区|开发区|园区)|全[国省市县区州]|城区|市区|农村|城镇|[一-龥]{2}[省市县州]");
    private static final int LONGEST_OBJECT = 30;
    private static final int LONGEST_PREDICATE = 12;
    private static final Pattern PLACE_END = Pattern.compile("(?:[市县区镇乡村]|街道|城区|沿线|沿街|水系|流域|路段|[一-龥]段)$");

    private static final Pattern AGE = Pattern.compile("\\d+(?:[—-]\\d+)?周?岁(?:及?以[上下])?的?");

    private static final Pattern SUM_REACHED = Pattern.compile("总[数量](?:达到?|为|突破|超过)[^,]{0,2}$");
    private static final Pattern SUM = Pattern.compile("总数|总量|总规模|总额|总计|总人数|总面积|总里程");
    private static final Pattern SUMMED = Pattern.compile("([一-龥、“”]{4,}?)(?:累计|总共|共计)([一-龥]{2})");
    private static final Pattern LACKS_HEAD = Pattern.compile(".*(?:级|\\d+[万亿]?元|亿元|以上)");
    private static final Pattern ITEM_START = Pattern.compile("(?:、|和|及|与|以及|或)[^、]{0,4}$");

    /** 20名具有高级职称的教师. */
    private static final Pattern RELATIVE = Pattern.compile("(?:具有|拥有|从事|获得|符合|在)[^,;。]{2,40}的[一-龥“”]{2,}");

    private static final Pattern BOUNDED_SHARE =
            Pattern.compile("(?<name>.{2,}?)(?<bound>不低于|不少于|不得低于|不超过|不高于)[^,]{2,16}?的?");
    static final Pattern FUND = Pattern.compile("[一-龥“”]{0,12}?(?:资金|经费|国债|债券|财力|基金)(?!的|率)");

    private final Lexicon lexicon;
    private final Names names;
    private final QuantityFilter filter;
    private final SentenceReading sentence;
    private final String text;
    private final List<QuantityMention> quantities;
    private final Bounds bounds;
    private final SaidSoFar said;
    private final VerbReader verbs;
    private final Subjects subjects;
    private final KindOfQuantity kinds;
    private int consumed;

    private static final int SHORTEST_KIND = 3;

    SingleQuantity(
            Lexicon lexicon,
            QuantityFilter filter,
            SentenceReading sentence,
            List<QuantityMention> quantities,
            SaidSoFar said,
            VerbReader verbs,
            Subjects subjects,
            KindOfQuantity kinds) {
        this.lexicon = lexicon;
        this.names = new Names(lexicon.adverbials());
        this.filter = filter;
        this.sentence = sentence;
        this.text = sentence.text();
        this.quantities = List.copyOf(quantities);
        this.bounds = new Bounds(lexicon, text);
        this.said = said;
        this.verbs = verbs;
        this.subjects = subjects;
        this.kinds = kinds;
    }

    /** Where the phrase before a quantity begins: behind the clause's start, the quantity before, and its thing. */
    int leftEdge(int index) {
        if (opensItem(quantities.get(index))) {
            return quantities.get(index).start();
        }
        int start = Math.max(sentence.clauseStart(quantities.get(index).start()), consumed);
        if (index > 0) {
            start = Math.max(start, filter.afterEnd(text, quantities.get(index - 1)));
        }
        return Math.min(start, quantities.get(index).start());
    }

    /** 40%以上事项网上办理、80%的事项一窗受理: a share that opens an item is of what follows 的. */
    private boolean opensItem(QuantityMention quantity) {
        return quantity.is(Kind.PERCENT)
                && quantity.start() > 0
                && text.charAt(quantity.start() - 1) == '、'
                && text.startsWith("的", filter.afterEnd(text, quantity));
    }

    /** What the quantity at an index says, by the phrase before it and what follows. */
    Optional<Claim> claim(QuantityMention mention, LeftPhrase phrase, int index) {
        QuantityMention quantity = mention.isBare() ? kinds.withUnits(mention) : mention;
        LeftPhrase named = ordered(quantity, phrase);
        LeftPhrase left = isForWhom(quantity, named) ? named.withoutLevel() : named;
        Comparator bound = bounds.of(quantity, left.comparator());
        if (quantity.notation() == Notation.RANK) {
            return Optional.of(kinds.rank(quantity, left, left.name(), bound));
        }
        Optional<Claim> ofAnother = shareOfAnother(quantity, left);
        if (ofAnother.isPresent()) {
            return ofAnother;
        }
        Optional<Claim> elsewhere = elsewhere(quantity, left, bound);
        if (elsewhere.isPresent()) {
            return elsewhere;
        }
        if (isCaused(quantity)) {
            return thingAfter(quantity, Optional.empty(), left, bound, index);
        }
        String name = lastDeed(FUNCTION_WORD.matcher(left.name()).replaceFirst(""));
        Optional<Claim> summed = summedDeed(quantity, left, name, bound);
        if (summed.isPresent()) {
            return summed;
        }
        Optional<Claim> served = served(quantity, left, bound);
        if (served.isPresent()) {
            return served;
        }
        Optional<Claim> grown = grownThing(quantity, left, bound, index);
        if (grown.isPresent()) {
            return grown;
        }
        if (SUM.matcher(name).matches() && left.level() && !said.isEmpty()) {
            return Optional.of(Claim.of(
                    quantity,
                    said.last().indicator() + name,
                    MeasureType.LEVEL,
                    Optional.empty(),
                    left,
                    bound,
                    RuleId.ELIDED_NAME));
        }
        if (subjects.isSibling(name)) {
            return Optional.of(
                    kinds.classify(quantity, left, subjects.completed(name, left), RuleId.NAME_BEFORE, bound));
        }
        Verb verb = verbs.verb(name, left.level());
        boolean verbLast = verb.present() && verb.object().isEmpty() && !verb.nominal();
        boolean onlyVerb = verbLast && verb.subject().isEmpty();
        boolean bounded = left.level() && left.comparator().isPresent();
        Optional<String> aggregate = onlyVerb && left.growth().isEmpty() && !thingFollows(quantity)
                ? subjects.sameThings(verb.word())
                : Optional.empty();
        if (aggregate.isPresent()) {
            return Optional.of(Claim.of(
                    quantity, aggregate.get(), MeasureType.LEVEL, Optional.empty(), left, bound, RuleId.ELIDED_NAME));
        }
        Optional<Claim> provided = provided(quantity, left, bound);
        if (provided.isPresent()) {
            return provided;
        }
        boolean open =
                left.growth().isEmpty() && (!left.level() || bounded || left.weak() && (name.isEmpty() || onlyVerb));
        Optional<Claim> forPurpose = onlyVerb ? spentFor(quantity, left, verb, bound) : Optional.empty();
        if (forPurpose.isPresent()) {
            return forPurpose;
        }
        boolean purpose = text.startsWith(KindOfQuantity.PURPOSE, filter.afterEnd(text, quantity)) && !name.isEmpty();
        if (open && !purpose && thingFollows(quantity) && actsOnThing(quantity, left, name, verb, index)) {
            boolean acts = verb.present() && !verb.nominal() && (verb.listed() || onlyVerb);
            Optional<String> action =
                    acts ? Optional.of(verb.word()) : left.weak() ? Optional.of("完成") : Optional.empty();
            return thingAfter(quantity, action, left, bound, index);
        }
        if (onlyVerb && open && !quantity.is(Kind.PERCENT)) {
            return Optional.of(verbAlone(quantity, left, name, verb, bound));
        }
        Optional<String> task = shareOfTask(quantity, left, name);
        if (task.isPresent()) {
            return Optional.of(Claim.of(
                    quantity, task.get(), MeasureType.LEVEL, Optional.empty(), left, bound, RuleId.SHARE_OF_TASK));
        }
        return name.isEmpty()
                ? elidedClaim(quantity, left, bound)
                : Optional.of(
                        kinds.classify(quantity, left, subjects.completed(name, left), RuleId.NAME_BEFORE, bound));
    }

    /** 竞争力在294个城市中排名第七: what is ranked stands before those that it is compared with, or is the order's name. */
    private LeftPhrase ordered(QuantityMention quantity, LeftPhrase left) {
        boolean ranks = quantity.notation() == Notation.RANK
                || quantity.unit()
                        .filter(unit -> unit.startsWith("位") || unit.endsWith("位次"))
                        .isPresent();
        int clause = sentence.clauseStart(quantity.start());
        Matcher field = FIELD.matcher(text).region(clause, quantity.start());
        if (!ranks || !field.lookingAt()) {
            return left;
        }
        String order = field.group("order");
        String name = order != null ? order : names.strip(field.group("ranked"));
        return left.withName(name.isEmpty() ? subjects.wholeSubjectBefore(clause) : name);
    }

    /** 自由贸易试验区达到150项: a place alone says where of what was just counted. */
    private Optional<Claim> elsewhere(QuantityMention quantity, LeftPhrase left, Comparator bound) {
        boolean placeOnly = left.level()
                && !said.isEmpty()
                && PLACE_ONLY.matcher(left.name()).matches()
                && said.last().quantity().unit().equals(quantity.unit())
                && said.last().measure() == MeasureType.LEVEL;
        return placeOnly
                ? Optional.of(kinds.classify(quantity, left, said.last().indicator(), RuleId.ELIDED_NAME, bound))
                : Optional.empty();
    }

    /** 供应量不低于总量的70%: the bound stands before what the share is of. */
    private Optional<Claim> shareOfAnother(QuantityMention quantity, LeftPhrase left) {
        Matcher matcher = BOUNDED_SHARE.matcher(left.name());
        return quantity.is(Kind.PERCENT) && !left.level() && left.growth().isEmpty() && matcher.matches()
                ? Optional.of(Claim.of(
                        quantity,
                        names.strip(matcher.group("name")),
                        MeasureType.LEVEL,
                        Optional.empty(),
                        left,
                        Coded.of(
                                Comparator.class,
                                lexicon.cue(CueClass.LEVEL, matcher.group("bound"))
                                        .orElse("eq")),
                        RuleId.NAME_BEFORE))
                : Optional.empty();
    }

    /** 为16万个教学点配备设备: 为 that opens a clause says for whom, and no level. */
    private boolean isForWhom(QuantityMention quantity, LeftPhrase left) {
        int opening = sentence.clauseStart(quantity.start());
        boolean counted = quantity.is(Kind.COUNT) || quantity.is(Kind.PEOPLE);
        return counted
                && left.name().isEmpty()
                && text.startsWith("为", opening)
                && opening + 1 == quantity.start()
                && nounFollows(quantity);
    }

    /** 饮水工程使6069万农民受益: those behind 使 are counted by what they came to. */
    private boolean isCaused(QuantityMention quantity) {
        int at = quantity.start() - 1;
        return at > 0
                && lexicon.is(CueClass.CAUSES, text.substring(at, at + 1))
                && sentence.isWordBoundary(at)
                && thingFollows(quantity);
    }

    /** 行政村100%通水泥路: of the things named, the share that came to be so. */
    private Optional<String> shareOfTask(QuantityMention quantity, LeftPhrase left, String name) {
        int from = filter.afterEnd(text, quantity);
        int limit = sentence.clauseEnd(from);
        boolean task = quantity.is(Kind.PERCENT)
                && quantity.notation() == Notation.PLAIN
                && !name.isEmpty()
                && !left.level()
                && left.growth().isEmpty()
                && !lexicon.endsInIndicatorHead(name)
                && limit - from > 1
                && limit - from <= LONGEST_PREDICATE
                && startOfNext(from, limit) >= limit
                && "按以".indexOf(text.charAt(Math.max(0, quantity.start() - 1))) < 0
                && sentence.tokenAt(from).filter(Token::isVerb).isPresent();
        return task ? Optional.of(KindOfQuantity.withoutVerb(name) + text.substring(from, limit)) : Optional.empty();
    }

    /** 投入2183万元用于改善办学条件: money is named by what it is for. */
    private Optional<Claim> spentFor(QuantityMention quantity, LeftPhrase left, Verb verb, Comparator bound) {
        int from = filter.afterEnd(text, quantity);
        int object = from + KindOfQuantity.PURPOSE.length();
        boolean purpose = quantity.is(Kind.MONEY)
                && lexicon.is(CueClass.SPENDS, verb.word())
                && text.startsWith(KindOfQuantity.PURPOSE, from);
        int end = purpose ? Math.min(startOfNext(object, text.length()), sentence.clauseEnd(from)) : object;
        return purpose && end > object + 1
                ? Optional.of(Claim.flow(
                        quantity,
                        Optional.of(verb.word()),
                        names.strip(text.substring(object, end)),
                        left,
                        bound,
                        RuleId.THING_AFTER))
                : Optional.empty();
    }

    /** Where the first quantity at or after a position begins. */
    private int startOfNext(int position, int orElse) {
        return quantities.stream()
                .mapToInt(QuantityMention::start)
                .filter(start -> start >= position)
                .findFirst()
                .orElse(orElse);
    }

    /** 为14694人购买防返贫保险: of people without a name of their own, what is done for them is what is counted. */
    private Optional<Claim> served(QuantityMention quantity, LeftPhrase left, Comparator bound) {
        int opening = sentence.clauseStart(quantity.start());
        boolean forWhom = (quantity.is(Kind.PEOPLE) || quantity.is(Kind.COUNT))
                && text.startsWith("为", opening)
                && opening + 1 == quantity.start();
        int from = filter.afterEnd(text, quantity);
        Optional<Token> verb = forWhom && from < text.length()
                ? sentence.tokenAt(from)
                        .filter(token -> token.isVerb() && token.text().length() > 1)
                : Optional.empty();
        if (verb.isEmpty()) {
            return Optional.empty();
        }
        int next = startOfNext(verb.get().end(), text.length());
        String object = names.strip(
                text.substring(verb.get().end(), Math.max(verb.get().end(), Math.min(next, sentence.clauseEnd(from)))));
        return object.length() < 2
                ? Optional.empty()
                : Optional.of(
                        Claim.flow(quantity, Optional.of(verb.get().text()), object, left, bound, RuleId.THING_AFTER));
    }

    /** 中央安排30亿元专项资金支持…: money that stands before its own name, whoever gives it. */
    private Optional<Claim> provided(QuantityMention quantity, LeftPhrase left, Comparator bound) {
        Matcher fund = FUND.matcher(text).region(filter.afterEnd(text, quantity), text.length());
        String verb = text.substring(Math.max(0, quantity.start() - 2), quantity.start());
        boolean provides = quantity.is(Kind.MONEY)
                && left.growth().isEmpty()
                && lexicon.is(CueClass.PROVIDES, verb)
                && fund.lookingAt();
        if (!provides) {
            return Optional.empty();
        }
        consumed = Math.max(consumed, fund.end());
        return Optional.of(Claim.flow(quantity, Optional.of(verb), fund.group(), left, bound, RuleId.THING_AFTER));
    }

    /** 港口建设累计投入86亿元: what is summed up is the verb's, and the thing stands before it. */
    private Optional<Claim> summedDeed(QuantityMention quantity, LeftPhrase left, String name, Comparator bound) {
        Matcher matcher = SUMMED.matcher(name);
        return matcher.matches() && verbs.leadingVerb(matcher.group(2)).present()
                ? Optional.of(Claim.flow(
                        quantity,
                        Optional.of(matcher.group(2)),
                        names.strip(matcher.group(1)),
                        left,
                        bound,
                        RuleId.VERB_BEHIND))
                : Optional.empty();
    }

    /** Whether what stands before a number leaves its thing to stand behind it. */
    private boolean actsOnThing(QuantityMention quantity, LeftPhrase left, String name, Verb verb, int index) {
        boolean verbLast = verb.present() && verb.object().isEmpty() && !verb.nominal();
        boolean counted = quantity.is(Kind.COUNT) || quantity.is(Kind.PEOPLE);
        boolean behind = nounFollows(quantity) || belongsBehind(quantity, left);
        boolean classifies = counted && behind && !left.weak();
        if (counted
                && name.isEmpty()
                && left.comparator().isPresent()
                && RELATIVE.matcher(text)
                        .region(filter.afterEnd(text, quantity), sentence.clauseEnd(quantity.end()))
                        .lookingAt()) {
            return true;
        }
        boolean shareOfThem = quantity.is(Kind.PERCENT)
                && (left.comparator().isPresent() && nounFollows(quantity)
                        || text.startsWith("的", filter.afterEnd(text, quantity)) && endsInPlace(name));
        boolean unnamed = name.isEmpty() && (!left.level() || left.weak() || shareOfThem);
        return classifies && !left.level()
                || verbLast && (verb.subject().isEmpty() || verb.listed())
                || unnamed
                || newItem(quantity, index);
    }

    /** 培训3500人次 with nothing behind it: the thing was named before, or the verb is all that is said. */
    private Claim verbAlone(QuantityMention quantity, LeftPhrase left, String name, Verb verb, Comparator bound) {
        boolean sameUnit = !said.isEmpty()
                && (said.last().quantity().unit().equals(quantity.unit())
                        || said.last().quantity().is(Kind.COUNT)
                                && quantity.unit().filter("项"::equals).isPresent());
        boolean event = name.length() > 1 && "林草湖田".indexOf(name.charAt(name.length() - 1)) >= 0;
        String thing = (sameUnit || said.isEmpty()) && !event ? subjects.elided(left) : name;
        thing = thing.isEmpty() ? name : thing;
        if (lexicon.is(CueClass.SPENDS, verb.word()) && (thing.equals(verb.word()) || said.isEmpty())) {
            thing = spentOn(quantity).orElse(thing);
        }
        return Claim.flow(quantity, Optional.of(verb.word()), thing, left, bound, RuleId.ELIDED_NAME);
    }

    /** 投资1.9亿元,治理农田44万亩: what the money went to is told in the clause behind it. */
    private Optional<String> spentOn(QuantityMention quantity) {
        int comma = sentence.clauseEnd(quantity.end());
        boolean share = quantities.stream()
                .filter(next -> next.start() > comma)
                .findFirst()
                .filter(next -> next.is(Kind.PERCENT))
                .isPresent();
        if (share || comma >= text.length() - 2 || text.charAt(comma) != ',') {
            return Optional.empty();
        }
        int end = sentence.clauseEnd(comma + 1);
        int stop = startOfNext(comma, end);
        String deed = names.strip(text.substring(comma + 1, Math.min(stop, end)));
        Verb verb = verbs.leadingVerb(deed);
        String object = verb.present() ? verb.object().replaceFirst("^了", "") : "";
        return object.length() >= 2 && object.length() <= LONGEST_OBJECT ? Optional.of(object) : Optional.empty();
    }

    /** 加快168个项目建设, 改造提升38所: a word of growth that acts on counted things. */
    private Optional<Claim> grownThing(QuantityMention quantity, LeftPhrase left, Comparator bound, int index) {
        boolean counts = left.growth().isPresent() && !left.margin() && quantity.notation() == Notation.PLAIN;
        String word = text.substring(Math.max(0, quantity.start() - 2), quantity.start());
        boolean counted = quantity.is(Kind.COUNT) || quantity.is(Kind.PEOPLE);
        boolean deeds = !left.name().isEmpty() && verbs.onlyDeeds(left.name(), quantity.start());
        boolean added = (quantity.is(Kind.MONEY) || quantity.is(Kind.AREA))
                && !left.level()
                && (left.name().isEmpty() || deeds)
                && lexicon.cue(CueClass.FLOW, word).isPresent();
        if (!counts || !counted && !added) {
            return Optional.empty();
        }
        if (deeds && nounFollows(quantity)) {
            return thingAfter(quantity, Optional.of(left.name() + word), left, bound, index);
        }
        if (left.name().isEmpty() && nounFollows(quantity)) {
            return thingAfter(quantity, Optional.of(word), left, bound, index);
        }
        boolean goesOn = left.name().isEmpty()
                && !said.isEmpty()
                && said.last().measure() == MeasureType.FLOW
                && said.last().quantity().unit().equals(quantity.unit())
                && text.substring(said.last().quantity().end(), quantity.start())
                                .indexOf('、')
                        >= 0
                && lexicon.cue(CueClass.FLOW, word).isPresent();
        if (goesOn) {
            return Optional.of(
                    Claim.flow(quantity, Optional.of(word), said.last().indicator(), left, bound, RuleId.ELIDED_NAME));
        }
        if (!counted) {
            return Optional.empty();
        }
        Verb verb = verbs.verb(left.name(), false);
        boolean onlyVerb =
                verb.present() && verb.object().isEmpty() && verb.subject().isEmpty() && verb.listed();
        return onlyVerb
                ? Optional.of(Claim.flow(
                        quantity, Optional.of(verb.word()), subjects.elided(left), left, bound, RuleId.ELIDED_NAME))
                : Optional.empty();
    }

    /** 发挥企业作用、结对帮扶企业: of several deeds the last one is counted. */
    private String lastDeed(String name) {
        int mark = name.lastIndexOf('、');
        if (mark < 2) {
            return name;
        }
        String last = name.substring(mark + 1);
        boolean deeds = verbs.leadingVerb(last).present()
                && verbs.leadingVerb(name).present()
                && verbs.verb(name.substring(0, mark), false).present();
        return deeds ? last : name;
    }

    /** 新增206公里、累计390.9公里: after what was added, the sum is what there is. */
    private Optional<Claim> elidedClaim(QuantityMention quantity, LeftPhrase left, Comparator bound) {
        String name = quantity.is(Kind.PERCENT) && left.growth().isPresent()
                ? subjects.wholeOfShare(subjects.elided(left))
                : subjects.elided(left);
        if (name.isEmpty() && !left.level() && left.growth().isEmpty()) {
            return Optional.empty();
        }
        int clause = sentence.clauseStart(quantity.start());
        boolean goesOn = said.clause() == clause
                || clause > 0
                        && said.clause() == sentence.clauseStart(clause - 1)
                        && said.action().isPresent()
                        && said.last().quantity().unit().equals(quantity.unit())
                        && lexicon.cue(CueClass.STRENGTH, text.substring(clause, quantity.start()))
                                .isPresent();
        boolean carries = said.action().isPresent()
                && goesOn
                && !left.level()
                && left.growth().isEmpty()
                && !left.total();
        boolean sumOfFlow = !said.isEmpty()
                && said.last().measure() == MeasureType.FLOW
                && !said.last().total()
                && said.last().quantity().unit().equals(quantity.unit());
        if (left.total() && !left.level() && left.growth().isEmpty() && (quantity.is(Kind.COUNT) || sumOfFlow)) {
            return Optional.of(
                    Claim.of(quantity, name, MeasureType.LEVEL, Optional.empty(), left, bound, RuleId.ELIDED_NAME));
        }
        boolean comesToSum = left.level()
                && !name.isEmpty()
                && SUM_REACHED
                        .matcher(text.substring(Math.max(clause, quantity.start() - 6), quantity.start()))
                        .find();
        if (comesToSum && (quantity.is(Kind.COUNT) || quantity.is(Kind.PEOPLE))) {
            return Optional.of(
                    Claim.of(quantity, name, MeasureType.LEVEL, Optional.empty(), left, bound, RuleId.ELIDED_NAME));
        }
        boolean sameRate = quantity.is(Kind.PERCENT)
                && left.level()
                && left.growth().isEmpty()
                && !said.isEmpty()
                && clause > 0
                && said.last().measure() == MeasureType.RATE
                && said.clause() == sentence.clauseStart(clause - 1)
                && quantity.notation() == Notation.PLAIN;
        if (sameRate) {
            return Optional.of(Claim.of(
                    quantity, name, MeasureType.RATE, said.last().direction(), left, bound, RuleId.ELIDED_NAME));
        }
        return Optional.of(
                carries
                        ? Claim.flow(quantity, said.action(), name, left, bound, RuleId.ELIDED_NAME)
                        : kinds.classify(quantity, left, name, RuleId.ELIDED_NAME, bound));
    }

    /** Whether words, and not a break or another number, follow a quantity. */
    private boolean thingFollows(QuantityMention quantity) {
        int end = filter.afterEnd(text, quantity);
        if (end >= text.length() || sentence.breaksAt(end)) {
            return false;
        }
        char c = text.charAt(end);
        boolean connector = quantities.stream().anyMatch(next -> next.start() > end && next.start() - end <= 2)
                && "和及与、".indexOf(c) >= 0;
        return (Character.isIdeographic(c) || c == '“' || c == '"' || Character.isLetter(c) || Character.isDigit(c))
                && !connector
                && !quantity.is(Kind.POINT);
    }

    /** A classifier binds to the noun right behind it: 湘江段101个排污口. */
    private boolean nounFollows(QuantityMention quantity) {
        int end = behindAge(filter.afterEnd(text, quantity));
        return end < text.length() && (text.charAt(end) == '“' || opensThreshold(end))
                || end < text.length()
                        && Character.isIdeographic(text.charAt(end))
                        && text.charAt(end) != '的'
                        && sentence.tokenAt(end)
                                .filter(SingleQuantity::mayOpenNoun)
                                .isPresent();
    }

    /** 11个过亿元项目: how large the things are stands before their noun. */
    private boolean opensThreshold(int position) {
        return sentence.quantities().stream().anyMatch(size -> size.start() == position + 1)
                && "过超逾达".indexOf(text.charAt(position)) >= 0;
    }

    /** 总投资1亿元的150个扶贫项目, 解决中心城区312栋弃管楼: behind 的 and behind a place the thing follows, whatever its first word. */
    private boolean belongsBehind(QuantityMention quantity, LeftPhrase left) {
        boolean counts = quantity.is(Kind.COUNT) && quantity.notation() == Notation.PLAIN && quantity.start() > 0;
        if (!counts || !thingFollows(quantity) || left.level()) {
            return false;
        }
        int end = filter.afterEnd(text, quantity);
        boolean named = sentence.tokens(end, sentence.clauseEnd(end)).stream().anyMatch(Token::isNoun);
        return named
                && (text.charAt(quantity.start() - 1) == '的'
                        || namesThem(quantity, left.name())
                        || verbs.verb(left.name(), false).acts() && endsInPlace(left.name()));
    }

    /** 新增甲、乙、丙3个试点: as many names as there are things behind the number. */
    private boolean namesThem(QuantityMention quantity, String name) {
        Verb verb = verbs.verb(name, false);
        String list = verb.acts() ? verb.object() : name;
        int members = NameLists.heads(list).size();
        return members > 1 && quantity.value().compareTo(BigDecimal.valueOf(members)) == 0;
    }

    private boolean endsInPlace(String name) {
        return PLACE_END.matcher(name).find() || lexicon.endsIn(CueClass.SCOPE, name);
    }

    /** 10万名80岁以上老人: an age before the noun is a part of it. */
    private int behindAge(int position) {
        Matcher age = AGE.matcher(text).region(position, text.length());
        return age.lookingAt() ? age.end() : position;
    }

    /** 高标准 is an adverb to the segmenter; before a noun one so long says what kind it is of. */
    private static boolean mayOpenNoun(Token token) {
        boolean kind = token.tag().equals("d") && token.text().length() >= SHORTEST_KIND;
        return kind
                || "dpcufv".indexOf(token.tag().charAt(0)) < 0 && !token.tag().equals("ad");
    }

    /** After 、 and 等 a number opens a new item of a list: 甲路、乙路等8条道路. */
    private boolean newItem(QuantityMention quantity, int index) {
        String before = text.substring(leftEdge(index), quantity.start());
        return NEW_ITEM.matcher(before).find() && !quantity.is(Kind.PERCENT);
    }

    /** 新建20个…平台; 189个重点项目完成…: the thing stands behind the number. */
    private Optional<Claim> thingAfter(
            QuantityMention quantity, Optional<String> verb, LeftPhrase left, Comparator bound, int index) {
        int from = filter.afterEnd(text, quantity);
        int limit = sentence.clauseEnd(from);
        int stop = index + 1 < quantities.size() && quantities.get(index + 1).start() < limit
                ? listEnd(from, quantities.get(index + 1).start())
                : nextItem(from, limit);
        int clause = sentence.clauseStart(quantity.start());
        boolean goesOn = said.clause() == clause
                || left.comparator().isPresent()
                        && clause > 0
                        && said.clause() == sentence.clauseStart(clause - 1)
                        && said.last().quantity().unit().equals(quantity.unit());
        Optional<String> carried = goesOn ? said.action() : Optional.empty();
        boolean governed = verb.or(() -> carried.filter(word -> text.substring(
                                sentence.clauseStart(said.last().quantity().start()),
                                said.last().quantity().start())
                        .contains(word)))
                .filter(word -> lexicon.cue(CueClass.INDIRECT, word).isEmpty())
                .isPresent();
        boolean forWhom = isForWhom(quantity, left);
        int end = forWhom ? endOfWhom(from, stop) : stop;
        ThingPhrase thing = ThingPhrase.of(sentence, lexicon, from, end, governed);
        consumed = Math.max(consumed, thing.end());
        if (quantity.is(Kind.PERCENT)) {
            String task =
                    names.strip(text.substring(text.startsWith("的", from) && from < stop ? from + 1 : from, stop));
            return Optional.of(
                    Claim.of(quantity, task, MeasureType.LEVEL, Optional.empty(), left, bound, RuleId.SHARE_OF_TASK));
        }
        if ((quantity.is(Kind.PEOPLE) || quantity.is(Kind.COUNT)) && kinds.isCovered(text.substring(from, stop))) {
            consumed = Math.max(consumed, stop);
            return Optional.of(kinds.covered(quantity, left, text.substring(from, stop), bound));
        }
        if (thing.name().isEmpty()) {
            Optional<String> state = verb.isPresent() ? cameToDo(from, stop) : Optional.empty();
            if (state.isPresent()) {
                return Optional.of(Claim.flow(quantity, verb, state.get(), left, bound, RuleId.THING_AFTER));
            }
            String name = subjects.elided(left);
            return name.isEmpty() && verb.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Claim.flow(quantity, verb, name, left, bound, RuleId.ELIDED_NAME));
        }
        String name = withoutDeed(sharedHead(thing.name(), limit), verb);
        if (verb.isEmpty()
                && carried.isEmpty()
                && thing.verb().filter(word -> word.startsWith("可")).isPresent()) {
            return Optional.of(Claim.of(
                    kinds.withUnits(quantity),
                    name,
                    MeasureType.LEVEL,
                    Optional.empty(),
                    left,
                    bound,
                    RuleId.THING_AFTER));
        }
        Optional<String> done = forWhom && end < stop ? sentence.tokenAt(end).map(Token::text) : thing.verb();
        Optional<String> action = verb.or(() -> done).or(() -> carried);
        return Optional.of(Claim.flow(kinds.withUnits(quantity), action, name, left, bound, RuleId.THING_AFTER));
    }

    /** 实现1046人稳定脱贫, 带动5万人就业: people are counted by what they came to. */
    private Optional<String> cameToDo(int from, int stop) {
        List<Token> words = sentence.tokens(from, stop);
        boolean only = !words.isEmpty()
                && stop - from <= 8
                && words.stream()
                        .allMatch(word -> "vad".indexOf(word.tag().charAt(0)) >= 0
                                || word.text().equals("任务"))
                && words.stream().anyMatch(Token::isVerb);
        return only ? Optional.of(text.substring(from, stop).replaceFirst("任务$", "")) : Optional.empty();
    }

    /** 为630名患者提供救助: whom it is for ends where the verb begins. */
    private int endOfWhom(int from, int stop) {
        boolean noun = false;
        for (Token token : sentence.tokens(behindAge(from), stop)) {
            boolean verb = token.isVerb()
                    || token.text().length() > 1
                            && lexicon.cue(CueClass.FLOW, token.text()).isPresent();
            if (noun && verb) {
                return token.start();
            }
            noun |= token.isNoun();
        }
        return stop;
    }

    /** 投资8000万元实施管网改造: what the money is spent on follows a verb of its own. */
    private String withoutDeed(String name, Optional<String> verb) {
        boolean spends =
                verb.filter(word -> word.endsWith("投资") || word.endsWith("投入")).isPresent();
        return spends
                ? verbs.leadingVerb(name).object().isEmpty()
                        ? name
                        : verbs.leadingVerb(name).object().replaceFirst("^了", "")
                : name;
    }

    /** 2个百亿级、3个五十亿级产业集群: what the items share stands behind the last. */
    private String sharedHead(String name, int limit) {
        boolean lacksHead = LACKS_HEAD.matcher(name).matches();
        if (!lacksHead || consumed >= limit) {
            return name;
        }
        String rest = text.substring(consumed, limit);
        int head = Math.max(rest.lastIndexOf('级'), rest.lastIndexOf('的'));
        return head < 0
                ? name
                : name.endsWith("级") ? name + rest.substring(head + 1) : name + "的" + rest.substring(head + 1);
    }

    /** 315栋楼宇、5大片区: another number begins another item of a list, though it be no quantity. */
    private int nextItem(int from, int limit) {
        for (int i = from + 1; i + 1 < limit; i++) {
            if (text.charAt(i) == '、' && Character.isDigit(text.charAt(i + 1))) {
                return i;
            }
        }
        return limit;
    }

    /** A list's next item begins at the 、 or 和 before its number. */
    private int listEnd(int from, int next) {
        String between = text.substring(from, next);
        Matcher matcher = ITEM_START.matcher(between);
        if (matcher.find()) {
            return from + matcher.start();
        }
        int mark = text.lastIndexOf('、', next);
        return mark > from ? mark : next;
    }
}
