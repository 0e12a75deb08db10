package org.mingzhang.cli;

import org.mingzhang.report.Kept;
import org.mingzhang.rule.Checked;

/** A disclosure after rules and decisions, with what is kept of it for the reports. */
record Judged(Checked checked, Kept kept) {
}
