package org.zhibiao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.extract.QuantityMention.Notation;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.Unit.Kind;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.MeasureType;

/** One walk over the quantities of a sentence: finds for each what it measures, and remembers what later clauses leave out. */
final class TargetAssembly {

    private static final Pattern FROM = Pattern.compile(
            "(?:由|从|自)(?:原[来定有先]?的?|过去的?|目前的?|现在的?|现行的?|(?:上年|去年)(?:同期|[末底])?的?|年初的?|[“十一二三四五六七八九]{2,4}五”?末?的?|\\d{4}年(?:底|"
                    + "末)?的?|每人每[月年])?(?:不足|约)?$");
    private static final Pattern TO = Pattern.compile(
            "[一-龥]{0,8}(?:到|至|为|成)(?:\\d{4}年(?:底|末)?的?|目前的?|现在的?|去年的?|每人每[月年])?(?:约|近|超过|不低于|" + "不超过|不少于)?");
    private static final Pattern COMPARED_WITH = Pattern.compile("(?:比|较)(?:[^,;:。]{0,16}?的)?(?:约|近)?$");
    private static final Pattern CONNECTED = Pattern.compile("[、,]?(?:和|及|与|以及|或)?");

    /** Names of what is given in percent as it stands, but 增长率, which is growth itself. */
    private static final Pattern SHARE_NAME = Pattern.compile(".*(?:(?<![长减])率|比重|占比|比例)");

    private static final String RATE = "率";
    private static final String HOUSEHOLDS = "户";
    private static final String JOINS = "、和";

    private static final Pattern CONJUNCTION = Pattern.compile("^[、,]?(?:和|及|与|以及)?");
    private static final Set<String> WHOLE_REGIONS = Set.of("全国", "全省", "全区", "全市");

    private final Lexicon lexicon;
    private final QuantityFilter filter;
    private final SentenceReading sentence;
    private final String text;
    private final List<QuantityMention> quantities;
    private final Bounds bounds;
    private final SaidSoFar said;
    private final Subjects subjects;
    private final SpreadUnits units;
    private final KindOfQuantity kinds;
    private final SingleQuantity single;

    TargetAssembly(Lexicon lexicon, QuantityFilter filter, SentenceReading sentence) {
        this.lexicon = lexicon;
        this.filter = filter;
        this.sentence = sentence;
        this.text = sentence.text();
        this.quantities = filter.kept(sentence);
        this.bounds = new Bounds(lexicon, text);
        VerbReader verbs = new VerbReader(lexicon, sentence);
        this.said = new SaidSoFar(sentence);
        this.subjects = new Subjects(lexicon, sentence, said, verbs);
        this.units = new SpreadUnits(sentence);
        this.kinds = new KindOfQuantity(lexicon, sentence, said, verbs, subjects, units);
        this.single = new SingleQuantity(lexicon, filter, sentence, quantities, said, verbs, subjects, kinds);
    }

    /** What the quantities of the sentence say, in text order. */
    List<Claim> run() {
        for (int i = 0; i < quantities.size(); ) {
            i += readFrom(i);
        }
        return said.claims();
    }

    /** 5.3万户、13万人享受低保: households and their people share what stands behind them. */
    private boolean householdsWithTheirPeople(int index, LeftPhrase left) {
        if (index + 1 >= quantities.size()) {
            return false;
        }
        QuantityMention households = quantities.get(index);
        QuantityMention people = quantities.get(index + 1);
        boolean pair = households.unit().filter(HOUSEHOLDS::equals).isPresent()
                && people.is(Kind.PEOPLE)
                && (people.start() == households.end()
                        || people.start() == households.end() + 1 && JOINS.indexOf(text.charAt(households.end())) >= 0);
        Optional<Claim> shared = pair
                ? single.claim(people, left, index + 1)
                        .filter(claim ->
                                claim.indicator().length() > 1 && text.indexOf(claim.indicator(), people.end()) >= 0)
                : Optional.empty();
        shared.ifPresent(claim -> {
            said.add(claim.of(households, bounds.of(households, left.comparator())));
            said.add(claim);
        });
        return shared.isPresent();
    }

