package org.zhibiao.document.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhibiao.document.Dates;
import org.zhibiao.document.Evidence;
import org.zhibiao.document.Known;
import org.zhibiao.document.Region;
import org.zhibiao.document.Rival;
import org.zhibiao.document.content.MetadataField;

/** The territory whose government speaks: names come out of the table of places, and what speaks for each adds up. */
final class RegionReader {

    /** How much of a text is searched for the place that 我市 means, in code points. */
    private static final int SEARCHED = 30_000;

    /** A name in a column that no table of places holds may be no place at all (华东). */
    private static final int UNKNOWN_COLUMN = -35;
    /** A place within the others of the row that no table holds is still the place of the row, and in doubt. */
    private static final int CLOSEST_COLUMN = 1;

    private static final Pattern CLOSE_PLACE = Pattern.compile("[\\u4e00-\\u9fa5]{2,12}[市县区州盟旗](?<!辖区|辖县|全市|全县|全区|本市)");
    /** So much must a text's own words say of a place within the one that its columns name. */
    private static final int OWN_WORDS = 9;

    private static final Pattern CODE = Pattern.compile("([1-8]\\d{5})(?:\\d{3}|\\d{6})?");
    private static final int HEAD = 600;
    private static final int NATION_HEAD = 3_000;
    private static final int LEAST_NATION_WORDS = 3;
    private static final int LEAST_OWN = 5;
    private static final String NATION = "{nation_name}";
    private static final String OF_NATION = "{nation_speaks}(?!.{0,30}(?:省|市|县|自治区)(?:人民政府|委员会|委))"
            + "|(?:[\\p{IsHan}&&[^省市县区州旗盟]]|、){2,20}部(?:[、等办关印]|$)";
    /** What stands before the name of a place at the start of a title. */
    private static final String BEFORE_PLACE = "(?:{before_place}|" + Dates.YEAR + "(?=年|度|\\p{IsHan}))*";

    private static final String OF_GOVERNMENT = "{of_government}";
    private static final String SPOKEN = "第?[一二三四五六七八九十\\d]{1,3} ?届(?<nation>全国)? ?{congress}";
    private static final Pattern SPEAKER = Pattern.compile("我(?:受|谨)?.{0,12}?代表(.{0,24}?)(?:人民政府|政府|国务院)");
    private static final Pattern OWN_AT_HEAD = Pattern.compile("我代表([省市县区州旗])|(?:我|全|本)([省市县区州旗])");
    private static final Pattern OWN = Pattern.compile("(?:我|全|本)([省市县区州旗])");
    private static final Pattern LOCAL = Pattern.compile("(?:我|全)[省市县区州旗]");
    private static final String OF_WHOLE_NATION = "{nation_in_text}";
    private static final String HEAD_LINE = "(?:人民)?政府?(?:代)?{head_of_government}";
    /** A name before words that only follow a government's name, for places that no table holds. */
    private static final String UNKNOWN = "([\\u4e00-\\u9fa5]{2,8}?(?:省|自治区|自治州|地区|市|州|盟|县|区|旗))(?={behind_unknown})";

    private static final String UNKNOWN_TITLE =
            "([\\u4e00-\\u9fa5]{2,6}?(?:省|自治区|自治州|市|州|盟|县|旗))(?={behind_unknown_in_title})";
    private static final String BEFORE_NAME = "^.*{before_unknown}";
    private static final String HEAD_OF_NATION = "{nation_head}";
    private static final String NO_NAME = "{no_place}";

    /** The patterns that hold words of the table. */
    static final List<String> PATTERNS = List.of(
            NATION,
            OF_NATION,
            BEFORE_PLACE,
            OF_GOVERNMENT,
            SPOKEN,
            OF_WHOLE_NATION,
            HEAD_LINE,
            UNKNOWN,
            UNKNOWN_TITLE,
            BEFORE_NAME,
            HEAD_OF_NATION,
            NO_NAME);

    private final MetadataSource source;
    private final IdentityWords table;
    private final Gazetteer gazetteer;
    private final Places places;
    private final Candidates<Region> regions;

    /**
     * The region with what came second.
     *
     * @param region the region, if anything tells it
     * @param rival what came second
     */
    record Found(Optional<Known<Region>> region, Optional<Rival> rival) {}

