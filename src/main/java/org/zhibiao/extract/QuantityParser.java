package org.zhibiao.extract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.zhibiao.extract.QuantityMention.Notation;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.lexicon.Unit;
import org.zhibiao.lexicon.Unit.Kind;
import org.zhibiao.record.Comparator;

/** Finds the numbers with their units in a sentence. */
final class QuantityParser {

    /** 2.35:1, a ratio; neither 2:1:0.5 nor 2:15. */
    private static final Pattern TO_ONE = Pattern.compile(":1(?![\\d.:])");

    /** The same in a cell, which may run on into the next. */
    static final Pattern TO_ONE_IN_CELL = Pattern.compile(":1(?!\\.)");

    private static final AnchoredPattern DOUBLING =
            AnchoredPattern.of("翻了?(?:一|两|二|三|四|1|2|3)?番|(?:实现|总量|规模|收入|产值)倍增|成倍增长", "番倍", 3);
    private static final AnchoredPattern FRACTION = AnchoredPattern.of(
            "(百|千|万|[〇一二三四五六七八九十两]{1,3}|\\d{1,3})分之([〇一二三四五六七八九十百千点两]{1,8}|\\d+(?:\\.\\d+)?)"
                    + "(?:[—~至到-]([〇一二三四五六七八九十百千点两]{1,8})(?!分之))?(?:(?=(强|弱)(?:[,。;、)]|$)))?",
            "分",
            3);
    /** 7/24 is all day. */
    private static final AnchoredPattern SLASH =
            AnchoredPattern.of("(?!7/24)(\\d{1,2})/(\\d{1,2})(?![\\d年/万A-Za-z])", "/", 2);

    private static final AnchoredPattern PER_HUNDRED_THOUSAND = AnchoredPattern.of("(\\d+(?:\\.\\d+)?)/10万", "/", 30);
    /** 三成, 四成半, 九成五. */
    private static final String PART_OF_TENTH = "(半|[一二三四五六七八九](?=以上|左右|[,。;、至到—-]|$))?";

    private static final AnchoredPattern TENTHS = AnchoredPattern.of(
            "(?:(?<=[超约近达占到有过至逾将成以足的低于比重例率和与—,。])|^)([一二三四五六七八九两1-9])成" + PART_OF_TENTH + "(?=[^为立效功员本长品果分就都年]|$)"
                    + "|([一二三四五六七八九两1-9])成" + PART_OF_TENTH + "(?=以上|左右|多|[,。;、])",
            "成",
            1);
    private static final AnchoredPattern HALF = AnchoredPattern.of("一半|半数|过半(?=[^数])|半(?=个?(?:月|年|天|小时|日))", "半", 1);
    private static final AnchoredPattern RANK =
            AnchoredPattern.of("第(\\d{1,3}|[一二三四五六七八九十]{1,3})(位|名|(?=[,;。、!)]|$|个?的?(?:好)?成绩))", "第", 0);
    private static final AnchoredPattern FIRST =
            AnchoredPattern.of("(?:排名|居|列|位居|位列|排|全国|全省|全市|全区|全县|增速|增幅|总量)第?(\\d{1,3})位", "位", 6);
    /** 进入全省前三名, 居全国前三: among so many. */
    private static final AnchoredPattern AMONG =
            AnchoredPattern.of("前(\\d{1,2}|[一二三四五六七八九十]{1,3})(位|名|(?=[,;。、!)]|$|行列))", "前", 0);

    private static final String RANGE_MARKS = "—-~至到";
    private static final int LONGEST_SECOND_UNIT = 4;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private final Lexicon lexicon;

