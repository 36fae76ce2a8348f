package org.zhibiao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.extract.QuantityMention.Form;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.Unit.Kind;
import org.zhibiao.record.Coded;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.Direction;
import org.zhibiao.record.Indicator;
import org.zhibiao.record.MeasureType;
import org.zhibiao.record.Quantity;
import org.zhibiao.record.Status;
import org.zhibiao.record.Target;

/** Puts quantities, verbs and names together to targets. */
final class TargetReader {

    private static final Pattern PEOPLE_NOUN = Pattern.compile(
            "^[^,;]{0,14}?(?:人口|人员|群众|农民|居民|职工|学生|干部|对象|劳动力|毕业生|移民|党员|教师|儿童|老人|老年人|民工|劳动者|市民|工人|者|户籍|人(?=$|[,;]))");
    private static final Pattern INDICATOR_HEAD = Pattern.compile(
            ".*(?:率|比重|占比|比例|指数|系数|总额|总值|总量|产值|增加值|收入|支出|余额|面积|人数|数量|规模|里程|浓度|投资|产量|标准|水平|寿命|年限|价格|消耗|排放量|能耗|用水量|GDP|税收|财政|消费|出口|进口|存款|贷款|利润|指标|强度|比|差距|密度|覆盖面|能力|容量|资金|资产|成本|费用|周期|时间|时限|得分|位次|人口)$");
    private static final Pattern TIME_NAME = Pattern.compile(".*(?:年限|时间|时限|期限|工期|寿命|时长|周期|天数|日数|期|用时|耗时|学制|时速|工作日)$");
    private static final Pattern CONNECTED = Pattern.compile("[、,]?(?:和|及|与|以及|或)?");
    private static final String LIST_MARKS = "、和及与";

    private final Lexicon lexicon;
    private final StatusReader statusReader;

    TargetReader(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.statusReader = new StatusReader(lexicon);
    }

    /** What one quantity was found to say, before status and time are known. */
    record Statement(QuantityMention quantity, String indicator, Optional<String> action, MeasureType measure,
            Optional<Direction> direction, Comparator comparator, boolean yearly, boolean total, String rule) {

        Statement withIndicator(String name) {
            return new Statement(quantity, name, action, measure, direction, comparator, yearly, total, rule);
        }

        Statement withComparator(Comparator bound) {
            return new Statement(quantity, indicator, action, measure, direction, bound, yearly, total, rule);
        }
    }

    /** The targets of a sentence. */
    List<Target> read(SentenceReading sentence, DocumentContext context) {
        List<Statement> statements = new SentencePass(sentence).run();
        List<Target> targets = new ArrayList<>();
        for (Statement statement : statements) {
            StatusReader.Standing standing = statusReader.standing(sentence, context, statement);
            targets.add(target(sentence, statement, standing));
        }
        return targets;
    }

    private Target target(SentenceReading sentence, Statement statement, StatusReader.Standing standing) {
        QuantityMention quantity = statement.quantity();
        Comparator comparator = quantity.valueMax().isPresent() ? Comparator.RANGE : statement.comparator();
        return new Target(
                sentence.source().span(quantity.start(), quantity.end()),
                sentence.provenance(statement.rule()),
                new Indicator(statement.indicator(), lexicon.indicatorId(statement.indicator())),
                statement.action(),
                standing.status(),
                new Quantity(quantity.value(), quantity.valueMax(), unit(statement), comparator),
                statement.measure(),
                statement.direction(),
                standing.deadline(),
                standing.timing(),
                standing.status() == Status.TARGET ? Optional.of(standing.strength()) : Optional.empty());
    }

    private static Optional<String> unit(Statement statement) {
        return statement.quantity().unit();
    }

    /** One walk over the quantities of a sentence; remembers what later clauses leave out. */
    private final class SentencePass {
        private final SentenceReading sentence;
        private final String text;
        private final List<QuantityMention> quantities;
        private final List<Statement> statements = new ArrayList<>();
        private String lastAction;
        private int lastClause = -1;

        SentencePass(SentenceReading sentence) {
            this.sentence = sentence;
            this.text = sentence.text();
            this.quantities = sentence.quantities();
        }

