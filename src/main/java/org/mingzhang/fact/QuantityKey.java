package org.mingzhang.fact;

/**
 * What an amount measures. Two amounts with equal keys are the same quantity printed twice.
 *
 * @param concept id of a quantity of vocabulary.yaml, "" when it is not known
 * @param code    subject code or project, "" for none
 * @param fund    fund scope: all, general, governmentFund, stateCapital, fiscal (all appropriations)
 * @param stage   budget, adjusted, execution, final
 * @param year    0 when unknown
 * @param scope   whose: department, unit, project …; "" for the disclosing entity
 */
public record QuantityKey(String concept, String code, String fund, String stage, int year, String scope) {
    public boolean known() {
        return !concept.isEmpty();
    }

    /** The same quantity at another stage. */
    public QuantityKey at(String otherStage) {
        return new QuantityKey(concept, code, fund, otherStage, year, scope);
    }

    /** Another concept of the same stage, year and entity. */
    public QuantityKey of(String other) {
        return new QuantityKey(other, code, fund, stage, year, scope);
    }

    /** The same quantity, at whatever stage. */
    public boolean sameBut(QuantityKey other) {
        return concept.equals(other.concept) && code.equals(other.code) && year == other.year
                && scope.equals(other.scope);
    }

    /** As the compiler would write it, but ready at once: here the first call is most of a start's many. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof QuantityKey key && year == key.year && concept.equals(key.concept)
                && code.equals(key.code) && fund.equals(key.fund) && stage.equals(key.stage) && scope.equals(key.scope);
    }

    @Override
    public int hashCode() {
        int hash = concept.hashCode();
        hash = 31 * hash + code.hashCode();
        hash = 31 * hash + fund.hashCode();
        hash = 31 * hash + stage.hashCode();
        hash = 31 * hash + year;
        return 31 * hash + scope.hashCode();
    }
}