    QuantityParser(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * All quantities of a sentence, left to right, none overlapping another or a taken stretch.
     *
     * @param taken stretches that are no quantities, such as dates
     */
    List<QuantityMention> parse(String text, Taken taken) {
        List<QuantityMention> found = new ArrayList<>();
        special(text, taken, found);
        for (int i = 0; i < text.length(); ) {
            int at = i;
            if (!Numerals.mayBegin(text.charAt(at))) {
                i++;
                continue;
            }
            boolean free = taken.isFree(at) && found.stream().noneMatch(q -> q.start() <= at && at < q.end());
            Optional<QuantityMention> quantity = free && !insideNumber(text, at) ? plain(text, at) : Optional.empty();
            if (quantity.isPresent()) {
                found.add(quantity.get());
                i = quantity.get().end();
            } else {
                i = skipNumber(text, at);
            }
        }
        found.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return withSharedPoints(text, withSpreadRanges(text, found));
    }

    /** 介于2%和3%之间, 百分之五至百分之六, 五成至五成五: two that are written out are the ends of one. */
    private static List<QuantityMention> withSpreadRanges(String text, List<QuantityMention> found) {
        List<QuantityMention> ranges = new ArrayList<>();
        for (QuantityMention next : found) {
            QuantityMention last = ranges.isEmpty() ? null : ranges.getLast();
            if (last != null && isRange(text, last, next)) {
                ranges.set(ranges.size() - 1, last.upTo(Optional.of(next.value()), next.end()));
            } else {
                ranges.add(next);
            }
        }
        return ranges;
    }

    private static boolean isRange(String text, QuantityMention low, QuantityMention high) {
        boolean alike = low.kind() == high.kind()
                && low.unit().equals(high.unit())
                && low.unit().isPresent()
                && low.notation() != Notation.DOUBLING
                && low.notation() == high.notation()
                && low.valueMax().isEmpty()
                && high.valueMax().isEmpty()
                && low.value().compareTo(high.value()) < 0;
        if (!alike || high.start() != low.end() + 1) {
            return false;
        }
        char between = text.charAt(low.end());
        boolean ends = "和与、".indexOf(between) >= 0 && text.startsWith("之间", high.end());
        return ends || low.notation() == Notation.FRACTION && RANGE_MARKS.indexOf(between) >= 0;
    }

    /** 7.4个和7.7个百分点: the unit that the last writes out is that of all. */
    private static List<QuantityMention> withSharedPoints(String text, List<QuantityMention> found) {
        List<QuantityMention> shared = new ArrayList<>(found);
        for (int i = shared.size() - 2; i >= 0; i--) {
            QuantityMention next = shared.get(i + 1);
            boolean joined = next.kind() == Kind.POINT
                    && shared.get(i).unit().filter("个"::equals).isPresent()
                    && next.start() - shared.get(i).end() == 1
                    && "和、及与,".indexOf(text.charAt(shared.get(i).end())) >= 0;
            if (joined) {
                shared.set(i, shared.get(i).withUnit(next.unit().orElseThrow(), Kind.POINT));
            }
        }
        return shared;
    }

    private boolean insideNumber(String text, int at) {
        return at > 0
                && (text.charAt(at - 1) == '.'
                        || text.charAt(at - 1) == '第'
                        || Character.isDigit(text.charAt(at - 1))
                        || isLatin(text.charAt(at - 1))
                                && lexicon.cueEndingAt(CueClass.LATIN_INDICATOR, text, 0, at)
                                        .isEmpty()
                        || text.charAt(at - 1) == '+'
                        || text.charAt(at - 1) == '/' && at > 1 && Character.isDigit(text.charAt(at - 2))
                        || text.charAt(at - 1) == '〔');
    }

    private static boolean isLatin(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static int skipNumber(String text, int at) {
        int i = at + 1;
        if (Character.isDigit(text.charAt(at))) {
            while (i < text.length() && (Character.isDigit(text.charAt(i)) || text.charAt(i) == '.')) {
                i++;
            }
        } else if (at > 0 && text.charAt(at - 1) == '第') {
            // 第二十三条 holds no 十三条.
            while (i < text.length() && Numerals.mayBegin(text.charAt(i))) {
                i++;
            }
        }
        return i;
    }

    private void special(String text, Taken taken, List<QuantityMention> found) {
        each(DOUBLING, text, taken, found, QuantityParser::doubling);
        each(FRACTION, text, taken, found, QuantityParser::fraction);
        each(
                PER_HUNDRED_THOUSAND,
                text,
                taken,
                found,
                match -> Optional.of(new QuantityMention(
                        match.start(),
                        match.end(),
                        new BigDecimal(match.group(1)),
                        Optional.empty(),
                        Optional.of("/10万"),
                        Kind.OTHER,
                        Optional.empty(),
                        Notation.PLAIN,
                        false)));
        each(
                SLASH,
                text,
                taken,
                found,
                match -> share(match, new BigDecimal(match.group(2)), new BigDecimal(match.group(1))));
        each(TENTHS, text, taken, found, QuantityParser::tenths);
        each(HALF, text, taken, found, match -> half(text, match));
        each(RANK, text, taken, found, match -> rank(match, match.start(), match.end()));
        each(
                AMONG,
                text,
                taken,
                found,
                match -> rank(match, match.start(), match.end()).map(place -> place.boundedBy(Comparator.LE)));
        each(FIRST, text, taken, found, match -> rank(match, match.start(1), match.end()));
    }

    private interface Reading {
        Optional<QuantityMention> read(Matcher match);
    }

    private static void each(
            AnchoredPattern pattern, String text, Taken taken, List<QuantityMention> found, Reading reading) {
        pattern.each(text, match -> {
            int start = match.start();
            int end = match.end();
            boolean free = taken.isFree(start) && found.stream().noneMatch(q -> q.start() < end && start < q.end());
            if (free) {
                reading.read(match).ifPresent(found::add);
            }
        });
    }

    private static Optional<QuantityMention> doubling(Matcher match) {
        String words = match.group();
        boolean quadruple = words.contains("两") || words.contains("二") || words.contains("2");
        boolean octuple = words.contains("三") || words.contains("3");
        int percent = octuple ? 700 : quadruple ? 300 : 100;
        int start = words.startsWith("翻") || words.startsWith("成倍") ? match.start() : match.end() - 2;
        return Optional.of(new QuantityMention(
                start,
                match.end(),
                BigDecimal.valueOf(percent),
                Optional.empty(),
                Optional.of("%"),
                Kind.PERCENT,
                Optional.empty(),
                Notation.DOUBLING,
                true));
    }

    private static Optional<QuantityMention> fraction(Matcher match) {
        Optional<BigDecimal> max = Optional.ofNullable(match.group(3)).flatMap(QuantityParser::number);
        return number(match.group(1))
                .filter(whole -> whole.signum() != 0)
                .flatMap(whole -> number(match.group(2))
                        .map(part -> percent(match.start(), match.end(), shareOf(part, whole), boundOf(match.group(4)))
                                .upTo(max.map(value -> shareOf(value, whole)), match.end())));
    }

    /** 三分之二强 is somewhat more, 弱 somewhat less. */
    private static Optional<Comparator> boundOf(@Nullable String word) {
        return word == null ? Optional.empty() : Optional.of(word.equals("强") ? Comparator.GT : Comparator.LT);
    }

    private static BigDecimal shareOf(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 2, RoundingMode.HALF_UP);
    }

    private static Optional<BigDecimal> number(String numeral) {
        return Character.isDigit(numeral.charAt(0)) ? Optional.of(new BigDecimal(numeral)) : Numerals.value(numeral);
    }

    private static Optional<QuantityMention> share(Matcher match, BigDecimal whole, BigDecimal part) {
        return whole.signum() == 0 || part.compareTo(whole) > 0
                ? Optional.empty()
                : Optional.of(percent(match.start(), match.end(), shareOf(part, whole)));
    }

    private static QuantityMention percent(int start, int end, BigDecimal value) {
        return percent(start, end, value, Optional.empty());
    }

    private static QuantityMention percent(int start, int end, BigDecimal value, Optional<Comparator> bound) {
        return new QuantityMention(
                start, end, value, Optional.empty(), Optional.of("%"), Kind.PERCENT, bound, Notation.FRACTION, true);
    }

    private static Optional<QuantityMention> tenths(Matcher match) {
        boolean first = match.group(1) != null;
        BigDecimal hundredths = Optional.ofNullable(match.group(first ? 2 : 4))
                .flatMap(part -> number(part.replace('半', '五')))
                .orElse(BigDecimal.ZERO);
        return number(match.group(first ? 1 : 3))
                .map(tenths -> percent(
                        match.start(),
                        match.end(),
                        tenths.multiply(BigDecimal.TEN).add(hundredths)));
    }

    private static Optional<QuantityMention> half(String text, Matcher match) {
        if (!match.group().equals("半")) {
            int start = match.group().startsWith("过") ? match.start() + 1 : match.start();
            return Optional.of(percent(start, match.end(), new BigDecimal(50)));
        }
        if (match.start() > 0 && "上下前后年两个月大".indexOf(text.charAt(match.start() - 1)) >= 0) {
            return Optional.empty();
        }
        int unitStart = match.end();
        int unitEnd = text.startsWith("个", unitStart)
                ? unitStart + (text.startsWith("个小时", unitStart) ? 3 : 2)
                : unitStart + (text.startsWith("小时", unitStart) ? 2 : 1);
        return Optional.of(new QuantityMention(
                match.start(),
                unitEnd,
                new BigDecimal("0.5"),
                Optional.empty(),
                Optional.of(text.substring(unitStart, unitEnd)),
                Kind.TIME,
                Optional.empty(),
                Notation.PLAIN,
                true));
    }

    private static Optional<QuantityMention> rank(Matcher match, int start, int end) {
        String unit = match.groupCount() > 1
                        && match.group(2) != null
                        && !match.group(2).isEmpty()
                ? match.group(2)
                : "位";
        return number(match.group(1))
                .map(place -> new QuantityMention(
                        start,
                        end,
                        place,
                        Optional.empty(),
                        Optional.of(unit),
                        Kind.COUNT,
                        Optional.empty(),
                        Notation.RANK,
                        false));
    }

    private Optional<QuantityMention> plain(String text, int from) {
        return Numerals.at(text, from).flatMap(first -> {
            Optional<UnitMatch> firstUnit = unitAt(text, first.end(), first.chinese());
            int mark = firstUnit.map(UnitMatch::end).orElse(first.end());
            Optional<QuantityMention> range = range(text, first, firstUnit, mark);
            if (range.isPresent()) {
                return range;
            }
            if (firstUnit.isPresent()) {
                return Optional.of(single(text, first, firstUnit.get()));
            }
            return bare(text, first);
        });
    }

    private record UnitMatch(int end, String unit, Kind kind) {}

    private Optional<UnitMatch> unitAt(String text, int from, boolean chinese) {
        if (from >= text.length()) {
            return Optional.empty();
        }
        return lexicon.unitAt(text, from)
                .filter(unit -> !chinese
                        || unit.afterChineseNumeral()
                        || unit.kind() == Kind.MONEY
                        || unit.kind() == Kind.MULTIPLE
                        || unit.kind() == Kind.TIME
                        || unit.kind() == Kind.AGE
                        || unit.kind() == Kind.POINT
                        || unit.kind() == Kind.PERCENT
                        || unit.kind() == Kind.AREA
                        || unit.kind() == Kind.LENGTH && unit.text().length() > 1)
                .filter(unit -> !beginsLongerWord(text, from, unit))
                .filter(unit -> !(chinese && unit.text().equals("元") && !Numerals.isMagnitude(text.charAt(from - 1))))
                .map(unit -> withBracket(text, from + unit.text().length(), unit));
    }

    /** 个 in 个体, 家 in 家庭, 位 in 位于: the character belongs to the next word. */
    private static boolean beginsLongerWord(String text, int from, Unit unit) {
        if (unit.text().length() > 1) {
            return false;
        }
        int next = from + 1;
        String rest = text.substring(next, Math.min(text.length(), next + 2));
        return switch (unit.text()) {
            case "个" -> rest.startsWith("体") || rest.startsWith("人") && !rest.startsWith("人才");
            case "家" -> rest.startsWith("庭");
            case "位" -> rest.startsWith("于") || rest.startsWith("居") || rest.startsWith("一体");
            case "人" -> rest.startsWith("均") || rest.startsWith("民") || rest.startsWith("大") || rest.startsWith("社");
            case "方" -> rest.startsWith("面");
            case "期" -> rest.startsWith("工") || rest.startsWith("项") || rest.startsWith("建");
            case "级" -> true;
            case "度" -> rest.startsWith("假");
            case "天" -> rest.startsWith("然");
            case "部" -> rest.startsWith("门") || rest.startsWith("委") || rest.startsWith("分");
            case "本" -> "项市省区县州级地科届次年报轮行月".indexOf((rest + " ").charAt(0)) >= 0;
            case "道" -> rest.startsWith("路");
            case "村" -> rest.startsWith("庄") || rest.startsWith("镇");
            case "年" -> rest.startsWith("度") || rest.startsWith("均") || rest.startsWith("产") || rest.startsWith("底");
            case "分" -> rest.startsWith("之") || rest.startsWith("别");
            default -> false;
        };
    }

    /** 台(套), 套(户): a second classifier in brackets belongs to the unit. */
    private UnitMatch withBracket(String text, int end, Unit unit) {
        int close = text.startsWith("(", end) ? text.indexOf(')', end) : -1;
        boolean second = close > end + 1
                && close <= end + LONGEST_SECOND_UNIT
                && lexicon.unitAt(text, end + 1)
                        .filter(other -> other.kind() == unit.kind() || other.kind() == Kind.COUNT)
                        .filter(other -> end + 1 + other.text().length() == close)
                        .isPresent();
        return second
                ? new UnitMatch(close + 1, unit.text() + text.substring(end, close + 1), unit.kind())
                : new UnitMatch(end, unit.text(), unit.kind());
    }

    private Optional<QuantityMention> range(
            String text, Numerals.Number first, Optional<UnitMatch> firstUnit, int mark) {
        if (mark + 1 >= text.length() || RANGE_MARKS.indexOf(text.charAt(mark)) < 0) {
            return Optional.empty();
        }
        int secondStart = text.charAt(mark) == '—' && text.charAt(mark + 1) == '—' ? mark + 2 : mark + 1;
        if (secondStart >= text.length() || !Character.isDigit(text.charAt(secondStart)) && !first.chinese()) {
            return Optional.empty();
        }
        Optional<Numerals.Number> second = Numerals.at(text, secondStart);
        if (second.isEmpty()) {
            return Optional.empty();
        }
        Optional<UnitMatch> unit = unitAt(text, second.get().end(), second.get().chinese());
        boolean sameKind = unit.isPresent()
                && (firstUnit.isEmpty()
                        || firstUnit.get().unit().equals(unit.get().unit()));
        if (!sameKind) {
            return Optional.empty();
        }
        boolean shares = first.magnitude().compareTo(BigDecimal.ONE) == 0
                && first.chinese() == second.get().chinese()
                && firstUnit.isEmpty();
        BigDecimal low = shares ? first.value().multiply(second.get().magnitude()) : first.value();
        if (low.compareTo(second.get().value()) >= 0) {
            return Optional.empty();
        }
        return Optional.of(new QuantityMention(
                first.start(),
                unit.get().end(),
                low,
                Optional.of(second.get().value()),
                Optional.of(unit.get().unit()),
                unit.get().kind(),
                Optional.empty(),
                Notation.PLAIN,
                first.chinese()));
    }

    private static QuantityMention single(String text, Numerals.Number number, UnitMatch unit) {
        boolean moreAfter = unit.end() < text.length()
                && text.charAt(unit.end()) == '多'
                && !text.startsWith("多种", unit.end())
                && !text.startsWith("多项", unit.end());
        return new QuantityMention(
                number.start(),
                moreAfter ? unit.end() + 1 : unit.end(),
                number.value(),
                number.valueMax(),
                Optional.of(unit.unit()),
                unit.kind(),
                number.bound().or(() -> moreAfter ? Optional.of(Comparator.GT) : Optional.empty()),
                Notation.PLAIN,
                number.chinese());
    }

    private static Optional<QuantityMention> bare(String text, Numerals.Number number) {
        boolean name = text.startsWith("/", number.end());
        if (number.chinese() || name) {
            return Optional.empty();
        }
        Matcher toOne = TO_ONE.matcher(text).region(number.end(), text.length());
        return Optional.of(new QuantityMention(
                number.start(),
                toOne.lookingAt() ? toOne.end() : number.end(),
                number.value(),
                Optional.empty(),
                Optional.empty(),
                Kind.OTHER,
                number.bound(),
                Notation.BARE,
                false));
    }
}
