package org.zhibiao.extract;

import java.util.List;
import java.util.Optional;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.segment.Token;

/** Finds the verb of a phrase that stands before a number: 新建高标准农田, 年内新增就业, 选拔资助. */
final class VerbReader {

    /** What joins words of one kind. */
    private static final String JOINS = "和与及、";

    private static final String PERFECT = "已";
    private static final String NEW = "新";

    /** HanLP's tag of places. */
    private static final String PLACE = "ns";

    /** Longer ones are no names, and looking for their rest would take long. */
    private static final int LONGEST_NAME = 60;

    private final Lexicon lexicon;
    private final SentenceReading sentence;
    private final String text;

    VerbReader(Lexicon lexicon, SentenceReading sentence) {
        this.lexicon = lexicon;
        this.sentence = sentence;
        this.text = sentence.text();
    }

    /**
     * The verb of a phrase, with what it acts on.
     *
     * @param level whether a word of level stands behind the phrase, so that only listed verbs count
     */
    Verb verb(String name, boolean level) {
        int at = text.indexOf(name);
        if (name.isEmpty() || at < 0) {
            return name.isEmpty() ? Verb.NONE : behindTime(name, level);
        }
        Verb found = Verb.NONE;
        List<Token> tokens = sentence.tokens(at, at + name.length());
        if (tokens.size() > 2 && saysHow(tokens.get(0)) && isPlainDeed(tokens.get(1))) {
            return verb(name.substring(tokens.get(0).text().length()), level);
        }
        for (Token word : tokens) {
            Token token = withoutPerfect(word);
            Optional<String> use = lexicon.cue(CueClass.FLOW, token.text());
            boolean front = token.start() == at;
            String object = withoutAspect(name.substring(token.end() - at));
            boolean closes = found.present()
                    && !front
                    && (object.isEmpty() || isHeadOfDeeds(object) && lexicon.is(CueClass.CARRIES_OUT, found.word()));
            boolean modifies = object.startsWith("的")
                    || use.isEmpty() && object.indexOf('的') > 0
                    || found.present() && joinsNouns(object)
                    || modifiesWithNext(tokens, word)
                    || text.startsWith("被", token.start() - 1);
            boolean verbal = front ? mayLead(token, use, name, level) : mayFollow(token, use, name, object);
            if (verbal && !closes && !modifies && !insideQuotes(name, token.start() - at)) {
                boolean nominal = !object.isEmpty()
                        && Lexicon.withoutBracket(object).length()
                                <= (lexicon.cue(CueClass.GROWTH, token.text()).isPresent() ? 3 : 4)
                        && use.filter(LexicalUse::opensNouns).isPresent()
                        && lexicon.endsInIndicatorHead(name);
                if (!(nominal && found.present())) {
                    found = new Verb(
                            token.text(), name.substring(0, token.start() - at), object, nominal, use.isPresent());
                }
            }
        }
        if (!found.present() && !level) {
            found = brief(tokens, name);
        }
        if (!found.present()) {
            return !tokens.isEmpty() && modifiesWithNext(tokens, tokens.getFirst()) ? Verb.NONE : leadingVerb(name);
        }
        return withoutAttaining(withoutFollowingVerbs(withoutVerbsBefore(withNew(found, at), at), at + name.length()));
    }

    /** 园区新入驻企业: 新 before a verb is a part of it. */
    private Verb withNew(Verb verb, int at) {
        int end = verb.subject().length() - NEW.length();
        boolean anew = verb.subject().endsWith(NEW)
                && sentence.tokenAt(at + end)
                        .filter(word -> word.text().equals(NEW))
                        .isPresent();
        return anew
                ? new Verb(
                        NEW + verb.word(),
                        verb.subject().substring(0, end),
                        verb.object(),
                        verb.nominal(),
                        verb.listed())
                : verb;
    }

