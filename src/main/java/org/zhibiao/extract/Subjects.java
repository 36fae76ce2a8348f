package org.zhibiao.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.segment.Token;

/** Supplies the names that a clause leaves out, from what the sentence has said or from the clause before. */
final class Subjects {

    static final Pattern GENERIC_OBJECT =
            Pattern.compile("(?:年度)?(?:总?投资|资金|产值|利润|税收|收入|增加值|融资|利税|主营业务收入|总产值|出口|销售收入|营业收入|投入)");

    /** 研发投入, 技改投资: what the money is for, and no deed of the clause. */
    private static final Set<String> COMPOUNDED =
            Set.of("研发", "改造", "建设", "生产", "销售", "服务", "运营", "经营", "出口", "进口", "开发", "保障", "发电");

    private static final Pattern PREDICATE =
            Pattern.compile("(?:大幅|显著|明显|持续|稳步|进一步|不断|继续|较快)?(?:提高|提升|增长|增加|下降|降低|扩大|完善|改善|压缩|缩短)(?:一半|明显|较快)?$");
    /** What is measured of a thing, without which its name is left: 工业增加值 is the 增加值 of 工业. */
    private static final Pattern ASPECT = Pattern.compile("(?:总产值|增加值|产值|销售收入|主营业务收入|营业收入|投资|收入|利润|总额|数量|总数|面积|规模)$");

    /** 提前一个多月: it names nothing that is measured. */
    private static final Pattern SPAN_OF_TIME = Pattern.compile("[\\d一二两三四五六七八九十半]+个?多?[年月天日周]");

    private static final Pattern RATIO = Pattern.compile(".*(?:率|占比|比重|强度|覆盖面)");

    /** 粮食播种面积1520万亩、总产125亿斤: what is sown is what is reaped. */
    private static final Pattern YIELD = Pattern.compile("总?产量|总产|单产");

    private static final Pattern SOWN = Pattern.compile("(.{2,}?)(?:播种|种植)?总?面积");

    private static final Pattern AGGREGATE = Pattern.compile("总产值|产值|增加值|主营业务收入|营业收入|销售收入|利润|利润总额|利税|实现利税");
    private static final Pattern OF_PRODUCERS =
            Pattern.compile("(.{2,}?)(总产值|产值|增加值|主营业务收入|营业收入|销售收入|利润总额|利润|利税|资产总额)");

    private final Lexicon lexicon;
    private final Names names;
    private final SentenceReading sentence;
    private final String text;
    private final SaidSoFar said;
    private final VerbReader verbs;

    Subjects(Lexicon lexicon, SentenceReading sentence, SaidSoFar said, VerbReader verbs) {
        this.lexicon = lexicon;
        this.names = new Names(lexicon.adverbials());
        this.sentence = sentence;
        this.text = sentence.text();
        this.said = said;
        this.verbs = verbs;
    }

    /** What an earlier clause names when this one does not. */
    String elided(LeftPhrase left) {
        int clause = sentence.clauseStart(Math.max(0, left.nameStart()));
        if (said.clause() == clause && !said.isEmpty()) {
            return said.last().indicator();
        }
        boolean previousClauseCounts =
                !said.isEmpty() && clause > 0 && said.last().quantity().start() >= sentence.clauseStart(clause - 1);
        if (previousClauseCounts) {
            return said.last().indicator();
        }
        if (!said.isEmpty() && clause > 0 && opensWithVerb(sentence.clauseStart(clause - 1), clause - 1)) {
            return said.last().indicator();
        }
        String subject = subjectBefore(left.nameStart());
        return subject.isEmpty() && !said.isEmpty() ? said.last().indicator() : subject;
    }

    /** 全面完成计划, 到2005年突破…: a clause that opens with its verb has the subject of the one before. */
    private boolean opensWithVerb(int from, int to) {
        String phrase = names.strip(text.substring(from, to));
        int at = text.indexOf(phrase, from);
        return !phrase.isEmpty()
                && at >= 0
                && sentence.tokenAt(at).filter(Token::isVerb).isPresent();
    }

    /** The clause before, without its lead and tail. */
    String wholeSubjectBefore(int position) {
        int clause = sentence.clauseStart(position);
        return clause == 0
                ? ""
                : names.strip(withoutPredicate(text.substring(sentence.clauseStart(clause - 1), clause - 1)));
    }

    private static String withoutPredicate(String clause) {
        return PREDICATE.matcher(clause).replaceFirst("");
    }

    /** The noun phrase that opens the clause before. */
    String subjectBefore(int position) {
        int clause = sentence.clauseStart(position);
        if (clause == 0) {
            return "";
        }
        int from = sentence.clauseStart(clause - 1);
        String phrase = names.strip(text.substring(from, clause - 1));
        int offset = text.indexOf(phrase, from);
        if (offset < 0) {
            return "";
        }
        StringBuilder subject = new StringBuilder();
        boolean noun = false;
        List<Token> tokens = sentence.tokens(offset, offset + phrase.length());
        boolean acts = tokens.size() > 2
                && tokens.getFirst().isVerb()
                && tokens.getFirst().text().length() > 1
                && tokens.get(1).isNoun();
        for (Token token : acts ? tokens.subList(1, tokens.size()) : tokens) {
            boolean verbal = token.isVerb()
                    && !(acts && (token.text().length() == 1 || token.equals(tokens.getLast())))
                    && lexicon.cue(CueClass.FLOW, token.text())
                            .filter(LexicalUse::opensNouns)
                            .isEmpty();
            if (noun && (verbal || token.tag().equals("d") || token.tag().equals("ad"))) {
                break;
            }
            noun |= token.isNoun();
            subject.append(token.text());
        }
        String name = names.strip(subject.toString());
        Verb verb = verbs.verb(name, false);
        String thing = verb.acts() ? verb.object() : name;
        return SPAN_OF_TIME.matcher(thing).matches() ? "" : thing;
    }

