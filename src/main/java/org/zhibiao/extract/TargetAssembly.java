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
import org.zhibiao.record.MeasureType;
import org.zhibiao.segment.Token;

/** One walk over the quantities of a sentence: finds for each what it measures, and remembers what later clauses leave out. */
final class TargetAssembly {

    private static final Pattern FROM = Pattern.compile("(?:由|从|自)(?:原来的?|过去的?|目前的?|现在的?|上年的?|[“十一二三四五六七八九]{2,4}五”?末?的?|\\d{4}年(?:底|末)?的?|每人每[月年])?(?:不足|约)?$");
    private static final Pattern TO = Pattern.compile("[一-龥]{0,8}(?:到|至|为|成)(?:\\d{4}年(?:底|末)?的?|目前的?|现在的?|去年的?|每人每[月年])?(?:约|近|超过|不低于|不超过|不少于)?");
    private static final Pattern CONNECTED = Pattern.compile("[、,]?(?:和|及|与|以及|或)?");
    private static final Pattern NEW_ITEM = Pattern.compile("(?:、|和|及|与|以及|或|等|等等)$");
    private static final Pattern AGGREGATE = Pattern.compile(
            ".*(?:总值|增加值|产值|总额|收入|产量|吞吐量|销售额|交易额|利润|利税|税收|进出口|外资|人数|次数|数量|GDP|消费|发电量|用电量|客运量|货运量|周转量|余额|业务量|总产|单产|规模|成交额)");
    private static final Pattern GENERIC_OBJECT = Pattern.compile("(?:年度)?(?:总?投资|资金|产值|利润|税收|收入|增加值|融资|利税|主营业务收入|总产值|出口|销售收入|营业收入|投入)");
    private static final Pattern GROWTH_NOUN = Pattern.compile(
            "(.+?)(?:的)?(增速|增幅|涨幅|增长率|增长幅度|增长速度|降幅|下降幅度|下降率|下降比例|削减比例|减排比例|压减比例)$");
    private static final Pattern RANK_TAIL = Pattern.compile(
            "(?:稳居|位居|位列|位于|居于|居|列|排名|排在|排|名列|跃居|跻身|升至|升到|上升到|上升至|前移至|保持|继续|荣获|获得|获|取得)?(?:在)?(?:全国|全省|全区|全市|全州|全自治区|世界|中部|西部|东部|沿海|[一-龥]{2}(?:省|市)|[一-龥]{2,12}中)?(?:[一-龥]{0,6}(?:城市|地市|市州)中?)?$");
    private static final Pattern FUNCTION_WORD = Pattern.compile("^(?:对|为|将|把|向|与|从|在|给|使|让|以|按|由|及|和|这|该|上述|下列|首批|第[一二三四]批|新一批)$");
    private static final Pattern GRADE = Pattern.compile("(?:国家|省部?|市|县|区|自治区|世界|部)级(?:以上)?");
    private static final Pattern GRADE_LEAD = Pattern.compile("^(?:国家|省部?|市|县|区|自治区|世界|部)级(?:以上)?");
    private static final Pattern BARE_ORDER = Pattern.compile("增幅|增速|总量|总数|降幅|均|总量均|总量和增速均");
    private static final Pattern FLOW_NAME = Pattern.compile(
            ".*(?:新增.*|就业|减税.*|到位(?:资金|内资|外资|省外资金|境外资金|市外资金)|(?:直接)?融资|(?:节约|核减|节减|整合|争取|盘活).*资金|减负|到资|利用(?:市外|省外|外来|境外)?(?:资金|内资)|引进(?:市外|省外|境外)?资金|招商引资.*)");
    private static final Pattern STANDING = Pattern.compile("投入|投资|支出|贷款|存款|消费|出口|进口|保障|供应|生产|运行|服务|储备|收入|装机|替代|接纳|上市|出栏|存栏");
    private static final Pattern SHARE = Pattern.compile("^(?:约|已|共)?占(.+)$");

    private final Lexicon lexicon;
    private final QuantityFilter filter;
    private final SentenceReading sentence;
    private final String text;
    private final List<QuantityMention> quantities;
    private final List<Statement> statements = new ArrayList<>();
    private String lastAction;
    private int lastClause = -1;
    private int consumed;

    TargetAssembly(Lexicon lexicon, QuantityFilter filter, SentenceReading sentence) {
        this.lexicon = lexicon;
        this.filter = filter;
        this.sentence = sentence;
        this.text = sentence.text();
        this.quantities = filter.kept(sentence);
    }

    /** What the quantities of the sentence say, in text order. */
    List<Statement> run() {
        for (int i = 0; i < quantities.size(); ) {
            i += readFrom(i);
        }
        return statements;
    }

