package org.zhibiao.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhibiao.extract.TimeMention.Form;
import org.zhibiao.record.CalendarDate;
import org.zhibiao.record.Deadline;
import org.zhibiao.record.DeadlineKind;
import org.zhibiao.record.Status;
import org.zhibiao.record.TimeLimit;

/** Tells which expressions of time fix by when something in the document is to be done or reached. */
final class DeadlineReader {

    private static final Pattern NAME_FOLLOWS = Pattern.compile(
            "^(?:规划|计划|行动|专项|远景目标的?建议|工作要点|工作报告|发展规划|纲要|版|度|以来|政府|全国|第|\\)|”|》|是|，是|底以来|届|国民经济)");
    private static final Pattern DIRECTIVE = Pattern.compile(
            "达到|实现|完成|建成|建立|形成|提高|提升|增长|下降|降低|新增|新建|力争|确保|争取|突破|超过|控制|目标|任务|基本|全面|组织|开展|出台|制定|印发|启动|推进|落实|报送|公布|取消|实施|编制|推动|修订|研究|安排|改造|培育|清理|整改|不低于|不少于|打造|办理|压缩|构建|初步|取得|健全|完善|保持|稳定|成为|进入|进一步|更加|明显|显著|反馈|答复|支付|办结|拨付|上报|审核|审批|安装|覆盖|汇报|通报|总结|评估|检查|培训|支持|给予|投入|发展|建设|左右|以上|大幅|普遍|优化|缩短|整治|消除|淘汰|关闭|减少|增加|达|为");

    /** The time limits of a sentence. */
    List<Deadline> read(SentenceReading sentence, DocumentContext context, boolean holdsAims) {
        List<Deadline> found = new ArrayList<>();
        if (sentence.isHeading()) {
            return found;
        }
        Optional<CalendarDate> current = context.aimDefault();
        for (TimeMention time : sentence.times()) {
            if (limits(sentence, context, time, holdsAims)) {
                if (time.form() == Form.DATE && time.date().isPresent()) {
                    current = time.date();
                    context.noteAim(time.date().get());
                }
                found.add(deadline(sentence, context, time, current));
            }
        }
        return found;
    }

    private boolean limits(SentenceReading sentence, DocumentContext context, TimeMention time, boolean holdsAims) {
        String text = sentence.text();
        boolean titled = text.lastIndexOf('《', time.start()) > text.lastIndexOf('》', time.start()) && text.indexOf('》', time.end()) > 0;
        if (titled || NAME_FOLLOWS.matcher(text.substring(time.end())).find()) {
            return false;
        }
        String rest = text.substring(time.end());
        boolean directs = DIRECTIVE.matcher(rest).find();
        boolean planning = context.part() == Status.TARGET;
        return switch (time.form()) {
            case BYGONE, START -> false;
            case EACH -> planning && holdsAims && directs;
            case WITHIN -> planning && directs;
            case DATE -> time.date().filter(date -> ahead(date, context, time, planning)).isPresent() && directs
                    && !endsWithDate(text, time);
            case PERIOD -> planning && time.date().filter(date -> date.year() >= context.year()).isPresent() && directs;
            case RELATIVE -> planning && directs && (time.led() || holdsAims);
        };
    }

    private static boolean ahead(CalendarDate date, DocumentContext context, TimeMention time, boolean planning) {
        return date.year() > context.year() || date.year() == context.year() && planning && (time.led() || context.isWorkReport() || date.month() > 0 && date.day() == 0);
    }

    /** A date that closes the document or a line is its date of issue. */
    private static boolean endsWithDate(String text, TimeMention time) {
        return time.end() == text.length();
    }

    private static Deadline deadline(SentenceReading sentence, DocumentContext context, TimeMention time, Optional<CalendarDate> current) {
        Optional<TimeLimit> to = time.form() == Form.EACH ? current.or(context::horizon).map(TimeLimit.class::cast) : time.to();
        DeadlineKind kind = switch (time.form()) {
            case EACH -> DeadlineKind.ANNUAL;
            case WITHIN -> DeadlineKind.WITHIN;
            case PERIOD -> DeadlineKind.IN;
            default -> time.led() ? DeadlineKind.BY : DeadlineKind.IN;
        };
        return new Deadline(sentence.source().span(time.start(), time.end()), sentence.provenance("time-limit"), to, kind);
    }
}
