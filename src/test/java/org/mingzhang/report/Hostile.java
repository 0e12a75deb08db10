package org.mingzhang.report;

import java.util.ArrayList;
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

/** Documents that want to be more than text: every place a text of others can come from holds it. */
final class Hostile {
    static final List<String> TEXTS = List.of("<script>alert(1)</script>", "]]>", "]]&gt;", "&lt;b&gt;", "\n::error::假的",
            "\r::set-output name=a::b", "%0A::warning::假的", "##[error]假的", "| a | b |\n|---|---|", "``` `x` ```", "**粗** _斜_ ~~删~~",
            "[点这里](javascript:alert(1))", "![图](//x.invalid/a.png)", "@所有人 @somebody", "#1 GH-1 !2", "\n# 标题\n- 列\n1. 列",
            "</details><h1>x</h1>", "<!-- 藏 -->", "${{ secrets.X }} $x$ {0} {{1}}", "\u0000\u0007\u001b[31m\u0085\u009f", "\ud800 \udfff x\ud83d",
            "\u202e倒\u202c \u200b\ufeff\u2028\u2029", "\ufffe\uffff", "\ud83d\ude00𠀀", "ftp://a.invalid https://b.invalid www.c.invalid",
            "长".repeat(100_000), "\\[x](1) \\", "\"'", "<a href='x'>");
    static final List<String> FILES = List.of("有 空格/预算 表.txt", "百分%41.txt", "a:b,c.txt", "C:\\x\\预算.txt", "-o.txt", "a\nb\r.txt",
            "包.zip!/内/表.xlsx", "./x/../y//z.txt", "<b>&\"'.txt", "坏\ud800.txt", "a|b`c`[d](e).txt", "::error::.txt", "\u202etxt.exe", "../上.txt");

    private Hostile() {
    }

    static Batch batch() {
        List<Checked> documents = new ArrayList<>();
        for (int i = 0; i < TEXTS.size(); i++) {
            documents.add(document(TEXTS.get(i), FILES.get(i % FILES.size()), i));
        }
        String text = String.join(" ", TEXTS.subList(0, 24));
        return new Batch(documents, java.util.Collections.nCopies(documents.size(), Kept.NOTHING),
                FILES.stream().map(file -> new Unreadable(file, text)).toList(),
                FILES.stream().map(file -> new Skipped(file, text)).toList(),
                List.of(new Notice(Severity.ERROR, text, text), new Notice(Severity.WARNING, "a\n::error::b 第3行", text)), "0.0.0");
    }

    /** Every text in it is this one. */
    static Checked document(String text, String file, int line) {
        Location at = new Location(file, line % 3, line, line, 1, 2, 0, 5, text, text, text, text);
        Citation basis = new Citation(text, "regulation", text, text, text, text, text, text);
        List<Finding> findings = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            Finding open = new Finding("RDB-09a", "RDB-09", text, severity, text, text, text, text, text, List.of(basis), at,
                    List.of(new Related(text, text, at), new Related(text, text, Location.NOWHERE)), List.of("GB-13"), text + severity);
            findings.add(open);
            findings.add(open.as(new Standing(Standing.State.WAIVED, text, text, text)));
            findings.add(open.as(new Standing(Standing.State.BASELINED, "", "", "")));
        }
        return new Checked(file, List.of(file),
                new Subject(Passage.MISSING, text, 2024, Kind.BUDGET, Entity.UNIT, "hebei", "", "low"), "national", text, text,
                "violation", List.of(new Problem(text, at)), findings,
                List.of(new Outcome("RDB-09", text, text, Outcome.State.VIOLATION, "", List.of("RDB-09a")),
                        new Outcome("GB-13", text, text, Outcome.State.VIOLATION, text, List.of()),
                        new Outcome("TIM-01", text, text, Outcome.State.UNCHECKED, text, List.of()),
                        new Outcome("TIM-02", text, text, Outcome.State.NOT_APPLICABLE, text, List.of())));
    }
}
