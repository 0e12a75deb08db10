/**
 * Whole disclosures with one thing changed. What must be found is decided here, by arithmetic on the printed numbers and by the
 * regulations' own lists of parts, never by the program under test.
 */
package org.mingzhang.mutation;
