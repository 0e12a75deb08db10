package org.mingzhang.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;
import org.mingzhang.rule.Severity;

/**
 * Accepts findings one by one: a waiver is for one finding. Where it fits several that differ, it is for none of them, so that
 * nothing new is ever accepted unseen; several that are the same in place and words need as many waivers.
 */
final class Waivers {
    private final LocalDate today;
    /** Waivers that say the same, together. */
    private final Map<Criteria, List<Waiver>> byCriteria = new LinkedHashMap<>();

    Waivers(List<Waiver> waivers, LocalDate today) {
        this.today = today;
        for (Waiver waiver : waivers) {
            byCriteria.computeIfAbsent(waiver.criteria(), criteria -> new ArrayList<>()).add(waiver);
        }
    }

    List<Finding> decide(Checked document, List<Finding> findings) {
        List<Finding> decided = new ArrayList<>(findings);
        for (Map.Entry<Criteria, List<Waiver>> same : byCriteria.entrySet()) {
            if (!same.getKey().fits(document)) {
                continue;
            }
            List<Integer> fitting = fitting(same.getKey(), findings);
            List<Waiver> valid = valid(same.getValue());
            if (differ(document, findings, fitting)) {
                continue;
            }
            for (int i = 0; i < fitting.size() && i < valid.size(); i++) {
                int at = fitting.get(i);
                decided.set(at, findings.get(at).as(valid.get(i).standing()));
            }
        }
        return decided;
    }

    /** What a person must look at, given all documents of the run. */
    List<Notice> notices(List<Checked> documents) {
        List<Notice> notices = new ArrayList<>();
        for (Map.Entry<Criteria, List<Waiver>> same : byCriteria.entrySet()) {
            boolean meant = false;
            boolean differing = false;
            int count = 0;
            for (Checked document : documents) {
                if (same.getKey().fits(document)) {
                    List<Integer> fitting = fitting(same.getKey(), document.findings());
                    meant = true;
                    count = Math.max(count, fitting.size());
                    differing |= differ(document, document.findings(), fitting);
                }
            }
            if (meant) {
                notices(same.getValue(), count, differing, notices);
            }
        }
        return notices;
    }

    /** How many are about none of these documents. */
    int elsewhere(List<Checked> documents) {
        int elsewhere = 0;
        for (Map.Entry<Criteria, List<Waiver>> same : byCriteria.entrySet()) {
            if (documents.stream().noneMatch(document -> same.getKey().fits(document))) {
                elsewhere += same.getValue().size();
            }
        }
        return elsewhere;
    }

    private void notices(List<Waiver> same, int count, boolean differing, List<Notice> notices) {
        int used = 0;
        for (Waiver waiver : same) {
            String rule = waiver.criteria().rule();
            if (waiver.expired(today)) {
                notices.add(count == 0
                        ? new Notice(Severity.WARNING, waiver.place(), "对 " + rule + " 的豁免已于 " + waiver.until()
                                + " 到期，也没有对应的问题了，请删去")
                        : new Notice(Severity.ERROR, waiver.place(), "对 " + rule + " 的豁免已于 " + waiver.until()
                                + " 到期，问题重新计入；仍然接受的请由" + waiver.by() + "重新决定并改写 until"));
            } else if (differing) {
                notices.add(new Notice(Severity.WARNING, waiver.place(), "对 " + rule + " 的豁免对得上 " + count
                        + " 处不同的问题，一处也没有豁免；请写明 section、table、row、column 或 message，只留一处"));
            } else if (++used > count) {
                notices.add(new Notice(Severity.WARNING, waiver.place(), "对 " + rule + " 的豁免没有用上，问题已不存在或写法不符；"
                        + "请核对后删去或改正"));
            }
        }
    }

    private List<Waiver> valid(List<Waiver> waivers) {
        List<Waiver> valid = new ArrayList<>();
        for (Waiver waiver : waivers) {
            if (!waiver.expired(today)) {
                valid.add(waiver);
            }
        }
        return valid;
    }

    private static List<Integer> fitting(Criteria criteria, List<Finding> findings) {
        List<Integer> fitting = new ArrayList<>();
        for (int i = 0; i < findings.size(); i++) {
            if (criteria.fits(findings.get(i))) {
                fitting.add(i);
            }
        }
        return fitting;
    }

    private static boolean differ(Checked document, List<Finding> findings, List<Integer> fitting) {
        for (int at : fitting) {
            if (!Criteria.of(document, findings.get(at)).equals(Criteria.of(document, findings.get(fitting.get(0))))) {
                return true;
            }
        }
        return false;
    }
}
