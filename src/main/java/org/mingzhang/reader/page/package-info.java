/**
 * From glyphs and rules on pages to lines, tables and paragraphs: what every format with fixed pages shares. Lengths are
 * points, from the upper left corner of the page as it is shown; no number here is money.
 */
package org.mingzhang.reader.page;
