package org.mingzhang.fact;

/** What is disclosed: 预算, 决算, or not recognised. */
public enum Kind { BUDGET, FINAL, UNKNOWN }