    /** 医疗保险覆盖面进一步扩大,参保率…: the rate is of the 医疗保险. */
    private String withoutHead(String subject) {
        return lexicon.cueEndingAt(CueClass.INDICATOR_HEAD, subject, 2, subject.length())
                .map(head -> subject.substring(0, subject.length() - head.length()))
                .orElse(subject);
    }

    /** 投资 alone says nothing; whose it is stands before the verb, or in the clause before. */
    String owned(Verb verb) {
        boolean brings = VerbReader.servesOthers(verb.subject())
                || lexicon.cueStartingAt(
                                CueClass.INDIRECT,
                                verb.subject(),
                                0,
                                verb.subject().length())
                        .isPresent();
        String owner = brings ? "" : names.strip(verb.subject());
        boolean generic = GENERIC_OBJECT.matcher(verb.object()).matches();
        if (!generic) {
            return verb.object().length() <= 3 ? owner + verb.object() : verb.object();
        }
        if (owner.isEmpty() && COMPOUNDED.contains(verb.word())) {
            return verb.word() + verb.object();
        }
        if (owner.isEmpty()) {
            // Words may stand between the verb and its object; then no place in the text is theirs together.
            int at = text.indexOf(verb.word() + verb.object());
            owner = !said.isEmpty() ? ownerBefore() : at < 0 ? "" : subjectBefore(at);
        }
        return owner + verb.object();
    }

    /** Whose 投资 or 开工率 it is, from what was said last in the sentence. */
    String ownerBefore() {
        if (said.isEmpty()) {
            return "";
        }
        return ASPECT.matcher(said.last().indicator()).replaceFirst("");
    }

    /** 增加值 after 规模以上工业总产值: of the same producers, unless it is named whole. */
    private Optional<String> ofSameProducers(String name) {
        if (said.isEmpty() || !AGGREGATE.matcher(name).matches()) {
            return Optional.empty();
        }
        Matcher before = OF_PRODUCERS.matcher(said.last().indicator());
        return before.matches() && !before.group(2).equals(name)
                ? Optional.of(before.group(1) + name)
                : Optional.empty();
    }

    /** 财政收入15.9亿元、支出32.4亿元: the other side of what was said last. */
    boolean isSibling(String name) {
        return name.equals("支出") && !said.isEmpty() && said.last().indicator().endsWith("收入");
    }

    /** 生猪存栏44万头、出栏60万头: of the same, another aggregate; 出口 after 进出口总额 is a name of its own. */
    Optional<String> sameThings(String verb) {
        if (said.isEmpty() || !lexicon.isLoneAggregate(verb)) {
            return Optional.empty();
        }
        String before = said.last().indicator();
        return lexicon.cueEndingAt(CueClass.AGGREGATE_VERB, before, 1, before.length())
                .filter(word -> !word.equals(verb))
                .map(word -> before.substring(0, before.length() - word.length()) + verb)
                .or(() -> Optional.of(verb));
    }

    /** 进出口22亿元,占全省的六分之一,增长5%: what grows is the whole that was said before its share. */
    String wholeOfShare(String name) {
        int share = name.indexOf('占');
        String whole = share > 0 ? name.substring(0, share) : name;
        return said.claims().stream().anyMatch(claim -> claim.indicator().equals(whole)) ? whole : name;
    }

    /** 开工率 after 保障性住房: a ratio named by its head alone is that of the thing just counted. */
    String completed(String name, LeftPhrase left) {
        if (isSibling(name)) {
            return said.last().indicator().replace("收入", "支出");
        }
        if (YIELD.matcher(name).matches() && !said.isEmpty()) {
            Matcher sown = SOWN.matcher(said.last().indicator());
            if (sown.matches()) {
                return sown.group(1) + name;
            }
        }
        Optional<String> aggregate = ofSameProducers(KindOfQuantity.withoutVerb(name));
        if (aggregate.isPresent()) {
            return aggregate.get();
        }
        boolean headOnly = (name.length() <= 4 && RATIO.matcher(name).matches() || lexicon.is(CueClass.BELONGING, name))
                && lexicon.indicatorId(name).isEmpty();
        if (!headOnly) {
            return name;
        }
        int clause = sentence.clauseStart(Math.max(0, left.nameStart()));
        boolean near = !said.isEmpty()
                && (said.clause() == clause || clause > 0 && said.clause() == sentence.clauseStart(clause - 1));
        String subject = near ? "" : withoutHead(subjectBefore(left.nameStart()));
        boolean saidHere = near || !said.isEmpty() && !lexicon.is(CueClass.BELONGING, name) && subject.isEmpty();
        String owner = saidHere ? ownerBefore() : subject;
        return owner.length() <= 14 ? owner + name : name;
    }
}
