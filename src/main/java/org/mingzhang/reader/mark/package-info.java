/** Copies of the files that were read, with what there is to say about them set at its place; their content stays as it was. */
package org.mingzhang.reader.mark;
