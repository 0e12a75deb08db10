/** What was found, for people and for programs: one class an output format. Judges nothing. */
package org.mingzhang.report;
