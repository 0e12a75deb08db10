package org.mingzhang.policy;

import org.mingzhang.document.Location;
import org.mingzhang.fact.Subject;
import org.mingzhang.rule.Checked;
import org.mingzhang.rule.Finding;

/**
 * Which findings a decision is about. What is "" (or 0) says nothing; all that is stated must fit.
 *
 * @param file    last part of the name of the disclosure's file
 * @param section as the report prints it; like table, row, column and message
 */
public record Criteria(String department, int year, String kind, String file, String rule, String section, String table,
                       String row, String column, String message) {

    /** All that can be stated about a finding; the file only where the subject is not known. */
    public static Criteria of(Checked document, Finding finding) {
        Subject subject = document.subject();
        Location at = finding.location();
        return new Criteria(subject.department(), subject.year(), kind(subject),
                subject.department().isEmpty() ? name(document.file()) : "", finding.rule(), at.section(), at.table(),
                at.rowName(), at.columnName(), finding.message());
    }

    boolean fits(Checked document) {
        Subject subject = document.subject();
        return fits(department, subject.department()) && (year == 0 || year == subject.year())
                && fits(kind, kind(subject)) && fits(file, name(document.file()));
    }

    /** Whether the finding of a document that fits is meant. */
    boolean fits(Finding finding) {
        Location at = finding.location();
        return rule.equals(finding.rule()) && fits(section, at.section()) && fits(table, at.table())
                && fits(row, at.rowName()) && fits(column, at.columnName()) && fits(message, finding.message());
    }

    private static boolean fits(String stated, String found) {
        return stated.isEmpty() || stated.equals(found);
    }

    private static String kind(Subject subject) {
        return switch (subject.kind()) {
            case BUDGET -> "budget";
            case FINAL -> "final";
            case UNKNOWN -> "";
        };
    }

    private static String name(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
}
