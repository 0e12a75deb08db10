/**
 * The vocabulary of the rules: what a disclosure says, as immutable records without nulls.
 * Depends on {@link org.mingzhang.document.Location} alone.
 */
package org.mingzhang.fact;
