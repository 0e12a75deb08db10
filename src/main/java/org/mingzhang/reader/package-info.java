/** Files to documents: one class a file format. The only place that opens files and parsers; owns the limits. */
package org.mingzhang.reader;