    /** 灾区已完成投资: 已 and its verb are one word to the segmenter. */
    private Token withoutPerfect(Token word) {
        String verb = word.text().substring(1);
        return word.text().startsWith(PERFECT) && lexicon.is(CueClass.FLOW, verb)
                ? new Token(word.start() + 1, word.end(), verb, word.tag())
                : word;
    }

    private boolean takesDeed(Verb verb) {
        return lexicon.cue(CueClass.FLOW, verb.word())
                .filter(LexicalUse::takesDeed)
                .isPresent();
    }

    /** 项目, 整治任务. */
    private boolean isHeadOfDeeds(String object) {
        int verb = object.length() - 2;
        return lexicon.is(CueClass.HEAD_OF_DEEDS, object)
                || verb > 1
                        && lexicon.is(CueClass.HEAD_OF_DEEDS, object.substring(verb))
                        && lexicon.cue(CueClass.FLOW, object.substring(0, verb)).isPresent();
    }

    /** 战略实施和能力建设 joins nouns, 改造和新建 verbs. */
    private boolean joinsNouns(String object) {
        return !object.isEmpty()
                && JOINS.indexOf(object.charAt(0)) >= 0
                && lexicon.cueStartingAt(CueClass.FLOW, object, 1, object.length())
                        .isEmpty();
    }

    /** 实现城镇新增就业: the verb of reaching in front is no part of whose 就业 it is. */
    private Verb withoutAttaining(Verb verb) {
        return lexicon.words(CueClass.ATTAINS).stream()
                .sorted()
                .filter(word -> verb.subject().length() > word.length()
                        && verb.subject().startsWith(word))
                .findFirst()
                .map(word -> new Verb(
                        verb.word(),
                        verb.subject().substring(word.length()),
                        verb.object(),
                        verb.nominal(),
                        verb.listed()))
                .orElse(verb);
    }

    /**
     * 入驻商户, 创国家级中心: two verbs of a character each are one verb, and a listed one is one before a
     * noun; before people they say which (托育从业人员).
     */
    private Verb brief(List<Token> tokens, String name) {
        boolean opens = tokens.size() >= 2
                && isOneCharacter(tokens.get(0))
                && (tokens.get(0).isVerb() || isMisread(tokens));
        boolean people = "人员者".indexOf(name.charAt(Math.max(0, name.length() - 1))) >= 0;
        if (!opens
                || people
                || lexicon.endsInIndicatorHead(name)
                || deedBehind(name).isPresent()) {
            return Verb.NONE;
        }
        boolean two = tokens.size() >= 3
                && isOneCharacter(tokens.get(1))
                && tokens.get(1).isVerb()
                && mayBeThing(tokens.get(2));
        boolean one = mayBeThing(tokens.get(1))
                && lexicon.cue(CueClass.FLOW, tokens.get(0).text()).isPresent()
                && name.length() >= 4;
        return two
                ? new Verb(name.substring(0, 2), "", name.substring(2), false, true)
                : one ? new Verb(name.substring(0, 1), "", name.substring(1), false, true) : Verb.NONE;
    }

    /** 封停水源井: without a number before it, 封 is no unit. */
    private static boolean isMisread(List<Token> tokens) {
        return tokens.get(0).tag().equals("q") && tokens.get(1).isVerb();
    }

    private boolean isPlainDeed(Token token) {
        return lexicon.cue(CueClass.FLOW, token.text())
                .filter(use -> !LexicalUse.opensNouns(use))
                .isPresent();
    }

    /** 及时下拨资金, 有效拉动消费: what says how, before the verb, is none of its subject. */
    private static boolean saysHow(Token token) {
        return token.text().length() > 1
                && (token.tag().equals("d")
                        || token.tag().equals("ad")
                        || token.tag().equals("a"));
    }

    /** How far the verb reaches that 新 opens: 新设 two characters, 新入驻 three. */
    int endOfBrief(String name, int before) {
        int at = text.lastIndexOf(name, before);
        List<Token> tokens = at < 0 ? List.of() : sentence.tokens(at, at + name.length());
        boolean three = tokens.size() >= 4
                && tokens.subList(0, 3).stream().allMatch(VerbReader::isOneCharacter)
                && tokens.get(1).isVerb()
                && tokens.get(2).isVerb();
        return three ? 3 : 2;
    }