    /** Reads the quantity at an index, and those that share its name; gives how many they are. */
    private int readFrom(int index) {
        QuantityMention quantity = quantities.get(index);
        if (fromTo(index) || comparedWith(index)) {
            return 2;
        }
        LeftPhrase left = LeftPhrase.of(sentence, lexicon, single.leftEdge(index), quantity.start());
        if (householdsWithTheirPeople(index, left)) {
            return 2;
        }
        List<QuantityMention> group = group(index, left);
        List<String> ranked = quantity.notation() == Notation.RANK && group.size() == 1
                ? kinds.rankedTogether(left.name())
                : List.of();
        List<String> alike = group.size() == 1 ? alike(quantity, left) : List.of();
        if (!ranked.isEmpty()) {
            Comparator bound = bounds.of(quantity, left.comparator());
            ranked.forEach(name -> said.add(kinds.rank(quantity, left, name, bound)));
        } else if (!alike.isEmpty()) {
            Comparator bound = bounds.of(quantity, left.comparator());
            alike.forEach(name -> said.add(kinds.classify(quantity, left, name, RuleId.DISTRIBUTION, bound)));
        } else if (group.size() > 1) {
            distribute(group, left);
        } else {
            single.claim(quantity, left, index).ifPresent(said::add);
        }
        return group.size();
    }

    /** 办结率和满意率均达到99%: each of the rates comes to it. */
    private List<String> alike(QuantityMention quantity, LeftPhrase left) {
        List<String> heads = NameLists.heads(left.name());
        boolean all = quantity.is(Kind.PERCENT)
                && left.growth().isEmpty()
                && heads.size() > 1
                && heads.stream().allMatch(name -> name.length() > 2 && name.endsWith(RATE));
        return all ? NameLists.expand(lexicon, heads, heads.size()) : List.of();
    }

    /** 由2010年的2361亿元增加到3145亿元: the new value is of what stands before 由; the old one is left out. */
    private boolean fromTo(int index) {
        if (index + 1 >= quantities.size()) {
            return false;
        }
        QuantityMention before = quantities.get(index);
        QuantityMention now = quantities.get(index + 1);
        int edge = single.leftEdge(index);
        Matcher lead = FROM.matcher(text.substring(edge, before.start()));
        String between = text.substring(Math.min(filter.afterEnd(text, before), now.start()), now.start());
        boolean changes = lead.find() && TO.matcher(between).matches() && now.kind() == before.kind();
        if (!changes) {
            return false;
        }
        Optional<String> unit = units.withUnits(before).unit();
        boolean spread = !unit.equals(before.unit()) && unit.isPresent();
        LeftPhrase left = LeftPhrase.of(sentence, lexicon, edge, edge + lead.start());
        Comparator bound = bounds.of(
                now,
                LeftPhrase.of(sentence, lexicon, filter.afterEnd(text, before), now.start())
                        .comparator());
        String name = left.name().isEmpty() ? subjects.elided(left) : subjects.completed(left.name(), left);
        QuantityMention value = spread ? now.withUnit(unit.get(), now.kind()) : units.withUnits(now);
        Optional<Claim> other = kinds.isPlace(value, name)
                ? Optional.of(kinds.rank(value, left, name, bound))
                : kinds.newlyDone(value, left, name, bound);
        if (other.isPresent()) {
            said.add(other.get());
            return true;
        }
        said.add(Claim.of(
                value,
                KindOfQuantity.withoutVerb(name),
                MeasureType.LEVEL,
                Optional.empty(),
                left,
                bound,
                RuleId.FROM_TO));
        return true;
    }

    /** 比2020年的1.03吨下降16%: the first value is what the thing once came to, and is left out; the second is its change. */
    private boolean comparedWith(int index) {
        if (index + 1 >= quantities.size()) {
            return false;
        }
        QuantityMention base = quantities.get(index);
        QuantityMention change = quantities.get(index + 1);
        int edge = single.leftEdge(index);
        Matcher lead = COMPARED_WITH.matcher(text.substring(edge, base.start()));
        int after = Math.min(filter.afterEnd(text, base), change.start());
        boolean changes = lead.find()
                && lexicon.cue(
                                CueClass.GROWTH,
                                text.substring(after, change.start()).replaceFirst("^又|了$", ""))
                        .isPresent();
        if (!changes) {
            return false;
        }
        LeftPhrase named = LeftPhrase.of(sentence, lexicon, edge, edge + lead.start());
        LeftPhrase left = LeftPhrase.of(sentence, lexicon, after, change.start());
        String name = named.name().isEmpty() ? subjects.elided(named) : subjects.completed(named.name(), named);
        said.add(kinds.classify(change, left, name, RuleId.COMPARED_WITH, bounds.of(change, left.comparator())));
        return true;
    }

