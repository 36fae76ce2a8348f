package org.zhibiao.document.format.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhibiao.document.content.Content;
import org.zhibiao.document.content.Encoding;
import org.zhibiao.document.content.Encoding.Certainty;
import org.zhibiao.document.content.FileFormat;
import org.zhibiao.document.content.Limits;
import org.zhibiao.document.content.MetadataField;
import org.zhibiao.document.content.Refusal.Reason;
import org.zhibiao.document.content.UnreadableDocumentException;
import org.zhibiao.document.format.ReadingAssert;

class HtmlReaderTest {

    private static final String FIRST = "到2027年，全市新建和改造农村公路360公里以上，具备条件的建制村全部通硬化路。";
    private static final String SECOND = "各县（区）人民政府要落实主体责任，市交通运输局要加强督促检查，确保按期完成。";

    private static final String MODERN = """
            <!DOCTYPE html>
            <!-- saved from url=(0052)https://www.lanjiang.example/zwgk/2024/t20240312.html -->
            <html><head><meta charset="utf-8">
            <title>岚江市人民政府关于加快农村公路建设的实施方案_岚江市人民政府</title>
            <meta name="SiteName" content="岚江市人民政府">
            <meta name="ArticleTitle" content="岚江市人民政府关于加快农村公路建设的实施方案">
            <meta name="PubDate" content="2024-03-12 10:05">
            <meta name="ContentSource" content="岚江市人民政府办公室">
            <script>var a = "<p>脚本。</p>";</script><style>p { color: red; }</style></head>
            <body>
            <div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul></div>
            <div class="crumbs">当前位置：<a href="/">首页</a> &gt; <a href="/zw">政策文件</a></div>
            <div class="main"><h1>岚江市人民政府关于加快农村公路建设的实施方案</h1>
            <div class="info"><span>发布时间：2024-03-12 10:05</span> <span>来源：岚江市人民政府办公室</span>
            <span>字体：[<a>大</a> <a>中</a> <a>小</a>]</span></div>
            <div class="share-box"><a>微信</a><a>微博</a></div>
            <div class="article-content">
              <p>　　%s</p><p>&nbsp;&nbsp;&nbsp;&nbsp;<b>责任单位</b>：市交通运输局、<span>市财政局</span>。</p>
              <ul><li>%s</li></ul>
              <p>附件：<a href="./P020240312.docx">1. 任务分工表.docx</a></p>
              <p><a href="./files/%%E9%%A1%%B9%%E7%%9B%%AE.pdf">点击下载</a></p>
              <div class="qrcode">扫一扫在手机打开当前页</div>
            </div>
            <div class="prevnext"><p>上一篇：<a href="a.html">关于召开会议的通知</a></p><p>下一篇：没有了</p></div>
            <p>【打印】【关闭窗口】</p></div>
            <div class="footer"><p>主办：岚江市人民政府办公室　网站标识码：0000000000</p></div>
            </body></html>
            """.formatted(FIRST, SECOND);

    @Test
    void takesTheArticleOutOfAModernPage() throws UnreadableDocumentException {
        Content content = read(MODERN);
        assertThat(content.text()).isEqualTo(FIRST + "\n责任单位：市交通运输局、市财政局。\n" + SECOND + "\n附件：1. 任务分工表.docx");
        assertThat(content.origin().format()).isEqualTo(FileFormat.HTML);
        assertThat(content.origin().encoding()).contains(new Encoding("UTF-8", Certainty.VALID));
    }

    @Test
    void saysWhatThePageSaysOfItself() throws UnreadableDocumentException {
        assertThat(read(MODERN).declared())
                .containsOnly(
                        entry(MetadataField.TITLE, "岚江市人民政府关于加快农村公路建设的实施方案"),
                        entry(MetadataField.PUBLISHED, "2024-03-12"),
                        entry(MetadataField.PUBLISHER, "岚江市人民政府办公室"),
                        entry(MetadataField.ADDRESS, "https://www.lanjiang.example/zwgk/2024/t20240312.html"));
    }

    @Test
    void namesTheAttachments() throws UnreadableDocumentException {
        assertThat(read(MODERN).origin().attachments()).containsExactly("1. 任务分工表.docx", "项目.pdf");
    }

