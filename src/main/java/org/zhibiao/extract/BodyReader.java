package org.zhibiao.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhibiao.lexicon.CueClass;
import org.zhibiao.lexicon.Lexicon;
import org.zhibiao.record.Body;
import org.zhibiao.record.Role;

/**
 * Finds the bodies that are given a duty: in marks such as （责任单位：…） and （…牵头，…负责）, and in
 * running text.
 */
final class BodyReader {

    private static final Pattern LABEL = Pattern.compile(
            "(牵头(?:责任)?(?:单位|部门|领导)?|主责单位|主办单位|责任(?:单位|部门|领导|主体|人)|负责(?:单位|部门)|配合(?:单位|部门)|协办单位|参与单位|参加单位|协同单位|成员单位|主管部门|落实单位|"
                    + "实施单位)(?:有)?:");
    private static final Pattern MARK_ROLE = Pattern.compile(
            "牵头负责|牵头组织|牵头(?!单位|部门)|按(?:照)?职责(?:分工)?(?:共同)?(?:负责|落实|配合|推进)|按(?:照)?(?:职责|任务)?分工(?:分别)?(?:负责|落实)|分别负责|共同负责|负责落实|负责|分工负责|配合|"
                    + "参与|参加|协同|协助|会同|主办|协办|落实|组织实施|实施");
    private static final Pattern LIST = Pattern.compile("[、,;]|和|及(?!其)|以及|" + "与(?!.{0,2}规划)|会同");
    private static final Pattern TAIL =
            Pattern.compile("(?:等.*|按(?:照)?(?:职责|任务)?(?:职责)?分工.*|(?:分别|共同|具体)?负责|牵头|配合|(?:的)?(?:主要)?负责(?:同志|人))$");
    private static final Pattern GENERIC = Pattern.compile("各区|各县|县级市|单位|部门|企业|组织|机构|社会|一部|部署|全部|各单位");
    private static final Pattern ESTABLISH = Pattern.compile(
            "(?:成立|组建|设立|建立(?!健全|和完善))了?(?:由[^,。;]{2,40}(?:任组长|牵头|参加|组成|为组长)的?)?(?:了)?(?<body>[^,。;:()“”《》、]{2,40}?(?:工作专班|工作组|领导小组|专班|指挥部|委员会|"
                    + "领导机构|协调小组|推进组|专家组|服务队|工作队|联席会议|办公室|专家库|攻坚组|协调机制|小组|管委会|服务中心|联盟|集团))");
    private static final Pattern MEMBER = Pattern.compile(
            "(?<body>[^,。;:()]{2,80}?)(?:等(?:\\d{1,2}|[一二三四五六七八九十]{1,3})?个?(?:相关)?(?:部门|单位))?(?:的)?(?:主要|分管)?负责(?:同志|人)为成员");
    private static final Pattern COMPOSED = Pattern.compile("由(?<body>[^。;:()]{4,160}?)等(?:部门|单位)(?:共同)?组成");
    private static final Pattern TOGETHER = Pattern.compile(
            "会同(?<body>[^,。;:()]{2,60}?)(?=制定|研究|开展|组织|推进|做好|加强|落实|编制|建立|实施|指导|负责|将|对|出台|完善|定期|每|按|抓|审核|共同|联合|提出|印发|督促|,|。|$)");
    private static final Pattern MUST = Pattern.compile(
            "^(?:\\([一二三四五六七八九十]{1,3}\\)[^。]{0,20}。)?(?<body>[^,。;:()“”的]{2,80}?)(?:等(?:相关|有关)?(?:部门|单位))?(?:要(?!求|素)|应当|应(?!急|用|对)|须|"
                    + "定期|统筹(?=协调|推进|全|制定|做)|依照|承担|每年(?=对|组织|开展))(?<duty>[^,。;]{2,40})");
    private static final Pattern LEADS_THEN = Pattern.compile(",(?:负责)?牵头(?:负责)?(?<duty>[^,。;]{2,30})");
    private static final Pattern CHAIR = Pattern.compile(
            "(?:由)?(?<body>[^,。;:()、和由]{2,24}?)(?:同志)?(?:共同)?(?:担)?(?:任|为)(?:组长|总指挥|主任|" + "总召集人|召集人|双组长)");
    private static final Pattern OFFICE =
            Pattern.compile("办公室(?:设在|设于|挂靠在?)(?<body>[^,。;()]{2,20}?)(?=[,。;()]|$|承担|负责|办公|，)");
    private static final Pattern LED_BY = Pattern.compile(
            "由(?:所?涉及的)?(?<body>[^,。;:()]{2,200}?)(?:\\((?:单位|部门)\\))?(?<role>牵头|负责|会同|具体负责|承担|主抓|组织(?!部|委)|统筹|进行|审核|实施|负(?:总责|主体责任|直接责任|首要责任|领导责任)|"
                    + "(?:共同)?管理|统一调度|督查)");
    private static final Pattern SUBJECT = Pattern.compile(
            "(?:^|[,;。:])(?<body>[^,。;:()“”]{2,30}?)(?:要|应|应当|须|具体|主要|统一|统筹|全面|"
                    + "共同)?(?<role>牵头负责|牵头|(?:对[^,。;]{2,16})?负(?:总责|主体责任|直接责任|首要责任|领导责任)|(?:按职责分工)?负责(?!人|制|任|同志)|会同|(?:按职责分工)?配合(?=[,。;]|$|做好|落实)|参与(?=[,。;]|$))(?<duty>[^,。;]{0,40})");

