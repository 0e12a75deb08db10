package org.mingzhang.extract;

import java.time.LocalDate;
import java.util.Optional;
import org.mingzhang.document.Stated;
import org.mingzhang.fact.DisclosureDate;
import org.mingzhang.fact.Entity;
import org.mingzhang.fact.Kind;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.Subject;

/** What is stated beside a document goes before what is found in it. */
final class StatedSubject {
    private StatedSubject() {
    }

    static Subject of(Stated stated, Subject found) {
        if (stated == Stated.NOTHING) {
            return found;
        }
        boolean certain = !stated.department().isEmpty() && stated.year() > 0 && !stated.kind().isEmpty();
        return new Subject(found.source(), first(stated.department(), found.department()),
                stated.year() > 0 ? stated.year() : found.year(),
                stated.kind().isEmpty() ? found.kind() : stated.kind().equals("final") ? Kind.FINAL : Kind.BUDGET,
                stated.entity().isEmpty() ? found.entity() : stated.entity().equals("unit") ? Entity.UNIT : Entity.DEPARTMENT,
                first(stated.region(), found.region()), first(stated.level(), found.level()),
                certain ? "high" : found.confidence());
    }

    /** The stated days in place of printed ones. */
    static void dates(Stated stated, Reading reading) {
        date("approved", stated.approved(), reading);
        date("published", stated.published(), reading);
    }

    private static void date(String role, Optional<LocalDate> day, Reading reading) {
        if (day.isPresent()) {
            reading.facts().removeIf(fact -> fact instanceof DisclosureDate printed && printed.role().equals(role));
            reading.add(new DisclosureDate(Passage.MISSING, role, day.get(), "given"));
        }
    }

    private static String first(String stated, String found) {
        return stated.isEmpty() ? found : stated;
    }
}