    @Test
    void findsTheArticleByItsProseWhereNoContainerIsKnown() throws UnreadableDocumentException {
        Content content = read(MODERN.replace("article-content", "k17"));
        assertThat(content.text())
                .contains(FIRST)
                .contains(SECOND)
                .doesNotContain("首页")
                .doesNotContain("微博")
                .doesNotContain("上一篇")
                .doesNotContain("打印")
                .doesNotContain("主办")
                .doesNotContain("脚本")
                .doesNotContain("扫一扫")
                .doesNotContain("发布时间");
    }

    @Test
    void takesHeadingDateAndSourceFromThePageWhereMetaElementsAreMissing() throws UnreadableDocumentException {
        Content content = read(MODERN.replaceAll("<meta name=[^>]*>", "").replace("saved from", "from"));
        assertThat(content.declared())
                .containsOnly(
                        entry(MetadataField.TITLE, "岚江市人民政府关于加快农村公路建设的实施方案"),
                        entry(MetadataField.PUBLISHED, "2024-03-12"),
                        entry(MetadataField.PUBLISHER, "岚江市人民政府办公室"));
    }

    @ParameterizedTest
    @CsvSource({"GB18030", "GBK", "GB2312"})
    void readsAnOldPageLaidOutWithTables(String charset) throws UnreadableDocumentException {
        String page = """
                <HTML><HEAD><META http-equiv="Content-Type" content="text/html; charset=gb2312">
                <TITLE>云川县2006年政府工作安排</TITLE></HEAD><BODY bgcolor=#ffffff>
                <TABLE width=778><TR><TD><A href="/">首页</A> | <A href="/ld">领导之窗</A> | <A href="/x">县情</A></TD></TR></TABLE>
                <TABLE width=778><TR><TD width=150><TABLE><TR><TD><A href=1>通知公告</A><BR><A href=2>招商引资</A>
                </TD></TR></TABLE></TD>
                <TD width=628><TABLE><TR><TD align=center><FONT size=4><B>云川县2006年政府工作安排</B></FONT></TD></TR>
                <TR><TD align=center>日期：2006-2-8　来源：云川县人民政府办公室　点击：125次</TD></TR>
                <TR><TD><FONT size=3>&nbsp;&nbsp;&nbsp;&nbsp;全县生产总值增长12%%，财政收入达到2.1亿元。
                <BR><BR>&nbsp;&nbsp;&nbsp;&nbsp;%s<BR>
                &nbsp;&nbsp;&nbsp;&nbsp;%s<BR></FONT></TD></TR>
                <TR><TD>【<A href=#>打印本页</A>】【<A href=#>关闭窗口</A>】</TD></TR></TABLE></TD></TR></TABLE>
                <TABLE><TR><TD>版权所有：云川县人民政府</TD></TR></TABLE></BODY></HTML>
                """.formatted(FIRST, SECOND);
        Content content = new HtmlReader().read(page.getBytes(Charset.forName(charset)), Limits.DEFAULT);
        assertThat(content.text())
                .endsWith("全县生产总值增长12%，财政收入达到2.1亿元。\n" + FIRST + "\n" + SECOND)
                .doesNotContain("首页")
                .doesNotContain("打印")
                .doesNotContain("点击")
                .doesNotContain("版权");
        assertThat(content.declared())
                .contains(
                        entry(MetadataField.PUBLISHED, "2006-02-08"),
                        entry(MetadataField.PUBLISHER, "云川县人民政府办公室"),
                        entry(MetadataField.TITLE, "云川县2006年政府工作安排"));
        assertThat(content.origin().encoding()).contains(new Encoding("GB18030", Certainty.DECLARED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<meta charset=utf-8>", "<meta charset=iso-8859-1>"})
    void readsAPageWithAWrongLabelOrNone(String label) throws UnreadableDocumentException {
        String page = "<html><head>" + label + "</head><body><p>" + FIRST + "</p></body></html>";
        Content content = new HtmlReader().read(page.getBytes(Charset.forName("GBK")), Limits.DEFAULT);
        assertThat(content.text()).isEqualTo(FIRST);
        assertThat(content.origin().encoding()).contains(new Encoding("GB18030", Certainty.DETECTED));
    }

    @Test
    void keepsTheHeaderTableOutOfTheText() throws UnreadableDocumentException {
        String table = """
                <table><tr><td><b>索 引 号：</b></td><td>LJ0001/2024-00012</td><td><b>主题分类：</b></td><td>交通</td></tr>
                <tr><td><b>发文机关：</b></td><td>岚江市人民政府</td><td><b>成文日期：</b></td><td>2024年03月01日</td></tr>
                <tr><td><b>标　　题：</b></td><td colspan="3">岚江市农村公路建设实施方案</td></tr>
                <tr><td><b>发文字号：</b></td><td>岚政发〔2024〕7号</td><td><b>发布日期：</b></td><td>2024-3-12</td></tr>
                <tr><td><b>主 题 词：</b></td><td></td></tr></table>""";
        checkHeader("<div>" + table + "</div><div id=zoom><p>" + FIRST + "</p><p>" + SECOND + "</p></div>");
        checkHeader("<div id=zoom>" + table + "<p>" + FIRST + "</p><p>" + SECOND + "</p></div>");
        checkHeader(table + "<div><p>" + FIRST + "</p><p>" + SECOND + "</p></div>");
    }

    @Test
    void readsAHeaderMadeOfAList() throws UnreadableDocumentException {
        checkHeader("""
                <ul><li><span>[索引号]</span>LJ0001</li><li><b>发文机关</b>：岚江市人民政府</li>
                <li>成文日期：2024-03-01</li><li>发布日期：2024年3月12日　有效性：有效</li>
                <li><label>名称：</label><p>岚江市农村公路建设实施方案</p></li><li>文　　号： 岚政发〔2024〕7号</li></ul>
                <div><p>%s</p><p>%s</p></div>""".formatted(FIRST, SECOND));
    }

    private static void checkHeader(String body) throws UnreadableDocumentException {
        Content content = read("<html><body>" + body + "</body></html>");
        assertThat(content.text()).isEqualTo(FIRST + "\n" + SECOND);
        assertThat(content.declared())
                .containsOnly(
                        entry(MetadataField.TITLE, "岚江市农村公路建设实施方案"),
                        entry(MetadataField.ISSUER, "岚江市人民政府"),
                        entry(MetadataField.DOCUMENT_NUMBER, "岚政发〔2024〕7号"),
                        entry(MetadataField.WRITTEN, "2024-03-01"),
                        entry(MetadataField.PUBLISHED, "2024-03-12"));
    }

    @Test
    void aTableOfDocumentsIsNoHeader() throws UnreadableDocumentException {
        Content content = read("<div id=zoom><p>" + FIRST + "</p><table><tr><td>标题</td><td>发文字号</td>"
                + "<td>发文日期</td></tr><tr><td>关于农村公路的意见</td><td>岚政发〔2023〕2号</td><td>2023-02-01</td></tr>"
                + "</table><p>" + SECOND + "</p></div>");
        assertThat(content.text()).contains("标题\t发文字号\t发文日期\n关于农村公路的意见\t岚政发〔2023〕2号\t2023-02-01");
        assertThat(content.declared()).isEmpty();
    }

    @Test
    void readsAnIndicatorTableRowByRow() throws UnreadableDocumentException {
        Content content = read("""
                <div class="TRS_Editor"><p>%s</p>
                <table><caption>主要指标</caption>
                <tr><th rowspan="2">类别</th><th rowspan="2">指标</th><th colspan="2">目标值</th><th rowspan="2">属性</th></tr>
                <tr><th>2020年</th><th>2025年</th></tr>
                <tr><td rowspan="2"><p>经济发展</p></td><td>地区生产总值<br>增速（%%）</td><td>5.1</td><td>6</td><td>预期性</td></tr>
                <tr><td>城镇化率（%%）</td><td>58.2</td><td>64</td><td>预期性</td></tr>
                <tr><td>生态环境</td><td>森林覆盖率（%%）</td><td></td><td>41</td><td></td></tr></table>
                <p>%s</p></div>""".formatted(FIRST, SECOND));
        assertThat(content.text()).isEqualTo(FIRST + """

                主要指标
                类别	指标	目标值		属性
                		2020年	2025年
                经济发展	地区生产总值 增速（%）	5.1	6	预期性
                	城镇化率（%）	58.2	64	预期性
                生态环境	森林覆盖率（%）		41
                """ + SECOND);
    }

    @Test
    void unwrapsATableThatOnlyLaysOut() throws UnreadableDocumentException {
        Content content = read("<div id=zoom><table><tr><td><p>" + FIRST + "</p><table><tr><td>" + SECOND
                + "</td></tr></table></td></tr></table></div>");
        assertThat(content.text()).isEqualTo(FIRST + "\n" + SECOND);
    }

    @Test
    void breaksLinesWhereTheBrowserDoesAndOnlyThere() throws UnreadableDocumentException {
        Content content = read("""
                <div id="zoom">一、<b>总体</b>
                要求<br/>　　加快<span style="x">农村</span>
                公路<i>建设</i>，推进 GDP
                growth。<div>二、任务</div>三、保障<p> </p><pre>甲项
                乙项</pre></div>""");
        assertThat(content.text()).isEqualTo("一、总体要求\n加快农村公路建设，推进 GDP growth。\n二、任务\n三、保障\n甲项\n乙项");
    }

    @Test
    void keepsADateOfSignatureAndDropsTheLineOfDateAndSource() throws UnreadableDocumentException {
        Content content = read("<div id=zoom><p>时间：2024-03-12 来源：岚江日报 浏览次数：32</p><p>" + FIRST + "</p><p>" + SECOND
                + "</p><p>岚江市人民政府</p><p>2024年3月1日</p><p>（责任编辑：李某）</p><p>相关链接：</p>"
                + "<p><a href=1>一图读懂农村公路建设方案</a></p></div>");
        assertThat(content.text()).endsWith(SECOND + "\n岚江市人民政府\n2024年3月1日").startsWith(FIRST);
        assertThat(content.declared())
                .contains(entry(MetadataField.PUBLISHED, "2024-03-12"), entry(MetadataField.PUBLISHER, "岚江日报"));
    }

    @Test
    void furnitureByNameWithProseInItStays() throws UnreadableDocumentException {
        String prose = (FIRST + "</p><p>" + SECOND + "</p><p>").repeat(5);
        assertThat(read("<body><div class=main><div id=print><p>" + prose + "</p></div></div></body>")
                        .text())
                .startsWith(FIRST + "\n" + SECOND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><body></body></html>", "<html><body> &nbsp; <img src=a.png></body></html>"})
    void refusesAPageWithoutText(String page) {
        refused(page, Reason.EMPTY, "without text");
    }

    @Test
    void refusesAPageThatAScriptFills() {
        refused(
                "<html><body><div id=app></div><script src=a.js></script></body></html>",
                Reason.UNSUPPORTED,
                "loads its text");
        refused(
                "<html><frameset cols=50,50><frame src=a><frame src=b></frameset></html>",
                Reason.UNSUPPORTED,
                "loads its text");
    }

    @Test
    void refusesAListOfLinks() {
        String links = "<li><a href=1>岚江市人民政府关于印发实施方案的通知</a><span>2024-01-01</span></li>".repeat(20);
        refused("<html><body><ul>" + links + "</ul></body></html>", Reason.UNSUPPORTED, "links");
    }

    private static void refused(String page, Reason reason, String fault) {
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> read(page))
                .withMessageContaining(fault)
                .satisfies(refused -> assertThat(refused.refusal().reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<div class=title>", "<table><tr><td>", "<b>", "<ul><li>", "<div id=zoom>"})
    void readsTagsNestedAHundredThousandDeep(String tag) {
        String page = tag.repeat(100_000) + FIRST + SECOND;
        Assertions.assertThatCode(() -> assertThat(read(page).text()).contains(FIRST))
                .doesNotThrowAnyException();
    }

    @Test
    void boundsWhatSpansMakeOfATable() {
        String columns = "<td rowspan=60000>甲</td>".repeat(900);
        String page = "<table><tr>" + columns + "</tr>" + "<tr><td>乙</td></tr>".repeat(999) + "</table>";
        Limits small = new Limits(1 << 20, 1 << 20, 200, 10, 3, 10, 60, 512);
        assertThatExceptionOfType(UnreadableDocumentException.class)
                .isThrownBy(() -> new HtmlReader().read(page.getBytes(StandardCharsets.UTF_8), small))
                .withMessageContaining("--max-unpacked-megabytes")
                .satisfies(refused -> assertThat(refused.refusal().reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void readsManySiblingsInLinearTime() {
        String page = "<div id=zoom>" + ("<p style='display:none'>x</p><p>" + FIRST + "</p>").repeat(20_000) + "</div>";
        Assertions.assertThatCode(() -> org.junit.jupiter.api.Assertions.assertTimeout(
                        Duration.ofSeconds(20),
                        () -> assertThat(read(page).text()).hasLineCount(20_000)))
                .doesNotThrowAnyException();
    }

    @Test
    void theCharsetThatAMailNamesOutweighsThePage() throws UnreadableDocumentException {
        String page = "<html><head><meta charset=big5></head><body><p>" + FIRST + "</p></body></html>";
        Content content =
                new HtmlReader().read(page.getBytes(Charset.forName("GBK")), Optional.of("gbk"), Limits.DEFAULT);
        assertThat(content.origin().encoding()).contains(new Encoding("GB18030", Certainty.DECLARED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><title>x",
                "\n\n<html xmlns='x'>",
                "<!-- 说明 -->\n<META charset=gb2312>",
                "<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'>",
                "<table width=1><tr>",
                "<p>一</p>",
                "<div class='a'>",
                "岚江市<html><head>"
            })
    void knowsAPageByItsBeginning(String head) {
        assertThat(HtmlReader.looksLikeHtml(head)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "一、总体要求",
                "<规划>编制说明",
                "<?xml version='1.0'?><rss>",
                "{\"html\": \"<p>x</p>\"}",
                "String page = \"<html>\";",
                "<project><modelVersion>",
                "<para>x</para>",
                "# 标题\n<div>x</div>"
            })
    void takesNothingElseForAPage(String head) {
        assertThat(HtmlReader.looksLikeHtml(head)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "guowuyuan-opinion-guobanfa2018-129",
                "guowuyuan-opinion-guofa2019-3",
                "guowuyuan-implementation-plan-guofa2019-4"
            })
    void givesOfARealPageWhatItsPlainTextHolds(String name) throws IOException, UnreadableDocumentException {
        Path page = Path.of("../shared/texts/formats", name + ".html");
        Path plain = Path.of("../shared/texts", name + ".txt");
        Assumptions.assumeTrue(Files.exists(page) && Files.exists(plain));
        Content content = new HtmlReader().read(Files.readAllBytes(page), Limits.DEFAULT);
        assertThat(content.text().lines())
                .containsExactlyElementsOf(Files.readAllLines(plain).stream()
                        .dropWhile(line -> !line.startsWith("主 题 词"))
                        .skip(1)
                        .map(line -> line.replace('\u00A0', ' ').strip())
                        .filter(line -> !line.isEmpty())
                        .toList());
        assertThat(content.declared())
                .containsKeys(
                        MetadataField.TITLE,
                        MetadataField.ISSUER,
                        MetadataField.DOCUMENT_NUMBER,
                        MetadataField.WRITTEN,
                        MetadataField.PUBLISHED,
                        MetadataField.ADDRESS);
    }

    private static Content read(String page) throws UnreadableDocumentException {
        return new HtmlReader().read(page.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT);
    }

    @Test
    void readsTheAccountAndDayOfAnArticleOfWeChat() {
        String page = "<html><head><meta property='og:title' content='岚江市建设公园城市'></head><body>"
                + "<h1 id=activity-name>岚江市建设公园城市</h1><a id=js_name> 岚江发布 </a>"
                + "<em id=publish_time>2025年02月03日 10:00</em><div id=js_content style='visibility:hidden'>"
                + "<p>岚江市今年新建公园十二座，改造公园三十座。</p><p>市园林局负责，年底前完成。</p></div></body></html>";
        Content content = ReadingAssert.content("a.html", page.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT);
        assertThat(content.declared())
                .containsEntry(MetadataField.PUBLISHED, "2025-02-03")
                .containsEntry(MetadataField.PUBLISHER, "岚江发布");
        assertThat(content.text()).contains("新建公园十二座");
    }
}
