package org.zhibiao.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.segment.Token;

/**
 * The thing behind a number: 20个<b>省级创新平台</b>, 189个<b>重点项目</b>完成….
 *
 * @param name the noun phrase; of a list that 等 closes, its head
 * @param verb what is said to happen to it
 * @param end where the phrase ends in the sentence
 */
record ThingPhrase(String name, Optional<String> verb, int end) {

    private static final int LONGEST_VERB = 8;
    /** What stands before people who are counted: 100名, 4万多名, 14万. */
    private static final String PEOPLE_UNITS = "名人位万亿余多";
    /** What is counted is how many came to be so: 7家企业入选…. */
    private static final Pattern NAMING = Pattern.compile(
            "(?:成功|首次|先后|均|全部|新|在[一-龥]{2,8})?(?:上市|挂牌|入选|入围|列入|获(?!批建)|荣获|荣膺|被列为|被评为|被认定|被命名|被授予|被确定|晋升|升格|达到|进入|成为|跻身|纳入|上榜|"
                    + "通过(?=[一-龥]{0,10}(?:验收|认定|评审|认证|复核|审核|评估|鉴定|备案|考核)))");

    private static final Pattern OF_ALL_KINDS = Pattern.compile("^(?:各种|各类|各级各类|一批|多个)(?=[一-龥]{2})");

    /** 等 in these is no word of its own: 高等教育, 均等化. */
    private static final String WITH_LIKE = "平高中初均优同特头何";

    private static final int SHORTEST_MEMBER = 3;

