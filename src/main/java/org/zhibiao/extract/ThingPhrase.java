package org.zhibiao.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    /** What follows them is said of the thing: 57个项目要加快建设. */
    private static final Set<String> MODALS = Set.of("要", "将", "应", "须", "需", "必须", "应当", "可");
    /** 选派20名教师参加培训: they begin what the counted ones do, also behind a verb that acts on those. */
    private static final Set<String> TAKING_PART = Set.of("参加", "参与", "开展", "从事", "进行", "实现");
    /** What is counted is how many came to be so: 7家企业入选…. */
    private static final Pattern NAMING = Pattern.compile(
            "(?:成功|首次|先后|均|全部|新|在[一-龥]{2,8})?(?:上市|挂牌|入选|列入|获(?!批建)|荣获|被列为|被评为|被认定|达到|进入|通过|成为|跻身|纳入|上榜)");

    /**
     * The thing between two positions of a sentence.
     *
     * @param governed whether a verb before the number acts on the thing, so that no verb need follow it
     */
    static ThingPhrase of(SentenceReading sentence, Lexicon lexicon, int from, int stop, boolean governed) {
        String text = sentence.text();
        List<Token> tokens = sentence.tokens(from, stop);
        int relative = text.lastIndexOf('的', stop - 1);
        int end = stop;
        Optional<String> verb = Optional.empty();
        boolean noun = false;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean modifier = relative > token.start();
            boolean enclosed = sentence.isEnclosed(token.start());
            if (noun && !modifier && !enclosed && endsThing(lexicon, tokens, i, governed)) {
                end = token.start();
                verb = verbFrom(text, lexicon, token, stop);
                break;
            }
            noun |= token.isNoun() || token.text().equals("”") || token.text().equals(")");
        }
        String phrase = text.substring(from, end).replaceFirst("^的", "");
        String name = Names.strip(withoutRelativeClause(headOfList(phrase)));
        boolean named = end < stop && NAMING.matcher(text.substring(end, stop)).lookingAt() && stop - end <= 24;
        boolean tooShort = named || name.length() <= 1 && end < stop && !governed && stop - end <= 20;
        return new ThingPhrase(tooShort ? name + text.substring(end, stop) : name, verb, end);
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
        if (MODALS.contains(token.text())
                || token.text().equals("获")
                || token.text().equals("被")
                || token.tag().equals("d")
                || token.tag().equals("p") && token.text().length() <= 2) {
            return true;
        }
        if (TAKING_PART.contains(token.text()) && token.isVerb()) {
            return true;
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

    private static Optional<String> verbFrom(String text, Lexicon lexicon, Token token, int stop) {
        if (!token.isVerb() && lexicon.cue(CueClass.FLOW, token.text()).isEmpty()) {
            return Optional.empty();
        }
        String rest = text.substring(token.start(), stop);
        return Optional.of(rest.length() <= LONGEST_VERB ? rest : token.text());
    }

    private static String headOfList(String phrase) {
        int such = phrase.lastIndexOf('等');
        boolean list = such > 0
                && phrase.length() - such > 2
                && phrase.substring(0, such).contains("、")
                && !phrase.startsWith("等级", such);
        boolean lot = such > 2 && !list && phrase.startsWith("等一批", such);
        return list ? phrase.substring(such + 1) : lot ? phrase.substring(0, such) : phrase;
    }
}