    /** Reads the quantity at an index, and those that share its name; gives how many they are. */
    private int readFrom(int index) {
        QuantityMention quantity = quantities.get(index);
        if (fromTo(index)) {
            return 2;
        }
        LeftPhrase left = LeftPhrase.of(sentence, lexicon, leftEdge(index), quantity.start());
        List<QuantityMention> group = group(index, left);
        if (group.size() > 1) {
            distribute(group, left);
        } else {
            statement(quantity, left, index).ifPresent(this::add);
        }
        return group.size();
    }

    /** 由2010年的2361亿元增加到3145亿元: the new value is of what stands before 由; the old one is left out. */
    private boolean fromTo(int index) {
        if (index + 1 >= quantities.size()) {
            return false;
        }
        QuantityMention before = quantities.get(index);
        QuantityMention now = quantities.get(index + 1);
        int edge = leftEdge(index);
        Matcher lead = FROM.matcher(text.substring(edge, before.start()));
        String between = text.substring(Math.min(filter.afterEnd(text, before), now.start()), now.start());
        boolean changes = lead.find() && TO.matcher(between).matches() && now.kind() == before.kind();
        if (!changes) {
            return false;
        }
        Optional<String> unit = withUnits(before).unit();
        boolean spread = !unit.equals(before.unit()) && unit.isPresent();
        LeftPhrase left = LeftPhrase.of(sentence, lexicon, edge, edge + lead.start());
        Comparator bound = comparator(now, LeftPhrase.of(sentence, lexicon, filter.afterEnd(text, before), now.start()).comparator());
        String name = left.name().isEmpty() ? elided(left) : completed(left.name(), left);
        QuantityMention value = spread ? now.withUnit(unit.get(), now.kind()) : withUnits(now);
        add(Statement.of(value, withoutVerb(name), MeasureType.LEVEL, Optional.empty(), left, bound, "from-to"));
        return true;
    }

    private void add(Statement statement) {
        statements.add(statement);
        lastClause = sentence.clauseStart(statement.quantity().start());
        lastAction = statement.measure() == MeasureType.FLOW ? statement.action().orElse(null) : null;
    }

    private int leftEdge(int index) {
        int start = Math.max(sentence.clauseStart(quantities.get(index).start()), consumed);
        if (index > 0) {
            start = Math.max(start, filter.afterEnd(text, quantities.get(index - 1)));
        }
        return Math.min(start, quantities.get(index).start());
    }

    private Optional<Comparator> after(QuantityMention quantity) {
        int end = text.startsWith("(含)", quantity.end()) ? quantity.end() + 3 : quantity.end();
        return lexicon.cueStartingAt(CueClass.AFTER, text, end, text.length())
                .flatMap(word -> lexicon.cue(CueClass.AFTER, word))
                .map(code -> Coded.of(Comparator.class, code));
    }

    private Comparator comparator(QuantityMention quantity, Optional<Comparator> before) {
        return after(quantity).or(() -> before).orElse(quantity.more() ? Comparator.GT : Comparator.EQ);
    }

    // ---- several quantities of one phrase

    private List<QuantityMention> group(int index, LeftPhrase left) {
        List<QuantityMention> group = new ArrayList<>();
        group.add(quantities.get(index));
        for (int i = index + 1; i < quantities.size(); i++) {
            QuantityMention before = group.getLast();
            QuantityMention next = quantities.get(i);
            String between = text.substring(Math.min(filter.afterEnd(text, before), next.start()), next.start());
            boolean sameUnit = next.unit().equals(before.unit()) && next.form() == before.form() && !next.isBare()
                    || left.distributed() && next.kind() == before.kind();
            if (!sameUnit || !connects(between, left)) {
                break;
            }
            group.add(next);
        }
        boolean shares = left.distributed() || !left.name().isEmpty() && NameLists.heads(left.name()).size() == group.size();
        return shares ? group : group.subList(0, 1);
    }

    private boolean connects(String between, LeftPhrase left) {
        if (CONNECTED.matcher(between).matches()) {
            return true;
        }
        String rest = between.replaceFirst("^[、,]?(?:和|及|与|以及)?", "");
        return left.distributed() && (lexicon.cue(CueClass.LEVEL, rest).isPresent() || lexicon.cue(CueClass.GROWTH, rest).isPresent()
                || rest.matches("全国|全省|全区|全市"));
    }

    private void distribute(List<QuantityMention> group, LeftPhrase left) {
        boolean unnamed = left.name().isEmpty() || BARE_ORDER.matcher(Names.strip(RANK_TAIL.matcher(left.name()).replaceFirst(""))).matches();
        List<String> heads = unnamed ? headsBefore(left, group.size())
                : NameLists.expand(NameLists.heads(left.name()), group.size());
        Optional<Comparator> shared = after(group.getLast());
        Optional<String> unit = withUnits(group.getFirst()).unit();
        for (int k = 0; k < group.size(); k++) {
            boolean spread = !unit.equals(group.getFirst().unit()) && unit.isPresent();
            QuantityMention quantity = spread ? group.get(k).withUnit(unit.get(), group.get(k).kind()) : group.get(k);
            Comparator bound = after(quantity).or(() -> shared).or(left::comparator)
                    .orElse(quantity.more() ? Comparator.GT : Comparator.EQ);
            String head = heads.isEmpty() ? "" : heads.get(Math.min(k, heads.size() - 1));
            add(quantity.form() == Form.RANK ? rank(quantity, left, head, bound)
                    : classify(quantity, left, head, "distribution", bound));
        }
    }