    private static final Pattern MARKED = Pattern.compile("(?s).*(?:负责|牵头|配合|参与|协同|落实|参加|主办|协办|协助|实施)(?:[;,。].*)?");
    private static final Pattern SO_AS_TO = Pattern.compile("^(?:同时|积极|广泛|大力|充分|进一步|要)+");
    private static final Set<String> LEADING_ROLES = Set.of("牵头", "主抓", "会同", "统筹");

    private final Lexicon lexicon;

    BodyReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** What a mark or sentence says of bodies, in a document whose first named body leads or not. */
    List<Body> read(SentenceReading sentence, DutyContext duties) {
        String text = sentence.text();
        List<Body> found = new ArrayList<>();
        if (!mayName(text)) {
            return found;
        }
        Pass pass = new Pass(sentence, duties, found);
        pass.labels();
        pass.brackets();
        if (!sentence.isHeading()) {
            pass.runningText();
        }
        return found;
    }

    /** The bodies that a cell lists whose column gives them a role, such as 责任单位. */
    List<Body> listed(SentenceReading cell, DutyContext duties, Role role, Optional<String> duty) {
        List<Body> found = new ArrayList<>();
        Pass pass = new Pass(cell, duties, found);
        pass.names(0, cell.text().length(), role, duty, "body-table");
        return found;
    }

    private static boolean mayName(String text) {
        return text.contains("负责")
                || text.contains("牵头")
                || text.contains("单位")
                || text.contains("责任")
                || text.contains("配合")
                || text.contains("成立")
                || text.contains("组建")
                || text.contains("设立")
                || text.contains("办公室设")
                || text.contains("组长")
                || text.contains("会同")
                || text.contains("部门:")
                || text.contains("总指挥")
                || text.contains("召集人")
                || text.contains("建立")
                || text.contains("部")
                || text.contains("委")
                || text.contains("局")
                || text.contains("参与")
                || text.contains("协同")
                || text.contains("落实)");
    }

    private final class Pass {
        private final SentenceReading sentence;
        private final String text;
        private final DutyContext duties;
        private final List<Body> found;
        private final Taken taken = new Taken();

        Pass(SentenceReading sentence, DutyContext duties, List<Body> found) {
            this.sentence = sentence;
            this.text = sentence.text();
            this.duties = duties;
            this.found = found;
        }

        /** 责任单位:A、B;配合单位:C. */
        void labels() {
            if (text.indexOf(':') < 0) {
                return;
            }
            Matcher matcher = LABEL.matcher(text);
            while (matcher.find()) {
                Role role = labelRole(matcher.group(1));
                int end = matcher.end();
                while (end < text.length()
                        && "。)】]〕".indexOf(text.charAt(end)) < 0
                        && !LABEL.matcher(text).region(end, text.length()).lookingAt()) {
                    end++;
                }
                int rest = roles(matcher.end(), end, false);
                names(rest, end, role, duties.duty(), "body-label");
                taken.take(matcher.start(), end);
            }
        }

        private Role labelRole(String label) {
            if (label.startsWith("牵头") || label.startsWith("主办") || label.startsWith("主责")) {
                return Role.LEAD;
            }
            if (label.startsWith("成员")) {
                return Role.MEMBER;
            }
            return label.matches("配合.*|协办.*|参与.*|参加.*|协同.*") ? Role.COOPERATE : Role.RESPONSIBLE;
        }

        /** (A牵头,B、C配合), (A、B按职责分工负责), and the same without role words behind a list of bodies. */
        void brackets() {
            for (int open = nextOpen(0); open >= 0; open = nextOpen(open + 1)) {
                int close = closing(open);
                if (close < 0) {
                    continue;
                }
                if (taken.isFree(open + 1) && close - open > 3) {
                    bracket(open + 1, close);
                }
            }
        }

        private int nextOpen(int from) {
            for (int i = from; i < text.length(); i++) {
                if (text.charAt(i) == '(' || text.charAt(i) == '〔') {
                    return i;
                }
            }
            return -1;
        }