    private List<QuantityMention> group(int index, LeftPhrase left) {
        List<QuantityMention> group = new ArrayList<>();
        group.add(quantities.get(index));
        for (int i = index + 1; i < quantities.size(); i++) {
            QuantityMention before = group.getLast();
            QuantityMention next = quantities.get(i);
            String between = text.substring(Math.min(filter.afterEnd(text, before), next.start()), next.start());
            boolean sameUnit =
                    next.unit().equals(before.unit()) && next.notation() == before.notation() && !next.isBare()
                            || left.distributed() && next.kind() == before.kind();
            if (!sameUnit || !connects(between, left)) {
                break;
            }
            group.add(next);
        }
        boolean restates = left.name().isEmpty()
                && (left.level() || left.growth().isPresent())
                && said.claims().size() >= group.size();
        boolean shares = left.distributed()
                || restates
                || !left.name().isEmpty() && NameLists.heads(left.name()).size() == group.size();
        return shares ? group : group.subList(0, 1);
    }

    private boolean connects(String between, LeftPhrase left) {
        if (CONNECTED.matcher(between).matches()) {
            return true;
        }
        String rest = CONJUNCTION.matcher(between).replaceFirst("");
        return left.distributed()
                && (lexicon.cue(CueClass.LEVEL, rest).isPresent()
                        || lexicon.cue(CueClass.GROWTH, rest).isPresent()
                        || WHOLE_REGIONS.contains(rest));
    }

    private void distribute(List<QuantityMention> group, LeftPhrase left) {
        boolean unnamed = left.name().isEmpty() || kinds.isBareOrder(left.name());
        List<String> heads = unnamed
                ? headsBefore(left, group.size())
                : NameLists.expand(lexicon, NameLists.heads(left.name(), group.size()), group.size());
        Optional<Comparator> shared = bounds.after(group.getLast());
        Optional<String> unit = units.withUnits(group.getFirst()).unit();
        for (int k = 0; k < group.size(); k++) {
            boolean spread = !unit.equals(group.getFirst().unit()) && unit.isPresent();
            QuantityMention quantity =
                    spread ? group.get(k).withUnit(unit.get(), group.get(k).kind()) : group.get(k);
            Comparator bound = bounds.after(quantity)
                    .or(() -> shared)
                    .or(left::comparator)
                    .or(quantity::bound)
                    .orElse(Comparator.EQ);
            String head = heads.isEmpty() ? "" : heads.get(Math.min(k, heads.size() - 1));
            LeftPhrase own = isShareBeforeGrowthOfAnother(heads, k, left) ? left.withoutGrowth() : left;
            said.add(
                    quantity.notation() == Notation.RANK
                            ? kinds.rank(quantity, own, head, bound)
                            : kinds.classify(quantity, own, head, RuleId.DISTRIBUTION, bound));
        }
    }

    /**
     * 城镇调查失业率、居民消费价格涨幅分别控制在5%和3%: the noun of growth stands behind the last thing and is that of its
     * name; what is itself a rate or a share is given as it is.
     */
    private boolean isShareBeforeGrowthOfAnother(List<String> heads, int place, LeftPhrase left) {
        if (left.growth().isEmpty()
                || place >= heads.size() - 1
                || !SHARE_NAME.matcher(heads.get(place)).matches()) {
            return false;
        }
        String last = heads.getLast();
        int at = text.indexOf(last, left.nameStart());
        return at >= 0
                && lexicon.cueStartingAt(CueClass.GROWTH_NOUN, text, at + last.length(), text.length())
                        .isPresent();
    }

    /** 接待人数1900万，收入176亿元，分别增长…: the things just counted, else those that the clause before names. */
    private List<String> headsBefore(LeftPhrase left, int size) {
        int segment = text.lastIndexOf(';', left.nameStart());
        List<Claim> near = said.claims().stream()
                .filter(claim -> claim.quantity().start() > segment)
                .toList();
        if (near.size() >= size) {
            return near.subList(near.size() - size, near.size()).stream()
                    .map(Claim::indicator)
                    .toList();
        }
        return NameLists.expand(lexicon, NameLists.heads(subjects.wholeSubjectBefore(left.nameStart()), size), size);
    }
}
