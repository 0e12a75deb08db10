package org.mingzhang.rule;

import org.mingzhang.document.Location;

/** Another place that a finding leans on: its role (合计, 上年末 …), what is printed there, and where. */
public record Related(String role, String value, Location location) {
}