        private int closing(int open) {
            int depth = 0;
            for (int i = open; i < text.length(); i++) {
                depth += "(〔".indexOf(text.charAt(i)) >= 0 ? 1 : ")〕".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
            }
            return -1;
        }

        private void bracket(int from, int to) {
            if (MARKED.matcher(text.substring(from, to)).matches()) {
                taken.take(from, to);
                roles(from, to, duties.firstLeads());
            }
        }

        /** Names with their roles behind them, as far as there are any; gives where the last role ends. */
        private int roles(int from, int to, boolean firstLeads) {
            Matcher roles = MARK_ROLE.matcher(text.substring(from, to));
            int start = 0;
            boolean first = true;
            boolean joined = false;
            while (roles.find()) {
                boolean joins = roles.group().equals("会同");
                if (roles.start() > start) {
                    Role role = joined ? Role.COOPERATE : joins ? Role.RESPONSIBLE : markRole(roles.group());
                    boolean leads = firstLeads && role == Role.RESPONSIBLE && first;
                    markNames(from + start, from + roles.start(), role, leads);
                    first = false;
                }
                joined = joins;
                start = roles.end();
            }
            return from + start;
        }

        /** Where the document says so, the first of several bodies leads the others. */
        private void markNames(int from, int to, Role role, boolean firstLeads) {
            int before = found.size();
            names(from, to, role, duties.duty(), "body-mark");
            if (firstLeads && found.size() - before > 1) {
                Body leader = found.get(before);
                found.set(before, new Body(leader.span(), leader.provenance(), Role.LEAD, leader.duty()));
            }
        }

        private Role markRole(String word) {
            if (word.startsWith("牵头") || word.equals("主办")) {
                return Role.LEAD;
            }
            return word.matches("配合|参与|参加|协同|协助|协办|.*配合") ? Role.COOPERATE : Role.RESPONSIBLE;
        }

        /** Every name of a list is a record of its own. */
        private void names(int from, int to, Role role, Optional<String> duty, String rule) {
            int start = from;
            int depth = 0;
            for (int i = from; i <= to; i++) {
                char c = i < to ? text.charAt(i) : '、';
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                Matcher mark = LIST.matcher(text).region(i, text.length());
                boolean split = i == to || depth == 0 && mark.lookingAt() && !insideName(start, i, to);
                if (split) {
                    name(start, i, role, duty, rule);
                    start = i == to ? to : mark.end();
                    i = Math.max(i, start - 1);
                }
            }
        }

        /** 发展和改革 and 文化和旅游 are names; a 和 between them is none of the list's. */
        private boolean insideName(int start, int at, int to) {
            if (text.charAt(at) != '和' && text.charAt(at) != '与' && text.charAt(at) != '及') {
                return false;
            }
            if (text.charAt(at) == '和'
                    && lexicon.cueStartingAt(CueClass.JOINED_IN_NAME, text, at + 1, to)
                            .isPresent()) {
                return true;
            }
            for (int end = Math.min(to, at + 12); end > at + 1; end--) {
                if (lexicon.isBody(text.substring(start, end))) {
                    return true;
                }
            }
            return !lexicon.endsIn(CueClass.BODY_ENDING, text.substring(start, at));
        }

        private void name(int from, int to, Role role, Optional<String> duty, String rule) {
            int start = from;
            int end = to;
            while (start < end && "、,;:和及与由 请各".indexOf(text.charAt(start)) >= 0 && !text.startsWith("各", start)) {
                start++;
            }
            Matcher tail = TAIL.matcher(text).region(start, end);
            if (tail.find()) {
                end = tail.start();
            }
            String name = text.substring(start, Math.max(start, end));
            boolean body = name.length() >= 2
                    && name.length() <= 40
                    && !GENERIC.matcher(name).matches()
                    && (lexicon.isBody(name)
                            || lexicon.endsIn(CueClass.BODY_ENDING, name.replaceFirst("\\([^)]*\\)$", "")));
            if (body) {
                found.add(new Body(sentence.source().span(start, end), sentence.provenance(rule), role, duty));
            }
        }

        void runningText() {
            if (has("成立", "组建", "设立", "建立")) {
                each(ESTABLISH, this::established);
            }
            if (has("组长", "总指挥", "主任", "召集人")) {
                each(CHAIR, matcher -> subject(matcher, Role.CHAIR, "body-chair"));
            }
            if (has("办公室")) {
                each(
                        OFFICE,
                        matcher -> add(
                                matcher.start("body"),
                                matcher.end("body"),
                                Role.OFFICE,
                                Optional.empty(),
                                "body-office"));
            }
            if (has("由")) {
                each(COMPOSED, this::members);
                each(LED_BY, this::ledBy);
            }
            if (has("为成员")) {
                each(
                        MEMBER,
                        matcher -> names(
                                matcher.start("body"),
                                matcher.end("body"),
                                Role.MEMBER,
                                Optional.empty(),
                                "body-member"));
            }
            if (has("会同")) {
                each(
                        TOGETHER,
                        matcher -> names(
                                matcher.start("body"),
                                matcher.end("body"),
                                Role.COOPERATE,
                                Optional.empty(),
                                "body-together"));
            }
            if (opensWithBody()) {
                each(MUST, this::mustAct);
            }
            if (has("牵头", "负责", "会同", "配合", "参与", "负总责", "责任")) {
                each(SUBJECT, matcher -> namesIn(matcher, subjectRole(matcher.group("role")), "body-subject"));
            }
        }