        List<Statement> run() {
            for (int i = 0; i < quantities.size(); ) {
                i = readFrom(i);
            }
            return statements;
        }

        /** Reads the quantity at an index, and those that share its name; gives the next index. */
        private int readFrom(int index) {
            QuantityMention quantity = quantities.get(index);
            if (isNoRecord(quantity, index)) {
                return index + 1;
            }
            int from = leftEdge(index);
            LeftPhrase left = LeftPhrase.of(sentence, lexicon, from, quantity.start());
            List<QuantityMention> group = group(index, left);
            if (group.size() > 1) {
                distribute(group, left);
            } else {
                statement(quantity, left, index).ifPresent(this::add);
            }
            return index + group.size();
        }

        private void add(Statement statement) {
            statements.add(statement);
            lastAction = statement.action().orElse(null);
            lastClause = sentence.clauseStart(statement.quantity().start());
        }

        private int leftEdge(int index) {
            int start = sentence.clauseStart(quantities.get(index).start());
            if (index > 0) {
                QuantityMention before = quantities.get(index - 1);
                start = Math.max(start, afterEnd(before));
            }
            return Math.min(start, quantities.get(index).start());
        }

        /** The position after a quantity and its 以上 or 左右. */
        private int afterEnd(QuantityMention quantity) {
            int end = quantity.end();
            if (text.startsWith("(含)", end)) {
                end += 3;
            }
            return end + lexicon.cueStartingAt(CueClass.AFTER, text, end, text.length()).map(String::length).orElse(0);
        }

        private Optional<Comparator> after(QuantityMention quantity) {
            int end = text.startsWith("(含)", quantity.end()) ? quantity.end() + 3 : quantity.end();
            return lexicon.cueStartingAt(CueClass.AFTER, text, end, text.length())
                    .flatMap(word -> lexicon.cue(CueClass.AFTER, word))
                    .map(code -> Coded.of(Comparator.class, code));
        }

        private Comparator comparator(QuantityMention quantity, Optional<Comparator> before) {
            Optional<Comparator> after = after(quantity);
            Comparator bound = after.or(() -> before).orElse(quantity.more() ? Comparator.GT : Comparator.EQ);
            boolean controlled = before.filter(Comparator.LE::equals).isPresent() && after.isPresent();
            return controlled ? after.get() : bound;
        }

        // ---- what is no record

        private boolean isNoRecord(QuantityMention quantity, int index) {
            return inTitle(quantity) || isBareWithoutName(quantity, index) || isSlogan(quantity)
                    || isGeneration(quantity) || isThreshold(quantity, index) || isSmallChineseCount(quantity)
                    || isDurationWithoutName(quantity, index) || isGrade(quantity);
        }

        private boolean inTitle(QuantityMention quantity) {
            int open = text.lastIndexOf('《', quantity.start());
            return open >= 0 && text.indexOf('》', open) > quantity.start();
        }

        private boolean isBareWithoutName(QuantityMention quantity, int index) {
            if (!quantity.isBare()) {
                return false;
            }
            if (isPeople(quantity)) {
                return false;
            }
            int from = leftEdge(index);
            LeftPhrase left = LeftPhrase.of(sentence, lexicon, from, quantity.start());
            return !(left.level() && left.name().matches(".*(?:倍差|系数|指数|比|比值|评分|得分|差距)"));
        }

        private boolean isPeople(QuantityMention quantity) {
            boolean large = quantity.end() > quantity.start()
                    && "万亿千百多余".indexOf(text.charAt(quantity.end() - 1)) >= 0;
            return quantity.isBare() && large && PEOPLE_NOUN.matcher(text.substring(quantity.end())).find();
        }

        private boolean isSlogan(QuantityMention quantity) {
            if (!sentence.isEnclosed(quantity.start())) {
                return false;
            }
            int open = quantity.start();
            while (open > 0 && "“”()".indexOf(text.charAt(open)) < 0) {
                open--;
            }
            boolean quoted = text.charAt(open) == '“';
            int close = text.indexOf('”', open + 1);
            return quoted && close > 0 && close - open <= 14 && !quantity.is(Kind.PERCENT);
        }

