package org.mingzhang.rule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mingzhang.fact.Entity;
import org.mingzhang.fact.Kind;
import org.mingzhang.fact.Part;
import org.mingzhang.fact.Subject;
import org.mingzhang.pack.Days;
import org.mingzhang.pack.Pack;
import org.mingzhang.pack.Profile;
import org.mingzhang.pack.Requirement;
import org.mingzhang.rule.Outcome.State;

/** What became of every requirement: never silence where something could not be judged. */
final class Outcomes {
    /** What several owners make of an alias: a violation counts most, then what was really judged. */
    private static final List<State> WEIGHT = List.of(State.NOT_APPLICABLE, State.UNCHECKED, State.PASS, State.VIOLATION);

    private final Pack pack;
    private final Profile profile;
    private final Subject subject;
    private final String region;
    private final LocalDate day;
    private final Map<String, List<RuleInfo>> rulesOf = new HashMap<>();

    Outcomes(Pack pack, List<RuleInfo> rules, Profile profile, Subject subject, String region, LocalDate day) {
        this.pack = pack;
        this.profile = profile;
        this.subject = subject;
        this.region = region;
        this.day = day;
        for (RuleInfo rule : rules) {
            rulesOf.computeIfAbsent(Findings.requirement(rule.id()), id -> new ArrayList<>()).add(rule);
        }
    }

    /** Whether the requirement binds this disclosure at all: what does not bind is not reported either. */
    boolean applies(String id) {
        return pack.requirements().find(id).map(requirement -> notApplicable(requirement).isEmpty()).orElse(false);
    }

    /**
     * @param unread what was not read of the disclosure, a Chinese sentence; "" when all was
     * @param open   requirements that what was not read leaves open
     */
    List<Outcome> of(List<Finding> findings, List<Object> facts, String unread, Set<String> open) {
        Set<String> broken = new HashSet<>();
        for (Finding finding : findings) {
            if (finding.severity().atLeast(Severity.WARNING)) {
                broken.add(finding.requirement());
                broken.addAll(finding.alsoBroken());
            }
        }
        Map<String, Part> parts = new HashMap<>();
        for (Object fact : facts) {
            if (fact instanceof Part part) {
                parts.put(part.name(), part);
            }
        }
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (Requirement requirement : pack.requirements().all()) {
            Outcome own = own(requirement, broken, parts);
            boolean left = own.state() == State.PASS && open.contains(requirement.id());
            boolean absent = own.state() == State.UNCHECKED && !unread.isEmpty();
            outcomes.put(requirement.id(), left ? outcome(requirement, State.UNCHECKED, unread)
                    : absent ? outcome(requirement, State.UNCHECKED, own.reason() + "；" + unread) : own);
        }
        List<Outcome> all = new ArrayList<>();
        for (Requirement requirement : pack.requirements().all()) {
            all.add(shared(requirement, outcomes));
        }
        return all;
    }

    private Outcome own(Requirement requirement, Set<String> broken, Map<String, Part> parts) {
        String without = notApplicable(requirement);
        if (!without.isEmpty()) {
            return outcome(requirement, State.NOT_APPLICABLE, without);
        }
        if (broken.contains(requirement.id())) {
            return outcome(requirement, State.VIOLATION, "");
        }
        Part missing = missing(requirement.needs(), parts);
        List<RuleInfo> rules = rulesOf.getOrDefault(requirement.id(), List.of());
        if (missing == null && !rules.isEmpty()) {
            missing = missingForAll(rules, parts);
        }
        if (missing != null) {
            boolean none = missing.state() == Part.State.NOTHING || missing.state() == Part.State.WITHHELD;
            return outcome(requirement, none ? State.NOT_APPLICABLE : State.UNCHECKED, missing.reason());
        }
        if (rules.isEmpty() && requirement.see().isEmpty()) {
            return outcome(requirement, State.UNCHECKED, "尚无自动检查，请人工核对");
        }
        return outcome(requirement, State.PASS, "");
    }

    private static Part missing(List<String> needs, Map<String, Part> parts) {
        for (String need : needs) {
            Part part = parts.get(need);
            if (part != null && !part.present()) {
                return part;
            }
        }
        return null;
    }

    /** The part to name when no rule of the requirement had what it needs. */
    private static Part missingForAll(List<RuleInfo> rules, Map<String, Part> parts) {
        Part first = null;
        for (RuleInfo rule : rules) {
            Part part = missing(rule.needs(), parts);
            if (part == null) {
                return null;
            }
            first = first == null ? part : first;
        }
        return first;
    }

    private String notApplicable(Requirement requirement) {
        String byProfile = profile.notApplicable().getOrDefault(requirement.id(), "");
        if (!byProfile.isEmpty()) {
            return byProfile;
        }
        if (!requirement.notApplicable().isEmpty()) {
            return requirement.notApplicable();
        }
        String kind = subject.kind() == Kind.FINAL ? "final" : "budget";
        if (subject.kind() != Kind.UNKNOWN && !requirement.kinds().isEmpty() && !requirement.kinds().contains(kind)) {
            return subject.kind() == Kind.FINAL ? "只适用于预算公开" : "只适用于决算公开";
        }
        String entity = subject.entity() == Entity.UNIT ? "unit" : "department";
        if (subject.entity() != Entity.UNKNOWN && !requirement.entities().isEmpty()
                && !requirement.entities().contains(entity)) {
            return subject.entity() == Entity.UNIT ? "只适用于部门" : "只适用于所属单位";
        }
        if (!requirement.regions().isEmpty() && !requirement.regions().contains(region)) {
            return "当地的公开样式没有这项要求";
        }
        boolean early = !requirement.from().isEmpty() && day.isBefore(Days.parse(requirement.from()).orElseThrow());
        return early ? "公开时相关规定尚未施行" : "";
    }

    /** An alias takes the weightiest outcome of its owners; a requirement with rules of its own takes the worse of both. */
    private Outcome shared(Requirement requirement, Map<String, Outcome> outcomes) {
        Outcome own = outcomes.get(requirement.id());
        if (own.state() == State.NOT_APPLICABLE || own.state() == State.VIOLATION) {
            return own;
        }
        boolean alias = !rulesOf.containsKey(requirement.id());
        Outcome shared = null;
        for (String id : requirement.see()) {
            Outcome owner = outcomes.get(id);
            boolean counts = alias || owner.state() == State.VIOLATION;
            if (counts && (shared == null || WEIGHT.indexOf(owner.state()) > WEIGHT.indexOf(shared.state()))) {
                shared = owner;
            }
        }
        if (shared == null) {
            return own;
        }
        boolean broken = shared.state() == State.VIOLATION && shared.reason().isEmpty();
        return outcome(requirement, shared.state(), broken ? "见 " + shared.requirement() : shared.reason());
    }

    private Outcome outcome(Requirement requirement, State state, String reason) {
        List<String> ids = new ArrayList<>();
        for (RuleInfo rule : rulesOf.getOrDefault(requirement.id(), List.of())) {
            ids.add(rule.id());
        }
        return new Outcome(requirement.id(), requirement.title(), requirement.dimension(), state, reason, ids);
    }
}
