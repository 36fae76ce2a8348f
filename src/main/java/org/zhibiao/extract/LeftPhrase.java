package org.zhibiao.extract;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.record.Coded;
import org.zhibiao.record.Comparator;
import org.zhibiao.record.Direction;

/**
 * What stands before a quantity in its clause, taken apart from the right: bound, verb of level or
 * growth, and the name of what is measured.
 *
 * @param name the rest: what is measured, perhaps with a verb before it
 * @param nameStart where {@code name} begins in the sentence
 * @param comparator the bound that a word before the number gives
 * @param level whether a word says that the thing comes to the quantity (达到, 为)
 * @param growth the way of a word of growth, if one governs the quantity
 * @param margin whether the growth word compares with another place (高于全省)
 * @param distributed whether 分别 spreads the quantities over several things
 * @param yearly whether 年均 or 每年 stands in it
 * @param total whether 累计 stands in it
 * @param weak whether the word of level is 完成 or 实现, which may as well act on a thing behind the number
 */
record LeftPhrase(
        String name,
        int nameStart,
        Optional<Comparator> comparator,
        boolean level,
        Optional<Direction> growth,
        boolean margin,
        boolean distributed,
        boolean yearly,
        boolean total,
        boolean weak) {

    private static final Pattern MARGIN = Pattern.compile(
            "(?<word>高于|低于|快于|慢于|高出|超出|超过|超|领先|落后|好于|优于|多于|少于|(?<![提升降减压新最])(?:高|低)|比|较)(?<place>(?:全国|全省|全区|全市|全州|自治区|周边|省|市|东部|中部|西部|沿海|[一-龥]{2,3}(?:省|"
                    + "市))[一-龥]{0,6}|(?:同期|城镇居民|农村居民|城镇|农村)[一-龥]{0,10}|平均水平|GDP[一-龥]{0,4}|[一-龥]{0,6}(?:平均水平|平均|增速|增幅|预期目标|计划|目标|指标|任务|水平))(?<more>高|低|快|"
                    + "多|慢)?(?:出)?$");
    /** Adverbials with numbers or of several parts; the plain ones are in {@code models/adverbials.csv}. */
    private static final Pattern ADVERB = Pattern.compile(
            "(?:[、,(“]|(?:比|较)(?:上个?|前)[一二三四五六七八九十]年|连续[\\d一二三四五六七八九十]{1,2}年?|(?:这|近|过去)?[一二两三四五六七八九十]年|"
                    + "按(?:可比|不变|现行|当年|当期)?价格?计?算?|"
                    + "(?:比|较)(?:上一?年|去年|上届|同期|年初|往年|前[一五两三]年|上年度|计划|原来|过去|以前)(?:同期|末|底|人均|预算)?)$");
    /** What these end with. */
    private static final String ADVERB_ENDS = "、,(“年价格计算届期初度划来去前末底均0123456789一二三四五六七八九十";
    /** More than the longest match of each: both are looked for at the end of the phrase only. */
    private static final int LONGEST_MARGIN = 24;

    private static final int LONGEST_ADVERB = 14;
    private static final Pattern ELLIPTIC_SHARE = Pattern.compile("占.{2,16}");
    private static final Pattern YEARLY_GROWTH = Pattern.compile("年均.*|年递.*|平均.*|年增长|递增");
    private static final String STRIVE = "争取";
    private static final Pattern TOTAL = Pattern.compile("累计|累积");

    /** The same where the word of level turned out to be none. */
    LeftPhrase withoutLevel() {
        return new LeftPhrase(name, nameStart, comparator, false, growth, margin, distributed, yearly, total, weak);
    }

    /** The same for a thing to which the noun of growth does not belong. */
    LeftPhrase withoutGrowth() {
        return new LeftPhrase(
                name, nameStart, comparator, level, Optional.empty(), margin, distributed, yearly, total, weak);
    }

    /** The same with another name. */
    LeftPhrase withName(String other) {
        return new LeftPhrase(other, nameStart, comparator, level, growth, margin, distributed, yearly, total, weak);
    }

    /** Takes the stretch from {@code from} to {@code to} of a sentence apart; times in it are passed over. */
    static LeftPhrase of(SentenceReading sentence, Lexicon lexicon, int from, int to) {
        return new Taker(sentence, lexicon, from, to).take();
    }

    private static final class Taker {
        private final SentenceReading sentence;
        private final Lexicon lexicon;
        private final Names names;
        private final String text;
        private final int from;
        private int end;
        private Optional<Comparator> comparator = Optional.empty();
        private boolean level;
        private Optional<Direction> growth = Optional.empty();
        private boolean margin;
        private boolean distributed;
        private boolean yearly;
        private boolean total;
        private boolean weak;

        Taker(SentenceReading sentence, Lexicon lexicon, int from, int to) {
            this.sentence = sentence;
            this.lexicon = lexicon;
            this.names = new Names(lexicon.adverbials());
            this.text = sentence.text();
            this.from = from;
            this.end = to;
        }

        LeftPhrase take() {
            while (takeTime() || takeMargin() || takeLevel() || takeGrowth() || takeAdverb()) {
                // each takes one word off the right; the loop ends when none does
            }
            String phrase = withoutTimes(from, end);
            if (phrase.contains("分别")) {
                distributed = true;
                phrase = phrase.replace("分别", "");
            }
            total |= TOTAL.matcher(phrase).find();
            yearly |= phrase.contains("年均") && !phrase.contains("年均浓度");
            phrase = withoutCausing(withoutStriving(phrase));
            String name = ELLIPTIC_SHARE.matcher(phrase).matches() ? withoutParticle(phrase) : names.strip(phrase);
            return new LeftPhrase(name, from, comparator, level, growth, margin, distributed, yearly, total, weak);
        }

        /** 争取完成投资 is of 完成投资, 争取资金 of what is striven for. */
        private String withoutStriving(String phrase) {
            int at = phrase.indexOf(STRIVE);
            int inText = at < 0 ? -1 : text.lastIndexOf(phrase.substring(at), end);
            // What is not found as it stands had a time cut out of it, and striving until then asks for a deed.
            boolean leads = at >= 0
                    && names.stripLeading(phrase.substring(0, at)).isEmpty()
                    && (level || inText < 0 || sentence.asksForDeed(inText + STRIVE.length(), lexicon::tellsValue));
            return leads ? phrase.substring(at + STRIVE.length()) : phrase;
        }

        /** 带动投资增长8%: what grows is brought to it by others, and the verb is no part of its name. */
        private String withoutCausing(String phrase) {
            if (growth.isEmpty()) {
                return phrase;
            }
            int at = text.lastIndexOf(phrase, end);
            return lexicon.cueStartingAt(CueClass.INDIRECT, phrase, 0, phrase.length())
                    .map(String::length)
                    .filter(length -> at >= 0
                            && length < phrase.length()
                            && sentence.tokenAt(at)
                                    .filter(word -> word.text().length() == length)
                                    .isPresent()
                            && sentence.tokenAt(at + length)
                                    .filter(word -> word.text().length() > 1)
                                    .isPresent())
                    .map(phrase::substring)
                    .orElse(phrase);
        }

        private String withoutTimes(int start, int stop) {
            StringBuilder rest = new StringBuilder(text.substring(start, stop));
            for (TimeMention time : sentence.times().reversed()) {
                boolean inside = time.start() < stop && start < time.end();
                if (inside && !isPartOfName(time)) {
                    rest.delete(Math.max(start, time.start()) - start, Math.min(stop, time.end()) - start);
                }
            }
            boolean mark = !rest.isEmpty() && (rest.charAt(0) == ',' || rest.charAt(0) == '、');
            return mark ? rest.substring(1) : rest.toString();
        }

        private static String withoutParticle(String phrase) {
            return phrase.endsWith("的") ? phrase.substring(0, phrase.length() - 1) : phrase;
        }

        /** 年度 in 年度投资 and 每 in names stay. */
        private boolean isPartOfName(TimeMention time) {
            return text.startsWith("年度", time.start());
        }

        private boolean takeTime() {
            Optional<TimeMention> time = sentence.times().stream()
                    .filter(mention -> mention.end() == end && mention.start() >= from)
                    .findFirst();
            time.ifPresent(mention -> {
                yearly |= mention.sense() == TimeMention.Sense.EACH;
                end = mention.start();
            });
            return time.isPresent();
        }

        private boolean takeMargin() {
            Matcher matcher = MARGIN.matcher(text).region(Math.max(from, end - LONGEST_MARGIN), end);
            if (level || !matcher.find()) {
                return false;
            }
            String word = matcher.group("word");
            boolean compares = word.equals("比") || word.equals("较");
            if (compares && matcher.group("more") == null && growth.isEmpty()) {
                return false;
            }
            String side = matcher.group("more") != null ? matcher.group("more") : word;
            boolean down =
                    side.startsWith("低") || side.startsWith("慢") || side.startsWith("少") || side.startsWith("落后");
            margin = true;
            if (growth.isEmpty()) {
                growth = Optional.of(down ? Direction.DOWN : Direction.UP);
            }
            end = matcher.start();
            return true;
        }

        private boolean takeLevel() {
            Optional<String> cue = lexicon.cueEndingAt(CueClass.LEVEL, text, from, end, this::isWord);
            if (cue.isEmpty() || growth.isPresent() && cue.get().equals("有")) {
                return false;
            }
            Comparator bound = Coded.of(
                    Comparator.class, lexicon.cue(CueClass.LEVEL, cue.get()).orElseThrow());
            if (comparator.isEmpty() && bound != Comparator.EQ) {
                comparator = Optional.of(bound);
            }
            boolean tellsLevel = bound != Comparator.APPROX
                    || cue.get().equals("接近")
                    || cue.get().equals("基本达到");
            total |= cue.get().startsWith("累计");
            weak = !level && (weak || lexicon.is(CueClass.WEAK_LEVEL, cue.get()));
            level |= tellsLevel
                    && growth.isEmpty()
                    && !(cue.get().startsWith("最") || cue.get().equals("至少"));
            end -= cue.get().length();
            return true;
        }

        private boolean takeGrowth() {
            if (growth.isPresent() && !margin) {
                return false;
            }
            Optional<String> longest = lexicon.cueEndingAt(CueClass.GROWTH, text, from, end);
            Optional<String> cue = longest.map(this::withoutCountedYear)
                    .filter(word -> !longest.get().equals(word) || isWord(word));
            if (cue.isEmpty()) {
                return false;
            }
            boolean verbBeforeLevel =
                    level && !lexicon.is(CueClass.GROWTH_NOUN, cue.get().replaceFirst("^年均", ""));
            if (verbBeforeLevel) {
                return false;
            }
            if (growth.isEmpty()) {
                growth = Optional.of(Coded.of(
                        Direction.class, lexicon.cue(CueClass.GROWTH, cue.get()).orElseThrow()));
            } else if (margin) {
                return false;
            }
            yearly |= YEARLY_GROWTH.matcher(cue.get()).matches();
            level = false;
            end -= cue.get().length();
            return true;
        }

        /** 前五年增长: the 年 belongs to 五年 and not to 年增长. */
        private String withoutCountedYear(String cue) {
            int before = end - cue.length() - 1;
            boolean counted = cue.startsWith("年")
                    && before >= from
                    && (Numerals.isChineseDigit(text.charAt(before))
                            || Character.isDigit(text.charAt(before))
                            || text.charAt(before) == '十');
            return counted ? cue.substring(1) : cue;
        }

        private boolean takeAdverb() {
            int length = Math.max(lexicon.adverbials().before(text, from, end), compoundAdverb());
            if (length == 0) {
                return false;
            }
            String word = text.substring(end - length, end);
            boolean insideWord = length == 1 && "共再又还也已将要可各均都就只仅比较".contains(word) && !sentence.isWordBoundary(end - 1);
            if (insideWord) {
                return false;
            }
            distributed |= word.equals("分别") || word.equals("各");
            yearly |= word.equals("年均") || word.equals("每年");
            total |= word.startsWith("累");
            end -= length;
            return true;
        }

        private int compoundAdverb() {
            if (end <= from || ADVERB_ENDS.indexOf(text.charAt(end - 1)) < 0) {
                return 0;
            }
            Matcher matcher = ADVERB.matcher(text).region(Math.max(from, end - LONGEST_ADVERB), end);
            return matcher.find() && matcher.end() == end ? end - matcher.start() : 0;
        }

        /** Short cue words count only as words of their own: 为 not in 行为, 约 not in 节约. */
        private boolean isWord(String word) {
            int start = end - word.length();
            if (word.length() > 2 || start == from || word.length() == 2 && text.charAt(start - 1) == '年') {
                return true;
            }
            return sentence.isWordBoundary(start) && (word.length() == 2 || sentence.isWordBoundary(end));
        }
    }
}
