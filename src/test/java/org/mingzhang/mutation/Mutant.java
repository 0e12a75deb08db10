package org.mingzhang.mutation;

import java.util.List;
import java.util.function.Supplier;
import org.mingzhang.rule.Severity;

/**
 * A disclosure with one mistake, or with none: a twin.
 *
 * @param operator what was done, the line of the tally
 * @param name     what was changed into what, for people
 * @param reason   why it must be found: the kind of identity, claim or part
 * @param target   null for a twin
 * @param level    a finding less severe is no catch
 */
record Mutant(String operator, String name, String reason, Supplier<Variant> variant, Target target, Severity level) {
    static Mutant at(String operator, String name, String reason, Supplier<Variant> variant, Target target) {
        return new Mutant(operator, name, reason, variant, target, Severity.WARNING);
    }

    static Mutant twin(String operator, String name, Supplier<Variant> variant) {
        return new Mutant(operator, name, "", variant, null, Severity.INFO);
    }

    boolean isTwin() {
        return target == null;
    }

    /** Mutants that must be found and why others need not: collected by the operators. */
    interface Collector {
        void add(Mutant mutant);

        void outside(String operator, String reason);
    }

    /** One way of changing a document. */
    interface Operator {
        void mutate(Printed printed, Collector collector, java.util.Random random);
    }

    static List<Operator> operators() {
        return List.of(new NumberMutants(), new DirectionMutants(), new UnitMutants(), new YearMutants(), new NameMutants(),
                new PartMutants(), new GoalMutants(), new TableMutants(), new TwinMutants());
    }
}
