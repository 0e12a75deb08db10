package org.mingzhang.extract;

import org.mingzhang.fact.Entity;
import org.mingzhang.fact.Kind;
import org.mingzhang.fact.Passage;

/**
 * What one place of a disclosure says about whose it is.
 *
 * @param name   of the department or unit, "" when it is not named
 * @param year   0 when none is named
 * @param rank   rank of the budget by its own word (省级, 市级, 区级, 县级): the word, "" when none
 */
record SubjectClue(String name, int year, Kind kind, Entity entity, String rank, Passage at) {
    static final SubjectClue NONE = new SubjectClue("", 0, Kind.UNKNOWN, Entity.UNKNOWN, "", Passage.MISSING);

    static SubjectClue named(String name, Entity entity, Passage at) {
        return new SubjectClue(name, 0, Kind.UNKNOWN, entity, "", at);
    }
}
