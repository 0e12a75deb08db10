package org.mingzhang.fact;

/** Whose disclosure: a 部门, a 单位 below it, or not recognised. */
public enum Entity { DEPARTMENT, UNIT, UNKNOWN }
