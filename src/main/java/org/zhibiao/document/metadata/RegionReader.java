package org.zhibiao.document.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhibiao.document.Evidence;
import org.zhibiao.document.Known;
import org.zhibiao.document.Region;
import org.zhibiao.document.SourceText;
import org.zhibiao.document.content.MetadataField;

/**
 * The territory whose government speaks: by what is declared, by the issuer, the title, the opening, the
 * signature, by the place that 我市 must mean, and last by the file's name.
 */
final class RegionReader {

    /** How much of a text is searched for the place that 我市 means, in code points. */
    private static final int SEARCHED = 30_000;

    private static final int HEAD = 600;
    private static final Pattern NATION = Pattern.compile("全国|国家|中国|中华人民共和国");
    private static final Pattern OF_NATION = Pattern.compile(
            "(?:国务院|中共中央|国家|全国人民代表大会|中华人民共和国)(?!.{0,30}(?:省|市|县|自治区)(?:人民政府|委员会|委))|[\\p{IsHan}&&[^省市县区州旗盟]]{2,8}部(?:[、等办关印]|$)");
    private static final Pattern REGION = Pattern.compile(
            "((?:[\\u4e00-\\u9fa5]{2,8}?(?:省|自治区|特别行政区))|(?:[\\u4e00-\\u9fa5]{2,6}?(?:市|自治州|地区|盟|县|区|旗)))"
                    + "(?=政府|人民政府|第[一二三四五六七八九十]{1,3}届|国民经济|委|办公厅|办公室|各|关于|[一-龥]{0,12}(?:规划|方案|意见|通知|计划|工作报告))"
                    + "|([\\u4e00-\\u9fa5]{2,5}州)(?=政府|人民政府|第[一二三四五六七八九十]{1,3}届|委|办公室)");
    private static final Pattern GOVERNMENT =
            Pattern.compile("([\\u4e00-\\u9fa5]{2,8}?(?:省|市|州|盟|县|区|旗))(?=人民政府|第[一二三四五六七八九十]{1,3}届)");
    private static final Pattern BEFORE_NAME =
            Pattern.compile("^.*(?:[日在向]|代表|中共|印发|转发|批转|关于|推进|推动|按照|根据|依照|落实|我(?=[省市县区州]))");
    private static final Pattern NO_NAME = Pattern.compile(
            "直辖市|自治区|地级市|.*(?:先行|试验|示范|经济|集聚|开发|产业|园|景|社|片|功能)区|.*(?:政府|落实|省市|委和).*|.*[全各本我两每该][省市县区州旗]");
    private static final Pattern SPEAKER = Pattern.compile("我代表([省市县区州旗])|(?:我|全|本)([省市县区州旗])");

    private final MetadataSource source;
    private final Gazetteer gazetteer;
    private final Places places;

    RegionReader(MetadataSource source, Gazetteer gazetteer) {
        this.source = source;
        this.gazetteer = gazetteer;
        this.places = new Places(gazetteer, source.opening() + source.fileName());
    }

    Optional<Known<Region>> read(Known<String> title, Optional<Known<String>> issuer) {
        return source.said(MetadataField.REGION)
                .map(known -> known.map(this::declared))
                .or(() -> issuer.flatMap(body -> speaking(body.map(RegionReader::normal))))
                .or(() -> speaking(title.map(RegionReader::normal)))
                .or(() -> nation().or(() -> inWords(source.opening())
                                .filter(region -> region.code().isPresent()))
                        .or(() -> source.signature().flatMap(signature -> opensWith(signature.body())))
                        .or(this::meantByOwn)
                        .or(() -> speech(source.opening()))
                        .map(region -> new Known<>(region, Evidence.TEXT)))
                .or(() -> opensWith(fileWords()).map(region -> new Known<>(region, Evidence.FILE_NAME)));
    }

    private static String normal(String words) {
        return new SourceText(words).normal();
    }

    private Region declared(String words) {
        return NATION.matcher(words).matches()
                ? Region.NATION
                : gazetteer.coded(words).orElseGet(() -> places.named(words));
    }

    /** The place that a body's name or a title speaks for. */
    private Optional<Known<Region>> speaking(Known<String> words) {
        Optional<Region> region = OF_NATION.matcher(words.value()).lookingAt()
                ? Optional.of(Region.NATION)
                : opensWith(words.value()).or(() -> inWords(words.value()));
        return region.map(place -> new Known<>(place, words.evidence()));
    }

    private Optional<Region> nation() {
        boolean speaks = source.opening().contains("国务院总理") || source.opening().contains("中华人民共和国国民经济");
        return speaks ? Optional.of(Region.NATION) : Optional.empty();
    }

    /** 许昌市人民政府, 中共许昌市委, 《许昌市……: the name that the words open with, if the table holds it. */
    private Optional<Region> opensWith(String words) {
        return places.startingWith(words.replaceFirst("^[《“(]*(?:中共|中国共产党|关于)?", ""))
                .map(Places.Start::region);
    }

    /** A name before words that only follow a government's name: 人民政府, 第七届, ……规划. */
    private Optional<Region> inWords(String words) {
        List<Region> found = new ArrayList<>();
        Matcher matcher = REGION.matcher(words);
        while (matcher.find()) {
            plain(matcher.group(1) == null ? matcher.group(2) : matcher.group(1))
                    .ifPresent(name -> found.add(placeAt(words, matcher.end() - name.length(), name)));
        }
        return found.stream()
                .filter(region -> region.code().isPresent())
                .findFirst()
                .or(() -> found.stream().findFirst());
    }

    /** A table that holds nearly all places makes a name doubtful that it lacks, unless a government's name follows. */
    private Optional<Region> speech(String words) {
        return gazetteer == Gazetteer.NONE
                ? inWords(words)
                : GOVERNMENT
                        .matcher(words)
                        .results()
                        .flatMap(match -> plain(match.group(1)).stream())
                        .findFirst()
                        .map(places::named);
    }

    /** The place of a name, or one within it whose name follows directly: 许昌市魏都区. */
    private Region placeAt(String words, int start, String name) {
        return places.startingWith(words.substring(start))
                .filter(place -> place.length() >= name.length())
                .map(Places.Start::region)
                .orElseGet(() -> places.named(name));
    }

    /** 表金华市, 日在许昌市: words before the name; 我市 names none. */
    private static Optional<String> plain(String words) {
        String name = BEFORE_NAME.matcher(words).replaceFirst("");
        return name.length() >= 3 && !NO_NAME.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }

    /** What 我市 means where no line says it: the one city that the text keeps naming. */
    private Optional<Region> meantByOwn() {
        if (gazetteer == Gazetteer.NONE) {
            return Optional.empty();
        }
        Matcher speaker = SPEAKER.matcher(source.head(HEAD));
        if (!speaker.find()) {
            return Optional.empty();
        }
        String kind = Stream.of(1, 2)
                .map(speaker::group)
                .filter(group -> group != null)
                .findFirst()
                .orElseThrow();
        return places.mostNamed(source.head(SEARCHED), kind.charAt(0));
    }

    /** The file's name without what stands before its first Chinese character. */
    private String fileWords() {
        return source.fileName().replaceFirst("^\\P{IsHan}+", "");
    }
}