    RegionReader(MetadataSource source, DocumentKnowledge knowledge) {
        this.source = source;
        this.table = knowledge.words();
        this.gazetteer = knowledge.places();
        this.places = new Places(gazetteer, source.opening() + source.fileName());
        this.regions = new Candidates<>(MetadataField.REGION, knowledge);
    }

    private Pattern words(String template) {
        return table.pattern(template);
    }

    Found read(Known<String> title, Optional<Known<String>> issuer) {
        source.said(MetadataField.REGION).ifPresent(said -> {
            if (said.evidence() == Evidence.COLUMN) {
                ofColumns(said.value());
            } else {
                regions.add(declared(said.value()), Clue.of(said.evidence()));
            }
        });
        issuer.ifPresent(body -> ofBody(TitleReader.plain(body.value()), Clue.ISSUER));
        source.signature().ifPresent(signature -> ofBody(signature.body(), Clue.SIGNATURE));
        ofTitle(TitleReader.plain(title.value()));
        spoken();
        opening();
        meantByOwn();
        nationWords();
        starts(source.fileName().replaceFirst("^\\P{IsHan}+", ""))
                .ifPresent(place -> regions.add(place, Clue.FILE_NAME));
        if (regions.best().isEmpty()) {
            unknown(TitleReader.plain(title.value()), UNKNOWN_TITLE)
                    .or(() -> unknown(issuer.map(Known::value).orElse(""), UNKNOWN_TITLE))
                    .or(() -> unknown(source.opening(), UNKNOWN))
                    .ifPresent(
                            place -> regions.add(place, Clue.UNKNOWN_NAME, title.evidence() == Evidence.TEXT ? 0 : 1));
        }
        return regions.best()
                .map(this::lowest)
                .map(place -> new Found(Optional.of(regions.known(place)), rival(place)))
                .orElseGet(() -> new Found(Optional.empty(), Optional.empty()));
    }

    /** A government above or below the one that speaks is no rival: both are named by every document. */
    private Optional<Rival> rival(Region chosen) {
        if (regions.speaksFor(chosen, Clue.COLUMN)) {
            Optional<Region> contradicting = regions.ranked().stream()
                    .filter(place -> regions.speaksFor(place, Clue.COLUMN) && !place.equals(chosen))
                    .filter(place -> !isWithin(place, chosen) && !isWithin(chosen, place) && !isRenamed(place, chosen))
                    .findFirst();
            if (contradicting.isPresent()) {
                return Optional.of(new Rival(
                        MetadataField.REGION,
                        contradicting.get().name(),
                        Clue.COLUMN.code(),
                        regions.weight(contradicting.get()),
                        regions.weight(chosen),
                        true));
            }
            return regions.rival(
                    chosen,
                    Region::name,
                    place -> !isWithin(place, chosen) && !isWithin(chosen, place) && !isRenamed(place, chosen));
        }
        return regions.rival(chosen, Region::name).map(rival -> {
            boolean nested = regions.ranked().stream()
                    .filter(place -> place.name().equals(rival.value()))
                    .anyMatch(place -> isWithin(place, chosen) || isWithin(chosen, place));
            return nested
                    ? new Rival(rival.field(), rival.value(), rival.words(), rival.weight(), rival.chosen(), false)
                    : rival;
        });
    }

    private static boolean isWithin(Region place, Region above) {
        return place.above().contains(above.name()) || above.equals(Region.NATION);
    }

    /** The lowest government that speaks: one within the best for which its own words speak nearly as much. */
    private Region lowest(Region best) {
        return regions.ranked().stream()
                .filter(place -> isWithin(place, best) && !place.equals(best))
                .filter(place -> regions.weight(place) * 4 >= regions.weight(best) * 3
                        // A column of provinces says less than a report of one of their counties.
                        || regions.speaksFor(best, Clue.COLUMN) && regions.weight(place) >= OWN_WORDS)
                .filter(place -> Stream.of(
                                Clue.TITLE_GOVERNMENT,
                                Clue.TITLE_START,
                                Clue.ISSUER,
                                Clue.SPOKEN_LINE,
                                Clue.SPEAKER,
                                Clue.SIGNATURE)
                        .anyMatch(clue -> regions.speaksFor(place, clue)))
                .findFirst()
                .orElse(best);
    }