        /** 5G, 4K: names of techniques. */
        private boolean isGeneration(QuantityMention quantity) {
            String raw = text.substring(quantity.start(), quantity.end());
            return raw.matches("[2-6]G") || raw.matches("[248]K");
        }

        private boolean isGrade(QuantityMention quantity) {
            return text.startsWith("级", quantity.end()) || text.startsWith("强", quantity.end())
                    || text.startsWith("以上学历", quantity.end());
        }

        /** 超百亿企业10家: an amount with a noun behind it that is itself counted names the thing. */
        private boolean isThreshold(QuantityMention quantity, int index) {
            boolean countable = quantity.is(Kind.COUNT) || quantity.is(Kind.PEOPLE) || quantity.is(Kind.PERCENT)
                    || quantity.is(Kind.POINT) || quantity.is(Kind.MULTIPLE) || quantity.form() == Form.RANK;
            int end = afterEnd(quantity);
            if (end < text.length() && text.charAt(end) == '的') {
                return !quantity.is(Kind.PERCENT) && !text.substring(end + 1).matches("(?:目标|水平|要求|任务|标准|增速|速度|增长|成绩).*")
                        && !quantity.is(Kind.MULTIPLE);
            }
            if (countable || end >= text.length() || index + 1 >= quantities.size()) {
                return false;
            }
            QuantityMention next = quantities.get(index + 1);
            boolean sameClause = sentence.clauseEnd(end) > next.start();
            String between = text.substring(end, Math.max(end, next.start()));
            return sameClause && between.length() >= 2 && "、,(".indexOf(between.charAt(0)) < 0
                    && Character.isIdeographic(between.charAt(0)) && !startsWithVerb(end)
                    && !next.is(Kind.PERCENT) && next.is(Kind.COUNT) && !between.contains("、");
        }

        private boolean startsWithVerb(int position) {
            return sentence.tokens().stream().anyMatch(token -> token.start() == position && token.isVerb());
        }

        private boolean isSmallChineseCount(QuantityMention quantity) {
            if (!quantity.chinese() || quantity.form() != Form.PLAIN || !quantity.is(Kind.COUNT) && !quantity.is(Kind.PEOPLE)) {
                return false;
            }
            String before = text.substring(Math.max(0, quantity.start() - 2), quantity.start());
            boolean bounded = before.endsWith("至少") || after(quantity).isPresent();
            boolean one = quantity.value().intValue() == 1;
            return one && !bounded || text.substring(quantity.start(), quantity.end()).endsWith("次")
                    || text.substring(quantity.start(), quantity.end()).matches(".*[类种批步期部]");
        }

        private boolean isDurationWithoutName(QuantityMention quantity, int index) {
            if (!quantity.is(Kind.TIME) && !quantity.is(Kind.AGE)) {
                return false;
            }
            LeftPhrase left = LeftPhrase.of(sentence, lexicon, leftEdge(index), quantity.start());
            boolean named = TIME_NAME.matcher(left.name()).matches();
            boolean shortened = left.growth().isPresent() && !left.name().isEmpty()
                    || left.level() && left.name().isEmpty() && !statements.isEmpty();
            boolean atLeast = left.comparator().isPresent() && text.startsWith("至少", Math.max(0, quantity.start() - 2));
            return !(named || shortened || atLeast);
        }

        // ---- groups that share a name

        private List<QuantityMention> group(int index, LeftPhrase left) {
            List<QuantityMention> group = new ArrayList<>();
            group.add(quantities.get(index));
            int heads = heads(left.name()).size();
            for (int i = index + 1; i < quantities.size(); i++) {
                QuantityMention before = group.getLast();
                QuantityMention next = quantities.get(i);
                String between = text.substring(Math.min(afterEnd(before), next.start()), next.start());
                boolean sameUnit = next.unit().equals(before.unit()) && next.form() == before.form() && !next.isBare();
                if (!sameUnit || !isConnector(between, left)) {
                    break;
                }
                group.add(next);
            }
            boolean shares = left.distributed() || heads == group.size() && !left.name().isEmpty();
            return shares ? group : group.subList(0, 1);
        }