    /** 接待人数1900万，收入176亿元，分别增长…: the things just counted, else those that the clause before names. */
    private List<String> headsBefore(LeftPhrase left, int size) {
        int segment = text.lastIndexOf(';', left.nameStart());
        List<Statement> near = statements.stream().filter(statement -> statement.quantity().start() > segment).toList();
        if (near.size() >= size) {
            return near.subList(near.size() - size, near.size()).stream().map(Statement::indicator).toList();
        }
        return NameLists.expand(NameLists.heads(wholeSubjectBefore(left.nameStart())), size);
    }

    // ---- one quantity

    private Optional<Statement> statement(QuantityMention quantity, LeftPhrase left, int index) {
        Comparator bound = comparator(quantity, left.comparator());
        if (quantity.form() == Form.RANK) {
            return Optional.of(rank(quantity, left, left.name(), bound));
        }
        String name = lastDeed(FUNCTION_WORD.matcher(left.name()).replaceFirst(""));
        Optional<Statement> grown = grownThing(quantity, left, bound, index);
        if (grown.isPresent()) {
            return grown;
        }
        Verb verb = verb(name, left.level());
        boolean verbLast = verb.present() && verb.object().isEmpty() && !verb.nominal();
        boolean onlyVerb = verbLast && verb.subject().isEmpty();
        boolean bounded = left.level() && left.comparator().isPresent();
        boolean open = left.growth().isEmpty() && (!left.level() || bounded || left.weak() && (name.isEmpty() || onlyVerb));
        boolean classifies = (quantity.is(Kind.COUNT) || quantity.is(Kind.PEOPLE)) && nounFollows(quantity) && !left.weak();
        boolean actsOnThing = classifies && !left.level() || verbLast && (onlyVerb || verb.listed()) || name.isEmpty() && (!left.level() || left.weak())
                || newItem(left, quantity);
        if (open && thingFollows(quantity) && actsOnThing) {
            boolean acts = verb.present() && !verb.nominal() && (verb.listed() || onlyVerb);
            Optional<String> action = acts ? Optional.of(verb.word())
                    : left.weak() ? Optional.of("完成") : Optional.empty();
            return thingAfter(quantity, action, left, bound, index);
        }
        if (onlyVerb && open && !quantity.is(Kind.PERCENT)) {
            boolean sameUnit = !statements.isEmpty() && statements.getLast().quantity().unit().equals(quantity.unit());
            boolean event = name.matches(".+[林草湖田]");
            String thing = (sameUnit || name.length() <= 2) && !event ? elided(left) : name;
            return Optional.of(Statement.flow(quantity, Optional.of(verb.word()), thing, left, bound, "elided-name"));
        }
        if (name.isEmpty()) {
            return elidedStatement(quantity, left, bound);
        }
        return Optional.of(classify(quantity, left, completed(name, left), "name-before", bound));
    }

    /** 加快168个项目建设, 改造提升38所: a word of growth that acts on counted things. */
    private Optional<Statement> grownThing(QuantityMention quantity, LeftPhrase left, Comparator bound, int index) {
        boolean counts = left.growth().isPresent() && !left.margin() && (quantity.is(Kind.COUNT) || quantity.is(Kind.PEOPLE))
                && quantity.form() == Form.PLAIN;
        if (!counts) {
            return Optional.empty();
        }
        String word = text.substring(Math.max(0, quantity.start() - 2), quantity.start());
        if (left.name().isEmpty() && nounFollows(quantity)) {
            return thingAfter(quantity, Optional.of(word), left, bound, index);
        }
        Verb verb = verb(left.name(), false);
        boolean onlyVerb = verb.present() && verb.object().isEmpty() && verb.subject().isEmpty() && verb.listed();
        return onlyVerb ? Optional.of(Statement.flow(quantity, Optional.of(verb.word()), elided(left), left, bound, "elided-name"))
                : Optional.empty();
    }

    /** 发挥企业作用、结对帮扶企业: of several deeds the last one is counted. */
    private String lastDeed(String name) {
        int mark = name.lastIndexOf('、');
        if (mark < 2) {
            return name;
        }
        String last = name.substring(mark + 1);
        boolean deeds = leadingVerb(last).present() && leadingVerb(name).present() && verb(name.substring(0, mark), false).present();
        return deeds ? last : name;
    }

