package org.mingzhang.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.Model;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;

/**
 * Which rules can fire on the facts of one disclosure: the others need not be built to judge it.
 *
 * <p>A rule fires only where each pattern that stands in the top level of its conditions (not below {@code not},
 * {@code exists}, {@code accumulate} or {@code or}) matches a fact. A fact matches only if it is of the pattern's class
 * and keeps every constraint that looks at nothing but this fact. So a rule with such a pattern that no fact passes
 * cannot fire, provided that rules insert no facts.
 */
final class PossibleRules {
    private final Map<Class<?>, List<Object>> facts = new HashMap<>();

    PossibleRules(Collection<?> facts) {
        for (Object fact : facts) {
            this.facts.computeIfAbsent(fact.getClass(), type -> new ArrayList<>()).add(fact);
        }
    }

    /** The models with nothing but the rules that can fire. */
    List<Model> of(List<Model> models) {
        List<Model> possible = new ArrayList<>();
        for (Model model : models) {
            possible.add(with(model, model.getRules().stream().filter(this::canFire).toList()));
        }
        return possible;
    }

    /** The models with nothing but their first rules, whatever they are. */
    static List<Model> firstOf(List<Model> models) {
        List<Model> first = new ArrayList<>();
        for (Model model : models) {
            first.add(with(model, model.getRules().subList(0, 1)));
        }
        return first;
    }

    private static Model with(Model model, List<Rule> rules) {
        ModelImpl part = new ModelImpl(model.getName()).withGlobals(model.getGlobals()).withQueries(model.getQueries()).withRules(rules);
        model.getTypeMetaDatas().forEach(part::addTypeMetaData);
        return part;
    }

    private boolean canFire(Rule rule) {
        List<Pattern<?>> patterns = new ArrayList<>();
        Set<Variable<?>> computed = new HashSet<>();
        topLevel(rule.getView(), patterns, computed);
        for (Pattern<?> pattern : patterns) {
            if (!computed.contains(pattern.getPatternVariable()) && !matched(pattern)) {
                return false;
            }
        }
        return true;
    }

    /** @param computed the variables that hold no facts but what the other conditions come to */
    private static void topLevel(Condition condition, List<Pattern<?>> patterns, Set<Variable<?>> computed) {
        switch (condition.getType()) {
            case AND -> condition.getSubConditions().forEach(part -> topLevel(part, patterns, computed));
            case PATTERN -> patterns.add((Pattern<?>) condition);
            default -> computed.addAll(List.of(condition.getBoundVariables()));
        }
    }

    private boolean matched(Pattern<?> pattern) {
        Variable<?> variable = pattern.getPatternVariable();
        if (!(variable instanceof Declaration<?> declaration) || declaration.getSource() != null) {
            return true;
        }
        List<SingleConstraint> own = new ArrayList<>();
        ownConstraints(pattern.getConstraint(), variable, own);
        for (Map.Entry<Class<?>, List<Object>> kind : facts.entrySet()) {
            if (variable.getType().isAssignableFrom(kind.getKey()) && kind.getValue().stream().anyMatch(fact -> keeps(fact, own))) {
                return true;
            }
        }
        return false;
    }

    private static void ownConstraints(Constraint constraint, Variable<?> variable, List<SingleConstraint> own) {
        if (constraint instanceof SingleConstraint single) {
            if (single.getVariables().length == 1 && single.getVariables()[0] == variable) {
                own.add(single);
            }
        } else if (constraint != null && constraint.getType() != Constraint.Type.OR) {
            constraint.getChildren().forEach(part -> ownConstraints(part, variable, own));
        }
    }

    private static boolean keeps(Object fact, List<SingleConstraint> constraints) {
        try {
            for (SingleConstraint constraint : constraints) {
                if (!constraint.getPredicate().test(fact)) {
                    return false;
                }
            }
            return true;
        } catch (Exception e) {
            // Let the rule fail where its failure is told.
            return true;
        }
    }
}