    /**
     * The thing between two positions of a sentence.
     *
     * @param governed whether a verb before the number acts on the thing, so that no verb need follow it
     */
    static ThingPhrase of(SentenceReading sentence, Lexicon lexicon, int from, int stop, boolean governed) {
        String text = sentence.text();
        List<Token> tokens = sentence.tokens(from, stop);
        int relative = text.lastIndexOf('的', stop - 1);
        boolean countsPeople = from > 0 && PEOPLE_UNITS.indexOf(text.charAt(from - 1)) >= 0;
        int end = stop;
        Optional<String> verb = Optional.empty();
        boolean noun = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean modifier = relative > token.start();
            boolean enclosed = sentence.isEnclosed(token.start());
            boolean people = countsPeople && token.isVerb() && isActor(lexicon, tokens, i - 1, "person");
            boolean timed = sentence.times().stream().anyMatch(time -> time.start() == token.start());
            if (noun && !modifier && !enclosed && (timed || people || endsThing(lexicon, tokens, i, governed))) {
                end = token.start();
                verb = verbFrom(text, lexicon, timed ? verbAfter(tokens, i) : firstVerb(tokens, i), stop);
                break;
            }
            noun |= token.isNoun() || token.text().equals("”") || token.text().equals(")");
        }
        String phrase = text.substring(from, end).replaceFirst("^的", "");
        String name = new Names(lexicon.adverbials())
                .strip(withoutRelativeClause(
                        end < stop ? headOfList(phrase) : withoutDeedOf(sentence, headOfList(phrase), from, end)));
        boolean named = end < stop
                && stop - end <= 24
                && (NAMING.matcher(text.substring(end, stop)).lookingAt()
                        || !governed && actorsDid(sentence, lexicon, from, end, stop));
        boolean tooShort = named || name.length() <= 1 && end < stop && !governed && stop - end <= 20;
        return new ThingPhrase(tooShort ? name + text.substring(end, stop) : name, verb, end);
    }

    /** 36家企业安装监测设备: of those who act and are not told apart, how many did so is counted. */
    private static boolean actorsDid(SentenceReading sentence, Lexicon lexicon, int from, int end, int stop) {
        List<Token> actors = sentence.tokens(from, end);
        List<Token> deed = sentence.tokens(end, stop);
        boolean another = sentence.quantities().stream().anyMatch(quantity -> quantity.start() == stop);
        return actors.size() == 1
                && isActor(lexicon, actors, 0, "")
                && !another
                && deed.size() > 1
                && !lexicon.is(CueClass.MODAL, deed.getFirst().text())
                && deed.stream().anyMatch(Token::isVerb)
                && deed.getLast().isNoun();
    }

    /** Whether what follows the phrase says that the things came to be something: 入选…, 荣获…. */
    boolean becameSo(SentenceReading sentence, int limit) {
        return NAMING.matcher(sentence.text()).region(end, Math.max(end, limit)).lookingAt()
                || name.length() > 2
                        && NAMING.matcher(name).region(2, name.length()).find();
    }

    /** 25个功能区的保护和管理: what is done to the things is none of them. */
    private static String withoutDeedOf(SentenceReading sentence, String phrase, int from, int end) {
        int relative = phrase.lastIndexOf('的');
        if (relative <= 1) {
            return phrase;
        }
        List<Token> behind = sentence.tokens(end - (phrase.length() - relative - 1), end);
        boolean deeds = !behind.isEmpty()
                && end - from >= phrase.length()
                && behind.stream().allMatch(token -> token.tag().startsWith("v") || "和与及、".contains(token.text()));
        return deeds ? phrase.substring(0, relative) : phrase;
    }

    /** 具有引领作用的实训基地 is an 实训基地; a threshold before 的 belongs to the name. */
    private static String withoutRelativeClause(String phrase) {
        int relative = phrase.lastIndexOf('的');
        boolean names = relative > 0
                && phrase.length() - relative > 4
                && phrase.substring(0, relative).chars().noneMatch(c -> Character.isDigit(c) || c == '超');
        return names ? phrase.substring(relative + 1) : phrase;
    }

    /** A verb that says what happens to the thing; 建设 in 百城建设提质工程项目 does not. */
    private static boolean endsThing(Lexicon lexicon, List<Token> tokens, int i, boolean governed) {
        Token token = tokens.get(i);
        if (lexicon.is(CueClass.MODAL, token.text())
                || token.text().equals("获")
                || token.text().equals("被")
                || token.tag().equals("d")
                || token.tag().equals("p") && token.text().length() <= 2) {
            return true;
        }
        if (lexicon.is(CueClass.TAKES_PART, token.text()) && token.tag().startsWith("v") || joinsDeed(tokens, i)) {
            return true;
        }
        if (isPartOfName(lexicon, tokens, i)) {
            return false;
        }
        Optional<String> use = lexicon.cue(CueClass.FLOW, token.text());
        boolean result = use.filter(LexicalUse::tellsResult).isPresent();
        if (result) {
            return true;
        }
        boolean verbal = token.isVerb()
                && token.text().length() > 1
                && use.filter(LexicalUse::opensNouns).isEmpty();
        boolean nounLater = tokens.subList(i + 1, tokens.size()).stream()
                .anyMatch(later -> lexicon.cue(CueClass.FLOW, later.text())
                        .filter(LexicalUse::tellsResult)
                        .isPresent());
        return verbal && !nounLater && !governed;
    }

    /** 企业与中科院签订协议, 楼房全面完成, 桥梁并通车: what leads to a verb is no part of what acts. */
    private static boolean joinsDeed(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        boolean withOthers = "与同跟".contains(token.text())
                && i + 1 < tokens.size()
                && !tokens.get(i + 1).isVerb()
                && tokens.subList(i + 1, tokens.size()).stream().anyMatch(Token::isVerb);
        boolean verbNext = i + 1 < tokens.size() && tokens.get(i + 1).isVerb();
        boolean lastVerb = verbNext && i + 2 == tokens.size() && token.tag().equals("a");
        return withOthers
                || lastVerb
                || verbNext && (token.text().equals("并") || token.tag().equals("ad"));
    }

    /** 百城建设提质项目推进, 在建、新开工重点项目完成: verbs before such a head say which ones, unless actors stand before. */
    private static boolean isPartOfName(Lexicon lexicon, List<Token> tokens, int i) {
        if (isActor(lexicon, tokens, i - 1, "") || !tokens.get(i).isVerb()) {
            return false;
        }
        int head = i + 1;
        while (head < tokens.size()
                && !lexicon.is(CueClass.HEAD_OF_DEEDS, tokens.get(head).text())) {
            if (!mayStandBeforeHead(tokens.get(head))) {
                return false;
            }
            head++;
        }
        return head < tokens.size() - 1 && isPredicate(tokens.get(head + 1));
    }

    /** Whether the word at an index is one of those who act; {@code kind} is person for people only. */
    private static boolean isActor(Lexicon lexicon, List<Token> tokens, int index, String kind) {
        return index >= 0
                && lexicon.cue(CueClass.ACTOR, tokens.get(index).text())
                        .filter(value -> value.contains(kind))
                        .isPresent();
    }

    private static boolean mayStandBeforeHead(Token token) {
        return token.isNoun()
                || token.isVerb()
                || token.tag().startsWith("b")
                || token.tag().startsWith("a");
    }

    private static boolean isPredicate(Token token) {
        return token.isVerb()
                || "dtpa".indexOf(token.tag().charAt(0)) >= 0
                || token.tag().equals("m");
    }

    private static Token firstVerb(List<Token> tokens, int from) {
        Token token = tokens.get(from);
        return token.tag().equals("cc") || token.tag().startsWith("a") ? verbAfter(tokens, from) : token;
    }

    private static Token verbAfter(List<Token> tokens, int from) {
        return tokens.subList(from, tokens.size()).stream()
                .filter(later -> later.isVerb() && later.text().length() > 1)
                .findFirst()
                .orElse(tokens.get(from));
    }

    private static Optional<String> verbFrom(String text, Lexicon lexicon, Token token, int stop) {
        if (!token.isVerb() && lexicon.cue(CueClass.FLOW, token.text()).isEmpty()) {
            return Optional.empty();
        }
        String rest = text.substring(token.start(), stop);
        return Optional.of(rest.length() <= LONGEST_VERB ? rest : token.text());
    }

    /** 甲、乙等各种平台, 河道治理等水利工程: what the members are called together; without such words the phrase itself. */
    static String headOfList(String phrase) {
        int such = phrase.lastIndexOf('等');
        boolean list = such > 0
                && phrase.length() - such > 2
                && (phrase.substring(0, such).contains("、") || isMember(phrase, such))
                && !phrase.startsWith("等级", such);
        boolean lot = such > 2
                && phrase.startsWith("等一批", such)
                && !phrase.substring(0, such).contains("、");
        return list && !lot
                ? OF_ALL_KINDS.matcher(phrase.substring(such + 1)).replaceFirst("")
                : lot ? phrase.substring(0, such) : phrase;
    }

    private static boolean isMember(String phrase, int such) {
        return such >= SHORTEST_MEMBER
                && phrase.length() - such > SHORTEST_MEMBER
                && WITH_LIKE.indexOf(phrase.charAt(such - 1)) < 0;
    }
}
