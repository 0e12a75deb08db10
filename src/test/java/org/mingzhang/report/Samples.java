package org.mingzhang.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.mingzhang.document.Location;
import org.mingzhang.document.Problem;
import org.mingzhang.fact.Entity;
import org.mingzhang.fact.Kind;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.Subject;
import org.mingzhang.pack.Citation;
import org.mingzhang.policy.Notice;
import org.mingzhang.reader.Skipped;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Outcome;
import org.mingzhang.rule.Related;
import org.mingzhang.rule.Severity;
import org.mingzhang.rule.Standing;

/** A batch made by hand: invented departments, every feature of a report once. */
public final class Samples {
    public static final Citation RULES = new Citation("sample-rules#4", "regulation", "样例公开规程", "样财〔2000〕1号",
            "第四条", "这是一段虚构的条文，用来看报告怎样引用和截短：公开的内容应当真实、准确、完整，形式应当便于查阅，没有的应当写明没有，"
            + "不得留空。", "V*", "转载页");
    public static final Citation LAW = new Citation("sample-law#14-2", "regulation", "样例法", "", "第十四条第二款",
            "这也是一段虚构的条文。", "V", "法规全文库");
    public static final Citation FORM = new Citation("sample-form", "form", "样例项目绩效目标表样式", "", "", "", "V*", "");
    private static final String FILE = "样例/云州县水务局2024年预算.txt";

    private Samples() {
    }

    public static Batch batch() {
        return new Batch(List.of(budget(), blankSubject()), List.of(Kept.NOTHING, Kept.NOTHING),
                List.of(new Unreadable("样例/加密.pdf", "文件有打开密码，请去掉密码后重新保存")),
                List.of(new Skipped("样例/封面.psd", "不是公开文本的文件类型（.psd）")),
                List.of(new Notice(Severity.WARNING, "豁免.yaml 第3行", "豁免已于2024-01-31到期，请续期或删去")), "0.0.0");
    }

    public static Checked budget() {
        return new Checked(FILE, List.of(FILE),
                new Subject(Passage.MISSING, "云州县水务局", 2024, Kind.BUDGET, Entity.DEPARTMENT, "hebei", "", "high"),
                "hebei", "河北省", "按2024-02-15公开推定", "violation",
                List.of(new Problem("这一页是图片，没有文字", new Location(FILE, 12, 0, 90, 0, 0, 0, 0, "", "", "", ""))),
                List.of(missingSection(), brokenSum(), target(361, "甲渠清淤"), target(362, "乙渠清淤"), controls(), advice(),
                        waived(), baselined()),
                outcomes());
    }

    /** Nothing is known of it, and it has two files. */
    public static Checked blankSubject() {
        return new Checked("样例/两份", List.of("a.txt", "b.txt"),
                new Subject(Passage.MISSING, "", 0, Kind.UNKNOWN, Entity.UNKNOWN, "", "", "low"),
                "national", "全国通用", "", "pass", List.of(),
                List.of(finding("RDB-02", Severity.INFO, "金额单位写法不一致", "12.5 万",
                        new Location("b.txt", 2, 0, 7, 0, 0, 0, 6, "", "", "", ""), List.of(), List.of(RULES))),
                List.of());
    }

    public static Finding finding(String rule, Severity severity, String message, String quote, Location at,
                                  List<Related> related, List<Citation> basis) {
        return new Finding(rule, rule.substring(0, 6), "样例规则", severity, message, quote, "", "", "改正", basis, at,
                related, List.of(), rule + "/0");
    }

    private static Finding missingSection() {
        return new Finding("CMP-05", "CMP-05", "缺少必须公开的章节", Severity.ERROR, "缺少“政府采购情况”", "", "", "",
                "补充“政府采购情况”一节；没有的写明没有", List.of(LAW, RULES), Location.NOWHERE, List.of(), List.of("GB-13"),
                "CMP-05/procurement/0");
    }