    private static boolean isOneCharacter(Token token) {
        return token.text().length() == 1;
    }

    private static boolean mayBeThing(Token token) {
        return token.isNoun() || token.tag().startsWith("b") || "“\"".contains(token.text());
    }

    /** 投入运行的机组: the verb and the one behind it only say which. */
    private static boolean modifiesWithNext(List<Token> tokens, Token token) {
        int i = tokens.indexOf(token);
        return i + 2 < tokens.size()
                && tokens.get(i + 1).isVerb()
                && tokens.get(i + 2).text().equals("的");
    }

    /** 财政每年安排资金: a time cut out of the middle leaves a name that does not stand in the text as it is. */
    private Verb behindTime(String name, boolean level) {
        for (int i = 1; i + 1 < Math.min(name.length(), LONGEST_NAME); i++) {
            String rest = name.substring(i);
            if (text.contains(rest)) {
                Verb verb = verb(rest, level);
                return verb.present()
                        ? new Verb(
                                verb.word(),
                                name.substring(0, i) + verb.subject(),
                                verb.object(),
                                verb.nominal(),
                                verb.listed())
                        : leadingVerb(name);
            }
        }
        return leadingVerb(name);
    }

    private boolean mayLead(Token token, Optional<String> use, String name, boolean level) {
        boolean size = use.isEmpty() && tellsSize(name.substring(token.text().length()));
        if (size || opensIndicator(name, token.text().length())) {
            return false;
        }
        boolean unlisted = token.isVerb()
                && !level
                && (token.text().length() <= 2 || !leadingVerb(name).present())
                && deedBehind(name).isEmpty()
                && !lexicon.endsInIndicatorHead(name);
        return isLongEnough(token) && (use.isPresent() || unlisted);
    }

    /** 销售收入过亿元企业: a verb of aggregates and the head behind it are one noun. */
    private boolean opensIndicator(String name, int verbEnd) {
        return lexicon.is(CueClass.AGGREGATE_VERB, name.substring(0, verbEnd))
                && lexicon.cueStartingAt(CueClass.INDICATOR_HEAD, name, verbEnd, name.length())
                        .filter(head -> tellsSize(name.substring(verbEnd + head.length())))
                        .isPresent();
    }

    /** 纳税超千万元企业: the verb tells, with a number, which are counted. */
    private static boolean tellsSize(String object) {
        return object.length() > 2
                && "超过逾达".indexOf(object.charAt(0)) >= 0
                && (Numerals.mayBegin(object.charAt(1)) || Numerals.isMagnitude(object.charAt(1)))
                && object.charAt(1) != '一';
    }

    private boolean mayFollow(Token token, Optional<String> use, String name, String object) {
        return isLongEnough(token)
                && use.filter(value -> !LexicalUse.opensNouns(value) || object.startsWith("“") || servesOthers(name))
                        .isPresent()
                && !isCompound(name, token.text(), object);
    }

    /** 为贫困户提供岗位: whom it is for opens the phrase, so a verb follows. */
    static boolean servesOthers(String name) {
        return !name.isEmpty() && "为向给".indexOf(name.charAt(0)) >= 0;
    }

    private static boolean isLongEnough(Token token) {
        return token.text().length() > 1 || token.text().equals("获");
    }

    private static String withoutAspect(String object) {
        return object.startsWith("了") ? object.substring(1) : object;
    }

    /** 培养资助博士后: what stands before the verb is a verb as well, and no subject. */
    private Verb withoutVerbsBefore(Verb verb, int at) {
        int end = at + verb.subject().length();
        boolean onlyVerbs =
                !verb.subject().isEmpty() && sentence.tokens(at, end).stream().allMatch(this::isVerbOrConjunction);
        return onlyVerbs
                ? new Verb(verb.subject() + verb.word(), "", verb.object(), verb.nominal(), verb.listed())
                : verb;
    }

