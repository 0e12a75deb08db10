package org.mingzhang.rule;

import java.util.List;
import org.mingzhang.document.Problem;
import org.mingzhang.fact.Subject;

/**
 * A disclosure after the check.
 *
 * @param file     as the user named it
 * @param files    what it was read from
 * @param profile  id of the profile it was judged by
 * @param profileTitle its Chinese name
 * @param lawDate  the day whose law was applied, and how it was found (Chinese, "按2020-02-15公开推定")
 * @param verdict  pass, violation, unchecked
 * @param problems what could not be read
 * @param findings sorted by place
 * @param outcomes one for every requirement of the profile, in the order of requirements.yaml
 */
public record Checked(String file, List<String> files, Subject subject, String profile, String profileTitle,
                      String lawDate, String verdict, List<Problem> problems, List<Finding> findings,
                      List<Outcome> outcomes) {
    public Checked {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
        findings = List.copyOf(findings);
        outcomes = List.copyOf(outcomes);
    }

    /** Whether a whole file of it could not be read. */
    public boolean lostFile() {
        for (Problem problem : problems) {
            String at = problem.at().file();
            if (!at.isEmpty() && !at.equals(file) && !files.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /** The open findings of this severity. */
    public int count(Severity severity) {
        int count = 0;
        for (Finding finding : findings) {
            if (finding.severity() == severity && finding.open()) {
                count++;
            }
        }
        return count;
    }

    /** The findings, of any severity, about which this was decided. */
    public int count(Standing.State state) {
        int count = 0;
        for (Finding finding : findings) {
            if (finding.standing().state() == state) {
                count++;
            }
        }
        return count;
    }

    /** The same check after decisions about its rules and findings; what is no longer open makes no violation. */
    public Checked deciding(List<Finding> decided, List<Outcome> outcomesThen) {
        boolean violated = false;
        for (Finding finding : decided) {
            violated |= finding.open() && finding.severity().atLeast(Severity.WARNING);
        }
        return new Checked(file, files, subject, profile, profileTitle, lawDate,
                verdict.equals("violation") && !violated ? "pass" : verdict, problems, decided, outcomesThen);
    }

    public long count(Outcome.State state) {
        return outcomes.stream().filter(o -> o.state() == state).count();
    }
}