        private boolean has(String... words) {
            return Arrays.stream(words).anyMatch(text::contains);
        }

        /** Whether the first words may name a body: cheap, for most sentences name none. */
        private boolean opensWithBody() {
            String opening = text.substring(0, Math.min(text.length(), 60));
            return opening.chars().anyMatch(c -> "部委局厅署办会组院".indexOf(c) >= 0);
        }

        private void established(Matcher matcher) {
            add(matcher.start("body"), matcher.end("body"), Role.ESTABLISH, Optional.empty(), "body-established");
            Matcher lead = LEADS_THEN.matcher(text).region(matcher.end(), text.length());
            if (lead.lookingAt()) {
                add(
                        matcher.start("body"),
                        matcher.end("body"),
                        Role.LEAD,
                        Optional.of(lead.group("duty")),
                        "body-established");
                taken.take(matcher.end(), lead.end());
            }
        }

        private void ledBy(Matcher matcher) {
            Role role = LEADING_ROLES.contains(matcher.group("role")) ? Role.LEAD : Role.RESPONSIBLE;
            namesIn(matcher, role, "body-led-by");
        }

        private Role subjectRole(String word) {
            if (word.endsWith("配合") || word.equals("参与")) {
                return Role.COOPERATE;
            }
            return word.startsWith("牵头") || word.equals("会同") ? Role.LEAD : Role.RESPONSIBLE;
        }

        private interface Use {
            void use(Matcher matcher);
        }

        private void each(Pattern pattern, Use use) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                if (taken.isFree(matcher.start("body"), matcher.end("body"))) {
                    use.use(matcher);
                }
            }
        }

        private void subject(Matcher matcher, Role role, String rule) {
            if (lexicon.endsIn(CueClass.BODY_ENDING, matcher.group("body"))) {
                add(matcher.start("body"), matcher.end("body"), role, Optional.empty(), rule);
            }
        }

        /** Named bodies that a sentence opens with and bids to act; 各县要 and 各级政府要 are no named bodies. */
        private void mustAct(Matcher matcher) {
            String[] names =
                    text.substring(matcher.start("body"), matcher.end("body")).split("[、,]|和(?!旅游|改革|信息化)");
            boolean named = Arrays.stream(names)
                    .allMatch(name -> lexicon.isBody(name)
                            || name.matches("(?!各|有关|相关|所有).{2,}(?:行政部门|管理部门|主管部门|监管部门|委员会|联席会议|领导小组)"));
            if (named) {
                names(
                        matcher.start("body"),
                        matcher.end("body"),
                        Role.RESPONSIBLE,
                        Optional.of(matcher.group("duty")),
                        "body-must");
                taken.take(matcher.start("body"), matcher.end("body"));
            }
        }

        /** 由教育、财政等单位组成: the members stand in short. */
        private void members(Matcher matcher) {
            int start = matcher.start("body");
            for (String name : text.substring(start, matcher.end("body")).split("[、,]")) {
                if (name.length() >= 2) {
                    add(start, start + name.length(), Role.MEMBER, Optional.empty(), "body-member");
                }
                start += name.length() + 1;
            }
        }

        private void namesIn(Matcher matcher, Role role, String rule) {
            Optional<String> duty = Optional.of(text.substring(
                            matcher.end("role"),
                            Math.min(sentence.clauseEnd(matcher.end("role")), matcher.end("role") + 30)))
                    .filter(words -> words.length() >= 2);
            int before = found.size();
            if (bringsOthers(matcher.group("body"))) {
                return;
            }
            names(matcher.start("body"), matcher.end("body"), role, duty, rule);
            if (found.size() > before) {
                taken.take(matcher.start("body"), matcher.end("role"));
            }
        }

        /** 引导企业参与: the words before are no subject, but who is brought to act. */
        private boolean bringsOthers(String words) {
            String rest = SO_AS_TO.matcher(words).replaceFirst("");
            return lexicon.cueStartingAt(CueClass.INDIRECT, rest, 0, rest.length())
                    .isPresent();
        }

        private void add(int start, int end, Role role, Optional<String> duty, String rule) {
            found.add(new Body(sentence.source().span(start, end), sentence.provenance(rule), role, duty));
            taken.take(start, end);
        }
    }
}
