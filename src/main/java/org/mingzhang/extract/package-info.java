/** Document to facts: one class a subject. The grammar of Chinese clauses is here; names and word lists are in the pack. */
package org.mingzhang.extract;