    private static Finding brokenSum() {
        String quote = "2024年“三公”经费财政拨款预算安排33.34万元，其中：因公出国（境）费0万元；公务用车购置及运行维护费30.38万元；"
                + "公务接待费2.86万元，与2023年预算相比减少1.2万元，主要原因是压减接待批次。";
        int start = quote.indexOf("33.34万元");
        Location at = new Location(FILE, 3, 120, 40, 0, 0, start, start + 7, "第二部分 部门预算情况说明 > 五、“三公”经费", "", "", "");
        Location cell = new Location(FILE, 9, 300, 77, 4, 2, 0, 5, "第三部分 公开表", "一般公共预算“三公”经费支出表", "合计", "预算数");
        return new Finding("ACC-05a", "ACC-05", "“三公”经费合计不等于分项之和", Severity.ERROR, "“三公”经费33.34万元不等于各项之和33.24万元",
                quote, "33.34万元", "33.24万元", "核对后改为33.24万元", List.of(RULES), at,
                List.of(new Related("各项之和", "30.38万元＋2.86万元＝33.24万元", at), new Related("公开表", "33.24", cell)),
                List.of(), "ACC-05a/threePublic/0");
    }

    private static Finding target(int line, String indicator) {
        Location at = new Location(FILE, 0, line, line, line - 358, 0, 0, 0, "第四部分 项目绩效目标",
                "清淤工程绩效目标表", indicator, "指标值");
        return new Finding("PRF-05a", "PRF-05", "绩效指标没有指标值", Severity.ERROR, "绩效指标的指标值只有单位，没有数值", "公里", "", "",
                "填写可以考核的指标值", List.of(FORM, RULES), at, List.of(), List.of(), "PRF-05a/" + indicator + "/0");
    }

    private static Finding controls() {
        Location at = new Location(FILE, 0, 400, 400, 0, 0, 0, 30, "第五部分 名词解释", "", "", "");
        return finding("RDB-01", Severity.WARNING, "文字中残留\u001b[31m控制符", "第一行\n第二行\t\u202e倒序\u0007\ud800 \ud83d\ude00", at,
                List.of(), List.of(RULES));
    }

    private static Finding advice() {
        Location at = new Location(FILE, 0, 401, 401, 3, 2, 0, 4, "第五部分 名词解释", "", "", "");
        return finding("RDB-02", Severity.INFO, "建议写明金额单位", "1234", at, List.of(), List.of(RULES));
    }

    private static Finding waived() {
        return target(363, "丙渠清淤").as(new Standing(Standing.State.WAIVED, "此项只定性考核", "预算股 张三", "2024-12-31"));
    }

    private static Finding baselined() {
        return target(364, "丁渠清淤").as(new Standing(Standing.State.BASELINED, "", "", ""));
    }

    private static List<Outcome> outcomes() {
        return List.of(
                new Outcome("TIM-01", "批复后二十日内公开", "及时性", Outcome.State.UNCHECKED, "没有批复日期，可用 --approved 给出", List.of("TIM-01")),
                new Outcome("TIM-02", "写明公开日期", "及时性", Outcome.State.UNCHECKED, "没有批复日期，可用 --approved 给出", List.of("TIM-02")),
                new Outcome("CMP-05", "必须公开的章节", "完整性", Outcome.State.VIOLATION, "", List.of("CMP-05")),
                new Outcome("CMP-06", "名词解释", "完整性", Outcome.State.PASS, "", List.of("CMP-06")),
                new Outcome("CMP-07", "政府性基金预算表", "完整性", Outcome.State.NOT_APPLICABLE, "文中说明没有政府性基金预算", List.of("CMP-07")),
                new Outcome("ACC-05", "“三公”经费勾稽", "准确性", Outcome.State.VIOLATION, "", List.of("ACC-05a")),
                new Outcome("PRF-05", "绩效指标值", "绩效", Outcome.State.VIOLATION, "", List.of("PRF-05a")));
    }

    public static String write(Report report, Batch batch) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            report.write(batch, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