    /**
     * What columns say: codes, and names from the widest to the closest (河北 保定 满城). Those that do not lie in one another
     * contradict each other.
     */
    private void ofColumns(String cells) {
        List<String> names = new ArrayList<>();
        List<Region> said = new ArrayList<>();
        for (String cell : cells.split("\\s+")) {
            Matcher code = CODE.matcher(cell);
            if (code.matches()) {
                gazetteer.coded(code.group(1)).ifPresent(said::add);
            } else if (words(NATION).matcher(cell).matches()) {
                said.add(Region.NATION);
            } else {
                names.add(cell);
            }
        }
        String joined = String.join("", names);
        Places columns = new Places(gazetteer, joined);
        Optional<Places.Start> row = columns.startingWith(joined);
        if (row.filter(start -> start.length() == joined.length()).isPresent()) {
            said.add(row.get().region());
        } else {
            names.stream()
                    .map(columns::named)
                    .filter(place -> place.code().isPresent())
                    .forEach(said::add);
        }
        said.stream()
                .filter(place -> said.stream().noneMatch(other -> isWithin(other, place) && !other.equals(place)))
                .filter(place -> said.stream()
                        .noneMatch(other -> isRenamed(place, other) && said.indexOf(other) > said.indexOf(place)))
                .forEach(place -> regions.add(place, Clue.COLUMN));
        if (said.isEmpty() && !names.isEmpty()) {
            regions.add(Region.named(names.getLast()), Clue.COLUMN, UNKNOWN_COLUMN);
        } else if (!names.isEmpty() && isUnknownWithin(columns, names.getLast(), said)) {
            regions.add(Region.named(names.getLast()), Clue.COLUMN, CLOSEST_COLUMN);
        }
    }

    /** The closest name of a row when no table holds it: 湖南省, 木星市 is no row of the province. */
    private static boolean isUnknownWithin(Places columns, String closest, List<Region> said) {
        return CLOSE_PLACE.matcher(closest).matches()
                && columns.named(closest).code().isEmpty()
                && said.stream().noneMatch(place -> closest.endsWith(place.name()));
    }

    /** 清苑县 and 清苑区: one place before and after it was renamed. */
    private static boolean isRenamed(Region place, Region other) {
        return !place.equals(other)
                && place.above().equals(other.above())
                && place.name().length() == other.name().length()
                && place.name()
                        .substring(0, place.name().length() - 1)
                        .equals(other.name().substring(0, other.name().length() - 1));
    }

    private Region declared(String words) {
        return words(NATION).matcher(words).matches()
                ? Region.NATION
                : gazetteer.coded(words).orElseGet(() -> places.named(words));
    }

    private void ofBody(String body, Clue clue) {
        if (words(OF_NATION).matcher(body).lookingAt()) {
            regions.add(Region.NATION, clue);
        } else {
            regions.add(starts(body), clue);
        }
    }

    private void ofTitle(String title) {
        if (words(OF_NATION)
                .matcher(title.replaceFirst("^" + words(BEFORE_PLACE).pattern(), ""))
                .lookingAt()) {
            regions.add(Region.NATION, Clue.TITLE_START);
        }
        regions.add(starts(title), Clue.TITLE_START);
        for (Places.Mention mention : places.mentionedIn(title)) {
            Matcher behind = words(OF_GOVERNMENT).matcher(title).region(mention.end(), title.length());
            Clue clue = mention.full() && behind.lookingAt() || title.startsWith("政府工作报告", mention.end())
                    ? Clue.TITLE_GOVERNMENT
                    : Clue.TITLE_WITHIN;
            regions.add(mention.region(), clue);
        }
    }

    /** The place that words open with, behind a year, 关于印发 and the like. */
    private Optional<Region> starts(String words) {
        Matcher before = words(BEFORE_PLACE).matcher(words);
        String rest = before.lookingAt() ? words.substring(before.end()) : words;
        return places.startingWith(rest).map(Places.Start::region);
    }