    private Optional<Statement> elidedStatement(QuantityMention quantity, LeftPhrase left, Comparator bound) {
        String name = elided(left);
        if (name.isEmpty() && !left.level() && left.growth().isEmpty()) {
            return Optional.empty();
        }
        boolean carries = lastAction != null && lastClause == sentence.clauseStart(quantity.start()) && !left.level()
                && left.growth().isEmpty() && !left.total();
        if (left.total() && !left.level() && left.growth().isEmpty() && quantity.is(Kind.COUNT)) {
            return Optional.of(Statement.of(quantity, name, MeasureType.LEVEL, Optional.empty(), left, bound, "elided-name"));
        }
        return Optional.of(carries ? Statement.flow(quantity, Optional.of(lastAction), name, left, bound, "elided-name")
                : classify(quantity, left, name, "elided-name", bound));
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
        return (Character.isIdeographic(c) || c == '“' || c == '"' || Character.isLetter(c) || Character.isDigit(c)) && !connector
                && !quantity.is(Kind.POINT);
    }

    /** A classifier binds to the noun right behind it: 湘江段101个排污口. */
    private boolean nounFollows(QuantityMention quantity) {
        int end = filter.afterEnd(text, quantity);
        return end < text.length() && Character.isIdeographic(text.charAt(end)) && text.charAt(end) != '的'
                && sentence.tokens().stream().anyMatch(token -> token.start() == end && !token.isVerb()
                        && !token.tag().matches("[dpcuf].*|ad|v.*") );
    }

    /** After 、 and 等 a number opens a new item of a list: 甲路、乙路等8条道路. */
    private boolean newItem(LeftPhrase left, QuantityMention quantity) {
        String before = text.substring(leftEdge(quantities.indexOf(quantity)), quantity.start());
        return NEW_ITEM.matcher(before).find() && !quantity.is(Kind.PERCENT);
    }

