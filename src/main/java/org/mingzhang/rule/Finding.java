package org.mingzhang.rule;

import java.util.List;
import org.mingzhang.document.Location;
import org.mingzhang.pack.Citation;

/**
 * One problem, as a rule reported it.
 *
 * @param rule        id of the rule, e.g. PRF-10b
 * @param requirement id of the requirement it belongs to
 * @param title       title of the rule
 * @param message     what is wrong, a Chinese sentence
 * @param quote       the printed words at the place, "" for something that is missing
 * @param found       the number or words that stand there, "" when none
 * @param expected    what should stand there, "" when it cannot be known
 * @param fix         what to do, a Chinese sentence
 * @param basis       what it leans on, most binding first; never empty
 * @param related     the other side: every further place the finding leans on
 * @param alsoBroken  further requirements that the same mistake breaks
 * @param fingerprint stable over edits elsewhere: rule, section, table, row, ordinal
 * @param standing   what was decided about it outside the rules
 */
public record Finding(String rule, String requirement, String title, Severity severity, String message, String quote,
                      String found, String expected, String fix, List<Citation> basis, Location location,
                      List<Related> related, List<String> alsoBroken, String fingerprint, Standing standing) {
    public Finding {
        basis = List.copyOf(basis);
        related = List.copyOf(related);
        alsoBroken = List.copyOf(alsoBroken);
    }

    /** An open finding. */
    public Finding(String rule, String requirement, String title, Severity severity, String message, String quote,
                   String found, String expected, String fix, List<Citation> basis, Location location,
                   List<Related> related, List<String> alsoBroken, String fingerprint) {
        this(rule, requirement, title, severity, message, quote, found, expected, fix, basis, location, related, alsoBroken,
                fingerprint, Standing.OPEN);
    }

    Finding withFingerprint(String value) {
        return new Finding(rule, requirement, title, severity, message, quote, found, expected, fix, basis, location,
                related, alsoBroken, value, standing);
    }

    /** The same finding after a decision. */
    public Finding as(Standing decided) {
        return new Finding(rule, requirement, title, severity, message, quote, found, expected, fix, basis, location,
                related, alsoBroken, fingerprint, decided);
    }

    /** Whether it still counts. */
    public boolean open() {
        return standing.state() == Standing.State.OPEN;
    }
}
