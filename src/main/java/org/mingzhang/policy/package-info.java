/** What was decided outside the rules: configuration, waivers, baseline. Judges no document. */
package org.mingzhang.policy;