    /** What an earlier clause names when this one does not. */
    private String elided(LeftPhrase left) {
        int clause = sentence.clauseStart(Math.max(0, left.nameStart()));
        if (lastClause == clause && !statements.isEmpty()) {
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

    /** The clause before, without its lead and tail. */
    private String wholeSubjectBefore(int position) {
        int clause = sentence.clauseStart(position);
        return clause == 0 ? "" : Names.strip(withoutPredicate(text.substring(sentence.clauseStart(clause - 1), clause - 1)));
    }

    private static String withoutPredicate(String clause) {
        return clause.replaceFirst("(?:大幅|显著|明显|持续|稳步|进一步|不断|继续|较快)?(?:提高|提升|增长|增加|下降|降低|扩大|完善|改善|压缩|缩短)(?:一半|明显|较快)?$", "");
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
        boolean noun = false;
        for (Token token : sentence.tokens(offset, offset + phrase.length())) {
            boolean verbal = token.isVerb() && lexicon.cue(CueClass.FLOW, token.text()).filter(LexicalUse::opensNouns).isEmpty();
            if (noun && (verbal || token.tag().equals("d") || token.tag().equals("ad"))) {
                break;
            }
            noun |= token.isNoun();
            subject.append(token.text());
        }
        String name = Names.strip(subject.toString());
        Verb verb = verb(name, false);
        return verb.present() && !verb.nominal() && !verb.object().isEmpty() ? verb.object() : name;
    }

    // ---- verbs and the things they act on

    /**
     * A verb of things done in a phrase.
     *
     * @param subject what stands before it
     * @param object what stands behind it
     * @param listed whether models/cues.csv has it
     * @param nominal whether the phrase rather is a noun that begins with it: 生产总值, 通车里程
     */
    private record Verb(String word, String subject, String object, boolean nominal, boolean listed) {
        static final Verb NONE = new Verb("", "", "", false, false);

        boolean present() {
            return !word.isEmpty();
        }
    }

    private Verb verb(String name, boolean level) {
        int at = text.indexOf(name);
        if (name.isEmpty() || at < 0) {
            return leadingVerb(name);
        }
        Verb found = Verb.NONE;
        for (Token token : sentence.tokens(at, at + name.length())) {
            Optional<String> use = lexicon.cue(CueClass.FLOW, token.text());
            boolean front = token.start() == at;
            String object = name.substring(token.end() - at).replaceFirst("^了", "");
            boolean verbal = (token.text().length() > 1 || token.text().equals("获")) && (front
                    ? use.isPresent() || token.isVerb() && !level && deedBehind(name).isEmpty() && !NameLists.INDICATOR_HEAD.matcher(name).matches()
                    : use.isPresent() && !use.filter(LexicalUse::opensNouns).isPresent() && !isCompound(name, token.text(), object));
            boolean closes = object.isEmpty() && !front && found.present();
            boolean modifies = object.startsWith("的");
            if (verbal && !closes && !modifies && !insideQuotes(name, token.start() - at)) {
                boolean nominal = !object.isEmpty() && object.length() <= 4 && use.filter(LexicalUse::opensNouns).isPresent() && NameLists.INDICATOR_HEAD.matcher(name).matches();
                if (!(nominal && found.present())) {
                    found = new Verb(token.text(), name.substring(0, token.start() - at), object, nominal, use.isPresent());
                }
            }
        }
        return found.present() ? withoutFollowingVerbs(withoutVerbsBefore(found, at), at + name.length()) : leadingVerb(name);
    }

    /** 培养资助博士后: what stands before the verb is a verb as well, and no subject. */
    private Verb withoutVerbsBefore(Verb verb, int at) {
        int end = at + verb.subject().length();
        boolean onlyVerbs = !verb.subject().isEmpty() && sentence.tokens(at, end).stream().allMatch(token -> token.isVerb()
                || lexicon.cue(CueClass.FLOW, token.text()).isPresent() || "和及并、与".contains(token.text()));
        return onlyVerbs ? new Verb(verb.subject() + verb.word(), "", verb.object(), verb.nominal(), verb.listed()) : verb;
    }

    /** 选拔资助, 引进和培养: verbs in a row act as one. */
    private Verb withoutFollowingVerbs(Verb verb, int end) {
        int from = end - verb.object().length();
        boolean onlyVerbs = !verb.object().isEmpty() && !GENERIC_OBJECT.matcher(verb.object()).matches() && sentence.tokens(from, end).stream().allMatch(token -> token.isVerb()
                || lexicon.cue(CueClass.FLOW, token.text()).isPresent() || "和及并、与".contains(token.text()));
        return onlyVerbs && verb.subject().isEmpty() ? new Verb(verb.word() + verb.object(), "", "", false, true) : verb;
    }

    /** 高速公路通车里程: a verb inside a name that ends in a short head. */
    private static boolean isCompound(String name, String word, String object) {
        return NameLists.INDICATOR_HEAD.matcher(name).matches() && !object.isEmpty() && object.length() <= 3
                && !word.matches("完成|实现|投入|达成|落实");
    }

    private static boolean insideQuotes(String name, int at) {
        return name.lastIndexOf('“', at) > name.lastIndexOf('”', at) || name.lastIndexOf('(', at) > name.lastIndexOf(')', at);
    }

    private Verb leadingVerb(String name) {
        return lexicon.cueStartingAt(CueClass.FLOW, name, 0, name.length()).filter(word -> word.length() > 1)
                .map(word -> new Verb(word, "", name.substring(word.length()),
                        lexicon.cue(CueClass.FLOW, word).filter(LexicalUse::opensNouns).isPresent()
                                && NameLists.INDICATOR_HEAD.matcher(name).matches(), true))
                .orElse(Verb.NONE);
    }

    /** 新建20个…平台; 189个重点项目完成…: the thing stands behind the number. */
    private Optional<Statement> thingAfter(QuantityMention quantity, Optional<String> verb, LeftPhrase left, Comparator bound, int index) {
        int from = filter.afterEnd(text, quantity);
        int limit = sentence.clauseEnd(from);
        int stop = index + 1 < quantities.size() && quantities.get(index + 1).start() < limit
                ? listEnd(from, quantities.get(index + 1).start()) : limit;
        boolean governed = verb.isPresent() && !verb.get().matches("推动|推进|帮助|支持|争取|引导|促进|带动|促成|组织|指导|督促|鼓励|确保|保障");
        ThingPhrase thing = ThingPhrase.of(sentence, lexicon, from, stop, governed);
        consumed = Math.max(consumed, thing.end());
        if (quantity.is(Kind.PERCENT)) {
            String task = Names.strip(text.substring(from, stop).replaceFirst("^的", ""));
            return Optional.of(Statement.of(quantity, task, MeasureType.LEVEL, Optional.empty(), left, bound, "share-of-task"));
        }
        if (thing.name().isEmpty()) {
            String name = elided(left);
            return name.isEmpty() && verb.isEmpty() ? Optional.empty()
                    : Optional.of(Statement.flow(quantity, verb, name, left, bound, "elided-name"));
        }
        String name = sharedHead(thing.name(), limit);
        Optional<String> carried = lastClause == sentence.clauseStart(quantity.start()) ? Optional.ofNullable(lastAction) : Optional.empty();
        Optional<String> action = verb.or(thing::verb).or(() -> carried);
        return Optional.of(Statement.flow(withUnits(quantity), action, name, left, bound, "thing-after"));
    }

    /** 2个百亿级、3个五十亿级产业集群: what the items share stands behind the last. */
    private String sharedHead(String name, int limit) {
        boolean lacksHead = name.matches(".*(?:级|\\d+[万亿]?元|亿元|以上)");
        if (!lacksHead || consumed >= limit) {
            return name;
        }
        String rest = text.substring(consumed, limit);
        int head = Math.max(rest.lastIndexOf('级'), rest.lastIndexOf('的'));
        return head < 0 ? name : name.endsWith("级") ? name + rest.substring(head + 1) : name + "的" + rest.substring(head + 1);
    }

    /** A list's next item begins at the 、 or 和 before its number. */
    private int listEnd(int from, int next) {
        String between = text.substring(from, next);
        Matcher matcher = Pattern.compile("(?:、|和|及|与|以及|或)[^、]{0,4}$").matcher(between);
        if (matcher.find()) {
            return from + matcher.start();
        }
        int mark = text.lastIndexOf('、', next);
        return mark > from ? mark : next;
    }

    // ---- kinds

    private Statement rank(QuantityMention quantity, LeftPhrase left, String phrase, Comparator bound) {
        String name = Names.strip(RANK_TAIL.matcher(phrase).replaceFirst(""));
        String indicator = name.isEmpty() || name.equals("均") ? elided(left)
                : BARE_ORDER.matcher(name).matches() && !statements.isEmpty() ? statements.getLast().indicator() + name : name;
        boolean moved = left.growth().isPresent() && !left.level() && !left.margin();
        return Statement.of(quantity, indicator, moved ? MeasureType.CHANGE : MeasureType.RANK,
                moved ? left.growth() : Optional.empty(), left, bound, "rank");
    }

    private Statement classify(QuantityMention mention, LeftPhrase left, String name, String rule, Comparator bound) {
        QuantityMention quantity = withUnits(mention);
        Matcher share = SHARE.matcher(name);
        String full = share.matches() && !statements.isEmpty() ? statements.getLast().indicator() + name : name;
        return switch (quantity.kind()) {
            case POINT -> change(quantity, left, full, bound, rule);
            case PERCENT -> percent(quantity, left, full, bound, rule);
            case MULTIPLE -> multiple(quantity, left, full, bound, rule);
            default -> amount(quantity, left, full, bound, rule);
        };
    }

    /** 压减行政审批事项30%, 下调费率0.5个百分点: the verb of change stands in front of the thing. */
    private Optional<Statement> changedInFront(QuantityMention quantity, LeftPhrase left, String name, MeasureType measure, Comparator bound) {
        Optional<String> verb = lexicon.cueStartingAt(CueClass.GROWTH, name, 0, name.length()).filter(word -> word.length() == 2);
        boolean changes = verb.isPresent() && left.growth().isEmpty() && !left.level() && name.length() > 3
                && quantity.form() != Form.DOUBLING && !GROWTH_NOUN.matcher(name).matches();
        return changes ? Optional.of(Statement.of(quantity, name.substring(2), measure,
                lexicon.cue(CueClass.GROWTH, verb.get()).map(code -> Coded.of(Direction.class, code)), left, bound, "change-in-front"))
                : Optional.empty();
    }

    private Statement change(QuantityMention quantity, LeftPhrase left, String name, Comparator bound, String rule) {
        Optional<Statement> changed = changedInFront(quantity, left, name, MeasureType.CHANGE, bound);
        if (changed.isPresent()) {
            return changed.get();
        }
        boolean bareRate = name.matches("增速|增幅|涨幅|降幅|增长率|比重|占比");
        boolean afterRate = left.margin() && name.equals(statements.isEmpty() ? null : statements.getLast().indicator())
                && statements.getLast().measure() == MeasureType.RATE;
        String full = bareRate && !statements.isEmpty() ? statements.getLast().indicator() + name : afterRate ? name + "增速" : name;
        return Statement.of(quantity, full, MeasureType.CHANGE, Optional.of(left.growth().orElse(Direction.UP)), left, bound, rule);
    }

    private Statement percent(QuantityMention quantity, LeftPhrase left, String name, Comparator bound, String rule) {
        Optional<Statement> changed = changedInFront(quantity, left, name, MeasureType.RATE, bound);
        if (changed.isPresent()) {
            return changed.get();
        }
        if (quantity.form() == Form.DOUBLING) {
            return Statement.of(quantity, name, MeasureType.RATE, Optional.of(Direction.UP), left, bound, rule);
        }
        boolean naturalGrowth = text.substring(Math.max(0, quantity.start() - 16), quantity.start()).contains("自然增长率");
        if (left.growth().isPresent() && !naturalGrowth) {
            return Statement.of(quantity, withoutVerb(name), MeasureType.RATE, left.growth(), left, bound, rule);
        }
        Matcher growthNoun = GROWTH_NOUN.matcher(name);
        if (growthNoun.matches() && !naturalGrowth) {
            Direction direction = growthNoun.group(2).matches("增.*|涨.*") ? Direction.UP : Direction.DOWN;
            return Statement.of(quantity, growthNoun.group(1), MeasureType.RATE, Optional.of(direction), left, bound, rule);
        }
        boolean multiple = text.substring(Math.max(0, quantity.start() - 8), quantity.start()).matches(".*(?:年|同期|总和|末|时期)的");
        String measured = naturalGrowth && !name.endsWith("自然增长率")
                ? name.replaceFirst("自然$", "") + "自然增长率" : name;
        return Statement.of(quantity, multiple ? comparedName(measured) : withoutVerb(measured), multiple ? MeasureType.MULTIPLE : MeasureType.LEVEL, Optional.empty(), left, bound, rule);
    }

    /** 完成投资增长5%: the verb is no part of the indicator. */
    private String withoutVerb(String name) {
        return name.replaceFirst("^(?:完成|实现)(?=.{2,})", "");
    }

    private Statement multiple(QuantityMention quantity, LeftPhrase left, String name, Comparator bound, String rule) {
        if (left.growth().isPresent()) {
            return Statement.of(quantity, name, MeasureType.RATE, left.growth(), left, bound, rule);
        }
        String compared = comparedName(name);
        String indicator = compared.isEmpty() && !statements.isEmpty() ? statements.getLast().indicator() : compared;
        return Statement.of(quantity, indicator, MeasureType.MULTIPLE, Optional.empty(), left, bound, rule);
    }

    private static String comparedName(String name) {
        return Names.strip(name.replaceFirst("恢复$", "").replaceFirst("(?:均?是|均?为|相当于|达到|恢复至|恢复到)?[^是为]{0,12}的$", "").replaceFirst("(?:均?是|均?为|相当于|恢复至|恢复到)[^是为]{0,12}$", ""));
    }

    private Statement amount(QuantityMention quantity, LeftPhrase left, String name, Comparator bound, String rule) {
        if (left.growth().isPresent()) {
            boolean added = text.substring(Math.max(0, quantity.start() - 4), quantity.start()).contains("新增");
            return added ? Statement.flow(quantity, Optional.of("新增"), name, left, bound, rule)
                    : Statement.of(quantity, withoutVerb(name), MeasureType.CHANGE, left.growth(), left, bound, rule);
        }
        if (name.matches("总数|总量|总规模|规模|总额|金额|总面积") && !statements.isEmpty()) {
            return Statement.of(quantity, statements.getLast().indicator() + name, MeasureType.LEVEL, Optional.empty(), left, bound, rule);
        }
        Verb verb = verb(name, left.level());
        boolean anew = !verb.present() && name.matches("新(?:转|发展|创|组|招|评|育|签|投|获|招商|升|入|推|装|购|聘|引|扩|批|登|纳|选|认|开|植|栽|办|设|打).*");
        if (anew || name.matches("获(?!得).{2,}")) {
            return Statement.flow(quantity, Optional.of(name.substring(0, 2)), name.substring(2), left, bound, "verb-thing");
        }
        if (GRADE.matcher(name).matches() && !statements.isEmpty()) {
            String whole = GRADE_LEAD.matcher(statements.getLast().indicator()).replaceFirst("");
            return sameKind(quantity, left, name + whole, bound, rule);
        }
        boolean done = verb.present() && !verb.nominal() && !verb.object().isEmpty();
        boolean provides = left.comparator().filter(Comparator.GE::equals).isPresent() && verb.listed() && done
                && !isUsed(verb.word(), "noun result");
        if (done && !left.total() && AGGREGATE.matcher(verb.object()).matches() && (verb.word().matches("完成|实现|达成|创造|取得|利用") || verb.object().matches(".*(?:人数|次数|数量)"))) {
            return Statement.of(quantity, owned(verb), MeasureType.LEVEL, Optional.empty(), left, bound, rule);
        }
        boolean standing = left.level() && left.comparator().isEmpty() && verb.subject().isEmpty() && verb.listed()
                && isUsed(verb.word(), "result");
        boolean states = standing || !provides && left.level() && !verb.subject().isEmpty() && !verb.object().matches(".*投资")
                && !verb.word().matches("投入|新增|完成");
        if (done && !states) {
            return Statement.flow(quantity, Optional.of(verb.word()), owned(verb), left, bound, "verb-thing");
        }
        boolean carries = lastAction != null && !left.level() && (lastClause == sentence.clauseStart(quantity.start())
                || text.startsWith("其中", sentence.clauseStart(quantity.start())));
        if (carries) {
            return Statement.flow(quantity, Optional.of(lastAction), name, left, bound, "verb-carried");
        }
        Optional<String> deed = left.level() ? Optional.empty() : deedBehind(name);
        boolean onlyVerbs = name.length() >= 3 && !left.level() && text.contains(name)
                && sentence.tokens(text.indexOf(name), text.indexOf(name) + name.length()).stream().allMatch(Token::isVerb);
        if (onlyVerbs) {
            return Statement.flow(quantity, Optional.of(name), name, left, bound, "verb-behind");
        }
        if (deed.isPresent()) {
            return Statement.flow(quantity, deed, name, left, bound, "verb-behind");
        }
        boolean continues = left.level() && left.comparator().filter(Comparator.GE::equals).isPresent() && !verb.present() && lastAction != null
                && statements.getLast().quantity().unit().equals(quantity.unit()) && !NameLists.INDICATOR_HEAD.matcher(name).matches()
                && sentence.clauseStart(quantity.start()) > 0
                && statements.getLast().quantity().start() >= sentence.clauseStart(sentence.clauseStart(quantity.start()) - 1);
        if (continues) {
            return Statement.flow(quantity, Optional.of(lastAction), name, left, bound, "verb-carried");
        }
        if (left.total() || FLOW_NAME.matcher(name).matches()) {
            return Statement.flow(quantity, Optional.empty(), name, left, bound, rule);
        }
        return Statement.of(quantity, withoutVerb(name), MeasureType.LEVEL, Optional.empty(), left, bound, rule);
    }

    private boolean isUsed(String word, String uses) {
        return lexicon.cue(CueClass.FLOW, word).filter(use -> !use.isEmpty() && uses.contains(use)).isPresent()
                || word.length() == 4 && lexicon.cue(CueClass.FLOW, word.substring(2)).filter(use -> !use.isEmpty() && uses.contains(use)).isPresent();
    }

    /** 其中省级113个: a part of what was just counted. */
    private Statement sameKind(QuantityMention quantity, LeftPhrase left, String name, Comparator bound, String rule) {
        Statement whole = statements.getLast();
        return whole.measure() == MeasureType.FLOW ? Statement.flow(quantity, whole.action(), name, left, bound, rule)
                : Statement.of(quantity, name, MeasureType.LEVEL, Optional.empty(), left, bound, rule);
    }

    /** 职业技能培训3500万人次: a verb that closes the name. */
    private Optional<String> deedBehind(String name) {
        return lexicon.cueEndingAt(CueClass.FLOW, name, 0, name.length())
                .filter(word -> word.length() > 1 && word.length() < name.length())
                .filter(word -> !NameLists.INDICATOR_HEAD.matcher(name).matches() && !STANDING.matcher(word).matches());
    }

    /** 投资 alone says nothing; whose it is stands before the verb, or in the clause before. */
    private String owned(Verb verb) {
        String owner = Names.strip(verb.subject());
        boolean generic = GENERIC_OBJECT.matcher(verb.object()).matches();
        if (!generic) {
            return verb.object().length() <= 3 ? owner + verb.object() : verb.object();
        }
        if (owner.isEmpty()) {
            owner = statements.isEmpty() ? subjectBefore(text.indexOf(verb.word() + verb.object())) : ownerBefore();
        }
        return owner + verb.object();
    }

    /** Whose 投资 or 开工率 it is, from what was said last in the sentence. */
    private String ownerBefore() {
        if (statements.isEmpty()) {
            return "";
        }
        return statements.getLast().indicator().replaceFirst("(?:总产值|增加值|产值|销售收入|主营业务收入|营业收入|投资|收入|利润|总额|数量|总数)$", "");
    }

    /** 开工率 after 保障性住房: a ratio named by its head alone is that of the thing just counted. */
    private String completed(String name, LeftPhrase left) {
        boolean headOnly = name.length() <= 4 && name.matches(".*(?:率|占比|比重|强度|覆盖面)") && lexicon.indicatorId(name).isEmpty();
        if (!headOnly) {
            return name;
        }
        String owner = statements.isEmpty() ? subjectBefore(left.nameStart()) : ownerBefore();
        return owner.length() <= 14 ? owner + name : name;
    }

    // ---- units that the phrase spreads

    private QuantityMention withUnits(QuantityMention quantity) {
        if (QuantityFilter.countsPeople(text, quantity)) {
            return quantity.withUnit("人", Kind.PEOPLE);
        }
        boolean money = quantity.is(Kind.MONEY) && quantity.unit().filter("元"::equals).isPresent();
        return money ? per(quantity).map(unit -> quantity.withUnit(unit, Kind.MONEY)).orElse(quantity) : quantity;
    }

    private static final Pattern PER = Pattern.compile(
            "(?:每人|人均|每户)?(?:每个?|月均|人均)?(月|年|亩|人|户|吨|床|平方米)(?:人均)?(?:补助|补贴|奖励|给予|增加|提高|达到?|提高到|不低于|不高于|不少于|最高|标准|为|约|至少|养老金|可?发放|到|按|一次性|再|最高可?达?|资助|[,、])*$");

    private Optional<String> per(QuantityMention quantity) {
        int from = Math.max(sentence.clauseStart(quantity.start()), quantity.start() - 16);
        String before = text.substring(from, quantity.start());
        int at = Math.max(before.lastIndexOf('每'), before.lastIndexOf("月人均"));
        if (at < 0) {
            return Optional.empty();
        }
        Matcher matcher = PER.matcher(before.substring(at));
        boolean yearly = before.substring(at).startsWith("每年") && !before.substring(0, at).endsWith("每人");
        return matcher.find() && !yearly ? Optional.of("元/" + matcher.group(1)) : Optional.empty();
    }
}