        private boolean isConnector(String between, LeftPhrase left) {
            if (CONNECTED.matcher(between).matches()) {
                return true;
            }
            if (!left.distributed()) {
                return false;
            }
            String rest = between.replaceFirst("^[、,]?(?:和|及|与|以及)?", "");
            return lexicon.cue(CueClass.LEVEL, rest).isPresent() || lexicon.cue(CueClass.GROWTH, rest).isPresent();
        }

        private void distribute(List<QuantityMention> group, LeftPhrase left) {
            String name = left.name().isEmpty() ? subjectBefore(left.nameStart()) : left.name();
            List<String> heads = expand(heads(name), group.size());
            Optional<Comparator> shared = after(group.getLast());
            for (int k = 0; k < group.size(); k++) {
                QuantityMention quantity = group.get(k);
                Optional<Comparator> own = after(quantity).or(() -> shared);
                Comparator bound = own.or(left::comparator).orElse(quantity.more() ? Comparator.GT : Comparator.EQ);
                String head = k < heads.size() ? heads.get(k) : heads.isEmpty() ? "" : heads.getLast();
                add(classify(quantity, left, head, "distribution", bound));
            }
        }

        private List<String> heads(String name) {
            List<String> heads = new ArrayList<>();
            int start = 0;
            int depth = 0;
            for (int i = 0; i < name.length(); i++) {
                char c = name.charAt(i);
                depth += "(“《".indexOf(c) >= 0 ? 1 : ")”》".indexOf(c) >= 0 ? -1 : 0;
                boolean mark = c == '、' || c == ',' || (c == '和' || c == '与' || c == '及') && !isInsideWord(name, i);
                if (mark && depth <= 0) {
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

        private boolean isInsideWord(String name, int at) {
            return name.startsWith("和谐", at) || name.startsWith("和平", at) || name.startsWith("及相关", at)
                    || name.startsWith("与地区生产总值之比", at) || at > 0 && "总饱共参普涉".indexOf(name.charAt(at - 1)) >= 0
                    || name.startsWith("及以上", at) || name.startsWith("及其", at);
        }

        /** Gives every head what it shares with the last: 城镇、农村居民人均可支配收入. */
        private List<String> expand(List<String> heads, int size) {
            if (heads.size() < 2 || size < 2) {
                if (heads.size() == 1 && heads.getFirst().startsWith("城乡") && size == 2) {
                    String rest = heads.getFirst().substring(2);
                    return List.of("城镇" + rest, "农村" + rest);
                }
                return heads;
            }
            List<String> full = new ArrayList<>();
            String last = heads.getLast();
            for (int i = 0; i < heads.size(); i++) {
                String head = heads.get(i);
                boolean complete = i == heads.size() - 1 || INDICATOR_HEAD.matcher(head).matches() || head.length() >= last.length();
                full.add(complete ? head : head + tail(head, last));
            }
            return full;
        }

        /** What the last head has beyond its own modifier. */
        private String tail(String head, String last) {
            Matcher common = Pattern.compile("(?:占.+|增加值|总产值|产值|居民.+|投资|收入|从业人员.*|排放量|排放总量|产量|面积|覆盖率|参保率|达标率|人数|总额|利润|出口.*|进口.*|比重|比例|普及率|入学率|.{0,4}率|学校|教育|企业|价格|项目|贷款|存款|浓度)$").matcher(last);
            return common.find() && common.start() > 0 ? last.substring(common.start())
                    : last.length() > head.length() ? last.substring(Math.min(head.length(), last.length() - 1)) : "";
        }

        // ---- one quantity

        private Optional<Statement> statement(QuantityMention quantity, LeftPhrase left, int index) {
            Comparator bound = comparator(quantity, left.comparator());
            if (quantity.form() == Form.RANK) {
                return Optional.of(rank(quantity, left, bound));
            }
            String name = left.name();
            boolean nothingBefore = name.isEmpty() && !left.level() && left.growth().isEmpty();
            if (nothingBefore && !isElided(quantity, left)) {
                return objectAfter(quantity, Optional.empty(), left, bound, index);
            }
            if (name.isEmpty()) {
                return Optional.of(classify(quantity, left, elided(left), "elided-name", bound));
            }
            Verb verb = verb(name);
            if (verb.present() && verb.object().isEmpty() && left.growth().isEmpty() && !left.level()) {
                return objectAfter(quantity, Optional.of(verb.word()), left, bound, index);
            }
            if (left.growth().isPresent() && !left.margin() && !left.level() && objectFollows(quantity, index) && quantity.is(Kind.COUNT)
                    && name.length() <= 1) {
                return objectAfter(quantity, Optional.empty(), left, bound, index);
            }
            return Optional.of(classify(quantity, left, name, "name-before", bound));
        }

        private boolean objectFollows(QuantityMention quantity, int index) {
            int end = afterEnd(quantity);
            return end < text.length() && Character.isIdeographic(text.charAt(end));
        }

        private boolean isElided(QuantityMention quantity, LeftPhrase left) {
            int end = afterEnd(quantity);
            boolean nothingAfter = end >= text.length() || sentence.breaksAt(end) || text.charAt(end) == '、' || text.charAt(end) == ')';
            return nothingAfter && !statements.isEmpty();
        }

        /** What an earlier clause names when this one does not. */
        private String elided(LeftPhrase left) {
            int clause = sentence.clauseStart(Math.max(0, left.nameStart()));
            boolean sameClause = lastClause == clause && !statements.isEmpty();
            if (sameClause) {
                return statements.getLast().indicator();
            }
            boolean previousClauseCounts = !statements.isEmpty() && clause > 0
                    && statements.getLast().quantity().start() >= sentence.clauseStart(clause - 1);
            if (previousClauseCounts) {
                return statements.getLast().indicator();
            }
            String subject = subjectBefore(left.nameStart());
            return subject.isEmpty() && !statements.isEmpty() ? statements.getLast().indicator() : subject;
        }

        /** The noun phrase that opens the clause before. */
        private String subjectBefore(int position) {
            int clause = sentence.clauseStart(position);
            if (clause == 0) {
                return "";
            }
            int from = sentence.clauseStart(clause - 1);
            String phrase = Names.strip(text.substring(from, clause - 1));
            int offset = text.indexOf(phrase, from);
            StringBuilder subject = new StringBuilder();
            for (var token : sentence.tokens(offset, offset + phrase.length())) {
                if (token.isVerb() && subject.length() >= 2 || token.tag().equals("d") && subject.length() >= 2) {
                    break;
                }
                subject.append(token.text());
            }
            return Names.strip(subject.toString());
        }

        private record Verb(String word, String object, boolean present) {
        }

        /** The last verb of things done in a phrase, with what stands behind it. */
        private Verb verb(String name) {
            int at = text.indexOf(name);
            Verb found = new Verb("", "", false);
            if (at < 0) {
                return leadingVerb(name);
            }
            for (var token : sentence.tokens(at, at + name.length())) {
                boolean flow = lexicon.cue(CueClass.FLOW, token.text()).isPresent();
                boolean inFront = token.start() == at;
                boolean verbal = flow && (token.tag().startsWith("v") || inFront) || token.isVerb() && inFront && token.text().length() >= 2;
                if (verbal && (inFront || !token.tag().equals("vn") || !found.present() && flow && token.end() < at + name.length() && inFront)) {
                    String object = name.substring(token.end() - at);
                    boolean nominal = found.present() && (object.isEmpty() || object.startsWith("的"));
                    if (!nominal) {
                        found = new Verb(token.text(), object.replaceFirst("^了", ""), true);
                    }
                }
            }
            return found.present() ? found : leadingVerb(name);
        }

        private Verb leadingVerb(String name) {
            return lexicon.cueStartingAt(CueClass.FLOW, name, 0, name.length()).filter(word -> word.length() > 1)
                    .map(word -> new Verb(word, name.substring(word.length()), true)).orElse(new Verb("", "", false));
        }

        /** 新建20个…平台; 189个重点项目完成…: the thing stands behind the number. */
        private Optional<Statement> objectAfter(QuantityMention quantity, Optional<String> verb, LeftPhrase left, Comparator bound, int index) {
            int from = afterEnd(quantity);
            int limit = sentence.clauseEnd(from);
            int stop = index + 1 < quantities.size() ? Math.min(limit, listEnd(from, quantities.get(index + 1).start())) : limit;
            ObjectPhrase object = objectPhrase(from, stop);
            if (object.name().isEmpty()) {
                if (statements.isEmpty() && verb.isEmpty()) {
                    return Optional.empty();
                }
                return Optional.of(flow(quantity, verb, statements.isEmpty() ? "" : statements.getLast().indicator(), left, bound, "elided-name"));
            }
            if (quantity.is(Kind.PERCENT)) {
                return Optional.of(new Statement(quantity, Names.strip(text.substring(from, stop).replaceFirst("^的", "")), Optional.empty(),
                        MeasureType.LEVEL, Optional.empty(), bound, left.yearly(), left.total(), "share-of-task"));
            }
            Optional<String> action = verb.or(object::verb).or(() -> Optional.ofNullable(lastClause == sentence.clauseStart(quantity.start()) ? lastAction : null));
            QuantityMention counted = isPeople(quantity) ? withUnit(quantity, "人") : quantity;
            return Optional.of(flow(counted, action, object.name(), left, bound, "thing-after"));
        }

        private int listEnd(int from, int next) {
            int comma = text.lastIndexOf('、', next);
            return comma > from ? comma : next;
        }

        private QuantityMention withUnit(QuantityMention q, String unit) {
            return new QuantityMention(q.start(), q.end(), q.value(), q.valueMax(), Optional.of(unit), Kind.PEOPLE, q.more(), Form.PLAIN, q.chinese());
        }

        private Statement flow(QuantityMention quantity, Optional<String> verb, String name, LeftPhrase left, Comparator bound, String rule) {
            return new Statement(quantity, name, verb, MeasureType.FLOW, Optional.empty(), bound, left.yearly(), left.total(), rule);
        }

        private record ObjectPhrase(String name, Optional<String> verb) {
        }

        /** The noun phrase at a position, up to the verb that says what happens to it. */
        private ObjectPhrase objectPhrase(int from, int stop) {
            int end = stop;
            String verb = null;
            boolean noun = false;
            for (var token : sentence.tokens(from, stop)) {
                boolean relative = text.substring(token.end(), stop).contains("的");
                boolean verbal = token.isVerb() && noun && !relative && token.text().length() >= 2 && token.end() <= stop;
                if (verbal || token.tag().equals("d") && noun && !relative || token.text().equals("等") && noun && token.end() == stop) {
                    end = token.start();
                    verb = verbal ? text.substring(token.start(), stop).length() <= 6 ? text.substring(token.start(), stop) : token.text() : null;
                    break;
                }
                noun |= token.isNoun() || token.text().equals("”") || token.text().equals(")");
            }
            return new ObjectPhrase(Names.strip(text.substring(from, end).replaceFirst("^的", "")), Optional.ofNullable(verb));
        }

        // ---- kinds

        private Statement rank(QuantityMention quantity, LeftPhrase left, Comparator bound) {
            String name = left.name().replaceFirst("(?:稳居|位居|位列|位于|居于|居|列|排名|排在|排|名列|跃居|跻身|升至|上升到|上升至|前移至|保持|继续)?(?:全国|全省|全区|全市|中部|西部|[一-龥]{2}(?:省|市)?)?$", "");
            String indicator = Names.strip(name.isEmpty() ? elided(left) : name);
            boolean moved = left.growth().isPresent() && !left.level();
            return new Statement(quantity, indicator, Optional.empty(), moved ? MeasureType.CHANGE : MeasureType.RANK,
                    moved ? left.growth() : Optional.empty(), bound, left.yearly(), left.total(), "rank");
        }

        private Statement classify(QuantityMention quantity, LeftPhrase left, String name, String rule, Comparator bound) {
            QuantityMention counted = isPeople(quantity) ? withUnit(quantity, "人") : quantity;
            if (quantity.is(Kind.POINT)) {
                return change(counted, left, name, bound, rule);
            }
            if (quantity.form() == Form.DOUBLING) {
                return rate(counted, name, Optional.of(Direction.UP), left, bound, rule);
            }
            if (quantity.is(Kind.PERCENT)) {
                return percent(counted, left, name, bound, rule);
            }
            if (quantity.is(Kind.MULTIPLE)) {
                return left.growth().isPresent() ? rate(counted, name, left.growth(), left, bound, rule)
                        : new Statement(counted, comparedName(name), Optional.empty(), MeasureType.MULTIPLE, Optional.empty(), bound, left.yearly(), left.total(), rule);
            }
            return amount(counted, left, name, bound, rule);
        }

        private String comparedName(String name) {
            return name.replaceFirst("(?:是|为|相当于|达到)?[^是为]{0,10}的$", "").replaceFirst("(?:是|为|相当于)$", "");
        }

        private Statement change(QuantityMention quantity, LeftPhrase left, String name, Comparator bound, String rule) {
            String full = left.margin() && isRate(name) && !statements.isEmpty() && name.length() <= 3
                    ? statements.getLast().indicator() + name : name;
            return new Statement(quantity, full, Optional.empty(), MeasureType.CHANGE,
                    Optional.of(left.growth().orElse(Direction.UP)), bound, left.yearly(), left.total(), rule);
        }

        private boolean isRate(String name) {
            return name.matches(".*(?:增速|增幅|涨幅|降幅|增长率)");
        }

        private Statement rate(QuantityMention quantity, String name, Optional<Direction> direction, LeftPhrase left, Comparator bound, String rule) {
            return new Statement(quantity, name, Optional.empty(), MeasureType.RATE, direction, bound, left.yearly(), left.total(), rule);
        }

        private Statement percent(QuantityMention quantity, LeftPhrase left, String name, Comparator bound, String rule) {
            if (left.growth().isPresent()) {
                return rate(quantity, name, left.growth(), left, bound, rule);
            }
            Matcher growthNoun = Pattern.compile("(.+?)(?:的)?(增速|增幅|涨幅|增长率|增长幅度|增长速度|降幅|下降幅度|下降率)$").matcher(name);
            if (growthNoun.matches()) {
                Direction direction = growthNoun.group(2).contains("降") ? Direction.DOWN : Direction.UP;
                return rate(quantity, growthNoun.group(1), Optional.of(direction), left, bound, rule);
            }
            boolean multiple = text.substring(Math.max(0, quantity.start() - 8), quantity.start()).matches(".*(?:年|同期)的");
            return new Statement(quantity, name, Optional.empty(), multiple ? MeasureType.MULTIPLE : MeasureType.LEVEL,
                    Optional.empty(), bound, left.yearly(), left.total(), rule);
        }

        private Statement amount(QuantityMention quantity, LeftPhrase left, String name, Comparator bound, String rule) {
            Verb verb = verb(name);
            boolean done = verb.present() && !verb.object().isEmpty() && !verb.word().equals("实现");
            if (left.growth().isPresent()) {
                boolean flowWord = text.substring(Math.max(0, quantity.start() - 4), quantity.start()).contains("新增");
                return flowWord ? flow(quantity, Optional.of("新增"), name, left, bound, rule)
                        : new Statement(quantity, name, Optional.empty(), MeasureType.CHANGE, left.growth(), bound, left.yearly(), left.total(), rule);
            }
            if (done && !(left.level() && INDICATOR_HEAD.matcher(name).matches() && !name.startsWith(verb.word()))) {
                return flow(quantity, Optional.of(verb.word()), verb.object(), left, bound, "verb-thing");
            }
            boolean carries = lastAction != null && lastClause == sentence.clauseStart(quantity.start()) && !left.level()
                    && quantity.is(Kind.COUNT);
            if (carries) {
                return flow(quantity, Optional.of(lastAction), name, left, bound, "verb-carried");
            }
            if (left.total() || name.contains("新增") || name.contains("转移就业")) {
                return flow(quantity, Optional.empty(), name, left, bound, rule);
            }
            return new Statement(quantity, name, Optional.empty(), MeasureType.LEVEL, Optional.empty(), bound, left.yearly(), left.total(), rule);
        }
    }
}
