package org.mingzhang.rule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingzhang.document.Problem;
import org.mingzhang.fact.DisclosureDate;
import org.mingzhang.fact.DisclosureDelay;
import org.mingzhang.fact.Kind;
import org.mingzhang.fact.Parameter;
import org.mingzhang.fact.Part;
import org.mingzhang.fact.Passage;
import org.mingzhang.fact.RequiredSection;
import org.mingzhang.fact.RequiredTable;
import org.mingzhang.fact.Subject;
import org.mingzhang.pack.Citation;
import org.mingzhang.pack.Pack;
import org.mingzhang.pack.Profile;
import org.mingzhang.pack.Vocabulary;

/** Facts to findings and outcomes. */
public final class Checker {
    private static final String CUSTOM = "common-form";
    private final Pack pack;
    private final RuleBase rules;
    private final Map<String, RuleInfo> byId = new HashMap<>();

    public Checker(Pack pack, RuleBase rules) {
        this.pack = pack;
        this.rules = rules;
        for (RuleInfo rule : rules.rules()) {
            byId.put(rule.id(), rule);
        }
    }

    /**
     * @param name      how the report names the disclosure
     * @param profileId "" to choose it by the subject
     */
    public Checked check(String name, List<String> files, List<Problem> problems, List<Object> extracted,
                         String profileId, Optional<LocalDate> approved, Optional<LocalDate> published) {
        List<Object> facts = new ArrayList<>(extracted);
        Subject subject = (Subject) facts.stream().filter(Subject.class::isInstance).findFirst().orElseThrow();
        Profile profile = profileId.isEmpty()
                ? pack.profiles().select(subject.region(), kind(subject), subject.year())
                : pack.profiles().profile(profileId);
        approved.ifPresent(date -> given(facts, "approved", date));
        published.ifPresent(date -> given(facts, "published", date));
        dates(facts);
        profileFacts(profile, facts);

        LawDate day = LawDate.of(facts, subject);
        String region = profile.region().isEmpty() ? subject.region() : profile.region();
        String level = subject.level().equals("central") || region.equals("central") ? "central" : "local";
        Findings findings = new Findings(byId,
                ids -> citations(ids, day.date(), region, level, body(subject)),
                profile.severities(), name);
        rules.run(facts, findings);

        Outcomes judged = new Outcomes(pack, rules.rules(), profile, subject, region, day.date());
        List<Finding> all = findings.sorted().stream().filter(f -> judged.applies(f.requirement())).toList();
        String unread = problems.stream().filter(Problem::unread).map(Problem::what).findFirst().orElse("");
        List<Finding> sorted = unread.isEmpty() ? all : all.stream().filter(finding -> finding.location().block() >= 0).toList();
        List<Outcome> outcomes = judged.of(sorted, facts, unread, requirements(all, sorted));
        boolean violation = sorted.stream().anyMatch(finding -> finding.severity().atLeast(Severity.WARNING));
        boolean recognised = subject.year() > 0 && !subject.department().isEmpty() || facts.stream().anyMatch(fact -> fact instanceof Part part
                && part.present() && List.of("narrative", "statement-tables", "project-tables").contains(part.name()));
        String verdict = violation ? "violation" : recognised ? "pass" : "unchecked";
        return new Checked(name, files, subject, profile.id(), profile.title(), day.words(), verdict, problems, sorted,
                outcomes);
    }

    /** Whose findings say that something is missing, which may stand in what was not read. */
    private static Set<String> requirements(List<Finding> all, List<Finding> kept) {
        Set<String> ids = new HashSet<>();
        if (all == kept) {
            return ids;
        }
        for (Finding finding : all) {
            if (!kept.contains(finding)) {
                ids.add(finding.requirement());
            }
        }
        return ids;
    }

    /** Where no regulation binds this body on that day, what is left is custom. */
    private List<Citation> citations(List<String> ids, LocalDate day, String region, String level, String body) {
        List<Citation> binding = pack.regulations().applicable(ids, day, region, level, body);
        return binding.isEmpty() ? List.of(pack.regulations().citation(CUSTOM)) : binding;
    }

    private static String kind(Subject subject) {
        return subject.kind() == Kind.FINAL ? "final" : "budget";
    }

    private static void given(List<Object> facts, String role, LocalDate date) {
        facts.removeIf(fact -> fact instanceof DisclosureDate known && known.role().equals(role));
        facts.add(new DisclosureDate(Passage.MISSING, role, date, "given"));
    }

    /** With both days known the time limit can be judged. */
    private static void dates(List<Object> facts) {
        DisclosureDate approved = date(facts, "approved");
        DisclosureDate published = date(facts, "published");
        if (approved == null || published == null) {
            return;
        }
        facts.removeIf(fact -> fact instanceof Part part && part.name().equals("dates"));
        facts.add(new Part(Passage.MISSING, "dates", Part.State.PRESENT, ""));
        int working = 0;
        for (LocalDate day = approved.date(); day.isBefore(published.date()); day = day.plusDays(1)) {
            working += day.getDayOfWeek().getValue() <= 5 ? 1 : 0;
        }
        facts.add(new DisclosureDelay(published.source(), approved.date(), published.date(),
                (int) ChronoUnit.DAYS.between(approved.date(), published.date()), working));
    }

    private static DisclosureDate date(List<Object> facts, String role) {
        for (Object fact : facts) {
            if (fact instanceof DisclosureDate date && date.role().equals(role)) {
                return date;
            }
        }
        return null;
    }

    private void profileFacts(Profile profile, List<Object> facts) {
        Map<String, String> tables = new LinkedHashMap<>();
        for (Vocabulary.TableName table : pack.vocabulary().tables()) {
            tables.put(table.id(), table.title());
        }
        for (String section : profile.sections()) {
            facts.add(new RequiredSection(section, section));
        }
        for (String table : profile.tables()) {
            facts.add(new RequiredTable(table, tables.getOrDefault(table, table)));
        }
        profile.parameters().forEach((name, value) -> facts.add(new Parameter(name, value)));
    }

    /** Whether regulations that bind administrative organs only bind this one; unknown bodies are not bound. */
    private String body(Subject subject) {
        return pack.vocabulary().endsWith(subject.department(), "administrativeTails") ? "administrative" : "other";
    }
}
