package org.mingzhang.rule;

import java.time.LocalDate;
import java.util.List;
import org.mingzhang.fact.DisclosureDate;
import org.mingzhang.fact.Kind;
import org.mingzhang.fact.Subject;

/**
 * The day whose law is applied: publication, else approval, else assumed (budget: 15 February of its year, final accounts:
 * 1 September of the next).
 *
 * @param words how it was found, Chinese
 */
record LawDate(LocalDate date, String words) {

    static LawDate of(List<Object> facts, Subject subject) {
        for (String role : List.of("published", "approved")) {
            for (Object fact : facts) {
                if (fact instanceof DisclosureDate date && date.role().equals(role)) {
                    return new LawDate(date.date(), "按" + date.date() + (role.equals("published") ? "公开" : "批复") + "时的规定");
                }
            }
        }
        if (subject.year() == 0) {
            return new LawDate(LocalDate.now(), "年度不明，按今天的规定");
        }
        LocalDate assumed = subject.kind() == Kind.FINAL ? LocalDate.of(subject.year() + 1, 9, 1)
                : LocalDate.of(subject.year(), 2, 15);
        return new LawDate(assumed, "未提供公开日期，按推定的" + assumed + "适用规定");
    }
}