    /** X第…届人民代表大会, 我代表X人民政府, X市市长 above the text. */
    private void spoken() {
        String head =
                source.opening().substring(0, Math.min(HEAD, source.opening().length()));
        String words = head.replace(" ", "");
        List<Places.Mention> mentions = places.mentionedIn(words);
        Matcher session = words(SPOKEN).matcher(words);
        while (session.find()) {
            if (session.group("nation") != null) {
                regions.add(Region.NATION, Clue.SPOKEN_LINE);
            }
            endingAt(mentions, session.start()).ifPresent(place -> regions.add(place, Clue.SPOKEN_LINE));
        }
        Matcher speaker = SPEAKER.matcher(words);
        if (speaker.find()) {
            if (speaker.group().endsWith("国务院")) {
                regions.add(Region.NATION, Clue.SPEAKER);
            }
            places.startingWith(speaker.group(1).replaceFirst("^(?:中共)?", ""))
                    .ifPresent(place -> regions.add(place.region(), Clue.SPEAKER));
        }
        for (Places.Mention mention : mentions) {
            if (words(HEAD_LINE)
                    .matcher(words)
                    .region(mention.end(), words.length())
                    .lookingAt()) {
                regions.add(mention.region(), Clue.HEAD_LINE);
            }
        }
        if (words(HEAD_OF_NATION).matcher(words).find()) {
            regions.add(Region.NATION, Clue.HEAD_LINE);
        }
    }

    private static Optional<Region> endingAt(List<Places.Mention> mentions, int end) {
        return mentions.stream()
                .filter(mention -> mention.end() == end)
                .findFirst()
                .map(Places.Mention::region);
    }

    private void opening() {
        String words = source.opening().replace(" ", "");
        for (Places.Mention mention : places.mentionedIn(words)) {
            if (mention.full()
                    && words(OF_GOVERNMENT)
                            .matcher(words)
                            .region(mention.end(), words.length())
                            .lookingAt()) {
                regions.add(mention.region(), Clue.OPENING_GOVERNMENT);
                break;
            }
        }
        source.sentences().stream()
                .limit(3)
                .map(sentence ->
                        source.normal().substring(sentence.start(), Math.min(sentence.end(), sentence.start() + 40)))
                .flatMap(sentence -> starts(sentence.replaceAll("\\s", "")).stream())
                .findFirst()
                .ifPresent(place -> regions.add(place, Clue.TEXT_START));
    }

    /** What 我市 means where no line says it: the one city that the text keeps naming. */
    @SuppressWarnings("ReferenceEquality") // the one that knows no place
    private void meantByOwn() {
        if (gazetteer == Gazetteer.NONE) {
            return;
        }
        String searched = source.head(SEARCHED);
        Matcher speaker = OWN_AT_HEAD.matcher(source.head(HEAD));
        Optional<String> kind = speaker.find()
                ? Stream.of(1, 2)
                        .map(speaker::group)
                        .filter(group -> group != null)
                        .findFirst()
                : mostOwn(searched);
        kind.flatMap(ending -> places.mostNamed(searched, place -> place.name().endsWith(ending))
                        // 我县 of what is a district today.
                        .or(() -> ending.equals("县")
                                ? places.mostNamed(
                                        searched, place -> place.level().equals(Optional.of(Region.Level.COUNTY)))
                                : Optional.empty()))
                .ifPresent(place -> regions.add(place, Clue.OWN));
        if (regions.best().isEmpty()) {
            places.mostNamed(searched, place -> place.level().equals(Optional.of(Region.Level.PROVINCE)))
                    .ifPresent(place -> regions.add(place, Clue.OWN_WITHIN));
        }
    }

    private static Optional<String> mostOwn(String text) {
        java.util.Map<String, Integer> counts = new java.util.TreeMap<>();
        OWN.matcher(text).results().forEach(own -> counts.merge(own.group(1), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_OWN)
                .max(java.util.Map.Entry.comparingByValue())
                .map(java.util.Map.Entry::getKey);
    }

    private void nationWords() {
        String head = source.head(NATION_HEAD);
        long nation = words(OF_WHOLE_NATION).matcher(head).results().count();
        boolean ofOnePlace = places.mostNamed(head, place -> place.level().equals(Optional.of(Region.Level.PROVINCE)))
                .filter(place -> places.named(head, place) > nation)
                .isPresent();
        if (!ofOnePlace && !LOCAL.matcher(head).find() && nation >= LEAST_NATION_WORDS) {
            regions.add(Region.NATION, Clue.NATION_WORDS);
        }
    }

    private Optional<Region> unknown(String words, String pattern) {
        Matcher matcher = words(pattern).matcher(words);
        while (matcher.find()) {
            String name = words(BEFORE_NAME).matcher(matcher.group(1)).replaceFirst("");
            if (name.length() >= 3 && !words(NO_NAME).matcher(name).matches()) {
                return Optional.of(Region.named(name));
            }
        }
        return Optional.empty();
    }
}