    /** 选拔资助, 引进和培养: verbs in a row act as one. */
    private Verb withoutFollowingVerbs(Verb verb, int end) {
        int from = end - verb.object().length();
        boolean deed = takesDeed(verb);
        boolean onlyVerbs = !deed
                && !verb.object().isEmpty()
                && !Subjects.GENERIC_OBJECT.matcher(verb.object()).matches()
                && sentence.tokens(from, end).stream().allMatch(this::isVerbOrConjunction);
        return onlyVerbs && verb.subject().isEmpty()
                ? new Verb(verb.word() + verb.object(), "", "", false, true)
                : verb;
    }

    /** Whether a phrase before a position holds deeds and what joins them, 新建和改造, and nothing else. */
    boolean onlyDeeds(String phrase, int before) {
        int at = text.lastIndexOf(phrase, before);
        List<Token> words = at < 0 ? List.of() : sentence.tokens(at, at + phrase.length());
        return words.stream().anyMatch(word -> lexicon.is(CueClass.FLOW, word.text()))
                && words.stream()
                        .allMatch(word -> lexicon.is(CueClass.FLOW, word.text()) || JOINS.contains(word.text()));
    }

    private boolean isVerbOrConjunction(Token token) {
        return token.isVerb() || lexicon.cue(CueClass.FLOW, token.text()).isPresent() || "和及并、与".contains(token.text());
    }

    /** 高速公路通车里程: a verb inside a name that ends in a short head. */
    private boolean isCompound(String name, String word, String object) {
        return lexicon.endsInIndicatorHead(name)
                && !object.isEmpty()
                && object.length() <= 3
                && !lexicon.is(CueClass.ATTAINS, word)
                && !lexicon.is(CueClass.INDIRECT, word);
    }

    private static boolean insideQuotes(String name, int at) {
        return name.lastIndexOf('“', at) > name.lastIndexOf('”', at)
                || name.lastIndexOf('(', at) > name.lastIndexOf(')', at);
    }

    /** The listed verb that a phrase begins with. */
    Verb leadingVerb(String name) {
        return lexicon.cueStartingAt(CueClass.FLOW, name, 0, name.length())
                .filter(word ->
                        word.length() > 1 && !opensLongerWord(name, word) && !opensIndicator(name, word.length()))
                .map(word -> new Verb(
                        word,
                        "",
                        name.substring(word.length()),
                        lexicon.cue(CueClass.FLOW, word)
                                        .filter(LexicalUse::opensNouns)
                                        .isPresent()
                                && lexicon.endsInIndicatorHead(name),
                        true))
                .orElse(Verb.NONE);
    }

    /** 制造 in 制造业, 上市 in 上市公司; 新增 in 新增贷款 and 新建 before a county are verbs. */
    private boolean opensLongerWord(String name, String word) {
        int at = text.indexOf(name);
        return at >= 0
                && sentence.tokenAt(at)
                        .filter(token -> token.text().length() > word.length() && token.isNoun())
                        .filter(token -> !token.tag().startsWith(PLACE))
                        .isPresent();
    }

    /** 职业技能培训3500万人次: a verb that closes the name. */
    Optional<String> deedBehind(String name) {
        return lexicon.cueEndingAt(CueClass.FLOW, name, 0, name.length())
                .filter(word -> word.length() > 1 && word.length() < name.length())
                .filter(word -> !lexicon.endsInIndicatorHead(name) && !lexicon.is(CueClass.AGGREGATE_VERB, word));
    }

    /** Whether models/cues.csv gives a verb, or the second half of one, one of some uses. */
    boolean isUsed(String word, String uses) {
        return hasUse(word, uses) || word.length() == 4 && hasUse(word.substring(2), uses);
    }

    private boolean hasUse(String word, String uses) {
        return lexicon.cue(CueClass.FLOW, word)
                .map(use -> use.replace("deed", "").strip())
                .filter(use -> !use.isEmpty() && uses.contains(use))
                .isPresent();
    }
}
