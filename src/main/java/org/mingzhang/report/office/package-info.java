/**
 * The reports a finance bureau works with in its office programs: the check sheet and the letter to a department.
 * Uses POI to write, never to open anything.
 */
package org.mingzhang.report.office;
